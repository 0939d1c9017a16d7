using Candor.Provenance.C2pa;
using Candor.Provenance.Reading;
using Xunit;

namespace Candor.Provenance.Tests.C2pa;

public sealed class RevocationTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Signed = new(2026, 5, 5, 0, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Asset = [1, 2, 3];
    private static readonly Signer Somebody = new();
    private static readonly Signer Authority = new(purpose: Certificates.TimeStamping);

    [Theory]
    [InlineData(0, "signingCredential.ocsp.notRevoked", C2paState.Trusted)]
    [InlineData(8, "signingCredential.ocsp.notRevoked", C2paState.Trusted)]
    [InlineData(1, "signingCredential.ocsp.revoked", C2paState.Invalid)]
    [InlineData(2, "signingCredential.ocsp.skipped", C2paState.Trusted)]
    public void What_was_said_at_the_time_of_signing_counts(int status, string code, C2paState state)
    {
        Assert.Equal((code, state), Judged(Somebody.Revocation(status, Signed.AddDays(-1), Signed.AddDays(1))));
        Assert.Equal((code, state), Judged(Somebody.Revocation(status, Signed.AddDays(-1), Signed.AddDays(1), new Signer(purpose: Certificates.OcspSigning))));
    }

    [Fact]
    public void What_was_said_before_the_signing_does_not() =>
        Assert.Equal(("signingCredential.ocsp.skipped", C2paState.Trusted), Judged(Somebody.Revocation(1, Signed.AddDays(-9), Signed.AddDays(-8))));

    [Fact]
    public void Without_a_time_stamp_a_revoked_certificate_is_no_good_and_a_good_one_proves_nothing()
    {
        Assert.Equal(("signingCredential.ocsp.revoked", C2paState.Invalid), Judged(Somebody.Revocation(1, Signed.AddDays(-9), Signed.AddDays(-8)), isStamped: false));
        Assert.Equal(("signingCredential.ocsp.skipped", C2paState.Trusted), Judged(Somebody.Revocation(0, Signed.AddDays(-1), Signed.AddDays(1)), isStamped: false));
    }

    [Fact]
    public void Who_is_not_asked_has_nothing_to_say()
    {
        var forged = Somebody.Revocation(1, Signed.AddDays(-1), Signed.AddDays(1));
        forged[^5] ^= 1;
        Assert.Equal(("", C2paState.Trusted), Judged(forged));
        Assert.Equal(("", C2paState.Trusted), Judged(Somebody.Revocation(1, Signed.AddDays(-1), Signed.AddDays(1), new Signer(purpose: Certificates.TimeStamping))));
        Assert.Equal(("", C2paState.Trusted), Judged(new Signer(from: 2019).Revocation(1, Signed.AddDays(-1), Signed.AddDays(1))));
        Assert.Equal(("", C2paState.Trusted), Judged([0x30, 3, 0x0A, 1, 6]));
        Assert.Equal(("", C2paState.Trusted), Judged([]));
    }

    [Fact]
    public void A_later_manifest_may_bring_what_is_known()
    {
        var first = new StoreBuilder().Add("urn:c2pa:1", Somebody, [StoreBuilder.DataHash(Asset)], stamp: Stamp);
        var parent = StoreBuilder.Ingredient("urn:c2pa:1", System.Security.Cryptography.SHA256.HashData(first.Last));
        var status = ("c2pa.certificate-status", StoreBuilder.Cbor(writer => Signer.Responses(writer, Somebody.Revocation(1, Signed.AddDays(-1), Signed.AddDays(1)))));
        var report = Validate(first.Add("urn:c2pa:2", new Signer(-35), [parent, status], kind: "c2um").Store);
        Assert.Equal(C2paState.Invalid, report.State);
        Assert.Contains("signingCredential.ocsp.revoked", report.IngredientFailures.Select(failure => failure.Code));
    }

    [Fact]
    public void A_later_manifest_may_bring_the_time()
    {
        var old = new Signer(to: 2025);
        var time = new DateTimeOffset(2024, 5, 5, 0, 0, 0, TimeSpan.Zero);
        var first = new StoreBuilder().Add("urn:c2pa:1", old, [StoreBuilder.DataHash(Asset)]);
        var parent = StoreBuilder.Ingredient("urn:c2pa:1", System.Security.Cryptography.SHA256.HashData(first.Last));
        var whole = first.Last.AsSpan(first.Last.AsSpan().LastIndexOf("cbor"u8) + 4).ToArray();
        var alone = StoreBuilder.Cbor(writer => writer.WriteByteString(first.Last[^64..]));
        (string, byte[]) Stamps(string label, byte[] stamped) => ("c2pa.time-stamp", StoreBuilder.Cbor(writer =>
        {
            writer.WriteStartMap(1);
            writer.WriteTextString(label);
            writer.WriteByteString(Authority.Stamp(stamped, time));
            writer.WriteEndMap();
        }));
        Assert.Equal(C2paState.Invalid, Validate(new StoreBuilder(first).Add("urn:c2pa:2", new Signer(-35), [parent], kind: "c2um").Store).State);
        Assert.Equal(C2paState.Trusted, Validate(new StoreBuilder(first).Add("urn:c2pa:2", new Signer(-35), [parent, Stamps("urn:c2pa:1", alone)], kind: "c2um").Store).State);
        Assert.Equal(C2paState.Trusted, Validate(new StoreBuilder(first).Add("urn:c2pa:2", new Signer(-35), [parent, Stamps("urn:c2pa:1", whole)], kind: "c2um").Store).State);
        Assert.Equal(C2paState.Invalid, Validate(new StoreBuilder(first).Add("urn:c2pa:2", new Signer(-35), [parent, Stamps("urn:c2pa:3", alone)], kind: "c2um").Store).State);
    }

    private static byte[] Stamp(byte[] data) => Authority.Stamp(data, Signed);

    private static (string Code, C2paState State) Judged(byte[] response, bool isStamped = true)
    {
        var report = Validate(new StoreBuilder().Add("urn:c2pa:1", Somebody, [StoreBuilder.DataHash(Asset)], stamp: isStamped ? Stamp : null, revocation: response).Store);
        var codes = report.Failures.Concat(report.Informational).Concat(report.Successes).Select(status => status.Code).Where(code => code.Contains(".ocsp.", StringComparison.Ordinal));
        return (string.Join(' ', codes), report.State);
    }

    private static C2paReport Validate(byte[] store) => C2paValidator.Validate(store, new SourceFile(new MemoryStream(Asset), InspectionLimits.Default), "", Signer.Trust, Day);
}
