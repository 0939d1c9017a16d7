using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Candor.Embedded.Files;

/// <summary>A SHA-256 as a value: 32 bytes without an array, so that it can stand in records. The default stands for "nothing".</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Digest(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>Bytes that it takes.</summary>
    public const int Size = 32;

    /// <summary>Of some bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(content, hash);
        return FromBytes(hash);
    }

    /// <summary>Of a whole file.</summary>
    public static Digest OfFile(string path)
    {
        using var file = File.OpenRead(path);
        return FromBytes(SHA256.HashData(file));
    }

    /// <summary>Takes the first 32 bytes as they are.</summary>
    public static Digest FromBytes(ReadOnlySpan<byte> hash) => MemoryMarshal.Read<Digest>(hash);

    /// <summary>Reads 64 hexadecimal digits.</summary>
    /// <returns>False, and nothing, if the text is anything else.</returns>
    public static bool TryParse(string? text, out Digest digest)
    {
        Span<byte> hash = stackalloc byte[Size];
        var complete = text?.Length == 2 * Size
            && Convert.FromHexString(text, hash, out _, out var written) == System.Buffers.OperationStatus.Done
            && written == Size;
        digest = complete ? FromBytes(hash) : default;
        return complete;
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> destination) => MemoryMarshal.Write(destination, this);

    /// <summary>64 hexadecimal digits, small letters.</summary>
    public override string ToString()
    {
        Span<byte> hash = stackalloc byte[Size];
        CopyTo(hash);
        return Convert.ToHexStringLower(hash);
    }
}
