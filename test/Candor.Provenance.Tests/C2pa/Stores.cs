using System.Buffers.Binary;

namespace Candor.Provenance.Tests.C2pa;

/// <summary>Takes manifest stores out of files that are known to be harmless.</summary>
internal static class Stores
{
    /// <summary>The store in a file; null if none is seen.</summary>
    public static byte[]? In(byte[] file)
    {
        if (file is [0xFF, 0xD8, ..]) file = App11(file);
        for (var at = 0; file.AsSpan(at).IndexOf("jumb"u8) is >= 0 and var found; at += found + 4)
        {
            var start = at + found - 4;
            if (start < 0 || file.Length - start < 24 || !file.AsSpan(start + 12, 8).SequenceEqual("jumdc2pa"u8)) continue;
            var size = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(start)), (uint)(file.Length - start));
            return file.AsSpan(start, size).ToArray();
        }

        return null;
    }

    private static byte[] App11(byte[] file)
    {
        var store = new List<byte>();
        for (var at = 2; at + 4 < file.Length && file[at] == 0xFF && file[at + 1] != 0xDA;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            if (file[at + 1] == 0xEB && file.AsSpan(at + 4, 2).SequenceEqual("JP"u8)) store.AddRange(file.AsSpan(at + (store.Count == 0 ? 12 : 20), length - (store.Count == 0 ? 10 : 18)));
            at += 2 + length;
        }

        return [.. store];
    }
}
