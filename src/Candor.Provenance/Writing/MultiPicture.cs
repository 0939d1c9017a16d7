using System.Buffers.Binary;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>Keeps the index of further pictures in a JPEG true (CIPA DC-007): gain maps, depth and previews lie behind the first picture and are found by their place, counted from the index.</summary>
internal static class MultiPicture
{
    private const int EntryTag = 0xB002;
    private const int Entry = 16;

    /// <summary>Whether a segment APP2 is the index.</summary>
    public static bool IsIndex(ReadOnlySpan<byte> data) => data.StartsWith("MPF\0"u8);

    /// <summary>Sets the places and the first picture's length, after every other change is planned.</summary>
    /// <param name="data">The segment's data.</param>
    /// <param name="place">Of the data, in the file.</param>
    /// <param name="plan">Takes the changes.</param>
    /// <param name="limits">What reading may cost.</param>
    public static void Follow(byte[] data, long place, LabelPlan plan, InspectionLimits limits)
    {
        const int Mark = 4;
        var more = plan.Splices.Sum(splice => splice.Inserted.Length - splice.Removed);
        var behind = plan.Splices.Where(splice => splice.Place > place).Sum(splice => splice.Inserted.Length - splice.Removed);
        if (more == 0 || TiffDirectory.Open(new(new MemoryStream(data, Mark, data.Length - Mark, writable: false), limits)) is not { } directory) return;
        foreach (var tag in directory.Tags([]).Where(tag => tag.Id == EntryTag && tag.Length >= Entry && tag.Length % Entry == 0).Take(1).ToArray())
        {
            var entries = data[(Mark + (int)tag.Place)..][..(int)tag.Length];
            for (var at = 0; at < entries.Length; at += Entry)
            {
                // The first picture is where the file begins, whatever its place would say.
                var isFirst = BinaryPrimitives.ReadUInt32BigEndian(entries.AsSpan(at + 8)) == 0;
                Add(entries.AsSpan(at + (isFirst ? 4 : 8), 4), isFirst ? more : behind, directory.IsBigEndian);
            }

            plan.Splices.Add(new(place + Mark + tag.Place, tag.Length, entries));
        }
    }

    private static void Add(Span<byte> number, long more, bool isBigEndian)
    {
        if (isBigEndian) BinaryPrimitives.WriteUInt32BigEndian(number, (uint)(BinaryPrimitives.ReadUInt32BigEndian(number) + more));
        else BinaryPrimitives.WriteUInt32LittleEndian(number, (uint)(BinaryPrimitives.ReadUInt32LittleEndian(number) + more));
    }
}
