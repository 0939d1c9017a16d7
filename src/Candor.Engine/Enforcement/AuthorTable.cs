using Candor.Policy.Counting;

namespace Candor.Enforcement;

/// <summary>
/// Who wrote what, of recent contents: a table of fixed size in buckets of four, in which the newest pushes out the oldest. Each part has one writer; what it holds depends on
/// nothing but the order within the part.
/// </summary>
internal sealed class AuthorTable
{
    private const int Ways = 4, BucketsOfPart = 1 << 12;

    private readonly (ulong Content, ulong Author)[][] _parts = [.. Enumerable.Range(0, CounterTable.Parts).Select(_ => new (ulong, ulong)[BucketsOfPart * Ways])];

    /// <summary>Notes an author.</summary>
    public void Note(ulong content, ulong author)
    {
        var bucket = BucketOf(content);
        var at = 0;
        while (at < Ways - 1 && bucket[at].Content != content) at++;
        for (; at > 0; at--) bucket[at] = bucket[at - 1];
        bucket[0] = (content, author);
    }

    /// <summary>The author of a content; 0 if it is not known any more.</summary>
    public ulong AuthorOf(ulong content)
    {
        foreach (ref readonly var entry in BucketOf(content))
        {
            if (entry.Content == content) return entry.Author;
        }

        return 0;
    }

    public void Save(BinaryWriter writer)
    {
        foreach (var part in _parts)
        {
            foreach (var (content, author) in part)
            {
                writer.Write(content);
                writer.Write(author);
            }
        }
    }

    public void Load(BinaryReader reader)
    {
        foreach (var part in _parts)
        {
            for (var i = 0; i < part.Length; i++) part[i] = (reader.ReadUInt64(), reader.ReadUInt64());
        }
    }

    private Span<(ulong Content, ulong Author)> BucketOf(ulong content) =>
        _parts[CounterTable.PartOf(content)].AsSpan((int)(content >> 52 & (BucketsOfPart - 1)) * Ways, Ways);
}
