using System.Formats.Cbor;
using Candor.Provenance.C2pa;
using Xunit;

namespace Candor.Provenance.Tests.C2pa;

public sealed class CoseSignatureTests
{
    [Theory]
    [InlineData("33", "", true)]
    [InlineData("", "33", true)]
    [InlineData("33", "x5chain", true)]
    [InlineData("33", "33", false)]
    [InlineData("x5chain", "x5chain", false)]
    public void Certificates_of_two_signers_are_nobody_s(string inside, string outside, bool isRead)
    {
        var signature = CoseSignature.Read(Structure(inside, outside, payload: null), InspectionLimits.Default);
        Assert.Equal(isRead, signature is not null);
        if (isRead) Assert.Equal([7], Assert.Single(signature!.Certificates));
    }

    [Theory]
    [InlineData(18, true)]
    [InlineData(17, false)]
    [InlineData(98, false)]
    public void The_structure_has_its_own_tag(int tag, bool isRead) => Assert.Equal(isRead, CoseSignature.Read(Structure("33", "", payload: null, tag), InspectionLimits.Default) is not null);

    [Fact]
    public void A_claim_that_is_carried_along_must_be_the_claim()
    {
        using var key = System.Security.Cryptography.ECDsa.Create();
        var certificate = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=a", key, System.Security.Cryptography.HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
        Assert.Null(CoseSignature.Read(Structure("33", "", payload: null), InspectionLimits.Default)!.Verify(certificate, [1, 2, 3]));
        Assert.False(CoseSignature.Read(Structure("33", "", payload: [4, 5, 6]), InspectionLimits.Default)!.Verify(certificate, [1, 2, 3]));
    }

    /// <summary>A structure without an algorithm.</summary>
    private static byte[] Structure(string inside, string outside, byte[]? payload, int tag = 18) => StoreBuilder.Cbor(writer =>
    {
        writer.WriteTag((CborTag)tag);
        writer.WriteStartArray(4);
        writer.WriteByteString(StoreBuilder.Cbor(headers => Headers(headers, inside, 7)));
        Headers(writer, outside, inside.Length == 0 ? (byte)7 : (byte)8);
        if (payload is null) writer.WriteNull();
        else writer.WriteByteString(payload);
        writer.WriteByteString([9]);
        writer.WriteEndArray();
    });

    private static void Headers(CborWriter writer, string name, byte certificate)
    {
        writer.WriteStartMap(name.Length == 0 ? 0 : 1);
        if (name == "33") writer.WriteInt32(33);
        else if (name.Length > 0) writer.WriteTextString(name);
        if (name.Length > 0) writer.WriteByteString([certificate]);
        writer.WriteEndMap();
    }
}
