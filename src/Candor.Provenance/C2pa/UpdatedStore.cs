using System.Buffers.Binary;

namespace Candor.Provenance.C2pa;

/// <summary>ISO base media files may hold a second store at their end, with the manifests that update the first one's (C2PA 2.2, 15.12.2 and A.5): together they are one.</summary>
internal static class UpdatedStore
{
    /// <summary>Bytes of a box's header.</summary>
    private const int Header = 8;

    /// <summary>One store with the manifests of both, the update's last.</summary>
    /// <returns>Null if one of them is no store.</returns>
    public static byte[]? Join(byte[] original, byte[] update)
    {
        if (Manifests(original) is not { Length: > 0 } first || Manifests(update) is not { Length: > 0 } second) return null;
        byte[] joined = [.. original.AsSpan(0, first.Start + first.Length), .. update.AsSpan(second.Start, second.Length)];
        BinaryPrimitives.WriteInt32BigEndian(joined, joined.Length);
        return joined;
    }

    /// <summary>Where the manifests stand, after the description.</summary>
    private static (int Start, int Length)? Manifests(byte[] store)
    {
        if (store.Length < 2 * Header) return null;
        var (size, description) = (BinaryPrimitives.ReadUInt32BigEndian(store), BinaryPrimitives.ReadUInt32BigEndian(store.AsSpan(Header)));
        return size > store.Length || description < Header || description > size - Header ? null : ((int)description + Header, (int)(size - description - Header));
    }
}
