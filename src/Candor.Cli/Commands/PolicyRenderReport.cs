using System.Globalization;
using System.Text.Json;
using Candor.Cli.Policies;
using Candor.Cli.Policies.Publishing;
using Candor.Cli.Reporting;
using Candor.Policy;
using Candor.Policy.Counting;

namespace Candor.Cli.Commands;

/// <summary>The page of rules as data.</summary>
/// <param name="writer">Takes the members of an object.</param>
/// <param name="published">The version.</param>
/// <param name="language">Languages of its texts.</param>
internal sealed class PolicyRenderReport(Utf8JsonWriter writer, PublishedVersion published, ReportLanguage language)
{
    /// <summary>Writes a version as one object.</summary>
    public static void Write(TextWriter output, PublishedVersion published, ReportLanguage language) =>
        JsonReport.Write(output, writer => new PolicyRenderReport(writer, published, language).Write());

    private void Write()
    {
        var (policy, version) = (published.Policy, published.Version);
        writer.WriteString("policy", policy.Name);
        WriteText("title", PolicyPage.TitleOf(published));
        if (policy.Source.Length > 0) writer.WriteString("source", policy.Source);
        WriteMembers(version);
        writer.WriteObject("declaring", () =>
        {
            writer.WriteBoolean("can_cost_reach", published.Declaring.Meets.Count > 0);
            writer.WriteStrings("rules_that_can_meet_declared_works", published.Declaring.Meets.Select(rule => rule.Id));
            writer.WriteStrings("rules_that_meet_only_undeclared_works", published.Declaring.Silence.Select(rule => rule.Id));
            writer.WriteStrings("rules_that_reward_only_declared_works", published.Declaring.Rewards.Select(rule => rule.Id));
        });
        WriteList("classes", published.Classes, Write);
        WriteList("rules", published.Live, Write);
        WriteList("tried_out", published.Tried, Write);
        WriteEnforcement(policy.Enforcement);
        WriteList("exceptions", policy.Exemptions, Write);
        WriteList("limits", policy.Thresholds, Write);
        WriteList("counts", policy.Counters, Write);
        WriteList("versions", policy.Versions.Reverse(), one =>
        {
            WriteMembers(one);
            var change = VersionChange.Of(policy, one);
            writer.WriteStrings("rules_added", change.Added);
            writer.WriteStrings("rules_changed", change.Changed);
            writer.WriteStrings("rules_ended", change.Ended);
            writer.WriteStrings("classes_added", change.NewClasses);
            writer.WriteStrings("classes_ended", change.EndedClasses);
        });
    }

    private void WriteMembers(PolicyVersion version)
    {
        writer.WriteString("version", version.Name);
        writer.WriteString("effective", Iso(version.Effective, version.Offset));
        writer.WriteString("duty", PolicyWords.WrittenOf(version.Duty));
        WriteText("note", version.Note);
    }

    private void Write(PolicyClass one)
    {
        writer.WriteString("class", one.Id);
        writer.WriteString("stance", PolicyWords.WrittenOf(one.Stance));
        writer.WriteString("since", published.Policy.Versions[one.Life.From].Name);
        WriteOwner(one.Team, one.Implements);
        WriteText("text", one.Text);
    }

    private void Write(PolicyRule rule)
    {
        writer.WriteString("rule", rule.Id);
        if (published.ClassOf(rule) is { } of) writer.WriteString("class", of.Id);
        WriteOwner(rule.Team, rule.Implements);
        writer.WriteNumber("rollout", rule.Rollout);
        if (published.QuotaOf(rule) is { } quota) writer.WriteNumber("quota", quota);
        writer.WriteStrings("on", rule.On);
        writer.WriteString("when", rule.When.Source);
        WriteList("then", rule.Then, Write);
        var reasons = published.ReasonsOf(rule);
        WriteText("because", new Bilingual(string.Concat(reasons.English.Select(span => span.Text)), string.Concat(reasons.Chinese.Select(span => span.Text))));
    }

    private void Write(PolicyMeasure measure)
    {
        WriteMeasure(measure.Kind, measure.Lasts);
        writer.WriteString("about", PolicyWords.WrittenOf(measure.Scope));
        if (measure.Strike > 0) writer.WriteNumber("strike", measure.Strike);
        if (measure.Act is { } act)
        {
            writer.WriteString("act", PolicyWords.WrittenOf(act));
            writer.WriteString("degree", measure.Degree is { } degree ? PolicyWords.WrittenOf(degree) : "file");
            writer.WriteString("hiding", PolicyWords.WrittenOf(measure.Hiding));
        }

        WriteText("text", PolicyWords.Describe(measure));
    }

    private void WriteMeasure(MeasureKind kind, long? lasts)
    {
        writer.WriteString("measure", PolicyWords.WrittenOf(kind));
        WriteText("name", PolicyWords.NameOf(kind));
        if (lasts is { } length) writer.WriteNumber("for_seconds", length / 1000.0);
        else writer.WriteNull("for_seconds");
        writer.WriteBoolean("needs_person", published.NeedsPerson(kind));
    }

    private void WriteEnforcement(EnforcementOptions options)
    {
        writer.WriteObject("strikes", () =>
        {
            writer.WriteNumber("last_seconds", options.StrikeLasts / 1000.0);
            WriteList("ladder", options.Ladder, step =>
            {
                writer.WriteNumber("at", step.At);
                WriteMeasure(step.Kind, step.Lasts);
            });
        });
        writer.WriteObject("safety", () =>
        {
            writer.WriteBoolean("bans_need_person", options.BansNeedPerson);
            writer.WriteNumber("families", options.Families);
            writer.WriteNumber("ban_share", options.BanShare);
            if (options.RuleQuota < int.MaxValue) writer.WriteNumber("rule_quota", options.RuleQuota);
            writer.WriteObject("quotas", () =>
            {
                foreach (var (kind, quota) in options.KindQuotas.OrderBy(quota => quota.Key)) writer.WriteNumber(PolicyWords.WrittenOf(kind), quota);
            });
            writer.WriteNumber("audit_share", options.AuditShare);
            writer.WriteNumber("audit_seed", options.AuditSeed);
            writer.WriteNumber("precision_floor", options.PrecisionFloor);
            writer.WriteNumber("least_reviewed", options.LeastReviewed);
            writer.WriteNumber("mistake_bound", options.MistakeBound);
            writer.WriteString("alarm_stops_from", PolicyWords.WrittenOf(options.AlarmStopsFrom));
        });
    }

    private void Write(PolicyExemption exemption)
    {
        writer.WriteString("exception", exemption.Id);
        writer.WriteNumber("named_accounts", exemption.Accounts.Count);
        if (exemption.Condition is { } when) writer.WriteString("when", when.Source);
        writer.WriteStrings("rules", exemption.Rules);
        writer.WriteString("until", Iso(exemption.Until, exemption.Offset));
        WriteText("because", exemption.Because);
    }

    private void Write(PolicyThreshold threshold)
    {
        writer.WriteString("limit", threshold.Name);
        writer.WriteNumber("value", threshold.Value);
        writer.WriteObject("strata", () =>
        {
            foreach (var (stratum, value) in threshold.Strata) writer.WriteNumber(stratum, value);
        });
    }

    private void Write(PolicyCounter counter)
    {
        writer.WriteString("count", counter.Name);
        writer.WriteString("kind", PolicyWords.WrittenOf(counter.Kind));
        if (counter.Kind == CounterKind.Distinct) writer.WriteString("of", PolicyWords.WrittenOf(counter.Of));
        writer.WriteStrings("on", EventTypes.All.Where(type => (EventTypes.BitOf(type) & counter.Types) != 0));
        writer.WriteString("by", PolicyWords.WrittenOf(counter.By));
        writer.WriteNumber("window_seconds", counter.Window / 1000.0);
        if (counter.Condition is { } where) writer.WriteString("where", where.Source);
    }

    private static string Iso(long time, TimeSpan offset) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time).ToOffset(offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private void WriteOwner(string team, IReadOnlyList<string> implements)
    {
        if (team.Length > 0) writer.WriteString("team", team);
        writer.WriteStrings("implements", implements);
    }

    private void WriteText(string name, Wording text) => WriteText(name, new Bilingual(text.English, text.Chinese));

    private void WriteText(string name, Bilingual text) => writer.WriteObject(name, () =>
    {
        if (language != ReportLanguage.Chinese) writer.WriteString("en", text.English);
        if (language != ReportLanguage.English) writer.WriteString("zh", text.Chinese);
    });

    private void WriteList<T>(string name, IEnumerable<T> items, Action<T> members)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            members(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
