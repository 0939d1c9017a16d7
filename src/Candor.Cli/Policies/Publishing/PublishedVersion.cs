using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;
using Candor.Policy;

namespace Candor.Cli.Policies.Publishing;

/// <summary>One version of a policy, as it is told to the public.</summary>
internal sealed class PublishedVersion
{
    private readonly ReasonReader _reasons;

    /// <param name="policy">The policy.</param>
    /// <param name="version">One of its versions.</param>
    public PublishedVersion(CompiledPolicy policy, PolicyVersion version)
    {
        (Policy, Version) = (policy, version);
        _reasons = new ReasonReader(policy, version);
        Classes = [.. policy.ClassesIn(version)];
        Live = [.. version.Rules.Where(rule => !rule.IsShadow)];
        Tried = [.. version.Rules.Where(rule => rule.IsShadow)];
        Declaring = DeclarationEffect.Of(policy, version);
    }

    /// <summary>The policy.</summary>
    public CompiledPolicy Policy { get; }

    /// <summary>The version.</summary>
    public PolicyVersion Version { get; }

    /// <summary>Its classes of use, in the order of the document.</summary>
    public IReadOnlyList<PolicyClass> Classes { get; }

    /// <summary>Rules in force, for all accounts or for some.</summary>
    public IReadOnlyList<PolicyRule> Live { get; }

    /// <summary>Rules that are only tried out.</summary>
    public IReadOnlyList<PolicyRule> Tried { get; }

    /// <summary>What declaring does to a work.</summary>
    public DeclarationEffect Declaring { get; }

    /// <summary>The version of that name, the last one without a name.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static PublishedVersion Of(CompiledPolicy policy, string? name)
    {
        var version = name is null ? policy.Versions[^1] : policy.Versions.FirstOrDefault(version => version.Name == name);
        return version is null
            ? throw new FormatException($"{policy.Name} has no version '{name}'; there are {string.Join(", ", policy.Versions.Select(one => one.Name))}.")
            : new PublishedVersion(policy, version);
    }

    /// <summary>The class of use of a rule in this version; null if it has none.</summary>
    public PolicyClass? ClassOf(PolicyRule rule) => rule.Class is { } of ? Classes.FirstOrDefault(one => one.Id == of.Id) : null;

    /// <summary>What the person concerned is told.</summary>
    public Phrase ReasonsOf(PolicyRule rule) => _reasons.Read(rule);

    /// <summary>Most times a day that a rule acts by itself; null for no bound.</summary>
    public int? QuotaOf(PolicyRule rule) => Policy.Enforcement.RuleQuotas.TryGetValue(rule.Id, out var quota) ? quota : null;

    /// <summary>Whether a measure always waits for a person.</summary>
    public bool NeedsPerson(MeasureKind kind) =>
        (kind == MeasureKind.Ban && Policy.Enforcement.BansNeedPerson) || (Policy.Enforcement.KindQuotas.TryGetValue(kind, out var quota) && quota == 0);

    /// <summary>What a measure does, and whether a person decides first.</summary>
    public Phrase Describe(PolicyMeasure measure)
    {
        var text = PolicyWords.Describe(measure);
        return NeedsPerson(measure.Kind) ? new Bilingual("{0}; {1}", "{0}；{1}").With(text, RuleListWords.PersonFirst) : text;
    }

    /// <summary>From when a version is in force.</summary>
    public static string From(PolicyVersion version) => Moment(version.Effective, version.Offset);

    /// <summary>A moment as far from UTC as it was written; the day alone at its first minute.</summary>
    /// <param name="time">Unix milliseconds.</param>
    /// <param name="offset">The distance from UTC.</param>
    public static string Moment(long time, TimeSpan offset)
    {
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(time).ToOffset(offset);
        var place = offset == TimeSpan.Zero ? "UTC" : FormattableString.Invariant($"UTC{moment:zzz}");
        return moment.TimeOfDay == TimeSpan.Zero ? FormattableString.Invariant($"{moment:yyyy-MM-dd} ({place})") : FormattableString.Invariant($"{moment:yyyy-MM-dd HH:mm} ({place})");
    }

    /// <summary>Links to rules.</summary>
    public static Phrase Links(IEnumerable<PolicyRule> rules) => Phrase.List(rules.Select(rule => Phrase.Code(rule.Id, Anchors.Of("rule", rule.Id))));
}
