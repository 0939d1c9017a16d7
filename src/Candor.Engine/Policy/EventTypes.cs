using System.Text;
using System.Text.Json;
using Candor.Events;

namespace Candor.Policy;

/// <summary>The types of events that rules and counters may name, as bits of a mask.</summary>
public static class EventTypes
{
    /// <summary>The bit of <c>account.judged</c>: an account was looked at.</summary>
    public const uint Judged = 1u << 31;

    /// <summary>Its name.</summary>
    public const string JudgedName = "account.judged";

    private static readonly string[] Names = [.. Enum.GetValues<EventType>().Select(Write)];

    /// <summary>All names, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Where(name => name.Length > 0).Append(JudgedName).Order(StringComparer.Ordinal)];

    /// <summary>The bit of a type.</summary>
    public static uint BitOf(EventType type) => 1u << (int)type;

    /// <summary>The name of a type; empty for one that is not known.</summary>
    public static string NameOf(EventType type) => Names[(int)type];

    /// <summary>The bit of a name; 0 for one that is not known.</summary>
    public static uint BitOf(string name)
    {
        if (name == JudgedName) return Judged;
        var type = Vocabulary.Type(Encoding.UTF8.GetBytes(name));
        return type == EventType.Unknown ? 0 : BitOf(type);
    }

    private static string Write(EventType type) => type == EventType.Unknown ? "" : JsonNamingPolicy.SnakeCaseLower.ConvertName(type.ToString()).Replace('_', '.');
}
