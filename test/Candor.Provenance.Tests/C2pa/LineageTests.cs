using System.Security.Cryptography;
using Candor.Provenance.C2pa;
using Candor.Provenance.Reading;
using Xunit;

namespace Candor.Provenance.Tests.C2pa;

public sealed class LineageTests
{
    private static readonly byte[] Asset = [1, 2, 3];

    [Theory]
    [InlineData("parentOf", "trainedAlgorithmicMedia", "digitalCapture")]
    [InlineData("componentOf", "digitalCapture")]
    [InlineData("inputTo", "digitalCapture")]
    public void What_is_said_of_a_parent_is_said_of_the_work_and_what_is_said_of_a_component_is_not(string relationship, params string[] expected)
    {
        var report = Validate("digitalCapture", "trainedAlgorithmicMedia", relationship);

        Assert.Equal(expected.Order(StringComparer.Ordinal), report.OwnSourceTypes.Order(StringComparer.Ordinal));
        Assert.Equal(["digitalCapture", "trainedAlgorithmicMedia"], report.SourceTypes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Manifests_that_are_each_other_s_parents_come_to_an_end()
    {
        var store = new StoreBuilder()
            .Add("urn:c2pa:1", new Signer(), [StoreBuilder.Created(), StoreBuilder.Ingredient("urn:c2pa:2", new byte[32])])
            .Add("urn:c2pa:2", new Signer(), [StoreBuilder.DataHash(Asset), StoreBuilder.Ingredient("urn:c2pa:1", new byte[32])]).Store;

        Assert.Equal(["trainedAlgorithmicMedia"], Validate(store).OwnSourceTypes);
    }

    private static C2paReport Validate(string active, string earlier, string relationship)
    {
        var builder = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.Created(earlier), StoreBuilder.DataHash(Asset)]);
        return Validate(builder.Add("urn:c2pa:2", new Signer(), [StoreBuilder.Created(active), StoreBuilder.DataHash(Asset), Ingredient(relationship, SHA256.HashData(builder.Last))]).Store);
    }

    private static (string Label, byte[] Cbor) Ingredient(string relationship, byte[] hash) => ("c2pa.ingredient.v3", StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(3);
        StoreBuilder.Text(writer, "relationship", relationship);
        writer.WriteTextString("activeManifest");
        StoreBuilder.HashedUri(writer, "self#jumbf=/c2pa/urn:c2pa:1", hash);
        writer.WriteTextString("validationResults");
        writer.WriteStartMap(0);
        writer.WriteEndMap();
        writer.WriteEndMap();
    }));

    private static C2paReport Validate(byte[] store) =>
        C2paValidator.Validate(store, new SourceFile(new MemoryStream(Asset), InspectionLimits.Default), "", Signer.Trust, new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
}
