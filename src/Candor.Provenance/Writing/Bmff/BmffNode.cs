using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing.Bmff;

/// <summary>A box, and the one that it lies in.</summary>
/// <param name="Box">The box.</param>
/// <param name="Parent">Null at the file's outermost level.</param>
internal sealed record BmffNode(BmffBox Box, BmffNode? Parent)
{
    /// <summary>Its four characters.</summary>
    public string Type => Box.Type;

    /// <summary>`moov/udta/meta`.</summary>
    public string Path => Parent is null ? Type : $"{Parent.Path}/{Type}";

    /// <summary>The box at the outermost level that it lies in, or is.</summary>
    public BmffNode Top => Parent is null ? this : Parent.Top;

    /// <summary>Bytes, its header with them.</summary>
    public long Size => Box.End - Box.Place;
}
