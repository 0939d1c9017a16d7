using System.Diagnostics;
using Candor.Provenance.C2pa;
using Candor.Provenance.Reading;
using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests.C2pa;

public sealed class HostileStoreTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_mutation_of_a_real_store_makes_the_validator_throw_or_dawdle()
    {
        byte[][] stores = [.. ((string[])["c2pa-rs-fixtures/dashinit.mp4", "c2pa-rs-fixtures/no_alg.jpg", "v-c2pa.png", "c2pa-rs-fixtures/video1.mp4", "c2pa-rs-fixtures/boxhash.jpg", "c2pa-rs-fixtures/update_manifest.jpg"]).Select(name => Stores.In(File.ReadAllBytes(SharedData.Find("media", name)))!)];
        Fuzz(stores, TrustList.FromPem(File.ReadAllText(SharedData.Find("media", "c2pa-rs-fixtures", "trust", "test_cert_root_bundle.pem"))), 20_000);
    }

    [Fact]
    public void No_mutation_of_a_small_store_makes_the_validator_throw_or_dawdle()
    {
        byte[] hash = new byte[32];
        var bmff = StoreBuilder.Cbor(writer =>
        {
            writer.WriteStartMap(3);
            StoreBuilder.Text(writer, "alg", "sha256");
            writer.WriteTextString("hash");
            writer.WriteByteString(hash);
            writer.WriteTextString("exclusions");
            writer.WriteStartArray(1);
            writer.WriteStartMap(1);
            StoreBuilder.Text(writer, "xpath", "/moov/trak");
            writer.WriteEndMap();
            writer.WriteEndArray();
            writer.WriteEndMap();
        });
        var authority = new Signer(purpose: Certificates.TimeStamping);
        byte[][] stores =
        [
            new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash([1])]).Store,
            new StoreBuilder().Add("urn:c2pa:1", new Signer(), [("c2pa.hash.bmff.v2", bmff)], stamp: data => authority.Stamp(data, Day)).Store,
            new StoreBuilder().Add("urn:c2pa:1", new Signer(), [("org.note", [0xF6])]).Add("urn:c2pa:2", new Signer(), [StoreBuilder.DataHash([1]), StoreBuilder.Ingredient("urn:c2pa:1", hash, ("a", "b"))]).Store,
        ];
        stores = [.. stores, new StoreBuilder().Add("urn:c2pa:1", new Signer(), [("c2pa.hash.boxes", BoxesOf("SOI", "C2PA", "DQT", "SOS", "EOI"))]).Store, new StoreBuilder().Add("urn:c2pa:1", new Signer(), [("c2pa.hash.boxes", BoxesOf("PNGh", "C2PA"))]).Store];
        Fuzz(stores, Signer.Trust, 30_000);
    }

    private void Fuzz(byte[][] stores, TrustList trust, int count)
    {
        var random = new Random(20260711);
        (string Container, byte[] File)[] assets =
        [
            ("mp4", [.. StoreBuilder.Box("ftyp", [1, 2, 3, 4]), .. StoreBuilder.Box("moov", [.. StoreBuilder.Box("trak", [.. StoreBuilder.Box("mdia", [1, 2, 3])]), .. StoreBuilder.Box("meta", [0, 0, 0, 0])]), .. StoreBuilder.Box("mdat", new byte[300])]),
            ("jpeg", [0xFF, 0xD8, 0xFF, 0xEB, 0, 6, (byte)'J', (byte)'P', 0, 1, 0xFF, 0xDB, 0, 4, 1, 2, 0xFF, 0xDA, 0, 3, 1, 7, 0xFF, 0, 8, 0xFF, 0xD0, 9, 0xFF, 0xD9]),
            ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1, (byte)'c', (byte)'a', (byte)'B', (byte)'X', 1, 0, 0, 0, 0]),
            ("webp", [.. "C2PA"u8, 2, 0, 0, 0, 1, 1]),
        ];
        long slowest = 0, largest = 0;
        var states = new int[Enum.GetValues<C2paState>().Length];
        var clock = Stopwatch.StartNew();
        var runs = 0;
        for (; runs < count && clock.Elapsed < TimeSpan.FromSeconds(2); runs++)
        {
            var store = stores[runs % stores.Length].ToArray();
            if (random.Next(4) > 0) store = Mutated(store, random);
            var (container, file) = assets[random.Next(assets.Length)];
            if (random.Next(2) == 0) file = Mutated([.. file], random);
            var (before, allocated) = (clock.ElapsedMilliseconds, GC.GetAllocatedBytesForCurrentThread());
            var report = C2paValidator.Validate(store, new SourceFile(new MemoryStream(file), InspectionLimits.Default), container, runs % 3 == 0 ? trust : null, Day);
            states[(int)report.State]++;
            largest = Math.Max(largest, GC.GetAllocatedBytesForCurrentThread() - allocated);
            slowest = Math.Max(slowest, clock.ElapsedMilliseconds - before);
        }

        output.WriteLine($"{runs} runs, slowest {slowest} ms, largest {largest} bytes, {string.Join(", ", states.Select((count, state) => $"{(C2paState)state} {count}"))}");
        Assert.True(slowest < 1000);
        Assert.True(largest < 64 << 20);
        Assert.Equal(0, states[(int)C2paState.Trusted]);
    }

    [Fact]
    public void Boxes_within_boxes_are_followed_only_so_deep()
    {
        byte[] nested = [];
        for (var i = 0; i < 2_000; i++) nested = [.. Size(nested.Length + 34), .. "jumb"u8, 0, 0, 0, 26, .. "jumdc2pa"u8, .. new byte[12], 3, 0, .. nested];
        var report = C2paValidator.Validate(nested, new SourceFile(new MemoryStream([]), InspectionLimits.Default), "jpeg", null, Day);
        Assert.Equal(C2paState.Unreadable, report.State);
    }

    [Fact]
    public void A_store_full_of_small_things_costs_little()
    {
        var notes = Enumerable.Range(0, 900).Select(i => ($"c2pa.ingredient__{i}", StoreBuilder.Cbor(writer =>
        {
            writer.WriteStartArray(2000);
            for (var j = 0; j < 2000; j++) writer.WriteInt32(1);
            writer.WriteEndArray();
        }))).ToList();
        var store = new StoreBuilder().Add("urn:c2pa:1", new Signer(), notes).Store;
        var clock = Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var report = C2paValidator.Validate(store, new SourceFile(new MemoryStream([]), InspectionLimits.Default), "jpeg", null, Day);
        output.WriteLine($"{store.Length} bytes, {clock.ElapsedMilliseconds} ms, {GC.GetAllocatedBytesForCurrentThread() - allocated} bytes allocated");
        Assert.Equal(C2paState.Unreadable, report.State);
        Assert.True(clock.ElapsedMilliseconds < 1000);
    }

    [Fact]
    public void Items_of_CBOR_are_counted_without_decoding()
    {
        var encoded = StoreBuilder.Cbor(writer =>
        {
            writer.WriteStartMap(null);
            StoreBuilder.Text(writer, "name", "a text that is longer than twenty-four bytes");
            writer.WriteTextString("list");
            writer.WriteStartArray(3);
            writer.WriteInt32(7);
            writer.WriteInt64(long.MinValue);
            writer.WriteByteString(new byte[300]);
            writer.WriteEndArray();
            writer.WriteEndMap();
        });
        Assert.Equal(9, CborDecoder.Items(encoded));
        Assert.Equal(1, CborDecoder.Items([0x5B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1]));
        Assert.Equal(1, CborDecoder.Items([0x1B, 1]));
        Assert.Equal(0, CborDecoder.Items([]));
    }

    [Fact]
    public void What_is_referred_to_many_times_is_hashed_once()
    {
        var large = StoreBuilder.Super("cbor", "c2pa.data", StoreBuilder.Box("cbor", new byte[8 << 20]));
        var ingredient = ("c2pa.ingredient.v3", StoreBuilder.Cbor(writer =>
        {
            writer.WriteStartMap(2);
            StoreBuilder.Text(writer, "relationship", "inputTo");
            writer.WriteTextString("data");
            writer.WriteStartArray(1000);
            for (var i = 0; i < 1000; i++) StoreBuilder.HashedUri(writer, "self#jumbf=c2pa.databoxes/c2pa.data", new byte[32]);
            writer.WriteEndArray();
            writer.WriteEndMap();
        }));
        var store = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash([]), ingredient], boxesBeside: StoreBuilder.Super("c2db", "c2pa.databoxes", large)).Store;
        var clock = Stopwatch.StartNew();
        var report = C2paValidator.Validate(store, new SourceFile(new MemoryStream([]), InspectionLimits.Default), "jpeg", null, Day);
        output.WriteLine($"{clock.ElapsedMilliseconds} ms");
        Assert.Equal(C2paState.Invalid, report.State);
        Assert.True(clock.ElapsedMilliseconds < 1000);
    }

    [Fact]
    public void Actions_that_name_many_ingredients_cost_little()
    {
        var ingredients = Enumerable.Range(0, 500).Select(i => ($"c2pa.ingredient.v3__{i}", StoreBuilder.Cbor(writer =>
        {
            writer.WriteStartMap(1);
            StoreBuilder.Text(writer, "relationship", "componentOf");
            writer.WriteEndMap();
        })));
        var actions = ("c2pa.actions.v2", StoreBuilder.Cbor(writer =>
        {
            writer.WriteStartMap(1);
            writer.WriteTextString("actions");
            writer.WriteStartArray(3000);
            for (var i = 0; i < 3000; i++)
            {
                writer.WriteStartMap(2);
                StoreBuilder.Text(writer, "action", "c2pa.placed");
                writer.WriteTextString("parameters");
                writer.WriteStartMap(1);
                writer.WriteTextString("ingredients");
                writer.WriteStartArray(1);
                StoreBuilder.HashedUri(writer, $"self#jumbf=c2pa.assertions/c2pa.ingredient.v3__{i % 500}", new byte[32]);
                writer.WriteEndArray();
                writer.WriteEndMap();
                writer.WriteEndMap();
            }

            writer.WriteEndArray();
            writer.WriteEndMap();
        }));
        var store = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [actions, .. ingredients, StoreBuilder.DataHash([])]).Store;
        var clock = Stopwatch.StartNew();
        C2paValidator.Validate(store, new SourceFile(new MemoryStream([]), InspectionLimits.Default), "jpeg", null, Day);
        output.WriteLine($"{clock.ElapsedMilliseconds} ms");
        Assert.True(clock.ElapsedMilliseconds < 1000);
    }

    [Fact]
    public void CBOR_that_claims_more_than_it_has_is_refused()
    {
        Assert.Null(CborDecoder.Decode(new byte[] { 0x9B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, 32));
        Assert.Null(CborDecoder.Decode(new byte[] { 0x5B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, 32));
        Assert.Null(CborDecoder.Decode(Enumerable.Repeat((byte)0x81, 100_000).ToArray(), 32));
        Assert.Null(CborDecoder.Decode(Enumerable.Repeat((byte)0xC1, 10).ToArray(), 32));
        Assert.Null(CborDecoder.Decode(new byte[] { 0x9F }.Concat(new byte[1_000_000]).ToArray(), 32));
    }

    private static byte[] BoxesOf(params string[] names) => StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(2);
        StoreBuilder.Text(writer, "alg", "sha256");
        writer.WriteTextString("boxes");
        writer.WriteStartArray(names.Length);
        foreach (var name in names)
        {
            writer.WriteStartMap(2);
            writer.WriteTextString("names");
            writer.WriteStartArray(1);
            writer.WriteTextString(name);
            writer.WriteEndArray();
            writer.WriteTextString("hash");
            writer.WriteByteString(new byte[32]);
            writer.WriteEndMap();
        }

        writer.WriteEndArray();
        writer.WriteEndMap();
    });

    private static byte[] Size(int length) => [(byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length];

    private static byte[] Mutated(byte[] store, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                return store[..random.Next(store.Length)];
            case 1:
                var (from, length) = (random.Next(store.Length), random.Next(64));
                return [.. store[..from], .. store[from..Math.Min(store.Length, from + length)], .. store[from..]];
            default:
                for (var i = random.Next(1, 8); i > 0; i--)
                {
                    var at = random.Next(2) == 0 ? random.Next(store.Length) : random.Next(Math.Min(store.Length, 3000));
                    store[at] = random.Next(3) switch { 0 => (byte)random.Next(256), 1 => (byte)(store[at] ^ 1 << random.Next(8)), _ => (byte)(random.Next(2) * 255) };
                }

                return store;
        }
    }
}
