using System.Text.RegularExpressions;

namespace Candor.Cel.Conformance;

/// <summary>
/// Which tests do not concern a language without protocol buffers: decided from what a test says, never from how it ends. Timestamps and durations are types of the language, so tests with them count.
/// </summary>
public static partial class Applicability
{
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["block_ext"] = "extension block",
        ["network_ext"] = "extension network",
        ["encoders_ext"] = "extension encoders",
        ["optionals"] = "extension optionals",
    };

    /// <summary>Why a test does not apply; null if it does.</summary>
    public static string? Reason(ConformanceTest test)
    {
        if (LeftOut.TryGetValue(test.File, out var extension)) return extension;
        if (Optional().IsMatch(test.Source)) return LeftOut["optionals"];
        if (MessageLiteral().Match(test.Source) is { Success: true } literal) return $"makes a protocol-buffer message ({Squeezed(literal)})";
        if (ProtoName().Match(test.Source) is { Success: true } name) return $"names a protocol-buffer enum or message ({Squeezed(name)})";
        return Mentions(test.Body) is { } type ? $"has a protocol-buffer message as variable, type or value ({type})" : null;
    }

    private static string Squeezed(Match match) => WhiteSpace().Replace(match.Value.TrimEnd('{').Trim(), string.Empty);

    private static string? Mentions(TextMessage message)
    {
        foreach (var name in message.Names)
        {
            if (name.StartsWith("[type.googleapis.com/", StringComparison.Ordinal) && !IsTime(name[21..^1])) return name[21..^1];
            if (name == "message_type" && message.Text(name) is var type && !IsTime(type)) return type;
            if (name is "wrapper" or "enum_value") return name;
            if (name == "well_known" && message.Text(name) == "ANY") return "Any";
            if (name == "type_value" && ProtoName().IsMatch(message.Text(name))) return message.Text(name);
        }

        return message.Names.Distinct().SelectMany(message.Messages).Select(Mentions).FirstOrDefault(found => found is not null);
    }

    private static bool IsTime(string type) => type is "google.protobuf.Timestamp" or "google.protobuf.Duration";

    // A capitalised name before a brace, blanks, comments and dots between: `TestAllTypes{`, `google.protobuf.Value {`.
    [GeneratedRegex(@"\b[A-Z]\w*\s*(//[^\n]*\n\s*)*\{")]
    private static partial Regex MessageLiteral();

    [GeneratedRegex(@"\b(TestAllTypes|NestedTestAllTypes|GlobalEnum|NullValue|google\.protobuf\.(?!Timestamp\b|Duration\b)\w+|cel\.expr\.conformance\b[\w.]*)")]
    private static partial Regex ProtoName();

    [GeneratedRegex(@"\boptional\.(none|of)\b")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\s+|//[^\n]*\n")]
    private static partial Regex WhiteSpace();
}
