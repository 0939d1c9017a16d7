using System.Buffers.Binary;
using System.Text;

namespace Candor.Provenance.Writing;

/// <summary>RIFF as it is written.</summary>
internal static class RiffBytes
{
    /// <summary>A chunk, with the byte that makes it even.</summary>
    public static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[8 + data.Length + (data.Length & 1)];
        Encoding.ASCII.GetBytes(type, chunk);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), data.Length);
        data.CopyTo(chunk, 8);
        return chunk;
    }

    /// <summary>Sets the size of the whole, after every other change is planned.</summary>
    /// <param name="size">As it was.</param>
    /// <param name="isLong">Whether it stands in `ds64`, in eight bytes.</param>
    /// <param name="plan">Takes the change.</param>
    public static void Resize(long size, bool isLong, LabelPlan plan)
    {
        size += plan.Splices.Sum(splice => splice.Inserted.Length - splice.Removed);
        plan.IsFull |= !isLong && size > uint.MaxValue;
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, size);
        plan.Splices.Add(isLong ? new(20, 8, bytes) : new(4, 4, bytes[..4]));
    }
}
