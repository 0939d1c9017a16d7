using System.Buffers.Binary;
using System.Security.Cryptography;
using Candor.Embedded.Files;
using Candor.Events;

namespace Candor.Embedded.Traces;

/// <summary>
/// Encrypts blocks of traces under the store's key (AES-128-GCM): they hold hashes of words, of profiles too, that anybody could try words against. A nonce follows from the
/// place and the content, so that the same events give the same bytes and two contents in one place do not share one.
/// </summary>
internal sealed class TraceCipher(StoreKey key) : IDisposable
{
    public const int NonceBytes = 12;
    public const int TagBytes = 16;

    private readonly AesGcm _aes = new(key.Derive("traces"), TagBytes);
    private readonly KeyedHash _nonces = new(key.Derive("trace nonces"));

    /// <summary>Makes the nonce of a block.</summary>
    public void MakeNonce(int segment, long offset, ReadOnlySpan<byte> content, Span<byte> nonce)
    {
        Span<byte> place = stackalloc byte[20];
        BinaryPrimitives.WriteInt32LittleEndian(place, segment);
        BinaryPrimitives.WriteInt64LittleEndian(place[4..], offset);
        BinaryPrimitives.WriteInt32LittleEndian(place[12..], content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(place[16..], Crc32C.Of(content));
        Span<byte> hash = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(hash, _nonces.Hash128(place));
        hash[..NonceBytes].CopyTo(nonce);
    }

    public void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> content, Span<byte> encrypted, Span<byte> tag, ReadOnlySpan<byte> head) =>
        _aes.Encrypt(nonce, content, encrypted, tag, head);

    /// <returns>False if it was not encrypted under this key, or is not as it was written.</returns>
    public bool TryDecrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> encrypted, ReadOnlySpan<byte> tag, Span<byte> content, ReadOnlySpan<byte> head)
    {
        try
        {
            _aes.Decrypt(nonce, encrypted, tag, content, head);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public void Dispose() => _aes.Dispose();
}
