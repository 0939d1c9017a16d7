using System.Globalization;
using System.Text.Json;
using Candor.Cel;
using Candor.Cli.Mapping.Reading;
using Candor.Policy;
using Candor.Policy.Documents;
using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Policies.Reading;

/// <summary>Reads the values of a policy document. What is wrong is noted, and a value is given all the same, so that the rest can be read.</summary>
/// <param name="text">The document, to find where texts over several lines begin.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class PolicyScalars(string text, MapProblems problems)
{
    private static readonly (string Unit, long Milliseconds)[] Units = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)];
    private readonly ScalarPlaces _places = new(text);

    /// <summary>A text with its place.</summary>
    public Located Text(YamlNode node, string what)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } value } scalar) return _places.Of(scalar, value);
        problems.Add(node, $"{what} is a text.");
        return new Located("?", new CelPosition((int)node.Start.Line, (int)node.Start.Column));
    }

    /// <summary>A text in English and Chinese; nothing if it is not there.</summary>
    public Wording Wording(YamlNode? node, string what) => node is null ? Candor.Policy.Wording.None : Located(node, what).Wording;

    /// <summary>A text in English and Chinese, with places.</summary>
    public LocatedWording Located(YamlNode node, string what)
    {
        var missing = new Located("", new CelPosition((int)node.Start.Line, (int)node.Start.Column));
        if (node is not YamlMappingNode mapping)
        {
            problems.Add(node, $"{what} is a text in both languages: {{en: ..., zh: ...}}.");
            return new LocatedWording(missing, missing);
        }

        var members = new MapObject(mapping, what, ["en", "zh"], problems);
        return new LocatedWording(One("en"), One("zh"));

        Located One(string language)
        {
            if (members[language] is { } one) return Text(one, $"'{language}' of {what}");
            if (!members.Meant(language)) problems.Add(mapping, $"'{language}' is missing in {what}: people are told in both languages.");
            return missing;
        }
    }

    /// <summary>One of the values of an enum, in snake case.</summary>
    public T Word<T>(YamlNode node, string what, T otherwise)
        where T : struct, Enum
    {
        var word = (node as YamlScalarNode)?.Value ?? "";
        foreach (var value in Enum.GetValues<T>())
        {
            if (NameOf(value) == word) return value;
        }

        var names = Enum.GetValues<T>().Select(NameOf).ToArray();
        problems.Add(node, $"{what} is {string.Join(", ", names[..^1])} or {names[^1]}, not '{word}'{Spelling.Hint(word, names)}");
        return otherwise;
    }

    /// <summary>The name of a value as documents write it.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>A number within bounds.</summary>
    public double Number(YamlNode node, string what, double least, double most, double otherwise)
    {
        if (node is YamlScalarNode { Value: { } value } && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        problems.Add(node, FormattableString.Invariant($"{what} is a number from {least} to {most}."));
        return otherwise;
    }

    /// <summary>A whole number within bounds.</summary>
    public int Count(YamlNode node, string what, int least, int most, int otherwise)
    {
        if (node is YamlScalarNode { Value: { } value } && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        problems.Add(node, FormattableString.Invariant($"{what} is a whole number from {least} to {most}."));
        return otherwise;
    }

    /// <summary>Yes or no.</summary>
    public bool Flag(YamlNode node, string what, bool otherwise)
    {
        if (node is YamlScalarNode { Value: "true" or "false" } scalar) return scalar.Value == "true";
        problems.Add(node, $"{what} is true or false.");
        return otherwise;
    }

    /// <summary>A length of time in milliseconds: `30s`, `10m`, `24h`, `7d`.</summary>
    public long Duration(YamlNode node, string what, long most)
    {
        var written = (node as YamlScalarNode)?.Value ?? "";
        foreach (var (unit, milliseconds) in Units)
        {
            if (!written.EndsWith(unit, StringComparison.Ordinal) || !long.TryParse(written.AsSpan(0, written.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            if (number > 0 && number <= most / milliseconds) return number * milliseconds;
        }

        problems.Add(node, FormattableString.Invariant($"{what} is a length of time such as 30s, 10m, 24h or 7d, at most {most / 86_400_000} days."));
        return 86_400_000;
    }

    /// <summary>A moment in Unix milliseconds: a date, or date, time and offset.</summary>
    public long Time(YamlNode node, string what) => Moment(node, what).ToUnixTimeMilliseconds();

    /// <summary>A moment with the distance from UTC in which it was written.</summary>
    public DateTimeOffset Moment(YamlNode node, string what)
    {
        var written = (node as YamlScalarNode)?.Value ?? "";
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero);
        if (written.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
        problems.Add(node, $"{what} is a date such as 2026-03-10, or a moment such as 2026-03-10T00:00:00+08:00.");
        return DateTimeOffset.UnixEpoch;
    }

    /// <summary>The items of a list; none, with what is wrong noted, if it is no list.</summary>
    public IReadOnlyList<YamlNode> Items(YamlNode? node, string what)
    {
        if (node is null) return [];
        if (node is YamlSequenceNode list) return [.. list.Children];
        problems.Add(node, $"{what} is a list.");
        return [];
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<Located> Texts(YamlNode? node, string what) => [.. Items(node, what).Select(item => Text(item, $"an item of {what}"))];
}
