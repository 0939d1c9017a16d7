using System.Buffers.Binary;
using System.Formats.Cbor;
using System.Security.Cryptography;
using Candor.Provenance.C2pa;
using Candor.Provenance.Reading;
using Candor.Provenance.Tests.C2pa.Tampering;
using Xunit;

namespace Candor.Provenance.Tests.C2pa;

public sealed class BindingTests
{
    private static readonly byte[] Ftyp = StoreBuilder.Box("ftyp", [1, 2, 3, 4]);
    private static readonly byte[] Data = [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))];
    private static readonly byte[] Moov = StoreBuilder.Box("moov", [.. StoreBuilder.Box("trak", [5, 5]), .. StoreBuilder.Box("udta", [6])]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public void Media_data_are_bound_by_any_row_of_their_tree(int rowLength)
    {
        byte[] file = [.. Ftyp, .. StoreBuilder.Box("mdat", Data), .. Moov];
        var store = Bmff(file, 100, rowLength);
        Assert.Equal(["assertion.bmffHash.match"], Codes(store, file, "mp4"));
        for (var at = 12; at < file.Length; at += 13)
        {
            byte[] changed = [.. file];
            changed[at] ^= 4;
            Assert.Contains("assertion.bmffHash.mismatch", Codes(store, changed, "mp4"));
        }
    }

    [Fact]
    public void What_a_bound_file_leaves_out_may_change_but_not_move()
    {
        byte[] file = [.. Ftyp, .. StoreBuilder.Box("mdat", Data), .. Moov];
        var store = Bmff(file, 100, 10);
        byte[] changed = [.. file];
        changed[9] ^= 4;
        Assert.Equal(["assertion.bmffHash.match"], Codes(store, changed, "mp4"));
        Assert.Equal(["assertion.bmffHash.mismatch"], Codes(store, [.. StoreBuilder.Box("ftyp", [1, 2, 3, 4, 5]), .. file.AsSpan(12)], "mp4"));
        Assert.Equal(["assertion.bmffHash.mismatch"], Codes(store, [.. file, .. StoreBuilder.Box("free", [])], "mp4"));
    }

    [Fact]
    public void A_film_may_have_a_second_store_at_its_end_that_updates_the_first()
    {
        var film = SignedFiles.Film("original", out var first);
        var parent = StoreBuilder.Ingredient("urn:c2pa:made", SHA256.HashData(first.Last));
        var update = MakeMedia.Manifest("update", new StoreBuilder().Add("urn:c2pa:update", new Signer(), [parent], kind: "c2um").Store);
        Assert.Equal((C2paState.Trusted, 2), Judged([.. film, .. update]));
        film[^5] ^= 1;
        Assert.Equal((C2paState.Invalid, 2), Judged([.. film, .. update]));
        film[^5] ^= 1;
        Assert.Equal((C2paState.Unreadable, 0), Judged([.. film, .. MakeMedia.Manifest("manifest", first.Store)]));
        Assert.Equal((C2paState.Unreadable, 0), Judged([.. film, .. update, .. update]));
        Assert.Equal((C2paState.Unreadable, 0), Judged([.. film, .. MakeMedia.Manifest("update", [1, 2, 3])]));
        static (C2paState, int) Judged(byte[] file)
        {
            var report = FileInspector.Inspect(new MemoryStream(file), c2pa: new C2paOptions(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), Signer.Trust)).C2pa;
            return (report.State, report.Manifests.Count);
        }
    }

    [Fact]
    public void Parts_of_a_picture_are_bound_in_order_and_all_of_them()
    {
        byte[] signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        var (head, manifest, pixels, end) = (Chunk("IHDR", [1, 2, 3]), Chunk("caBX", [9, 9]), Chunk("IDAT", Data), Chunk("IEND", []));
        var store = Store(("c2pa.hash.boxes", StoreBuilder.Cbor(writer =>
        {
            writer.WriteStartMap(2);
            StoreBuilder.Text(writer, "alg", "sha256");
            writer.WriteTextString("boxes");
            writer.WriteStartArray(3);
            Parts(writer, [.. signature, .. head], "PNGh", "IHDR");
            Parts(writer, [], "C2PA");
            Parts(writer, [.. pixels, .. end], "IDAT", "IEND");
            writer.WriteEndArray();
            writer.WriteEndMap();
        })));
        Assert.Equal(["assertion.boxesHash.match"], Codes(store, [.. signature, .. head, .. manifest, .. pixels, .. end], "png"));
        Assert.Equal(["assertion.boxesHash.match"], Codes(store, [.. signature, .. head, .. Chunk("caBX", [1, 2, 3, 4]), .. pixels, .. end], "png"));
        Assert.Equal(["assertion.boxesHash.mismatch"], Codes(store, [.. signature, .. Chunk("IHDR", [1, 2, 4]), .. manifest, .. pixels, .. end], "png"));
        Assert.Equal(["assertion.boxesHash.mismatch"], Codes(store, [.. signature, .. head, .. manifest, .. Chunk("tEXt", [65]), .. pixels, .. end], "png"));
        Assert.Equal(["assertion.boxesHash.unknownBox"], Codes(store, [.. signature, .. head, .. manifest, .. pixels, .. end, .. Chunk("tEXt", [65])], "png"));
        Assert.Equal(["general.error"], Codes(store, [.. signature, .. head], "heic"));
    }

    [Fact]
    public void The_scan_of_a_picture_goes_on_over_its_restarts()
    {
        byte[] start = [0xFF, 0xD8], table = [0xFF, 0xDB, 0, 4, 1, 2], scan = [0xFF, 0xDA, 0, 3, 1, 7, 0xFF, 0, 8, 0xFF, 0xD0, 9, 0xFF, 0xD1, 10], end = [0xFF, 0xD9];
        var manifest = SignedFiles.Segments(new StoreBuilder().Store, most: 30);
        var store = Store(("c2pa.hash.boxes", StoreBuilder.Cbor(writer =>
        {
            writer.WriteStartMap(2);
            StoreBuilder.Text(writer, "alg", "sha256");
            writer.WriteTextString("boxes");
            writer.WriteStartArray(4);
            Parts(writer, start, "SOI");
            Parts(writer, [0], "C2PA");
            Parts(writer, table, "DQT");
            Parts(writer, [.. scan, .. end], "SOS", "EOI");
            writer.WriteEndArray();
            writer.WriteEndMap();
        })));
        Assert.Equal(["assertion.boxesHash.match"], Codes(store, [.. start, .. manifest, .. table, .. scan, .. end], "jpeg"));
        scan[8] = 9;
        Assert.Equal(["assertion.boxesHash.mismatch"], Codes(store, [.. start, .. manifest, .. table, .. scan, .. end], "jpeg"));
    }

    [Fact]
    public void An_exclusion_that_covers_more_than_the_manifest_hides_something()
    {
        byte[] signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        var (manifest, text) = (Chunk("caBX", [9, 9]), Chunk("tEXt", [65]));
        byte[] file = [.. signature, .. manifest, .. text];
        var fair = Store(("c2pa.hash.data", Excluding(8, manifest.Length, [.. signature, .. text])));
        var wide = Store(("c2pa.hash.data", Excluding(8, manifest.Length + text.Length, signature)));
        Assert.Equal(["assertion.dataHash.match"], Codes(fair, file, "png"));
        Assert.Equal(["assertion.dataHash.mismatch"], Codes(wide, file, "png"));
    }

    private static IEnumerable<string> Codes(byte[] store, byte[] file, string container)
    {
        var report = C2paValidator.Validate(store, new SourceFile(new MemoryStream(file), InspectionLimits.Default), container, Signer.Trust, new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        return report.Failures.Concat(report.Successes).Select(status => status.Code).Where(code => code.Contains("Hash.", StringComparison.Ordinal) || code == "general.error");
    }

    private static byte[] Store((string Label, byte[] Cbor) assertion) => new StoreBuilder().Add("urn:c2pa:1", new Signer(), [assertion]).Store;

    private static byte[] Bmff(byte[] file, int block, int rowLength)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (mdat, moov) = (Ftyp.Length, file.Length - Moov.Length);
        foreach (var (start, length) in (ReadOnlySpan<(int, int)>)[(mdat, 8), (moov, Moov.Length)])
        {
            hash.AppendData([0, 0, 0, 0, 0, 0, (byte)(start >> 8), (byte)start]);
            hash.AppendData(file, start, length);
        }

        List<byte[]> row = [.. Data.Chunk(block).Select(SHA256.HashData)];
        while (row.Count > rowLength) row = [.. row.Chunk(2).Select(pair => pair.Length == 2 ? SHA256.HashData([.. pair[0], .. pair[1]]) : pair[0])];
        return Store(("c2pa.hash.bmff.v3", StoreBuilder.Cbor(writer =>
        {
            writer.WriteStartMap(4);
            StoreBuilder.Text(writer, "alg", "sha256");
            writer.WriteTextString("hash");
            writer.WriteByteString(hash.GetHashAndReset());
            writer.WriteTextString("exclusions");
            writer.WriteStartArray(2);
            writer.WriteStartMap(1);
            StoreBuilder.Text(writer, "xpath", "/ftyp");
            writer.WriteEndMap();
            writer.WriteStartMap(2);
            StoreBuilder.Text(writer, "xpath", "/mdat");
            writer.WriteTextString("subset");
            writer.WriteStartArray(1);
            writer.WriteStartMap(2);
            Number(writer, "offset", 8);
            Number(writer, "length", 0);
            writer.WriteEndMap();
            writer.WriteEndArray();
            writer.WriteEndMap();
            writer.WriteEndArray();
            writer.WriteTextString("merkle");
            writer.WriteStartArray(1);
            writer.WriteStartMap(5);
            Number(writer, "uniqueId", 0);
            Number(writer, "localId", 0);
            Number(writer, "count", 10);
            Number(writer, "fixedBlockSize", block);
            writer.WriteTextString("hashes");
            writer.WriteStartArray(row.Count);
            foreach (var node in row) writer.WriteByteString(node);
            writer.WriteEndArray();
            writer.WriteEndMap();
            writer.WriteEndArray();
            writer.WriteEndMap();
        })));
    }

    private static byte[] Excluding(int start, int length, byte[] rest) => StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(3);
        StoreBuilder.Text(writer, "alg", "sha256");
        writer.WriteTextString("hash");
        writer.WriteByteString(SHA256.HashData(rest));
        writer.WriteTextString("exclusions");
        writer.WriteStartArray(1);
        writer.WriteStartMap(2);
        Number(writer, "start", start);
        Number(writer, "length", length);
        writer.WriteEndMap();
        writer.WriteEndArray();
        writer.WriteEndMap();
    });

    private static void Parts(CborWriter writer, byte[] bytes, params string[] names)
    {
        writer.WriteStartMap(2);
        writer.WriteTextString("names");
        writer.WriteStartArray(names.Length);
        foreach (var name in names) writer.WriteTextString(name);
        writer.WriteEndArray();
        writer.WriteTextString("hash");
        writer.WriteByteString(SHA256.HashData(bytes));
        writer.WriteEndMap();
    }

    private static void Number(CborWriter writer, string name, int value)
    {
        writer.WriteTextString(name);
        writer.WriteInt32(value);
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        var chunk = StoreBuilder.Box(type, [.. content, 0, 0, 0, 0]);
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        return chunk;
    }
}
