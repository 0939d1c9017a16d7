using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>What the hash of an ISO base media file leaves out, and where it takes in the places of boxes.</summary>
internal sealed class BmffExclusions
{
    /// <summary>Most entries of each list of an assertion; with more it leaves nothing out, and so does not match.</summary>
    private const int Most = 128;

    private readonly SourceFile _file;

    /// <param name="assertion">The assertion.</param>
    /// <param name="file">The file.</param>
    public BmffExclusions(CborNode assertion, SourceFile file)
    {
        _file = file;
        Top = BmffBox.Within(file, 0, file.Length);
        var whole = new HashSet<long>();
        foreach (var exclusion in Few(assertion["exclusions"]))
        {
            if (exclusion["xpath"].Text is not { } path) continue;
            foreach (var box in BmffBox.At(file, Top, path, file.Limits.Depth).Where(box => Applies(exclusion, box)))
            {
                if (!exclusion["subset"].IsArray)
                {
                    Ranges.Add((box.Offset, box.End));
                    whole.Add(box.Offset);
                    continue;
                }

                foreach (var subset in Few(exclusion["subset"])) Add(box, subset["offset"].Integer ?? 0, subset["length"].Integer ?? 0);
            }
        }

        Ranges.Sort();
        Places = [.. Top.Where(box => !whole.Contains(box.Offset)).Select(box => box.Offset)];
    }

    /// <summary>The boxes of the file.</summary>
    public List<BmffBox> Top { get; }

    /// <summary>Left out, by start; they may overlap.</summary>
    public List<(long Start, long End)> Ranges { get; } = [];

    /// <summary>Of the boxes that are not wholly left out.</summary>
    public List<long> Places { get; }

    private void Add(BmffBox box, long offset, long length)
    {
        if (offset < 0 || length < 0 || offset > box.Size || Ranges.Count > _file.Limits.Parts) return;
        Ranges.Add((box.Offset + offset, length == 0 || length > box.Size - offset ? box.End : box.Offset + offset + length));
    }

    private static IReadOnlyList<CborNode> Few(CborNode list) => list.Items.Count <= Most ? list.Items : [];

    private bool Applies(CborNode exclusion, BmffBox box)
    {
        if (!_file.Step()) return false;
        if (exclusion["length"].Integer is { } length && length != box.Size) return false;
        Span<byte> full = stackalloc byte[4];
        var isFull = _file.TryRead(box.Offset + box.Header, full);
        if (exclusion["version"].Integer is { } version && (!isFull || full[0] != version)) return false;
        if (exclusion["flags"].Bytes is { Length: 3 } flags && (!isFull || !Flagged(full[1..], flags, exclusion["exact"].Boolean ?? true))) return false;
        return exclusion["data"].Items.Count <= Most && exclusion["data"].Items.All(data => Holds(box, data));
    }

    private static bool Flagged(ReadOnlySpan<byte> actual, byte[] wanted, bool exact)
    {
        for (var i = 0; i < 3; i++)
        {
            if (exact ? actual[i] != wanted[i] : (actual[i] | wanted[i]) != wanted[i]) return false;
        }

        return true;
    }

    private bool Holds(BmffBox box, CborNode data)
    {
        if (data["value"].Bytes is not { Length: <= 1024 } value || data["offset"].Integer is not { } offset || offset < 0 || offset > box.Size - value.Length) return false;
        Span<byte> actual = stackalloc byte[value.Length];
        return _file.TryRead(box.Offset + offset, actual) && actual.SequenceEqual(value);
    }
}
