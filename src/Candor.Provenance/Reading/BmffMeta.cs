using System.Buffers.Binary;
using System.Text;

namespace Candor.Provenance.Reading;

/// <summary>The box `meta`: named keys and their values, iTunes' list, the items of pictures.</summary>
internal static class BmffMeta
{
    /// <summary>Reads it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="meta">The box.</param>
    /// <param name="path">Where it lies, with its own name: `moov/udta/meta`.</param>
    /// <param name="into">Takes what is found.</param>
    public static void Read(SourceFile file, BmffBox meta, string path, Gathered into)
    {
        var handler = "";
        List<string> keys = [];
        List<BmffBox> lists = [];
        Dictionary<string, BmffBox> items = [];
        foreach (var box in BmffBoxes.In(file, meta, Version(file, meta), path, into.Faults))
        {
            switch (box.Type)
            {
                case "hdlr":
                    handler = Characters(file, box.Body + 8);
                    break;
                case "keys":
                    Keys(file, box, keys);
                    break;
                case "ilst":
                    lists.Add(box);
                    break;
                case "iinf" or "iloc" or "idat":
                    items.TryAdd(box.Type, box);
                    break;
                case "uuid":
                    BmffUuid.Read(file, box, path, into);
                    break;
                case "xml " when file.Take(box.Body + 4, box.Length - 4) is { } xml:
                    XmpScan.Find(xml, $"{path} xml", into);
                    break;
            }
        }

        foreach (var list in lists) List(file, list, path, handler, keys, into);
        if (items.TryGetValue("iinf", out var names) && items.TryGetValue("iloc", out var places)) BmffItems.Read(file, names, places, items.GetValueOrDefault("idat"), path, into);
    }

    /// <summary>Bytes before the first box: QuickTime's `meta` has no version and flags.</summary>
    internal static int Version(SourceFile file, BmffBox meta) => Characters(file, meta.Body + 4) == "hdlr" ? 0 : 4;

    /// <summary>Four characters, Latin-1; empty if the file ends before.</summary>
    internal static string Characters(SourceFile file, long place)
    {
        Span<byte> four = stackalloc byte[4];
        return file.TryRead(place, four) ? Encoding.Latin1.GetString(four) : "";
    }

    /// <summary>The names of keys, in their order: the first is 1 in `ilst`.</summary>
    internal static void Keys(SourceFile file, BmffBox box, List<string> keys)
    {
        if (file.Take(box.Body, box.Length) is not { Length: >= 8 } data) return;
        var rest = data.AsSpan(8);
        while (rest.Length >= 8 && file.Step())
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length < 8 || length > rest.Length) return;
            keys.Add(Bytes.Text(rest[8..(int)length]));
            rest = rest[(int)length..];
        }
    }

    /// <summary>The texts of an `ilst`, each with the box `data` that holds it.</summary>
    internal static IEnumerable<BmffText> Texts(SourceFile file, BmffBox list, string path, List<string> keys, List<string> faults)
    {
        foreach (var item in BmffBoxes.In(file, list, 0, $"{path}/ilst", faults))
        {
            if (item.Type == "covr") continue;
            var index = BinaryPrimitives.ReadUInt32BigEndian(Encoding.Latin1.GetBytes(item.Type));
            var isKey = index > 0 && index <= keys.Count;
            var name = isKey ? keys[(int)index - 1] : item.Type;
            foreach (var part in BmffBoxes.In(file, item, 0, $"{path}/ilst", faults))
            {
                if (part.Type == "name" && item.Type == "----" && part.Length >= 4 && file.Take(part.Body + 4, part.Length - 4) is { } given) name = Bytes.Text(given);
                if (part.Type == "data" && Value(file, part) is { } text) yield return new(item, part, name, isKey, text);
            }
        }
    }

    private static void List(SourceFile file, BmffBox list, string path, string handler, List<string> keys, Gathered into)
    {
        foreach (var text in Texts(file, list, path, keys, into.Faults))
        {
            var place = text.IsKey ? $"{path} ({handler}) key {text.Name}" : text.Item.Type == "----" ? $"{path} ilst ---- {text.Name}" : $"{path} ilst {text.Name}";
            into.Texts.Add((place, text.Meaning, text.Value));
        }
    }

    /// <summary>Its type, its language, the value; null if it is no text.</summary>
    private static string? Value(SourceFile file, BmffBox data)
    {
        Span<byte> type = stackalloc byte[4];
        if (data.Length < 8 || !file.TryRead(data.Body, type)) return null;
        var kind = BinaryPrimitives.ReadUInt32BigEndian(type) & 0xFFFFFF;
        if (kind > 5 || file.Take(data.Body + 8, data.Length - 8) is not { } value) return null;
        if (kind is 2 or 5) return Bytes.Utf16(value, bigEndian: true);
        return kind == 0 && value.AsSpan().TrimEnd((byte)0).IndexOfAnyInRange((byte)0, (byte)8) >= 0 ? null : Bytes.Text(value);
    }
}
