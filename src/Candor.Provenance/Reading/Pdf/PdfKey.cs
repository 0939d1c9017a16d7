using System.Security.Cryptography;

namespace Candor.Provenance.Reading.Pdf;

/// <summary>The key of a file that everybody may open: encrypted under the empty user password (ISO 32000-2, 7.6.4).</summary>
internal static class PdfKey
{
    /// <summary>What fills up passwords; an empty one is nothing else.</summary>
    private static ReadOnlySpan<byte> Filling =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>Finds the key.</summary>
    /// <param name="encrypt">The encryption dictionary.</param>
    /// <param name="id">The first part of the file's identifier.</param>
    /// <param name="revision">Of the security handler, 2 to 6.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="hasPlainMetadata">Whether the metadata are left unencrypted.</param>
    /// <returns>Null if the file wants a password.</returns>
    public static byte[]? Find(PdfDictionary encrypt, byte[] id, long revision, int length, bool hasPlainMetadata)
    {
        if (encrypt["U"] is not PdfString { Value: var user } || encrypt["O"] is not PdfString { Value: var owner }) return null;
        if (revision is 5 or 6) return user.Length >= 48 && encrypt["UE"] is PdfString { Value: { Length: >= 32 } wrapped } ? Unwrap(user, wrapped, revision) : null;
        if (revision is < 2 or > 4 || length > 16 || user.Length < 16 || owner.Length < 32 || encrypt["P"] is not PdfNumber { Value: var rights }) return null;
        var permissions = (uint)rights;
        byte[] text =
        [
            .. Filling, .. owner.AsSpan(0, 32), (byte)permissions, (byte)(permissions >> 8), (byte)(permissions >> 16), (byte)(permissions >> 24), .. id,
            .. revision >= 4 && hasPlainMetadata ? [0xFF, 0xFF, 0xFF, 0xFF] : (ReadOnlySpan<byte>)[],
        ];
        var key = Md5(text);
        for (var round = 0; revision >= 3 && round < 50; round++) key = Md5(key.AsSpan(0, length));
        key = key[..length];
        return Opens(key, user, id, revision) ? key : null;
    }

    /// <summary>MD5, as the format wants it.</summary>
#pragma warning disable CA5351 // Old files are encrypted with it; nothing is protected by it here.
    public static byte[] Md5(ReadOnlySpan<byte> bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351

    private static bool Opens(byte[] key, byte[] user, byte[] id, long revision)
    {
        if (revision == 2) return user.AsSpan().StartsWith(Rc4.Apply(key, Filling).AsSpan(0, Math.Min(32, user.Length)));
        var check = Rc4.Apply(key, Md5([.. Filling, .. id]));
        for (var round = 1; round < 20; round++) check = Rc4.Apply([.. key.Select(part => (byte)(part ^ round))], check);
        return user.AsSpan(0, 16).SequenceEqual(check);
    }

    /// <summary>The key itself is random, and lies in the file under one made of the password.</summary>
    private static byte[]? Unwrap(byte[] user, byte[] wrapped, long revision)
    {
        if (!Hash(user.AsSpan(32, 8), revision).AsSpan().SequenceEqual(user.AsSpan(0, 32))) return null;
        using var aes = Aes.Create();
        aes.Key = Hash(user.AsSpan(40, 8), revision);
        return aes.DecryptCbc(wrapped.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    /// <summary>The hash of the empty password (algorithm 2.B; plain SHA-256 before it).</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt, long revision)
    {
        var key = SHA256.HashData(salt);
        for (var round = 0; revision == 6; round++)
        {
            var text = new byte[64 * key.Length];
            for (var at = 0; at < text.Length; at += key.Length) key.CopyTo(text, at);
            using var aes = Aes.Create();
            aes.Key = key[..16];
            var mixed = aes.EncryptCbc(text, key.AsSpan(16, 16), PaddingMode.None);
            key = (mixed.Take(16).Sum(part => part) % 3) switch { 0 => SHA256.HashData(mixed), 1 => SHA384.HashData(mixed), _ => SHA512.HashData(mixed) };
            if (round >= 63 && mixed[^1] <= round - 31) break;
        }

        return key[..32];
    }
}
