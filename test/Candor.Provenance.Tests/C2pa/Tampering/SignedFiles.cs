using System.Security.Cryptography;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Tests.C2pa.Tampering;

/// <summary>Makes small files of every container with a good manifest in them.</summary>
internal static class SignedFiles
{
    private static readonly byte[] Pixels = [.. Enumerable.Range(0, 600).Select(i => (byte)(i * 11 % 251))];

    /// <summary>The containers, and a file's name in each.</summary>
    public static readonly (string Container, string Name)[] All =
    [
        ("jpeg", "a.jpg"), ("png", "a.png"), ("webp", "a.webp"), ("gif", "a.gif"), ("tiff", "a.tif"), ("wav", "a.wav"), ("avi", "a.avi"), ("mp3", "a.mp3"),
        ("svg", "a.svg"), ("mp4", "a.mp4"), ("mov", "a.mov"), ("m4a", "a.m4a"), ("heic", "a.heic"), ("avif", "a.avif"),
    ];

    /// <summary>A file.</summary>
    public static byte[] Make(string container, Signer? signer = null)
    {
        signer ??= new Signer();
        if (container is "mp4" or "mov" or "m4a" or "heic" or "avif") return Bmff(container, signer, "manifest", out _);
        var (start, length) = (0, 0);
        var rest = Array.Empty<byte>();
        for (var round = 0; ; round++)
        {
            var store = new StoreBuilder().Add("urn:c2pa:made", signer, [Excluding(start, length, rest)]).Store;
            var (before, within, after) = Around(container, store);
            rest = [.. before, .. after];
            if (round > 2 && (start, length) == (before.Length, within.Length)) return [.. before, .. within, .. after];
            (start, length) = (before.Length, within.Length);
        }
    }

    /// <summary>A data hash with one exclusion.</summary>
    public static (string Label, byte[] Cbor) Excluding(int start, int length, byte[] rest) => ("c2pa.hash.data", StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(3);
        StoreBuilder.Text(writer, "alg", "sha256");
        writer.WriteTextString("hash");
        writer.WriteByteString(SHA256.HashData(rest));
        writer.WriteTextString("exclusions");
        writer.WriteStartArray(1);
        writer.WriteStartMap(2);
        writer.WriteTextString("start");
        writer.WriteInt32(start);
        writer.WriteTextString("length");
        writer.WriteInt32(length);
        writer.WriteEndMap();
        writer.WriteEndArray();
        writer.WriteEndMap();
    }));

    /// <summary>What stands before the manifest's part of a file, the part, and what stands after it.</summary>
    public static (byte[] Before, byte[] Within, byte[] After) Around(string container, byte[] store)
    {
        switch (container)
        {
            case "jpeg":
                byte[] app0 = [0xFF, 0xE0, 0, 6, (byte)'J', (byte)'F', (byte)'I', (byte)'F'];
                return ([0xFF, 0xD8, .. app0], [.. Segments(store)], [0xFF, 0xDB, 0, 4, 1, 2, 0xFF, 0xDA, 0, 2, .. Pixels.Where(value => value != 0xFF), 0xFF, 0xD9]);
            case "png":
                byte[] signature = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10];
                return ([.. signature, .. PngChunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])], PngChunk("caBX", store), [.. PngChunk("IDAT", Pixels), .. PngChunk("IEND", [])]);
            case "webp" or "wav" or "avi":
                var (form, first) = container switch { "webp" => ("WEBP", MakeMedia.Chunk("VP8L", Pixels)), "wav" => ("WAVE", [.. MakeMedia.Chunk("fmt ", new byte[16]), .. MakeMedia.Chunk("data", Pixels)]), _ => ("AVI ", MakeMedia.List("movi", MakeMedia.Chunk("00dc", Pixels))) };
                var riff = MakeMedia.Riff(form, first, MakeMedia.Chunk("C2PA", store));
                return (riff[..(12 + first.Length)], riff[(12 + first.Length)..], []);
            case "gif":
                byte[] blocks = [.. store.Chunk(255).SelectMany(part => (byte[])[(byte)part.Length, .. part]), 0];
                return ([.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0], [0x21, 0xFF, 11, .. "C2PA_GIF"u8, 1, 0, 0, .. blocks], [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 4, 1, 2, 3, 4, 0, 0x3B]);
            case "tiff":
                var tiff = Tests.Make.Tiff((0x0111, Pixels), (0xCD41, store));
                return (tiff[..^store.Length], store, []);
            case "mp3":
                var tag = MakeMedia.Tag(3, 0, MakeMedia.Frame("GEOB", 3, [0, .. "application/c2pa\0c2pa\0c2pa manifest store\0"u8, .. store]));
                return ([], tag, [0xFF, 0xFB, 0x90, 0, .. Pixels]);
            case "svg":
                var text = Convert.ToBase64String(store);
                return (Tests.Make.Latin("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:c2pa=\"http://c2pa.org/manifest\"><metadata><c2pa:manifest>"), Tests.Make.Latin(text), Tests.Make.Latin("</c2pa:manifest></metadata><circle r=\"5\"/></svg>"));
            default:
                throw new ArgumentOutOfRangeException(nameof(container), container, null);
        }
    }

    /// <summary>A chunk of PNG with its check sum.</summary>
    public static byte[] PngChunk(string type, byte[] data)
    {
        byte[] body = [.. Tests.Make.Latin(type), .. data];
        return [.. Tests.Make.Big((uint)data.Length), .. body, .. Tests.Make.Big(Crc32.Of(body))];
    }

    /// <summary>A store as APP11 segments.</summary>
    public static byte[] Segments(byte[] store, int most = 60_000)
    {
        using var segments = new MemoryStream();
        var sequence = 1u;
        foreach (var part in store.Chunk(most))
        {
            byte[] again = sequence == 1 ? [] : store[..8];
            var length = 2 + 8 + again.Length + part.Length;
            segments.Write([0xFF, 0xEB, (byte)(length >> 8), (byte)length, (byte)'J', (byte)'P', 0, 1, .. Tests.Make.Big(sequence++), .. again, .. part]);
        }

        return segments.ToArray();
    }

    /// <summary>A film, and what its store was made of.</summary>
    public static byte[] Film(string purpose, out StoreBuilder builder) => Bmff("mp4", new Signer(), purpose, out builder);

    private static byte[] Bmff(string container, Signer signer, string purpose, out StoreBuilder builder)
    {
        var brand = container switch { "mp4" => "isom", "mov" => "qt  ", "m4a" => "M4A ", "heic" => "heic", _ => "avif" };
        byte[] type = MakeMedia.Type(brand), data = MakeMedia.Box("mdat", Pixels), moov = MakeMedia.Box("moov", MakeMedia.Box("mvhd", new byte[100]));
        var length = 0;
        while (true)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var place = type.Length + length;
            foreach (var box in (byte[][])[data, moov])
            {
                hash.AppendData([.. new byte[4], .. Tests.Make.Big((uint)place)]);
                hash.AppendData(box);
                place += box.Length;
            }

            builder = new StoreBuilder().Add("urn:c2pa:made", signer, [BmffHash(hash.GetHashAndReset())]);
            var manifest = MakeMedia.Manifest(purpose, builder.Store);
            if (manifest.Length == length) return [.. type, .. manifest, .. data, .. moov];
            length = manifest.Length;
        }
    }

    private static (string Label, byte[] Cbor) BmffHash(byte[] hash) => ("c2pa.hash.bmff.v3", StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(3);
        StoreBuilder.Text(writer, "alg", "sha256");
        writer.WriteTextString("hash");
        writer.WriteByteString(hash);
        writer.WriteTextString("exclusions");
        writer.WriteStartArray(3);
        foreach (var path in (string[])["/ftyp", "/mfra"])
        {
            writer.WriteStartMap(1);
            StoreBuilder.Text(writer, "xpath", path);
            writer.WriteEndMap();
        }

        writer.WriteStartMap(2);
        StoreBuilder.Text(writer, "xpath", "/uuid");
        writer.WriteTextString("data");
        writer.WriteStartArray(1);
        writer.WriteStartMap(2);
        writer.WriteTextString("offset");
        writer.WriteInt32(8);
        writer.WriteTextString("value");
        writer.WriteByteString(Convert.FromHexString("D8FEC3D61B0E483C92975828877EC481"));
        writer.WriteEndMap();
        writer.WriteEndArray();
        writer.WriteEndMap();
        writer.WriteEndArray();
        writer.WriteEndMap();
    }));
}
