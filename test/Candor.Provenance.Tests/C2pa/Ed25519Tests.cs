using Candor.Provenance.C2pa;
using Xunit;

namespace Candor.Provenance.Tests.C2pa;

public sealed class Ed25519Tests
{
    [Theory]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "", "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72", "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    public void The_examples_of_RFC_8032_hold_and_nothing_near_them_does(string key, string message, string signature)
    {
        var (k, m, s) = (Convert.FromHexString(key), Convert.FromHexString(message), Convert.FromHexString(signature));
        Assert.True(Ed25519.Verify(k, m, s));
        Assert.False(Ed25519.Verify(k, [.. m, 1], s));
        for (var i = 0; i < 64; i += 7)
        {
            s[i] ^= 1;
            Assert.False(Ed25519.Verify(k, m, s));
            s[i] ^= 1;
        }

        Assert.False(Ed25519.Verify(k, m, s.AsSpan(0, 63)));
        Assert.False(Ed25519.Verify(k.AsSpan(0, 31), m, s));
    }

    [Fact]
    public void A_signature_with_the_order_of_the_curve_added_is_refused()
    {
        var s = Convert.FromHexString("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        var order = System.Numerics.BigInteger.Pow(2, 252) + System.Numerics.BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);
        byte[] shifted = [.. s[..32], .. (new System.Numerics.BigInteger(s.AsSpan(32), isUnsigned: true) + order).ToByteArray(isUnsigned: true)];
        Assert.Equal(64, shifted.Length);
        Assert.False(Ed25519.Verify(Convert.FromHexString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"), [], shifted));
    }
}
