using System.Text;

namespace Candor.Cli.Generation.Words;

/// <summary>A sentence with gaps: literal text, slots named in braces, and choices in angle brackets.</summary>
internal sealed class Pattern
{
    private readonly List<Part> _parts = [];

    private Pattern()
    {
    }

    public static Pattern Parse(string text)
    {
        var pattern = new Pattern();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.AsSpan(at).IndexOfAny('{', '<');
            if (open != 0)
            {
                var end = open < 0 ? text.Length : at + open;
                pattern._parts.Add(new Part(text[at..end], null, null));
                at = end;
                continue;
            }

            var close = text.IndexOf(text[at] == '{' ? '}' : '>', at);
            if (close < 0) throw new FormatException($"Pattern '{text}': a bracket is not closed.");
            var inner = text[(at + 1)..close];
            pattern._parts.Add(text[at] == '{' ? new Part(null, inner, null) : new Part(null, null, inner.Split('|')));
            at = close + 1;
        }

        return pattern;
    }

    /// <summary>Appends the sentence to <paramref name="text"/>, its gaps filled with words drawn from <paramref name="topic"/>.</summary>
    public void Fill(StringBuilder text, Topic topic, SeededRandom random)
    {
        foreach (var part in _parts)
        {
            if (part.Literal is not null) text.Append(part.Literal);
            else text.Append(random.Pick(part.Choices ?? topic.Words(part.Slot!)));
        }
    }

    private readonly record struct Part(string? Literal, string? Slot, string[]? Choices);
}
