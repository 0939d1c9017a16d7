using System.Security.Cryptography;
using Candor.Provenance.C2pa;
using Candor.Provenance.Reading;
using Xunit;

namespace Candor.Provenance.Tests.C2pa;

/// <summary>What a manifest may say, and of what (C2PA 2.2, 15.10 and 15.11).</summary>
public sealed class ManifestRulesTests
{
    private static readonly byte[] Asset = [.. Enumerable.Range(0, 500).Select(i => (byte)i)];
    private static readonly Signer Signer = new();

    [Theory]
    [InlineData("c2pa.created", "")]
    [InlineData("c2pa.created c2pa.edited", "")]
    [InlineData("", "assertion.action.malformed")]
    [InlineData("c2pa.edited", "assertion.action.malformed")]
    [InlineData("c2pa.edited c2pa.created", "assertion.action.malformed")]
    [InlineData("c2pa.created c2pa.opened", "assertion.action.ingredientMismatch assertion.action.malformed")]
    [InlineData("c2pa.opened", "assertion.action.ingredientMismatch")]
    [InlineData("c2pa.created c2pa.placed", "assertion.action.ingredientMismatch")]
    [InlineData("c2pa.created c2pa.removed", "assertion.action.ingredientMismatch")]
    [InlineData("c2pa.created c2pa.redacted", "assertion.action.redactionMismatch")]
    public void A_history_begins_with_creating_or_opening_and_names_what_was_used(string actions, string codes) =>
        Assert.Equal(codes, Failures(new StoreBuilder().Add("urn:c2pa:1", Signer, [Actions([.. actions.Split(' ', StringSplitOptions.RemoveEmptyEntries)]), StoreBuilder.DataHash(Asset)]).Store));

    [Fact]
    public void What_was_opened_is_the_parent()
    {
        var ingredient = Plain("parentOf");
        Assert.Equal("", Failures(new StoreBuilder().Add("urn:c2pa:1", Signer, [ActionOn("c2pa.opened", ingredient), ingredient, StoreBuilder.DataHash(Asset)]).Store));
        ingredient = Plain("componentOf");
        Assert.Equal("assertion.action.ingredientMismatch", Failures(new StoreBuilder().Add("urn:c2pa:1", Signer, [ActionOn("c2pa.opened", ingredient), ingredient, StoreBuilder.DataHash(Asset)]).Store));
    }

    [Fact]
    public void A_manifest_has_one_parent_and_says_what_an_ingredient_is()
    {
        Assert.Equal("manifest.multipleParents", Failures(new StoreBuilder().Add("urn:c2pa:1", Signer, [Plain("parentOf"), Plain("parentOf", "c2pa.ingredient.v3__1"), StoreBuilder.DataHash(Asset)]).Store));
        Assert.Equal("assertion.ingredient.malformed", Failures(new StoreBuilder().Add("urn:c2pa:1", Signer, [Plain("cousinOf"), StoreBuilder.DataHash(Asset)]).Store));
        Assert.Equal("", Failures(new StoreBuilder().Add("urn:c2pa:1", Signer, [Plain("inputTo"), StoreBuilder.DataHash(Asset)]).Store));
    }

    [Theory]
    [InlineData("c2pa.edited.metadata", "")]
    [InlineData("c2pa.published", "")]
    [InlineData("c2pa.cropped", "manifest.update.invalid")]
    public void An_update_leaves_the_content_alone(string action, string codes)
    {
        var (builder, parent) = Updated();
        Assert.Equal(codes, Failures(builder.Add("urn:c2pa:2", Signer, [Actions([action]), parent], kind: "c2um").Store));
    }

    [Fact]
    public void An_update_binds_nothing_and_has_one_ingredient()
    {
        var (builder, parent) = Updated();
        Assert.Equal("manifest.update.invalid", Failures(builder.Add("urn:c2pa:2", Signer, [parent, StoreBuilder.DataHash(Asset)], kind: "c2um").Store));
        (builder, parent) = Updated();
        Assert.Equal("manifest.update.invalid", Failures(builder.Add("urn:c2pa:2", Signer, [parent, ("c2pa.thumbnail.claim", [0xF6])], kind: "c2um").Store));
        (builder, parent) = Updated();
        Assert.Equal("manifest.update.wrongParents", Failures(builder.Add("urn:c2pa:2", Signer, [parent, Plain("componentOf", "c2pa.ingredient.v3__1")], kind: "c2um").Store));
    }

    [Fact]
    public void A_compressed_manifest_is_as_good_as_any()
    {
        byte[] Store(bool isCompressed, byte[] asset) => new StoreBuilder().Add("urn:c2pa:1", Signer, [StoreBuilder.DataHash(asset)], isCompressed: isCompressed).Store;
        Assert.Equal(C2paState.Trusted, Validate(Store(true, Asset)).State);
        Assert.Equal("assertion.dataHash.mismatch", Failures(Store(true, [1])));
        Assert.True(Store(true, Asset).Length < Store(false, Asset).Length);
        var (builder, parent) = Updated(isCompressed: true);
        Assert.Equal("", Failures(builder.Add("urn:c2pa:2", Signer, [parent], kind: "c2um").Store));
    }

    [Fact]
    public void A_compressed_manifest_that_does_not_unpack_is_unreadable()
    {
        var inner = new StoreBuilder().Add("urn:c2pa:1", Signer, [StoreBuilder.DataHash(Asset)]).Last;
        byte[] whole = [.. StoreBuilder.Box("jumb", inner)];
        byte[] Store(string label, byte[] packed) => StoreBuilder.Super("c2pa", "c2pa", StoreBuilder.Super("c2cm", label, StoreBuilder.Box("brob", packed)));
        Assert.Equal(C2paState.Trusted, Validate(Store("urn:c2pa:1", StoreBuilder.Brotli(whole))).State);
        foreach (var store in (byte[][])[Store("urn:c2pa:1", StoreBuilder.Brotli(whole)[..^40]), Store("urn:c2pa:1", whole), Store("urn:c2pa:2", StoreBuilder.Brotli(whole)), Store("urn:c2pa:1", StoreBuilder.Brotli(new byte[40 << 20])), Store("urn:c2pa:1", [])])
        {
            var report = Validate(store);
            Assert.Equal((C2paState.Unreadable, "manifest.compressed.invalid"), (report.State, report.Failures[0].Code));
        }
    }

    [Fact]
    public void What_an_ingredient_refers_to_is_there_and_unchanged()
    {
        var data = StoreBuilder.Super("cbor", "c2pa.data", StoreBuilder.Box("cbor", [0x63, 1, 2, 3]));
        byte[] Store(string path, byte[] hash) => new StoreBuilder().Add("urn:c2pa:1", Signer, [Plain("inputTo", reference: (path, hash)), StoreBuilder.DataHash(Asset)], boxesBeside: StoreBuilder.Super("c2db", "c2pa.databoxes", data)).Store;
        Assert.Equal("", Failures(Store("c2pa.databoxes/c2pa.data", SHA256.HashData(data.AsSpan(8)))));
        Assert.Equal("hashedURI.mismatch", Failures(Store("c2pa.databoxes/c2pa.data", SHA256.HashData(data))));
        Assert.Equal("hashedURI.missing", Failures(Store("c2pa.databoxes/c2pa.data__1", SHA256.HashData(data.AsSpan(8)))));
    }

    [Fact]
    public void What_is_taken_out_is_gone_and_the_signature_of_the_rest_holds()
    {
        byte[] note = StoreBuilder.Cbor(writer => writer.WriteTextString("private matters"));
        const string Uri = "self#jumbf=/c2pa/urn:c2pa:1/c2pa.assertions/org.note";
        StoreBuilder First() => new StoreBuilder().Add("urn:c2pa:1", Signer, [StoreBuilder.DataHash(Asset), ("org.note", note)]);
        byte[] Second(StoreBuilder builder, byte[] signature) => builder.Add("urn:c2pa:2", Signer, [Parent(new byte[32], signature), StoreBuilder.DataHash(Asset)], redacted: [Uri]).Store;
        var kept = First();
        Assert.Equal("", Failures(Second(kept.Redact(note), SignatureOf(kept.Last))));
        kept = First();
        var report = Validate(Second(kept, SignatureOf(kept.Last)));
        Assert.Equal(C2paState.Invalid, report.State);
        Assert.Contains("assertion.notRedacted", report.IngredientFailures.Select(failure => failure.Code));
        Assert.Equal("ingredient.claimSignature.mismatch", Failures(Second(First().Redact(note), new byte[32])));
    }

    [Fact]
    public void An_assertion_that_stands_in_the_store_twice_is_not_signed_once()
    {
        var hash = StoreBuilder.DataHash(Asset);
        Assert.Equal("assertion.undeclared", Failures(new StoreBuilder().Add("urn:c2pa:1", Signer, [hash], undeclared: [hash]).Store));
        var second = StoreBuilder.Super("c2as", "c2pa.assertions", StoreBuilder.Super("cbor", "org.note", StoreBuilder.Box("cbor", [0xF6])));
        Assert.Equal("assertion.undeclared", Failures(new StoreBuilder().Add("urn:c2pa:1", Signer, [hash], boxesBeside: second).Store));
    }

    [Fact]
    public void A_signature_of_another_structure_is_none()
    {
        var store = new StoreBuilder().Add("urn:c2pa:1", Signer, [StoreBuilder.DataHash(Asset)]).Store;
        Assert.Equal("", Failures(store));
        byte[] tagged = [.. store];
        tagged[tagged.AsSpan().LastIndexOf("cbor"u8) + 4]++;
        Assert.Equal("claimSignature.mismatch", Failures(tagged));
    }

    private static (StoreBuilder Builder, (string Label, byte[] Cbor) Parent) Updated(bool isCompressed = false)
    {
        var builder = new StoreBuilder().Add("urn:c2pa:1", Signer, [StoreBuilder.DataHash(Asset)], isCompressed: isCompressed);
        return (builder, StoreBuilder.Ingredient("urn:c2pa:1", SHA256.HashData(builder.Last)));
    }

    private static byte[] SignatureOf(byte[] manifest)
    {
        var start = manifest.AsSpan().IndexOf("jumdc2cs"u8) - 4;
        return SHA256.HashData(manifest.AsSpan(start));
    }

    private static (string Label, byte[] Cbor) Actions(string[] names) => ("c2pa.actions.v2", StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(1);
        writer.WriteTextString("actions");
        writer.WriteStartArray(names.Length);
        foreach (var name in names)
        {
            writer.WriteStartMap(1);
            StoreBuilder.Text(writer, "action", name);
            writer.WriteEndMap();
        }

        writer.WriteEndArray();
        writer.WriteEndMap();
    }));

    private static (string Label, byte[] Cbor) ActionOn(string name, (string Label, byte[] Cbor) ingredient) => ("c2pa.actions.v2", StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(1);
        writer.WriteTextString("actions");
        writer.WriteStartArray(1);
        writer.WriteStartMap(2);
        StoreBuilder.Text(writer, "action", name);
        writer.WriteTextString("parameters");
        writer.WriteStartMap(1);
        writer.WriteTextString("ingredients");
        writer.WriteStartArray(1);
        StoreBuilder.HashedUri(writer, $"self#jumbf=c2pa.assertions/{ingredient.Label}", SHA256.HashData(StoreBuilder.Super("cbor", ingredient.Label, StoreBuilder.Box("cbor", ingredient.Cbor)).AsSpan(8)));
        writer.WriteEndArray();
        writer.WriteEndMap();
        writer.WriteEndMap();
        writer.WriteEndArray();
        writer.WriteEndMap();
    }));

    private static (string Label, byte[] Cbor) Plain(string relationship, string label = "c2pa.ingredient.v3", (string Path, byte[] Hash)? reference = null) => (label, StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(null);
        StoreBuilder.Text(writer, "relationship", relationship);
        if (reference is var (path, hash))
        {
            writer.WriteTextString("data");
            StoreBuilder.HashedUri(writer, $"self#jumbf={path}", hash);
        }

        writer.WriteEndMap();
    }));

    private static (string Label, byte[] Cbor) Parent(byte[] manifest, byte[] signature) => ("c2pa.ingredient.v3", StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(4);
        StoreBuilder.Text(writer, "relationship", "parentOf");
        writer.WriteTextString("activeManifest");
        StoreBuilder.HashedUri(writer, "self#jumbf=/c2pa/urn:c2pa:1", manifest);
        writer.WriteTextString("claimSignature");
        StoreBuilder.HashedUri(writer, "self#jumbf=/c2pa/urn:c2pa:1/c2pa.signature", signature);
        writer.WriteTextString("validationResults");
        writer.WriteStartMap(0);
        writer.WriteEndMap();
        writer.WriteEndMap();
    }));

    private static string Failures(byte[] store) => string.Join(' ', Validate(store).Failures.Select(failure => failure.Code).Distinct().Order(StringComparer.Ordinal));

    private static C2paReport Validate(byte[] store) =>
        C2paValidator.Validate(store, new SourceFile(new MemoryStream(Asset), InspectionLimits.Default), "", Signer.Trust, new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
}
