using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Cli.Running;
using Candor.Evidence;
using Candor.Verdicts;

namespace Candor.Cli.Files;

/// <summary>A verdict as one JSON object (docs/verdicts.md).</summary>
internal sealed class VerdictSerializer : IDisposable
{
    private readonly ArrayBufferWriter<byte> _line = new(4096);
    private readonly Utf8JsonWriter _writer;

    /// <summary>A serializer for one thread.</summary>
    public VerdictSerializer() => _writer = new Utf8JsonWriter(_line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A verdict as it is written.</summary>
    public static string NameOf(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Managed => "managed",
        VerdictKind.Assisted => "assisted",
        VerdictKind.NoFinding => "no_finding",
        _ => "unknown",
    };

    /// <summary>An account's line, without its end; valid until the next call.</summary>
    public ReadOnlyMemory<byte> LineOf(JudgedAccount account)
    {
        _line.ResetWrittenCount();
        var verdict = account.Verdict;
        _writer.WriteStartObject();
        _writer.WriteString("account", account.Account);
        _writer.WriteString("verdict", NameOf(verdict.Verdict));
        _writer.WriteString("would_be", NameOf(verdict.WouldBe));
        _writer.WriteFigure("p_value", verdict.PValue, 6);
        _writer.WriteFigure("evidence", verdict.Evidence, 4);
        _writer.WriteFigure("threshold", verdict.Threshold, 4);
        _writer.WriteFigure("pooled_threshold", verdict.PooledThreshold, 4);
        _writer.WriteString("stratum", verdict.Stratum.ToString());
        WriteStrings("families", verdict.Families);
        _writer.WriteStartObject("channels");
        for (var i = 0; i < verdict.Channels.Count; i++) _writer.WriteFigure(EvidenceModel.NameOf(i), verdict.Channels[i], 4);
        _writer.WriteEndObject();
        WriteReasons("reasons", account.Reasons);
        WriteReasons("for_person", account.ForPerson);
        if (account.FallsWithoutReasons is { } falls) _writer.WriteBoolean("falls_without_reasons", falls);
        if (account.EvidenceWithout.Count > 0)
        {
            _writer.WriteStartObject("evidence_without");
            foreach (var (name, evidence) in account.EvidenceWithout) _writer.WriteFigure(name, evidence, 4);
            _writer.WriteEndObject();
        }

        _writer.WriteNumber("events", verdict.Acts);
        if (account.FlaggedAt is { } at) _writer.WriteNumber("flagged_at_event", at);
        else _writer.WriteNull("flagged_at_event");
        WriteSharesAndFacts(verdict);
        WriteSurfaces(verdict);
        WriteTakeover(verdict);
        WriteWindow(account);
        if (account.Activity is { } activity) WriteActivity(activity);
        _writer.WriteEndObject();
        _writer.Flush();
        _writer.Reset();
        return _line.WrittenMemory;
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void WriteSharesAndFacts(AccountVerdict verdict)
    {
        _writer.WriteStartArray("share_automated");
        _writer.WriteNumberValue(Math.Round(verdict.ShareAutomated.Low, 4));
        _writer.WriteNumberValue(Math.Round(verdict.ShareAutomated.High, 4));
        _writer.WriteEndArray();
        _writer.WriteStartObject("facts");
        _writer.WriteBoolean("posted_by_automation", verdict.PostedByAutomation);
        _writer.WriteBoolean("ai_generated", verdict.AiGenerated);
        _writer.WriteFigure("share_declared_ai", verdict.ShareDeclaredAi, 4);
        _writer.WriteEndObject();
    }

    private void WriteSurfaces(AccountVerdict verdict)
    {
        _writer.WriteStartArray("surfaces");
        foreach (var surface in verdict.Surfaces)
        {
            _writer.WriteStartObject();
            _writer.WriteString("surface", surface.Surface);
            _writer.WriteNumber("acts", surface.Acts);
            _writer.WriteNumber("automated", surface.Automated);
            _writer.WriteFigure("timing", surface.Timing, 4);
            _writer.WriteFigure("content", surface.Content, 4);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        _writer.WriteStartArray("stages");
        foreach (var stage in verdict.Stages)
        {
            _writer.WriteStartObject();
            _writer.WriteString("stage", stage.Stage);
            _writer.WriteNumber("acts", stage.Acts);
            _writer.WriteNumber("automated", stage.Automated);
            _writer.WriteFigure("evidence", stage.Nats, 4);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    private void WriteTakeover(AccountVerdict verdict)
    {
        if (verdict.BreakAt == 0)
        {
            _writer.WriteNull("possible_takeover");
            return;
        }

        _writer.WriteStartObject("possible_takeover");
        _writer.WriteNumber("at_event", verdict.BreakAt);
        _writer.WriteFigure("statistic", verdict.Break, 4);
        _writer.WriteEndObject();
    }

    private void WriteWindow(JudgedAccount account)
    {
        _writer.WriteStartObject("window");
        if (account.WindowStart == 0) _writer.WriteNull("start");
        else _writer.WriteString("start", DateTimeOffset.FromUnixTimeMilliseconds(account.WindowStart).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        _writer.WriteNumber("before", account.WindowsBefore);
        _writer.WriteNumber("managed_before", account.ManagedBefore);
        _writer.WriteEndObject();
    }

    private void WriteActivity(ActivityProfile activity)
    {
        _writer.WriteStartObject("activity");
        WriteCounts("week_hours", activity.WeekHours);
        WriteCounts("gaps", activity.Gaps);
        _writer.WriteEndObject();
    }

    private void WriteReasons(string name, IReadOnlyList<Reason> reasons)
    {
        _writer.WriteStartArray(name);
        foreach (var reason in reasons)
        {
            _writer.WriteStartObject();
            _writer.WriteString("code", reason.Code);
            _writer.WriteString("family", reason.Family);
            _writer.WriteString("fact", reason.Fact);
            _writer.WriteString("fact_zh", reason.FactChinese);
            _writer.WriteFigure("value", reason.Value, 4);
            _writer.WriteFigure("median", reason.Median, 4);
            _writer.WriteFigure("share_below", reason.ShareBelow, 4);
            _writer.WriteFigure("nats", reason.Nats, 4);
            if (reason.Events.Count > 0) WriteStrings("events", reason.Events);
            if (!float.IsNaN(reason.EvidenceWithout)) _writer.WriteFigure("evidence_without", reason.EvidenceWithout, 4);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    private void WriteStrings(string name, IReadOnlyList<string> values)
    {
        _writer.WriteStartArray(name);
        foreach (var value in values) _writer.WriteStringValue(value);
        _writer.WriteEndArray();
    }

    private void WriteCounts(string name, IReadOnlyList<int> counts)
    {
        _writer.WriteStartArray(name);
        foreach (var count in counts) _writer.WriteNumberValue(count);
        _writer.WriteEndArray();
    }
}
