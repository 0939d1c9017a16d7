using System.Runtime.InteropServices;

namespace Candor.Signals.Templates;

/// <summary>Writes a table that may be mostly empty: the words that are not 0 with their places, or all of them where that is shorter.</summary>
internal static class SparseTable
{
    private const int BytesWithPlace = sizeof(int) + sizeof(ulong);

    /// <summary>Writes a table.</summary>
    public static void Save(BinaryWriter writer, ReadOnlySpan<ulong> words)
    {
        var used = words.Length - words.Count(0UL);
        var sparse = (long)used * BytesWithPlace < (long)words.Length * sizeof(ulong);
        writer.Write(sparse ? used : -1);
        if (!sparse)
        {
            writer.Write(MemoryMarshal.AsBytes(words));
            return;
        }

        for (var i = 0; used > 0; i++)
        {
            if (words[i] == 0) continue;
            writer.Write(i);
            writer.Write(words[i]);
            used--;
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote into a table of zeros.</summary>
    public static void Load(BinaryReader reader, Span<ulong> words)
    {
        var used = reader.ReadInt32();
        if (used < 0) reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(words));
        for (; used > 0; used--)
        {
            var place = reader.ReadInt32();
            words[place] = reader.ReadUInt64();
        }
    }
}
