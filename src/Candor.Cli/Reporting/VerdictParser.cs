using System.Text.Json;
using Candor.Cli.Files;
using Candor.Evidence;
using Candor.Verdicts;

namespace Candor.Cli.Reporting;

/// <summary>Makes an account of a verdict line.</summary>
internal static class VerdictParser
{
    private static readonly Dictionary<string, VerdictKind> Kinds =
        Enum.GetValues<VerdictKind>().ToDictionary(VerdictSerializer.NameOf, StringComparer.Ordinal);

    /// <summary>Parses a line; what only cards show is read of flagged accounts only.</summary>
    public static ReportedAccount Parse(JsonElement line)
    {
        var share = line.GetProperty("share_automated");
        var window = line.GetProperty("window");
        var takeover = line.GetProperty("possible_takeover") is { ValueKind: JsonValueKind.Object } known ? known : default;
        var account = new ReportedAccount
        {
            Account = Text(line, "account"),
            Verdict = Kind(line, "verdict"),
            WouldBe = Kind(line, "would_be"),
            PValue = Number(line, "p_value"),
            Evidence = Finite(line.GetProperty("evidence")),
            Threshold = Number(line, "threshold"),
            PooledThreshold = Number(line, "pooled_threshold"),
            Stratum = Stratum.TryParse(Text(line, "stratum"), out var stratum) ? stratum : throw new FormatException("'stratum' is not language/kind/activity"),
            Families = Texts(line, "families"),
            Acts = line.GetProperty("events").GetInt32(),
            FlaggedAt = line.GetProperty("flagged_at_event") is { ValueKind: JsonValueKind.Number } at ? at.GetInt32() : null,
            ShareAutomated = (Finite(share[0]), Finite(share[1])),
            BrokeAt = takeover.ValueKind == JsonValueKind.Object ? takeover.GetProperty("at_event").GetInt32() : null,
            Break = takeover.ValueKind == JsonValueKind.Object ? Number(takeover, "statistic") : double.NaN,
            WindowStart = window.GetProperty("start") is { ValueKind: JsonValueKind.String } start ? start.GetDateTimeOffset() : null,
            WindowsBefore = window.GetProperty("before").GetInt32(),
            ManagedBefore = window.GetProperty("managed_before").GetInt32(),
        };
        return account.IsFlagged ? WithDetails(account, line) : account;
    }

    private static ReportedAccount WithDetails(ReportedAccount account, JsonElement line) => account with
    {
        Reasons = Reasons(line, "reasons"),
        ForPerson = Reasons(line, "for_person"),
        FallsWithoutReasons = line.TryGetProperty("falls_without_reasons", out var falls) ? falls.GetBoolean() : null,
        EvidenceWithout = line.TryGetProperty("evidence_without", out var without)
            ? [.. without.EnumerateObject().Select(channel => (channel.Name, Number(channel.Value)))] : [],
        Surfaces = [.. line.GetProperty("surfaces").EnumerateArray().Select(surface => new SurfaceEvidence(
            Text(surface, "surface"), surface.GetProperty("acts").GetInt32(), surface.GetProperty("automated").GetInt32(),
            (float)Number(surface, "timing"), (float)Number(surface, "content")))],
        Stages = [.. line.GetProperty("stages").EnumerateArray().Select(stage => new StageEvidence(
            Text(stage, "stage"), stage.GetProperty("acts").GetInt32(), stage.GetProperty("automated").GetInt32(), (float)Number(stage, "evidence")))],
        Activity = line.TryGetProperty("activity", out var activity)
            ? new ActivityProfile(Counts(activity, "week_hours", ActivityProfile.Hours), Counts(activity, "gaps", ActivityProfile.GapBins)) : null,
    };

    private static ReportedReason[] Reasons(JsonElement line, string name) => [.. line.GetProperty(name).EnumerateArray().Select(reason => new ReportedReason(
        Text(reason, "code"),
        Text(reason, "family"),
        new Bilingual(Text(reason, "fact"), Text(reason, "fact_zh")),
        Number(reason, "share_below"),
        Number(reason, "nats"),
        reason.TryGetProperty("events", out _) ? Texts(reason, "events") : [],
        reason.TryGetProperty("evidence_without", out var without) ? Number(without) : double.NaN))];

    private static int[] Counts(JsonElement activity, string name, int length)
    {
        var counts = activity.GetProperty(name).EnumerateArray().Select(count => count.GetInt32()).ToArray();
        return counts.Length == length && counts.All(count => count >= 0) ? counts : throw new FormatException($"'{name}' is not {length} counts");
    }

    private static VerdictKind Kind(JsonElement line, string name) =>
        Kinds.TryGetValue(Text(line, name), out var kind) ? kind : throw new FormatException($"'{name}' is no verdict");

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

    private static string[] Texts(JsonElement line, string name) =>
        [.. line.GetProperty(name).EnumerateArray().Select(text => text.GetString() ?? throw new FormatException($"'{name}' has a null"))];

    private static double Number(JsonElement line, string name) => Number(line.GetProperty(name));

    private static double Number(JsonElement number) => number.ValueKind == JsonValueKind.Null ? double.NaN : Finite(number);

    /// <summary>A number too large for one reads as infinite.</summary>
    private static double Finite(JsonElement number) =>
        number.GetDouble() is var value && double.IsFinite(value) ? value : throw new FormatException("a number is too large");
}
