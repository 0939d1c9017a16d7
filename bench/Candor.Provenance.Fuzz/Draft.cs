using Candor.Provenance.Fuzz.Parts;

namespace Candor.Provenance.Fuzz;

/// <summary>A file under mutation, which knows where its parts are now and can keep their lengths true.</summary>
internal sealed class Draft
{
    /// <summary>Bytes beyond which it does not grow.</summary>
    public const int Most = 1 << 20;

    private readonly List<Part> _parts;
    private byte[] _bytes;

    public Draft(byte[] file, IReadOnlyList<Part> parts)
    {
        _bytes = new byte[Math.Min(Most, (file.Length * 2) + 256)];
        _parts = [.. parts];
        Length = Math.Min(file.Length, Most);
        file.AsSpan(0, Length).CopyTo(_bytes);
    }

    public int Length { get; private set; }

    public Span<byte> Bytes => _bytes.AsSpan(0, Length);

    public IReadOnlyList<Part> Parts => _parts;

    public byte[] ToArray() => Bytes.ToArray();

    /// <summary>Puts bytes in the place of others.</summary>
    /// <param name="place">Where.</param>
    /// <param name="removed">Bytes that go.</param>
    /// <param name="inserted">Bytes that come; they must not be of this draft.</param>
    /// <param name="keepsLengths">Whether the parts around the place state their new length.</param>
    public void Replace(int place, int removed, ReadOnlySpan<byte> inserted, bool keepsLengths)
    {
        var change = inserted.Length - removed;
        if (Length + change > Most) return;
        if (Length + change > _bytes.Length) Array.Resize(ref _bytes, Math.Min(Most, (Length + change) * 2));
        _bytes.AsSpan(place + removed, Length - place - removed).CopyTo(_bytes.AsSpan(place + inserted.Length));
        inserted.CopyTo(_bytes.AsSpan(place));
        Length += change;
        if (change != 0) Move(place, removed, change, keepsLengths);
    }

    private void Move(int place, int removed, int change, bool keepsLengths)
    {
        var kept = 0;
        foreach (var part in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_parts))
        {
            if (part.End <= place)
            {
                _parts[kept++] = part;
            }
            else if (part.Start >= place + removed)
            {
                _parts[kept++] = part with { Start = part.Start + change, End = part.End + change };
            }
            else if (part.Start + part.Header <= place && part.End >= place + removed)
            {
                var grown = part with { End = part.End + change };
                if (keepsLengths && grown.Form != SizeForm.None) State(grown, change);
                _parts[kept++] = grown;
            }
        }

        _parts.RemoveRange(kept, _parts.Count - kept);
    }

    private void State(Part part, int change)
    {
        var at = part.Start + part.SizeAt;
        if (at + part.SizeBytes <= Length) Sizes.Write(_bytes.AsSpan(at), part.Form, Sizes.Read(_bytes.AsSpan(at), part.Form) + change);
    }
}
