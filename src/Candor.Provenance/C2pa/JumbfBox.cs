using System.Buffers.Binary;
using System.Text;

namespace Candor.Provenance.C2pa;

/// <summary>A JUMBF box (ISO 19566-5). A superbox has a label, a type and children; any other has only content.</summary>
internal sealed class JumbfBox
{
    /// <summary>Longest label, bytes: every status repeats it.</summary>
    private const int LongestLabel = 1024;

    private static readonly byte[] RestOfKind = Convert.FromHexString("00110010800000AA00389B71");

    private JumbfBox(string type, ReadOnlyMemory<byte> content) => (Type, Content) = (type, content);

    /// <summary>Four characters: `jumb`, `cbor`, `json`, `bidb`.</summary>
    public string Type { get; }

    /// <summary>All after the header: what a hashed URI hashes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Of a superbox; empty for others and where there is none.</summary>
    public string Label { get; private set; } = "";

    /// <summary>First four characters of a superbox's type: `c2pa`, `c2ma`, `c2as`; empty if the rest is not that of JUMBF's own types.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Of a superbox, without the description.</summary>
    public List<JumbfBox> Children { get; } = [];

    /// <summary>The first child of that type.</summary>
    public JumbfBox? Child(string type) => Children.Find(child => child.Type == type);

    /// <summary>Reads the first box of a store.</summary>
    /// <param name="store">The bytes.</param>
    /// <param name="limits">How many boxes, how deep.</param>
    /// <returns>Null if it is no superbox, or a box within does not fit.</returns>
    public static JumbfBox? Parse(ReadOnlyMemory<byte> store, InspectionLimits limits)
    {
        var left = limits.Parts;
        return Read(ref store, 0, limits.Depth, ref left) is { Type: "jumb" } box ? box : null;
    }

    private static JumbfBox? Read(ref ReadOnlyMemory<byte> data, int depth, int deepest, ref int left)
    {
        if (data.Length < 8 || --left < 0 || depth > deepest) return null;
        var span = data.Span;
        long header = 8, size = BinaryPrimitives.ReadUInt32BigEndian(span);
        if (size == 0) size = data.Length;
        if (size == 1)
        {
            if (data.Length < 16) return null;
            (header, size) = (16, BinaryPrimitives.ReadInt64BigEndian(span[8..]));
        }

        if (size < header || size > data.Length) return null;
        var box = new JumbfBox(Encoding.Latin1.GetString(span[4..8]), data[(int)header..(int)size]);
        data = data[(int)size..];
        return box.Type != "jumb" || box.Open(depth, deepest, ref left) ? box : null;
    }

    private bool Open(int depth, int deepest, ref int left)
    {
        var rest = Content;
        if (Read(ref rest, depth + 1, deepest, ref left) is not { Type: "jumd" } description) return false;
        if (!Describe(description.Content.Span)) return false;
        while (rest.Length > 0)
        {
            if (Read(ref rest, depth + 1, deepest, ref left) is not { } child) return false;
            Children.Add(child);
        }

        return true;
    }

    private bool Describe(ReadOnlySpan<byte> description)
    {
        if (description.Length < 17) return false;
        if (description[4..16].SequenceEqual(RestOfKind)) Kind = Encoding.Latin1.GetString(description[..4]);
        if ((description[16] & 2) == 0) return true;
        var label = description[17..];
        var end = label.IndexOf((byte)0);
        if (end is < 0 or > LongestLabel) return false;
        Label = Encoding.UTF8.GetString(label[..end]);
        return true;
    }
}
