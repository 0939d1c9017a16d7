using Candor.Provenance.Fuzz.Parts;

namespace Candor.Provenance.Fuzz;

/// <summary>A file from which inputs are made. What is mutated may lie within the file: a packet, a manifest store, what a stream unpacks to.</summary>
internal sealed class Seed
{
    private readonly Func<byte[], byte[]>? _wrap;

    /// <param name="format">The format it counts for.</param>
    /// <param name="name">Its name, for reports.</param>
    /// <param name="inner">What is mutated.</param>
    /// <param name="wrap">Makes the file of it, lengths and checksums right; null if it is the file.</param>
    public Seed(string format, string name, byte[] inner, Func<byte[], byte[]>? wrap = null)
    {
        (Format, Name, Inner, _wrap) = (format, name, inner, wrap);
        Parts = PartFinder.Find(inner);
    }

    public string Format { get; }

    public string Name { get; }

    public byte[] Inner { get; }

    public Part[] Parts { get; }

    /// <summary>The file of a mutated inside.</summary>
    public byte[] Wrap(byte[] inner) => _wrap is null ? inner : _wrap(inner);
}
