using System.Formats.Cbor;
using System.Security.Cryptography;
using Candor.Provenance.C2pa;
using Xunit;

namespace Candor.Provenance.Tests.C2pa;

/// <summary>Films of fragments in one file, bound by a Merkle tree for each track.</summary>
public sealed class FragmentTests
{
    private const string Uuid = "D8FEC3D61B0E483C92975828877EC481";
    private static readonly Signer Somebody = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Every_fragment_is_bound_by_any_row_of_its_tree(int rowLength)
    {
        var film = Film(rowLength);
        Assert.Equal("Trusted", Judged(film));
        var end = film.AsSpan().IndexOf("moov"u8);
        for (var at = end; at < film.Length; at += 5)
        {
            byte[] changed = [.. film];
            changed[at] ^= 1;
            // The boxes before the fragments are left out of the hash; what they say must still lead to a tree.
            if (!InMerkleBox(film, at)) Assert.Equal("Invalid assertion.bmffHash.mismatch", Judged(changed));
        }
    }

    [Fact]
    public void Fragments_may_not_be_left_out_doubled_or_swapped()
    {
        var film = Film(rowLength: 2);
        var starts = Fragments(film);
        byte[] last = film[starts[^1]..], before = film[starts[^2]..starts[^1]];
        Assert.Equal("Invalid assertion.bmffHash.mismatch", Judged(film[..starts[^1]]));
        Assert.Equal("Invalid assertion.bmffHash.mismatch", Judged([.. film, .. last]));
        Assert.Equal("Invalid assertion.bmffHash.mismatch", Judged([.. film[..starts[^2]], .. last, .. before]));
        Assert.Equal("Invalid assertion.bmffHash.mismatch", Judged([.. film, .. MakeMedia.Box("moof", [1]), .. MakeMedia.Box("mdat", [2])]));
        Assert.Equal("Invalid assertion.bmffHash.mismatch", Judged(film[..starts[0]]));
    }

    /// <summary>Five fragments of each of two tracks, in turn.</summary>
    private static byte[] Film(int rowLength)
    {
        byte[] type = MakeMedia.Type("isom"), moov = MakeMedia.Box("moov", MakeMedia.Box("mvhd", new byte[20]));
        var length = 0;
        while (true)
        {
            using var film = new MemoryStream();
            film.Write([.. type, .. new byte[length], .. moov]);
            var beginning = Hash((type.Length + length, moov));
            List<byte[]>[] rows = [[], []];
            for (var i = 0; i < 10; i++)
            {
                film.Write(Merkle(i % 2, i / 2));
                byte[] moof = MakeMedia.Box("moof", [(byte)i, 1, 2, 3]), data = MakeMedia.Box("mdat", [.. Enumerable.Range(0, 30 + i).Select(value => (byte)(value + i))]);
                rows[i % 2].Add(Hash(((int)film.Length, moof), ((int)film.Length + moof.Length, data)));
                film.Write([.. moof, .. data]);
            }

            var manifest = MakeMedia.Manifest("manifest", new StoreBuilder().Add("urn:c2pa:1", Somebody, [Binding(beginning, rows, rowLength)]).Store);
            if (manifest.Length == length) return [.. type, .. manifest, .. film.ToArray().AsSpan(type.Length + length)];
            length = manifest.Length;
        }
    }

    private static byte[] Hash(params (int Place, byte[] Box)[] boxes) => SHA256.HashData([.. boxes.SelectMany(box => (byte[])[0, 0, 0, 0, .. Make.Big((uint)box.Place), .. box.Box])]);

    private static byte[] Merkle(int track, int location) => MakeMedia.Box("uuid", Convert.FromHexString(Uuid), new byte[4], "merkle\0"u8.ToArray(), StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(3);
        Number(writer, "uniqueId", track);
        Number(writer, "localId", 7);
        Number(writer, "location", location);
        writer.WriteEndMap();
    }), new byte[3]);

    private static (string Label, byte[] Cbor) Binding(byte[] beginning, List<byte[]>[] rows, int rowLength) => ("c2pa.hash.bmff.v3", StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(3);
        StoreBuilder.Text(writer, "alg", "sha256");
        writer.WriteTextString("exclusions");
        writer.WriteStartArray(2);
        writer.WriteStartMap(1);
        StoreBuilder.Text(writer, "xpath", "/ftyp");
        writer.WriteEndMap();
        writer.WriteStartMap(2);
        StoreBuilder.Text(writer, "xpath", "/uuid");
        writer.WriteTextString("data");
        writer.WriteStartArray(1);
        writer.WriteStartMap(2);
        Number(writer, "offset", 8);
        writer.WriteTextString("value");
        writer.WriteByteString(Convert.FromHexString(Uuid));
        writer.WriteEndMap();
        writer.WriteEndArray();
        writer.WriteEndMap();
        writer.WriteEndArray();
        writer.WriteTextString("merkle");
        writer.WriteStartArray(rows.Length);
        for (var track = 0; track < rows.Length; track++) Tree(writer, track, beginning, rows[track], rowLength);
        writer.WriteEndArray();
        writer.WriteEndMap();
    }));

    private static void Tree(CborWriter writer, int track, byte[] beginning, List<byte[]> row, int rowLength)
    {
        writer.WriteStartMap(5);
        Number(writer, "uniqueId", track);
        Number(writer, "localId", 7);
        Number(writer, "count", row.Count);
        writer.WriteTextString("initHash");
        writer.WriteByteString(beginning);
        while (row.Count > rowLength) row = [.. row.Chunk(2).Select(pair => pair.Length == 2 ? SHA256.HashData([.. pair[0], .. pair[1]]) : pair[0])];
        writer.WriteTextString("hashes");
        writer.WriteStartArray(row.Count);
        foreach (var node in row) writer.WriteByteString(node);
        writer.WriteEndArray();
        writer.WriteEndMap();
    }

    private static void Number(CborWriter writer, string name, int value)
    {
        writer.WriteTextString(name);
        writer.WriteInt32(value);
    }

    /// <summary>Where the boxes before the fragments begin.</summary>
    private static List<int> Fragments(byte[] film)
    {
        List<int> starts = [];
        for (var at = film.AsSpan().IndexOf("moov"u8); film.AsSpan(at).IndexOf("uuid"u8) is >= 0 and var found; at += found + 4) starts.Add(at + found - 4);
        return starts;
    }

    private static bool InMerkleBox(byte[] film, int at) => Fragments(film).Exists(start => at >= start && at < start + film[start + 3]);

    private static string Judged(byte[] film)
    {
        var report = FileInspector.Inspect(new MemoryStream(film), c2pa: new C2paOptions(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), Signer.Trust)).C2pa;
        return string.Join(' ', report.Failures.Select(failure => failure.Code).Prepend(report.State.ToString()));
    }
}
