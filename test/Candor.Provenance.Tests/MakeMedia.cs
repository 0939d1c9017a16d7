namespace Candor.Provenance.Tests;

/// <summary>Makes small files of sound and video.</summary>
internal static class MakeMedia
{
    public const string XmpLabel = "<rdf:Description xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" TC260:AIGC=\"{&quot;Label&quot;:&quot;1&quot;}\"/>";

    public static byte[] Chunk(string type, byte[] data) => [.. Make.Latin(type), .. Make.Little((uint)data.Length), .. data, .. new byte[data.Length % 2]];

    public static byte[] Riff(string form, params byte[][] chunks) => Chunk("RIFF", [.. Make.Latin(form), .. chunks.SelectMany(chunk => chunk)]);

    public static byte[] List(string form, params byte[][] chunks) => Chunk("LIST", [.. Make.Latin(form), .. chunks.SelectMany(chunk => chunk)]);

    public static byte[] Box(string type, params byte[][] parts)
    {
        byte[] body = [.. parts.SelectMany(part => part)];
        return [.. Make.Big((uint)body.Length + 8), .. Make.Latin(type), .. body];
    }

    public static byte[] Type(string brand) => Box("ftyp", Make.Latin(brand), new byte[4], Make.Latin(brand));

    /// <summary>A `meta` with one key of the namespace mdta.</summary>
    public static byte[] MetaWithKey(string key, byte[] value, uint type = 1) => Box("meta", [new byte[4], .. KeyBoxes(key, value, type)]);

    public static byte[][] KeyBoxes(string key, byte[] value, uint type = 1) =>
    [
        Box("hdlr", new byte[8], Make.Latin("mdta"), new byte[13]),
        Box("keys", new byte[4], Make.Big(1), Box("mdta", Make.Latin(key))),
        Box("ilst", Box("\0\0\0\u0001", Box("data", Make.Big(type), new byte[4], value))),
    ];

    /// <summary>The UUID box of a manifest store.</summary>
    public static byte[] Manifest(string purpose, byte[] store) =>
        Box("uuid", Convert.FromHexString("D8FEC3D61B0E483C92975828877EC481"), new byte[4], Make.Latin(purpose + "\0"), new byte[8], store);

    /// <summary>A picture with one item, whose bytes lie at its end.</summary>
    public static byte[] Picture(string brand, byte[] entry, byte[] item)
    {
        byte[] Before(int place) =>
        [
            .. Type(brand),
            .. Box("meta", new byte[4], Box("hdlr", new byte[8], Make.Latin("pict"), new byte[13]), Box("iinf", new byte[4], [0, 1], Box("infe", entry)), Places(place)),
            .. Make.Big((uint)item.Length + 8), .. "mdat"u8,
        ];
        byte[] Places(int place) => Box("iloc", new byte[4], [0x44, 0, 0, 1, 0, 7, 0, 0, 0, 1], Make.Big((uint)place), Make.Big((uint)item.Length));
        return [.. Before(Before(0).Length), .. item];
    }

    public static byte[] Tag(byte version, byte flags, params byte[][] frames)
    {
        byte[] body = [.. frames.SelectMany(frame => frame)];
        return [.. "ID3"u8, version, 0, flags, .. Syncsafe(body.Length), .. body];
    }

    public static byte[] Frame(string id, byte version, byte[] data, byte flags = 0) => version switch
    {
        2 => [.. Make.Latin(id), .. Make.Big((uint)data.Length)[1..], .. data],
        3 => [.. Make.Latin(id), .. Make.Big((uint)data.Length), 0, flags, .. data],
        _ => [.. Make.Latin(id), .. Syncsafe(data.Length), 0, flags, .. data],
    };

    public static byte[] Syncsafe(int number) => [(byte)(number >> 21 & 0x7F), (byte)(number >> 14 & 0x7F), (byte)(number >> 7 & 0x7F), (byte)(number & 0x7F)];

    public static byte[] Comments(params string[] comments) =>
        [.. Make.Little(4), .. "made"u8, .. Make.Little((uint)comments.Length), .. comments.SelectMany(comment => (byte[])[.. Make.Little((uint)comment.Length), .. Make.Latin(comment)])];

    public static byte[] Flac(params (byte Type, byte[] Data)[] blocks) =>
        [.. "fLaC"u8, .. blocks.SelectMany((block, index) => (byte[])[(byte)(block.Type | (index == blocks.Length - 1 ? 0x80 : 0)), .. Make.Big((uint)block.Data.Length)[1..], .. block.Data])];

    /// <summary>One packet as pages of at most so many pieces of 255 bytes.</summary>
    public static byte[] Pages(byte[] packet, uint serial = 1, bool isFirst = false, int mostPieces = 255)
    {
        var lengths = Enumerable.Repeat((byte)255, packet.Length / 255).Append((byte)(packet.Length % 255)).ToArray();
        using var pages = new MemoryStream();
        var at = 0;
        foreach (var page in lengths.Chunk(mostPieces))
        {
            var size = page.Sum(length => length);
            pages.Write([.. "OggS"u8, 0, (byte)(isFirst ? 2 : 0), .. new byte[8], .. Make.Little(serial), .. new byte[8], (byte)page.Length, .. page]);
            pages.Write(packet, at, size);
            at += size;
        }

        return pages.ToArray();
    }
}
