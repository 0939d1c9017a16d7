using System.Buffers.Binary;

namespace Candor.Embedded.Traces;

/// <summary>The head of a block, 60 bytes: mark, bytes of the encrypted records, how many, least and greatest time, nonce, tag. The encrypted records follow.</summary>
internal readonly record struct TraceBlock(int Length, int Records, long Least, long Greatest)
{
    public const int HeadBytes = 60;
    private const uint Mark = 0x42525443; // "CTRB"
    private const int Stated = 32;

    /// <summary>Bytes of the whole block.</summary>
    public int Bytes => HeadBytes + Length;

    /// <summary>Reads a head; null if there is none.</summary>
    public static TraceBlock? Read(ReadOnlySpan<byte> head, int most)
    {
        if (head.Length < HeadBytes || BinaryPrimitives.ReadUInt32LittleEndian(head) != Mark) return null;
        var block = new TraceBlock(
            BinaryPrimitives.ReadInt32LittleEndian(head[4..]), BinaryPrimitives.ReadInt32LittleEndian(head[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(head[16..]), BinaryPrimitives.ReadInt64LittleEndian(head[24..]));
        return block.Length >= 0 && block.Length <= most ? block : null;
    }

    /// <summary>Writes a block.</summary>
    /// <returns>Its bytes.</returns>
    public int Write(TraceCipher cipher, int segment, long offset, ReadOnlySpan<byte> content, Span<byte> to)
    {
        var head = to[..HeadBytes];
        head.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head, Mark);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], Records);
        BinaryPrimitives.WriteInt64LittleEndian(head[16..], Least);
        BinaryPrimitives.WriteInt64LittleEndian(head[24..], Greatest);
        cipher.MakeNonce(segment, offset, content, Nonce(head));
        cipher.Encrypt(Nonce(head), content, to.Slice(HeadBytes, Length), Tag(head), head[..Stated]);
        return Bytes;
    }

    /// <summary>Reads the records of a block.</summary>
    /// <returns>False if they were not encrypted under this key, or are not as they were written.</returns>
    public bool TryRead(TraceCipher cipher, Span<byte> block, Span<byte> content)
    {
        var head = block[..HeadBytes];
        return cipher.TryDecrypt(Nonce(head), block.Slice(HeadBytes, Length), Tag(head), content[..Length], head[..Stated]);
    }

    private static Span<byte> Nonce(Span<byte> head) => head.Slice(Stated, TraceCipher.NonceBytes);

    private static Span<byte> Tag(Span<byte> head) => head.Slice(Stated + TraceCipher.NonceBytes, TraceCipher.TagBytes);
}
