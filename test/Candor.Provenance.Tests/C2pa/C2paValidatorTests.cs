using System.Security.Cryptography.X509Certificates;
using Candor.Provenance.C2pa;
using Candor.Provenance.Reading;
using Xunit;

namespace Candor.Provenance.Tests.C2pa;

public sealed class C2paValidatorTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Asset = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];

    [Theory]
    [InlineData(-7)]
    [InlineData(-35)]
    [InlineData(-36)]
    [InlineData(-37)]
    [InlineData(-38)]
    [InlineData(-39)]
    public void A_store_of_a_trusted_signer_is_trusted(int algorithm)
    {
        var store = new StoreBuilder().Add("urn:c2pa:1", new Signer(algorithm), [StoreBuilder.DataHash(Asset)]).Store;
        Assert.Equal(C2paState.Trusted, Validate(store).State);
        Assert.Equal(C2paState.Valid, Validate(store, trust: null).State);
        Assert.Equal("a test", Validate(store).Generator);
    }

    [Fact]
    public void A_signature_of_an_unknown_algorithm_is_neither_good_nor_bad() =>
        AssertFails(new StoreBuilder().Add("urn:c2pa:1", new Signer(-8), [StoreBuilder.DataHash(Asset)]).Store, C2paState.Unreadable, "algorithm.unsupported");

    [Fact]
    public void A_changed_file_does_not_match()
    {
        var store = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash(Asset)]).Store;
        byte[] changed = [.. Asset];
        changed[500] ^= 1;
        AssertFails(store, C2paState.Invalid, "assertion.dataHash.mismatch", changed);
        AssertFails(store, C2paState.Invalid, "assertion.dataHash.mismatch", Asset[..^1]);
        AssertFails(store, C2paState.Invalid, "assertion.dataHash.mismatch", [.. Asset, 0]);
    }

    [Fact]
    public void A_file_that_is_too_long_to_be_hashed_is_not_called_changed()
    {
        var store = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash(Asset)]).Store;
        var report = C2paValidator.Validate(store, new SourceFile(new MemoryStream(Asset), new InspectionLimits { HashedBytes = 999 }), "", Signer.Trust, Day);
        Assert.Equal(C2paState.Unreadable, report.State);
    }

    [Fact]
    public void A_changed_claim_or_assertion_is_seen()
    {
        var store = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash(Asset)]).Store;
        AssertFails(Replaced(store, "a test"u8, "a tset"u8), C2paState.Invalid, "claimSignature.mismatch");
        var salted = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash(Asset), ("org.note", StoreBuilder.Cbor(writer => writer.WriteTextString("hello")))]).Store;
        AssertFails(Replaced(salted, "hello"u8, "hullo"u8), C2paState.Invalid, "assertion.hashedURI.mismatch");
    }

    [Fact]
    public void What_the_claim_does_not_name_is_a_fault()
    {
        AssertFails(new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash(Asset)], undeclared: [("org.note", [0xF6])]).Store, C2paState.Invalid, "assertion.undeclared");
        AssertFails(new StoreBuilder().Add("urn:c2pa:1", new Signer(), [("org.note", [0xF6])]).Store, C2paState.Invalid, "claim.hardBindings.missing");
        AssertFails(new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash(Asset)], redacted: ["self#jumbf=c2pa.assertions/c2pa.hash.data"]).Store, C2paState.Invalid, "assertion.selfRedacted");
    }

    [Fact]
    public void Hashes_that_are_not_known_here_are_neither_good_nor_bad()
    {
        AssertFails(new StoreBuilder().Add("urn:c2pa:1", new Signer(), [("c2pa.hash.collection.data", [0xA0])]).Store, C2paState.Unreadable, "general.error");
        (string, byte[])[] parts = [StoreBuilder.DataHash(Asset), ("c2pa.hash.multi-asset", [0xA0])];
        Assert.Equal(C2paState.Trusted, Validate(new StoreBuilder().Add("urn:c2pa:1", new Signer(), parts).Store).State);
        AssertFails(new StoreBuilder().Add("urn:c2pa:1", new Signer(), parts).Store, C2paState.Unreadable, "general.error", Asset[..^1]);
    }

    [Fact]
    public void A_credential_must_be_fit_and_in_force()
    {
        AssertFails(new StoreBuilder().Add("urn:c2pa:1", new Signer(to: 2025), [StoreBuilder.DataHash(Asset)]).Store, C2paState.Invalid, "signingCredential.expired");
        AssertFails(new StoreBuilder().Add("urn:c2pa:1", new Signer(from: 2030), [StoreBuilder.DataHash(Asset)]).Store, C2paState.Invalid, "signingCredential.expired");
        AssertFails(new StoreBuilder().Add("urn:c2pa:1", new Signer(purpose: "1.3.6.1.5.5.7.3.1"), [StoreBuilder.DataHash(Asset)]).Store, C2paState.Invalid, "signingCredential.invalid");
    }

    [Theory]
    [InlineData("1.3.6.1.5.5.7.3.4", X509KeyUsageFlags.DigitalSignature, true, "")]
    [InlineData("1.3.6.1.5.5.7.3.36 1.2.3", X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true, "")]
    [InlineData("1.3.6.1.5.5.7.3.4", X509KeyUsageFlags.NonRepudiation, true, "The key is not for signatures.")]
    [InlineData("1.3.6.1.5.5.7.3.4", X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign, true, "The key may sign certificates, which only an authority's may.")]
    [InlineData("1.3.6.1.5.5.7.3.4", X509KeyUsageFlags.DigitalSignature, false, "The certificate does not name its authority's key.")]
    [InlineData("1.3.6.1.5.5.7.3.4 2.5.29.37.0", X509KeyUsageFlags.DigitalSignature, true, "The certificate is for time stamps, revocation or anything at all.")]
    [InlineData("1.3.6.1.5.5.7.3.4 1.3.6.1.5.5.7.3.9", X509KeyUsageFlags.DigitalSignature, true, "The certificate is for time stamps, revocation or anything at all.")]
    public void A_certificate_must_be_made_to_sign_claims(string purposes, X509KeyUsageFlags uses, bool namesAuthority, string fault)
    {
        var store = new StoreBuilder().Add("urn:c2pa:1", new Signer(purpose: purposes, uses: uses, namesAuthority: namesAuthority), [StoreBuilder.DataHash(Asset)]).Store;
        Assert.Equal(fault, string.Join(' ', Validate(store).Failures.Where(failure => failure.Code == "signingCredential.invalid").Select(failure => failure.Explanation)));
    }

    [Fact]
    public void A_trusted_time_stamp_keeps_what_was_signed_in_time()
    {
        var authority = new Signer(purpose: Certificates.TimeStamping);
        var time = new DateTimeOffset(2024, 5, 5, 0, 0, 0, TimeSpan.Zero);
        var store = new StoreBuilder().Add("urn:c2pa:1", new Signer(to: 2025), [StoreBuilder.DataHash(Asset)], stamp: data => authority.Stamp(data, time)).Store;
        var report = Validate(store);
        Assert.Equal(C2paState.Trusted, report.State);
        Assert.Equal(time, report.SignedAt);
        AssertFails(store, C2paState.Invalid, "signingCredential.expired", trust: null);
        var late = new StoreBuilder().Add("urn:c2pa:1", new Signer(to: 2025), [StoreBuilder.DataHash(Asset)], stamp: data => authority.Stamp(data, time.AddYears(2))).Store;
        AssertFails(late, C2paState.Invalid, "signingCredential.expired");
        var other = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash(Asset)], stamp: _ => authority.Stamp([1], time)).Store;
        Assert.Equal(["timeStamp.mismatch"], Validate(other).Informational.Select(status => status.Code));
    }

    [Fact]
    public void A_time_stamp_whose_time_was_changed_does_not_hold()
    {
        var authority = new Signer(purpose: Certificates.TimeStamping);
        var store = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash(Asset)], stamp: data => authority.Stamp(data, new DateTimeOffset(2024, 5, 5, 0, 0, 0, TimeSpan.Zero))).Store;
        var report = Validate(Replaced(store, "20240505"u8, "20230505"u8));
        Assert.Equal((C2paState.Trusted, null), (report.State, report.SignedAt));
        Assert.Equal(["timeStamp.mismatch"], report.Informational.Select(status => status.Code));
        var other = new Signer();
        store = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash(Asset)], stamp: data => other.Stamp(data, Day)).Store;
        Assert.Equal(["timeStamp.untrusted"], Validate(store).Informational.Select(status => status.Code));
    }

    [Fact]
    public void A_new_fault_of_an_ingredient_is_told_from_a_known_one()
    {
        var builder = new StoreBuilder().Add("urn:c2pa:1", new Signer(to: 2025), [("org.note", [0xF6])], undeclared: [("org.other", [0xF6])]);
        var hash = System.Security.Cryptography.SHA256.HashData(builder.Last);
        (string, string)[] recorded = [("assertion.undeclared", "self#jumbf=c2pa.assertions/org.other"), ("signingCredential.expired", "self#jumbf=/c2pa/urn:c2pa:1/c2pa.signature")];
        var known = Validate(builder.Add("urn:c2pa:2", new Signer(), [StoreBuilder.DataHash(Asset), StoreBuilder.Ingredient("urn:c2pa:1", hash, recorded)]).Store);
        Assert.Equal(C2paState.Trusted, known.State);
        Assert.Equal(["assertion.undeclared", "signingCredential.expired"], known.IngredientFailures.Select(status => status.Code).Order());
        var isNew = Validate(builder.Add("urn:c2pa:3", new Signer(), [StoreBuilder.DataHash(Asset), StoreBuilder.Ingredient("urn:c2pa:1", hash, recorded[1])]).Store);
        Assert.Equal(C2paState.Invalid, isNew.State);
        Assert.Empty(isNew.Failures);
    }

    [Fact]
    public void An_ingredient_whose_manifest_is_gone_or_changed_is_a_fault()
    {
        var gone = new StoreBuilder().Add("urn:c2pa:2", new Signer(), [StoreBuilder.DataHash(Asset), StoreBuilder.Ingredient("urn:c2pa:1", new byte[32])]).Store;
        AssertFails(gone, C2paState.Invalid, "ingredient.manifest.missing");
        var changed = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [("org.note", [0xF6])]).Add("urn:c2pa:2", new Signer(), [StoreBuilder.DataHash(Asset), StoreBuilder.Ingredient("urn:c2pa:1", new byte[32])]).Store;
        AssertFails(changed, C2paState.Invalid, "ingredient.manifest.mismatch");
    }

    [Fact]
    public void Ingredients_that_refer_to_each_other_come_to_an_end()
    {
        var store = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.Ingredient("urn:c2pa:2", new byte[32])]).Add("urn:c2pa:2", new Signer(), [StoreBuilder.DataHash(Asset), StoreBuilder.Ingredient("urn:c2pa:1", new byte[32])]).Store;
        Assert.Equal(C2paState.Invalid, Validate(store).State);
    }

    [Fact]
    public void An_update_is_bound_by_the_manifest_it_updates()
    {
        var builder = new StoreBuilder().Add("urn:c2pa:1", new Signer(), [StoreBuilder.DataHash(Asset)]);
        var store = builder.Add("urn:c2pa:2", new Signer(), [StoreBuilder.Ingredient("urn:c2pa:1", System.Security.Cryptography.SHA256.HashData(builder.Last))], kind: "c2um").Store;
        Assert.Equal(C2paState.Trusted, Validate(store).State);
        AssertFails(store, C2paState.Invalid, "assertion.dataHash.mismatch", [1, 2, 3]);
        AssertFails(new StoreBuilder().Add("urn:c2pa:2", new Signer(), [("org.note", [0xF6])], kind: "c2um").Store, C2paState.Invalid, "manifest.update.wrongParents");
    }

    private static C2paReport Validate(byte[] store, byte[]? asset = null) => Validate(store, Signer.Trust, asset);

    private static C2paReport Validate(byte[] store, TrustList? trust, byte[]? asset = null) =>
        C2paValidator.Validate(store, new SourceFile(new MemoryStream(asset ?? Asset), InspectionLimits.Default), "", trust, Day);

    private static void AssertFails(byte[] store, C2paState state, string code, byte[]? asset = null) => AssertFails(store, state, code, Signer.Trust, asset);

    private static void AssertFails(byte[] store, C2paState state, string code, TrustList? trust, byte[]? asset = null)
    {
        var report = Validate(store, trust, asset);
        Assert.Contains(code, report.Failures.Select(status => status.Code));
        Assert.Equal(state, report.State);
    }

    private static byte[] Replaced(byte[] store, ReadOnlySpan<byte> old, ReadOnlySpan<byte> with)
    {
        byte[] changed = [.. store];
        with.CopyTo(changed.AsSpan(changed.AsSpan().IndexOf(old)));
        return changed;
    }
}
