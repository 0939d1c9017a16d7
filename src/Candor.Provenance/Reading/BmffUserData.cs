using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>What `udta` holds beside `meta`: QuickTime's texts, XMP, a label in a box of its own.</summary>
internal static class BmffUserData
{
    /// <summary>Gathers what a box holds.</summary>
    public static void Gather(SourceFile file, BmffBox box, string path, Gathered into)
    {
        var isText = box.Type[0] == '\u00A9';
        if (!isText && box.Type is not ("XMP_" or "AIGC" or "aigc")) return;
        if (file.Take(box.Body, box.Length) is not { } data) return;
        if (box.Type == "XMP_") into.Xmp.Add(($"{path} XMP_", data));
        else if (isText) Texts(data, box.Type, path, file, into);
        else into.Texts.Add(($"{path} box {box.Type}", "AIGC", Label(data)));
    }

    /// <summary>The names that others use for codes of QuickTime and iTunes.</summary>
    public static string Name(string type) => type switch
    {
        "\u00A9cmt" => "Comment",
        "\u00A9swr" or "\u00A9too" or "software" => "Software",
        "\u00A9des" or "desc" => "Description",
        _ => type,
    };

    /// <summary>Texts in several languages, each with its length before it.</summary>
    private static void Texts(ReadOnlySpan<byte> data, string type, string path, SourceFile file, Gathered into)
    {
        while (data.Length > 4 && file.Step())
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(data);
            if (length > data.Length - 4) return;
            into.Texts.Add(($"{path} {type}", Name(type), Bytes.Text(data.Slice(4, length))));
            data = data[(4 + length)..];
        }
    }

    /// <summary>Version and flags, or the length of a text, may stand before the object.</summary>
    private static string Label(ReadOnlySpan<byte> data)
    {
        var start = data[..Math.Min(data.Length, 16)].IndexOf((byte)'{');
        return Bytes.Text(start > 0 ? data[start..] : data);
    }
}
