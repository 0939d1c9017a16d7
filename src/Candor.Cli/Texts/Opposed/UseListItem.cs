using System.Globalization;
using System.Text;
using Candor.Cli.Detectors;
using Candor.Cli.Mapping.Reading;
using YamlDotNet.RepresentationModel;
using static System.FormattableString;

namespace Candor.Cli.Texts.Opposed;

/// <summary>An item of one of the operator's lists, whose members are read one by one; what is wrong is noted and reading goes on.</summary>
/// <param name="node">The item.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class UseListItem(RegistryNode node, MapProblems problems)
{
    /// <summary>Characters of a word or name, and of a line of a work.</summary>
    public const int MostName = 120, MostLine = 600;

    private static readonly string[] MomentFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>A text that must be there.</summary>
    public string Name(string member)
    {
        var text = node.Text(member);
        Check(text, MostName, member, node.Members[member]);
        return text;
    }

    /// <summary>A list of texts; a single one may stand without brackets. Empty where it is left out.</summary>
    public IReadOnlyList<string> Texts(string member, int most = MostName)
    {
        if (node.Members[member] is not { } value) return [];
        var texts = new List<string>();
        foreach (var child in value is YamlSequenceNode sequence ? sequence.Children : [value])
        {
            if (child is YamlScalarNode { Value: { Length: > 0 } text })
            {
                if (Check(text, most, member, child)) texts.Add(text);
            }
            else problems.Add(child, $"a text was expected in '{member}'.");
        }

        return texts;
    }

    /// <summary>True or false; false where it is left out.</summary>
    public bool Flag(string member) => node.Members[member] is not null && node.Word(member, ["true", "false"]) == "true";

    /// <summary>One of the words of an enum; the first where it is left out.</summary>
    public T Word<T>(string member)
        where T : struct, Enum => node.Members[member] is null ? default : node.Word<T>(member);

    /// <summary>A day or a moment, in milliseconds since 1970-01-01T00:00Z; a day without offset is of UTC and, as an end, counts whole. Null where it is left out.</summary>
    public long? Moment(string member, bool isEnd)
    {
        if (node.Members[member] is not { } value) return null;
        var text = node.Text(member);
        if (DateTimeOffset.TryParseExact(text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return (isEnd && text.Length == "yyyy-MM-dd".Length ? moment.AddDays(1).AddMilliseconds(-1) : moment).ToUnixTimeMilliseconds();
        }

        problems.Add(value, $"'{member}' is a day or a moment, such as 2026-05-03 or 2026-05-03T08:00:00+08:00.");
        return null;
    }

    private bool Check(string text, int most, string member, YamlNode? at)
    {
        if (text.Length <= most && !text.EnumerateRunes().Any(Rune.IsControl)) return true;
        problems.Add(at!, Invariant($"'{member}' has at most {most} characters, none of them a control character."));
        return false;
    }
}
