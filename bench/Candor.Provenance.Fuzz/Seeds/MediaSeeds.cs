using System.Text;
using Candor.Provenance.Tests;
using static Candor.Provenance.Tests.MakeMedia;

namespace Candor.Provenance.Fuzz.Seeds;

/// <summary>Films and sound, with samples that their tables point at.</summary>
internal static class MediaSeeds
{
    private static readonly byte[] Label = Make.Latin(Make.Label);
    private static readonly byte[] Packet = Make.Xmp(XmpLabel);

    public static IEnumerable<Seed> All() => [.. Films(), .. Sound()];

    private static IEnumerable<Seed> Films()
    {
        byte[] user = Box("udta", MetaWithKey("AIGC", Label), Box("\u00A9cmt", [0, 5, 0, 0, .. "hello"u8]), Box("XMP_", Packet));
        byte[] tunes = Box("udta", Box("meta", new byte[4], Box("hdlr", new byte[8], Make.Latin("mdir"), new byte[13]), Box("ilst",
            Box("----", Box("mean", new byte[4], "com.apple.iTunes"u8.ToArray()), Box("name", new byte[4], "AIGC"u8.ToArray()), Box("data", Make.Big(1), new byte[4], Label)),
            Box("\u00A9cmt", Box("data", Make.Big(1), new byte[4], Make.Latin($"{{\"AIGC\":{Make.Label}}}"))))));
        byte[] uuid = Box("uuid", Convert.FromHexString("BE7ACFCB97A942E89C71999491E3AFAC"), Packet);
        foreach (var (format, brand) in ((string, string)[])[("mp4", "isom"), ("mov", "qt  "), ("m4a", "M4A ")])
        {
            yield return Of(format, Film(brand, isFirst: true, wide: false, user));
            yield return Of(format, Film(brand, isFirst: false, wide: false, user, Box("free", new byte[40])));
            yield return Of(format, Film(brand, isFirst: true, wide: true, tunes, Box("free", new byte[400])));
            yield return Of(format, Film(brand, isFirst: true, wide: false));
            yield return Of(format, Film(brand, isFirst: false, wide: true, Box("meta", brand == "qt  " ? [] : new byte[4], KeyBoxes("AIGC", Encoding.BigEndianUnicode.GetBytes(Make.Label), 2).SelectMany(box => box).ToArray())));
            yield return Of(format, [.. Film(brand, isFirst: true, wide: false), .. uuid]);
            yield return Of(format, Packet, inner => [.. Film(brand, isFirst: false, wide: false, Box("udta", Box("XMP_", inner)))]);
        }

        yield return Of("mp4", [.. Type("iso6"), .. Box("moov", Box("mvhd", new byte[100]), Box("mvex", Box("trex", new byte[24]))), .. Box("moof", Box("mfhd", new byte[8]), Box("traf", Box("tfhd", new byte[8]), Box("udta", MetaWithKey("AIGC", Label)))), .. Box("mdat", new byte[40])]);
        yield return Of("mp4", [.. Box("styp", new byte[8]), .. Box("sidx", new byte[24]), .. Box("moof", Box("traf")), .. Box("mdat", new byte[3])]);
    }

    /// <summary>A film of two tracks whose chunks lie in its `mdat`.</summary>
    private static byte[] Film(string brand, bool isFirst, bool wide, params byte[][] more)
    {
        var type = Type(brand);
        var samples = Box("mdat", [.. Enumerable.Range(0, 200).Select(number => (byte)(number * 7))]);
        var length = Movie(0).Length;
        return isFirst ? [.. type, .. Movie(type.Length + length + 8), .. samples] : [.. type, .. samples, .. Movie(type.Length + 8)];

        byte[] Movie(int start) => Box("moov", [Box("mvhd", new byte[100]), Track(start), Track(start + 100), .. more]);
        byte[] Track(int start) => Box("trak", Box("tkhd", new byte[84]), Box("mdia", Box("mdhd", new byte[24]), Box("hdlr", new byte[8], "vide"u8.ToArray(), new byte[13]), Box("minf", Box("stbl",
            Box("stsd", new byte[8]), Box("stts", new byte[4], Make.Big(1), Make.Big(4), Make.Big(25)), Box("stsc", new byte[4], Make.Big(1), Make.Big(1), Make.Big(2), Make.Big(1)),
            Box("stsz", new byte[4], Make.Big(25), Make.Big(4)), Chunks(start)))));
        byte[] Chunks(int start) => wide
            ? Box("co64", new byte[4], Make.Big(2), new byte[4], Make.Big((uint)start), new byte[4], Make.Big((uint)start + 50))
            : Box("stco", new byte[4], Make.Big(2), Make.Big((uint)start), Make.Big((uint)start + 50));
    }

    private static IEnumerable<Seed> Sound()
    {
        byte[] named = [0, .. "AIGC\0"u8, .. Label];
        var sound = Chunk("data", [.. Enumerable.Range(0, 64).Select(number => (byte)number)]);
        var form = Chunk("fmt ", [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0]);
        var tag = Tag(4, 0, Frame("TXXX", 4, named), Frame("TIT2", 4, [3, .. "title"u8]), Frame("GEOB", 4, "\0application/c2pa\0\0\0abc"u8.ToArray(), flags: 2), Frame("PRIV", 4, [.. "XMP\0"u8, .. Packet]));
        byte[] frames = [.. Enumerable.Repeat((byte[])[0xFF, 0xFB, 0x90, 0x64, .. new byte[60]], 4).SelectMany(frame => frame)];
        yield return Of("wav", Riff("WAVE", form, sound));
        yield return Of("wav", Riff("WAVE", form, Chunk("AIGC", Label), sound));
        yield return Of("wav", Riff("WAVE", form, List("INFO", Chunk("ICMT", Label), Chunk("ISFT", "x"u8.ToArray())), Chunk("id3 ", tag), Chunk("_PMX", Packet), sound));
        yield return Of("avi", Riff("AVI ", List("hdrl", Chunk("avih", new byte[56]), List("strl", Chunk("strh", new byte[56]))), List("INFO", Chunk("ICMT", Label)), Chunk("AIGC", Label), List("movi", Chunk("00dc", new byte[20])), Chunk("_PMX", Packet)));
        yield return Of("mp3", [.. tag, .. frames]);
        yield return Of("mp3", [.. Tag(3, 0x80, Frame("TXXX", 3, [.. Make.Big(9), .. Make.Zlib(named)], flags: 0x80), Frame("COMM", 3, [1, 0, 0, 0, .. named]), Frame("TXXX", 3, named)), .. frames]);
        yield return Of("mp3", [.. Tag(2, 0, Frame("TXX", 2, named), Frame("COM", 2, [0, 0, 0, 0, .. Label])), .. frames]);
        yield return Of("mp3", [.. Tag(3, 0, Frame("TIT2", 3, [0, .. "title"u8]), new byte[300]), .. frames, .. "TAG"u8, .. new byte[125]]);
        yield return Of("mp3", [.. frames, .. "APETAGEX"u8, 0xD0, 7, 0, 0, .. Make.Little(48), 1, .. new byte[15], .. Make.Little(3), 0, 0, 0, 0, .. "AIGC\0{} "u8, .. "APETAGEX"u8, 0xD0, 7, 0, 0, .. Make.Little(48), 1, .. new byte[15]]);
        yield return Of("mp3", named, inner => [.. Tag(3, 0, Frame("TXXX", 3, [.. Make.Big((uint)inner.Length), .. Make.Zlib(inner)], flags: 0x80)), .. frames]);
        yield return Of("ape", [.. "MAC "u8, .. new byte[20], .. Make.Little(3), 0, 0, 0, 0, .. "AIGC\0{} "u8, .. "APETAGEX"u8, 0xD0, 7, 0, 0, .. Make.Little(48), 1, .. new byte[15]]);
        yield return Of("flac", Flac((0, new byte[34]), (4, Comments("TITLE=b", $"AIGC={Make.Label}")), (2, [.. "AIGC"u8, .. Label]), (1, new byte[50])));
        yield return Of("flac", [.. tag, .. Flac((0, new byte[34]), (4, Comments("prompt={\"3\":{\"class_type\":\"KSampler\",\"inputs\":{}}}")))]);
        yield return Of("opus", [.. Pages("OpusHead\u0001\u0002\0\0"u8.ToArray(), isFirst: true), .. Pages([.. "OpusTags"u8, .. Comments($"AIGC={Make.Label}", new string('x', 900))], mostPieces: 2), .. Pages(new byte[300])]);
        yield return Of("ogg", [.. Pages("\u0001vorbis"u8.ToArray(), isFirst: true), .. Pages([.. "\u0003vorbis"u8, .. Comments($"AIGC={Make.Label}", "a=b"), 1]), .. Pages(new byte[300])]);
        yield return Of("ogg", [.. Pages([0x7F, .. "FLAC"u8, 1, 0, 0, 1, .. "fLaC"u8], serial: 2, isFirst: true), .. Pages([0x80, .. "theora"u8], serial: 3, isFirst: true), .. Pages([0x81, .. "theora"u8, .. Comments("AIGC={}")], serial: 3), .. Pages([0x84, 0, 0, 60, .. Comments("AIGC={}")], serial: 2)]);
        yield return Of("ogg", Comments($"AIGC={Make.Label}", "metadata_block_picture=AAAA"), inner => [.. Pages("\u0001vorbis"u8.ToArray(), isFirst: true), .. Pages([.. "\u0003vorbis"u8, .. inner])]);
    }

    private static Seed Of(string format, byte[] inner, Func<byte[], byte[]>? wrap = null) => new(format, "built", inner, wrap);
}
