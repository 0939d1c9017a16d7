using System.Globalization;
using System.Text;
using Candor.Cli.Mapping.Reading;
using Candor.Events;
using YamlDotNet.RepresentationModel;
using static System.FormattableString;

namespace Candor.Cli.Detectors;

/// <summary>A part of a registry whose members are read one by one; what is wrong is noted and reading goes on.</summary>
/// <param name="node">The part.</param>
/// <param name="what">What it is, for messages.</param>
/// <param name="names">Members that it may have.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class RegistryNode(YamlMappingNode node, string what, string[] names, MapProblems problems)
{
    /// <summary>Its members.</summary>
    public MapObject Members { get; } = new(node, what, names, problems);

    /// <summary>Notes that a member is not there, unless it was written wrongly.</summary>
    public void Missing(string name, string expected)
    {
        if (!Members.Meant(name)) problems.Add(Members[name] ?? node, $"'{name}' is missing in {what}; {expected}.");
    }

    /// <summary>A text that is not empty.</summary>
    public string Text(string name)
    {
        if (Members[name] is YamlScalarNode { Value: { Length: > 0 } text }) return text;
        Missing(name, "it is a text");
        return string.Empty;
    }

    /// <summary>A name or a version, as events may have it.</summary>
    public string Identifier(string name)
    {
        var text = Text(name);
        if (text.EnumerateRunes().Count() <= EventReader.MaxDetectorLength && !text.EnumerateRunes().Any(Rune.IsControl)) return text;
        problems.Add(Members[name]!, Invariant($"'{name}' is at most {EventReader.MaxDetectorLength} characters, none of them a control character."));
        return string.Empty;
    }

    /// <summary>One of some words.</summary>
    public string Word(string name, IReadOnlyList<string> words)
    {
        var word = Text(name);
        if (word.Length == 0 || words.Contains(word)) return word;
        var hint = Spelling.Hint(word, words) is { Length: > 0 } near ? near : $"; it is {string.Join(", ", words)}.";
        problems.Add(Members[name]!, $"'{word}' is not known as '{name}'{hint}");
        return string.Empty;
    }

    /// <summary>A word of an enum.</summary>
    public T Word<T>(string name)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant());
        return words.GetValueOrDefault(Word(name, [.. words.Keys]));
    }

    /// <summary>A day.</summary>
    public DateOnly Day(string name)
    {
        var text = Text(name);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100) return day;
        if (text.Length > 0) problems.Add(Members[name]!, $"'{name}' is a day from 2000 to 2100, such as 2026-05-03.");
        return new DateOnly(2000, 1, 1);
    }

    /// <summary>A number in a range.</summary>
    public double Number(string name, double least, double most, bool isWhole = false)
    {
        var text = Text(name);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            && (!isWhole || number == Math.Floor(number))) return number;
        if (text.Length > 0) problems.Add(Members[name]!, Invariant($"'{name}' is a {(isWhole ? "whole " : "")}number from {least} to {most}."));
        return least;
    }
}
