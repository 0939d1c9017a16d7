using System.Security.Cryptography;

namespace Candor.Provenance.C2pa;

/// <summary>The hash algorithms that the specification allows.</summary>
internal static class HashAlgorithms
{
    /// <summary>The algorithm of that name: the first that is stated counts.</summary>
    /// <returns>Null if none is stated, or not an allowed one.</returns>
    public static HashAlgorithmName? Named(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            switch (name)
            {
                case null: continue;
                case "sha256": return HashAlgorithmName.SHA256;
                case "sha384": return HashAlgorithmName.SHA384;
                case "sha512": return HashAlgorithmName.SHA512;
                default: return null;
            }
        }

        return null;
    }

    /// <summary>Whether bytes have that hash.</summary>
    public static bool Matches(HashAlgorithmName algorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> hash) =>
        CryptographicOperations.HashData(algorithm, data).AsSpan().SequenceEqual(hash);
}
