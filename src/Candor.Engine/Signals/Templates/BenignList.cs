using System.Globalization;
using Candor.Events.Texts;

namespace Candor.Signals.Templates;

/// <summary>
/// Texts that an operator knows to be shared in good faith, such as what an upheld appeal was about. A family whose text is one of them, one with other slots, or much like one
/// is <see cref="BenignClass.Listed"/>. Immutable.
/// </summary>
public sealed class BenignList
{
    private const float Alike = 0.65f;
    private const int HashDigits = 16;

    private readonly HashSet<ulong> _hashes = [];
    private readonly List<CopySketch> _sketches = [];

    private BenignList()
    {
    }

    /// <summary>A list of nothing.</summary>
    public static BenignList Empty { get; } = new();

    /// <summary>Entries in it.</summary>
    public int Count { get; private init; }

    /// <summary>Reads a list: one entry a line, either sixteen hexadecimal digits, the hash of a text or of a skeleton as a family shows it, or a text. Lines that are empty or begin with "# " say nothing.</summary>
    public static BenignList Of(IEnumerable<string> lines)
    {
        var (sketcher, marks) = (new CopySketcher(), default(CopyMarks));
        var entries = lines.Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)).ToList();
        var list = new BenignList { Count = entries.Count };
        foreach (var entry in entries)
        {
            if (entry.Length == HashDigits && ulong.TryParse(entry, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash))
            {
                list._hashes.Add(hash);
                continue;
            }

            sketcher.Read(entry, ref marks);
            list._hashes.Add(marks.Text);
            list._hashes.Add(marks.Skeleton);
            if (!marks.Sketch.IsEmpty) list._sketches.Add(marks.Sketch);
        }

        return list;
    }

    /// <summary>Whether a text is on the list.</summary>
    public bool Contains(in CopyMarks marks)
    {
        if (Count == 0) return false;
        if (_hashes.Contains(marks.Text) || _hashes.Contains(marks.Skeleton)) return true;
        foreach (var listed in _sketches)
        {
            if (CopySketch.Similarity(listed, marks.Sketch) >= Alike) return true;
        }

        return false;
    }
}
