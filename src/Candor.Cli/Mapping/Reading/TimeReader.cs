using System.Globalization;
using Candor.Cli.Mapping.Values;
using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Mapping.Reading;

/// <summary>Reads how a mapping finds an event's time.</summary>
internal sealed class TimeReader(ValueReader values, MapProblems problems)
{
    private const string Standard = "rfc3339";

    /// <summary>Reads `time:`; null, with what is wrong noted, if it is none.</summary>
    public TimeValue? Read(YamlNode node)
    {
        if (node is not YamlMappingNode mapping || !HasOwn(mapping)) return values.Read(node) is { } plain ? new TimeValue(plain, Standard, TimeZoneInfo.Utc) : null;
        var own = new YamlMappingNode();
        string[] names = ["format", "zone"];
        var rest = new YamlMappingNode(mapping.Children.Where(pair => !names.Contains(((YamlScalarNode)pair.Key).Value)));
        foreach (var pair in mapping.Children.Where(pair => names.Contains(((YamlScalarNode)pair.Key).Value))) own.Add(pair.Key, pair.Value);
        var members = new MapObject(own, "'time'", names, problems);
        var format = members["format"] is { } formatNode ? FormatOf(formatNode) : Standard;
        var zone = members["zone"] is { } zoneNode ? ZoneOf(zoneNode) : null;
        if (format == "iso_local" && members["zone"] is null) problems.Add(members["format"]!, "'iso_local' needs 'zone:', such as Europe/Berlin or \"+08:00\".");
        if (rest.Children.Count == 0)
        {
            problems.Add(node, "'time' has no field; name it with 'field:'.");
            return null;
        }

        return values.Read(rest, node) is { } value ? new TimeValue(value, format, zone ?? TimeZoneInfo.Utc) : null;
    }

    private static bool HasOwn(YamlMappingNode mapping) =>
        mapping.Children.Keys.All(key => key is YamlScalarNode) && mapping.Children.Keys.Any(key => ((YamlScalarNode)key).Value is "format" or "zone");

    private string FormatOf(YamlNode node)
    {
        var text = (node as YamlScalarNode)?.Value ?? string.Empty;
        if (TimeValue.Named.Contains(text)) return text;
        if (IsPattern(text)) return text;
        problems.Add(node, $"'{text}' is not a format of time{(Spelling.Hint(text, TimeValue.Named) is { Length: > 0 } hint ? hint : $"; it is {string.Join(", ", TimeValue.Named)}, or a pattern such as dd.MM.yyyy HH:mm:ss.")}");
        return Standard;
    }

    // A pattern of one's own has a year, a month, a day and an hour, and does what it says.
    private static bool IsPattern(string text)
    {
        if (!"yMd".All(text.Contains) || !(text.Contains('H') || text.Contains('h'))) return false;
        try
        {
            return DateTimeOffset.UnixEpoch.ToString(text, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private TimeZoneInfo? ZoneOf(YamlNode node)
    {
        var text = (node as YamlScalarNode)?.Value ?? string.Empty;
        if (text is "Z" or "UTC") return TimeZoneInfo.Utc;
        if (text.Length == 6 && text[0] is '+' or '-' && TimeSpan.TryParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset) && offset.TotalHours <= 14)
        {
            return TimeZoneInfo.CreateCustomTimeZone(text, text[0] == '-' ? -offset : offset, text, text);
        }

        if (text.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)) return zone;
        problems.Add(node, $"'{text}' is not a time zone; write a name such as Europe/Berlin, or an offset such as \"+08:00\".");
        return null;
    }
}
