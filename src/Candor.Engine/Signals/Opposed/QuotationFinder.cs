using System.Runtime.InteropServices;
using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>
/// Finds lines of classic works in a text, altered or not: pairs of neighbouring words vote for a line and the place where it would begin; where two votes meet, line and
/// passage are aligned. Votes are bounded a pair, alignments a text: linear in the text.
/// </summary>
internal sealed class QuotationFinder(ClassicWorks works)
{
    /// <summary>Votes that make a passage worth aligning, alignments a text, words that a passage may be out of step, words of a line that must be there.</summary>
    private const int LeastVotes = 2, MostAlignments = 12, Slack = 4, LeastKept = 4, ManyKept = 6, LeastRun = 4, MostDiluted = 2, MostGap = 5;

    /// <summary>Places in a text that are looked at, in words.</summary>
    private const int Block = 8;

    private readonly Dictionary<(int Quote, int Block), int> _votes = [];
    private readonly List<Quotation> _found = [];
    private readonly (int Line, int Text)[] _matches = new (int, int)[ClassicWorks.MostWords];
    private readonly int[,] _lengths = new int[ClassicWorks.MostWords + 1, (2 * ClassicWorks.MostWords) + 1];

    /// <summary>The quotations of a text; those that are whole first in their places.</summary>
    public ReadOnlySpan<Quotation> Find(Tokens tokens)
    {
        _found.Clear();
        _votes.Clear();
        var alignments = 0;
        for (var i = 0; i + 1 < tokens.Count && alignments < MostAlignments; i++)
        {
            foreach (var (quote, place) in works.LinesOf(tokens[i].Word, tokens[i + 1].Word))
            {
                var begin = i - place + ClassicWorks.MostWords; // never below 0
                var (first, second) = (begin / Block, (begin + (Block / 2)) / Block);
                if (Vote((quote, 2 * first)) == LeastVotes | Vote((quote, (2 * second) + 1)) == LeastVotes)
                {
                    alignments++;
                    Align(tokens, quote, Math.Max(0, i - place - Slack));
                    if (alignments == MostAlignments) break;
                }
            }
        }

        return CollectionsMarshal.AsSpan(_found);
    }

    private int Vote((int Quote, int Block) key) => ++CollectionsMarshal.GetValueRefOrAddDefault(_votes, key, out _);

    private void Align(Tokens tokens, int quote, int from)
    {
        var (work, line, words) = works.Quote(quote);
        var count = Math.Min(tokens.Count - from, Math.Min(2 * ClassicWorks.MostWords, words.Length + (words.Length / 2) + (2 * Slack)));
        for (var a = words.Length - 1; a >= 0; a--)
        {
            for (var b = count - 1; b >= 0; b--)
            {
                _lengths[a, b] = words[a] == tokens[from + b].Word ? 1 + At(a + 1, b + 1) : Math.Max(At(a + 1, b), At(a, b + 1));
            }
        }

        var matched = 0;
        for (var (a, b) = (0, 0); a < words.Length && b < count;)
        {
            if (words[a] == tokens[from + b].Word)
            {
                _matches[matched++] = (a, b);
                (a, b) = (a + 1, b + 1);
            }
            else if (At(a + 1, b) >= At(a, b + 1)) a++;
            else b++;
        }

        var matches = Trim(_matches.AsSpan(0, matched));
        var kept = matches.Length;
        if (kept < LeastKept || matches[^1].Text - matches[0].Text + 1 > MostDiluted * kept) return;
        var longest = LongestRun(matches);
        var isHan = PlainCharacters.IsUnspaced(line[0]);
        var isVerse = longest >= (isHan ? Quotation.Verse : Quotation.VerseSpaced);
        var isNear = kept >= (kept >= ManyKept ? Quotation.NearOfMany : Quotation.Near) * words.Length && (longest >= LeastRun || kept >= Quotation.WithoutRun * words.Length);
        var isLoose = !isVerse && !isNear;
        if (isLoose && (!isHan || kept < ManyKept || kept < Quotation.Loose * words.Length)) return;
        var (first, last) = (matches[0].Text, matches[^1].Text);
        var found = new Quotation(work, line, (float)kept / words.Length, last - first + 1 - kept, tokens[from + first].Start, tokens[from + last].End, isLoose, isHan);
        if (!_found.Any(other => other.Start == found.Start && other.Line == line)) _found.Add(found);

        int At(int a, int b) => a >= words.Length || b >= count ? 0 : _lengths[a, b];
    }

    /// <summary>Cuts off words at the ends that stand far from all others: chance gave them.</summary>
    private static ReadOnlySpan<(int Line, int Text)> Trim(ReadOnlySpan<(int Line, int Text)> matches)
    {
        while (matches.Length > 1 && matches[1].Text - matches[0].Text > MostGap) matches = matches[1..];
        while (matches.Length > 1 && matches[^1].Text - matches[^2].Text > MostGap) matches = matches[..^1];
        return matches;
    }

    private static int LongestRun(ReadOnlySpan<(int Line, int Text)> matches)
    {
        var (run, longest) = (1, 1);
        for (var i = 1; i < matches.Length; i++)
        {
            run = matches[i].Text == matches[i - 1].Text + 1 && matches[i].Line == matches[i - 1].Line + 1 ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
