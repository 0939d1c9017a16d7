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
    public static void Resize(long size, LabelPlan plan)
    {
        size += plan.Splices.Sum(splice => splice.Inserted.Length - splice.Removed);
        plan.IsFull |= size > uint.MaxValue;
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)Math.Min(size, uint.MaxValue));
        plan.Splices.Add(new(4, 4, bytes));
    }
}
