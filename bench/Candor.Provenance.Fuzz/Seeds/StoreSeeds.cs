using System.Text;
using Candor.Provenance.C2pa;
using Candor.Provenance.Tests;

namespace Candor.Provenance.Fuzz.Seeds;

/// <summary>Manifest stores of C2PA, in every container that takes one and as side-cars.</summary>
internal static class StoreSeeds
{
    /// <summary>The anchor of the stores that are kept here.</summary>
    public static TrustList Trust { get; } = TrustList.FromPem(Encoding.ASCII.GetString(Resource("anchor.pem")));

    public static IEnumerable<Seed> All()
    {
        foreach (var name in (string[])["data", "jpeg", "stamped", "merkle", "boxes-jpeg", "boxes-png", "chain", "update"])
        {
            var store = Resource($"{name}.c2pa");
            foreach (var seed in Of(name, store)) yield return seed;
            yield return new("c2pa", name, Jpeg(store));
            if (name is "stamped" or "merkle") yield return new("c2pa", name, Film(store));
            if (name is "boxes-png") yield return new("c2pa", name, Make.Png(("caBX", store), ("IDAT", [1, 2, 3])));
        }
    }

    /// <summary>A store within the containers that take it.</summary>
    public static IEnumerable<Seed> Of(string name, byte[] store)
    {
        yield return new("c2pa-side-car", name, store);
        yield return new("c2pa", name, store, Jpeg);
        yield return new("c2pa", name, store, inner => Pack.JpegWithStore(inner, 300, (0xDB, new byte[16])));
        yield return new("c2pa", name, store, inner => Make.Png(("caBX", inner), ("IDAT", [1, 2, 3])));
        yield return new("c2pa", name, store, Film);
        yield return new("c2pa", name, store, inner => Make.Webp(("VP8 ", [1, 2, 3]), ("C2PA", inner)));
        yield return new("c2pa", name, store, inner => Make.Gif("C2PA_GIF\u0001\0\0", [.. inner.Chunk(255).SelectMany(part => (byte[])[(byte)part.Length, .. part]), 0]));
        yield return new("c2pa", name, store, inner => Make.Tiff((0x010F, "abc"u8.ToArray()), (0xCD41, inner)));
        yield return new("c2pa", name, store, inner => MakeMedia.Riff("WAVE", MakeMedia.Chunk("C2PA", inner), MakeMedia.Chunk("data", new byte[9])));
        yield return new("c2pa", name, store, inner => MakeMedia.Tag(4, 0, MakeMedia.Frame("GEOB", 4, [.. "\0application/c2pa\0\0\0"u8, .. inner])));
        yield return new("c2pa", name, store, inner => [.. MakeMedia.Box("JXL ", [13, 10, 0x87, 10]), .. MakeMedia.Type("jxl "), .. inner]);
        yield return new("c2pa", name, store, inner => Pack.Zip([("META-INF/content_credential.c2pa", inner), ("a.txt", "b"u8.ToArray())]));
        yield return new("c2pa", name, store, inner => Make.Latin($"<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata><c2pa:manifest xmlns:c2pa=\"http://c2pa.org/manifest\">{Convert.ToBase64String(inner)}</c2pa:manifest></metadata></svg>"));
        yield return new("c2pa", name, store, inner => Encoding.UTF8.GetBytes($"text\uFEFF{Selectors([.. "C2PATXT\0\u0001"u8, .. Make.Big((uint)inner.Length), .. inner])} more"));
        yield return new("c2pa", name, store, inner => MakePdf.Classic("<</AF[3 0 R]>>", "<<>>", "<</AFRelationship/C2PA_Manifest/EF<</F 4 0 R>>>>", $"<</Length {inner.Length}>>stream\n{Encoding.Latin1.GetString(inner)}\nendstream"));
    }

    /// <summary>The picture whose store called `jpeg` holds.</summary>
    public static byte[] Jpeg(byte[] store) => Pack.JpegWithStore(store, 60_000, (0xDB, new byte[16]));

    private static byte[] Film(byte[] store) => [.. MakeMedia.Type("isom"), .. MakeMedia.Manifest("manifest", store), .. MakeMedia.Box("moov", MakeMedia.Box("trak", new byte[12])), .. MakeMedia.Box("mdat", new byte[200])];

    private static string Selectors(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length * 2);
        foreach (var value in bytes) text.Append(new Rune(value < 16 ? 0xFE00 + value : 0xE0100 + value - 16));
        return text.ToString();
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(StoreSeeds).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"{name} is not in the program: the verb `stores` makes it.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
