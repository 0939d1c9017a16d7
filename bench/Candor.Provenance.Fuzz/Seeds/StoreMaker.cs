using System.Formats.Cbor;
using System.Security.Cryptography;
using Candor.Provenance.Tests.C2pa;

namespace Candor.Provenance.Fuzz.Seeds;

/// <summary>Makes the manifest stores that are kept beside this project, and the anchor that vouches for them. No two makings are alike.</summary>
internal static class StoreMaker
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes them into a folder.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, store) in Stores()) File.WriteAllBytes(Path.Combine(folder, $"{name}.c2pa"), store);
        File.WriteAllText(Path.Combine(folder, "anchor.pem"), Signer.AnchorPem);
    }

    private static IEnumerable<(string Name, byte[] Store)> Stores()
    {
        var authority = new Signer(purpose: C2pa.Certificates.TimeStamping);
        byte[] Stamp(byte[] data) => authority.Stamp(data, Day);
        yield return ("data", new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash([1]), Made()]).Store);
        yield return ("jpeg", Bound());
        yield return ("stamped", new StoreBuilder().Add("urn:c2pa:1", new Signer(-35), [("c2pa.hash.bmff.v2", Bmff(isHashed: true)), Made()], stamp: Stamp).Store);
        yield return ("merkle", new StoreBuilder().Add("urn:c2pa:1", new Signer(-37), [("c2pa.hash.bmff.v3", Bmff(isHashed: false))]).Store);
        yield return ("boxes-jpeg", new StoreBuilder().Add("urn:c2pa:1", new Signer(-36), [("c2pa.hash.boxes", Boxes("SOI", "C2PA", "DQT", "SOS", "EOI"))]).Store);
        yield return ("boxes-png", new StoreBuilder().Add("urn:c2pa:1", new Signer(-38), [("c2pa.hash.boxes", Boxes("PNGh", "IHDR", "C2PA", "IDAT", "IEND"))]).Store);
        var chain = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash([2]), Made()]);
        var first = SHA256.HashData(chain.Last);
        chain.Add("urn:c2pa:2", new Signer(), [StoreBuilder.DataHash([1]), StoreBuilder.Ingredient("urn:c2pa:1", first, ("assertion.dataHash.mismatch", "self#jumbf=c2pa.assertions/c2pa.hash.data"))], redacted: ["self#jumbf=/c2pa/urn:c2pa:1/c2pa.assertions/org.note"]);
        yield return ("chain", chain.Store);
        yield return ("update", chain.Add("urn:c2pa:3", new Signer(), [StoreBuilder.Ingredient("urn:c2pa:2", SHA256.HashData(chain.Last))], kind: "c2um").Store);
    }

    /// <summary>A store that holds for <see cref="StoreSeeds.Jpeg"/> with it inside.</summary>
    private static byte[] Bound()
    {
        var length = 1000;
        while (true)
        {
            var store = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [("c2pa.hash.data", Excluding(length)), Made()]).Store;
            var now = StoreSeeds.Jpeg(store).Length - StoreSeeds.Jpeg([]).Length + 20;
            if (now == length) return store;
            length = now;
        }
    }

    private static byte[] Excluding(int length)
    {
        var without = StoreSeeds.Jpeg([]);
        return Map(("alg", writer => writer.WriteTextString("sha256")), ("hash", writer => writer.WriteByteString(SHA256.HashData([.. without[..2], .. without[22..]]))), ("exclusions", writer => List(writer, 1, _ =>
            Map(writer, ("start", at => at.WriteInt32(2)), ("length", at => at.WriteInt32(length))))));
    }

    private static (string Label, byte[] Cbor) Made() => ("c2pa.actions.v2", Map(("actions", writer => List(writer, 2, index => Map(writer,
        ("action", at => at.WriteTextString(index == 0 ? "c2pa.created" : "c2pa.edited")),
        ("digitalSourceType", at => at.WriteTextString("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia")),
        ("softwareAgent", at => Map(at, ("name", name => name.WriteTextString("a test")))))))));

    private static byte[] Bmff(bool isHashed) => Map(
        ("alg", writer => writer.WriteTextString("sha256")),
        (isHashed ? "hash" : "none", writer => writer.WriteByteString(new byte[32])),
        ("exclusions", writer => List(writer, 4, index => Map(writer,
            ("xpath", at => at.WriteTextString(((string[])["/ftyp", "/mdat", "/moov/trak", "/uuid"])[index])),
            ("subset", at => List(at, 1, _ => Map(at, ("offset", number => number.WriteInt32(index == 1 ? 8 : 0)), ("length", number => number.WriteInt32(0))))),
            ("data", at => List(at, index == 3 ? 1 : 0, _ => Map(at, ("offset", number => number.WriteInt32(8)), ("value", value => value.WriteByteString(Convert.FromHexString("D8FEC3D61B0E483C92975828877EC481"))))))))),
        ("merkle", writer => List(writer, 1, _ => Map(writer,
            ("uniqueId", at => at.WriteInt32(0)), ("localId", at => at.WriteInt32(0)), ("count", at => at.WriteInt32(4)), ("fixedBlockSize", at => at.WriteInt32(50)),
            ("hashes", at => List(at, 2, _ => at.WriteByteString(new byte[32])))))));

    private static byte[] Boxes(params string[] names) => Map(("alg", writer => writer.WriteTextString("sha256")), ("boxes", writer => List(writer, names.Length, index => Map(writer,
        ("names", at => List(at, 1, _ => at.WriteTextString(names[index]))), ("hash", at => at.WriteByteString(new byte[32]))))));

    private static byte[] Map(params (string Name, Action<CborWriter> Write)[] members) => StoreBuilder.Cbor(writer => Map(writer, members));

    private static void Map(CborWriter writer, params (string Name, Action<CborWriter> Write)[] members)
    {
        writer.WriteStartMap(members.Length);
        foreach (var (name, write) in members)
        {
            writer.WriteTextString(name);
            write(writer);
        }

        writer.WriteEndMap();
    }

    private static void List(CborWriter writer, int count, Action<int> write)
    {
        writer.WriteStartArray(count);
        for (var index = 0; index < count; index++) write(index);
        writer.WriteEndArray();
    }
}
