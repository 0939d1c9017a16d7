using System.Buffers.Binary;
using static Candor.Provenance.Tests.MakeMedia;

namespace Candor.Provenance.Tests;

/// <summary>Makes small films whose tables say truly where their four chunks lie.</summary>
internal static class MakeFilm
{
    private static readonly byte[][] Samples = [.. Enumerable.Range(1, 4).Select(number => Enumerable.Repeat((byte)(number * 17), 8).ToArray())];

    /// <summary>The chunks, one behind the other.</summary>
    public static byte[] Media { get; } = [.. Samples.SelectMany(sample => sample)];

    /// <summary>A film.</summary>
    /// <param name="boxes">The outermost boxes in their order; the film's tables and data are `moov` and `mdat`, another is its type or `free:100`.</param>
    /// <param name="inMovie">Further boxes behind the track.</param>
    /// <param name="table">Which table says where the chunks lie: `stco`, `co64`, `saio`.</param>
    /// <param name="others">Boxes that <paramref name="boxes"/> names.</param>
    public static byte[] Film(string boxes, byte[][]? inMovie = null, string table = "stco", params (string Name, byte[] Box)[] others)
    {
        byte[] Build(int media) =>
        [
            .. boxes.Split(' ').SelectMany(name => name switch
            {
                "ftyp" => Type("isom"),
                "moov" => Box("moov", [Box("mvhd", new byte[100]), Track(media, table), .. inMovie ?? []]),
                "mdat" => Box("mdat", Media),
                "mdat-to-the-end" => [0, 0, 0, 0, .. "mdat"u8, .. Media],
                _ when others.Any(other => other.Name == name) => others.First(other => other.Name == name).Box,
                _ => Box(name[..4], new byte[int.Parse(name[5..], null)]),
            }),
        ];
        return Build(Build(0).AsSpan().IndexOf(Media));
    }

    /// <summary>A track with its chunks from a place on.</summary>
    public static byte[] Track(int media, string table = "stco", byte here = 1)
    {
        byte[] Places(int size) => [.. Samples.SelectMany((_, index) => size == 4 ? Make.Big((uint)(media + (index * 8))) : Eight(media + (index * 8)))];
        var places = table switch
        {
            "co64" => Box("co64", new byte[4], Make.Big(4), Places(8)),
            "saio" => Box("saio", [1, 0, 0, 1], "cenc"u8.ToArray(), new byte[4], Make.Big(4), Places(8)),
            _ => Box("stco", new byte[4], Make.Big(4), Places(4)),
        };
        var references = Box("dinf", Box("dref", new byte[4], Make.Big(1), Box("url ", [0, 0, 0, here])));
        return Box("trak", Box("tkhd", new byte[84]), Box("mdia", Box("mdhd", new byte[24]), Box("minf", references, Box("stbl", Box("stts", new byte[8]), places))));
    }

    /// <summary>The bytes that the table of a film leads to, found without any of the code under test.</summary>
    public static byte[] Chunks(byte[] film, string table = "stco")
    {
        var size = table == "stco" ? 4 : 8;
        var at = film.AsSpan().IndexOf(Make.Latin(table)) + (table == "saio" ? 20 : 12);
        return [.. Enumerable.Range(0, 4).SelectMany(index => At(film.AsSpan(at + (index * size), size)))];

        byte[] At(ReadOnlySpan<byte> place) => film.AsSpan((int)(place.Length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(place) : BinaryPrimitives.ReadInt64BigEndian(place)), 8).ToArray();
    }

    /// <summary>The outermost boxes: `ftyp moov mdat`.</summary>
    public static string Order(byte[] film)
    {
        List<string> types = [];
        for (var place = 0; place < film.Length;)
        {
            types.Add(System.Text.Encoding.Latin1.GetString(film, place + 4, 4));
            var size = BinaryPrimitives.ReadInt32BigEndian(film.AsSpan(place));
            place = size == 0 ? film.Length : place + size;
        }

        return string.Join(' ', types);
    }

    private static byte[] Eight(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }
}
