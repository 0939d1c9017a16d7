using System.Globalization;
using System.Text;
using Candor.Cli.Files;
using Candor.Enforcement;
using Candor.Events;
using Candor.Policy;

namespace Candor.Cli.Policies;

/// <summary>What a person decided about a measure, as written.</summary>
/// <param name="Time">When, Unix milliseconds.</param>
/// <param name="Account">Whose measure.</param>
/// <param name="Measure">Its number; 0 if it is named by kind and work.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Content">The work; empty for the account.</param>
/// <param name="IsRight">Whether it was right.</param>
internal sealed record ReviewLine(long Time, string Account, ulong Measure, MeasureKind Kind, string Content, bool IsRight)
{
    private const string GroupMark = "group:";

    /// <summary>A group whose measures are all meant; empty for one measure.</summary>
    public string Group { get; init; } = "";

    /// <summary>Reads a file of reviews: header <c>time,account,measure,outcome</c>, outcome one of `right` and `wrong`.</summary>
    /// <exception cref="FormatException">It is of another form.</exception>
    public static IReadOnlyList<ReviewLine> Read(string path) => [.. CsvRows.Read(path, "time", "account", "measure", "outcome").Select(row => Of(path, row.Line, row.Values))];

    /// <summary>With the run's hashes.</summary>
    public Review ToReview(EventKeys keys) => new(Time, keys.Account(Account), IsRight)
    {
        Group = Group,
        Measure = Measure,
        Kind = Kind,
        Content = Content.Length == 0 ? 0 : keys.Content(Encoding.UTF8.GetBytes(Content)),
    };

    private static ReviewLine Of(string path, int line, string[] values)
    {
        if (!DateTimeOffset.TryParse(values[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) throw Wrong("'time' is a moment such as 2026-03-12T10:00:00Z");
        var isGroup = values[2].StartsWith(GroupMark, StringComparison.Ordinal);
        var measure = 0UL;
        if (!isGroup && !ulong.TryParse(values[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out measure)) throw Wrong("'measure' is the number of a measure, as 'candor replay --measures' writes it, or group: and the number of a group");
        if (values[3] is not ("right" or "wrong")) throw Wrong("'outcome' is right or wrong");
        return new ReviewLine(time.ToUnixTimeMilliseconds(), values[1], measure, default, "", values[3] == "right") { Group = isGroup ? values[2][GroupMark.Length..] : "" };

        FormatException Wrong(string why) => new(FormattableString.Invariant($"{path}: line {line}: {why}."));
    }
}
