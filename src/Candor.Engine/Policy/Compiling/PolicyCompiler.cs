using Candor.Cel;
using Candor.Events;
using Candor.Policy.Counting;
using Candor.Policy.Documents;
using static System.FormattableString;

namespace Candor.Policy.Compiling;

/// <summary>Makes a policy ready to run, and finds everything that is wrong with it.</summary>
public sealed class PolicyCompiler
{
    /// <summary>What an account is looked at after.</summary>
    private static readonly uint Acts = EventTypes.BitOf(EventType.PostCreated) | EventTypes.BitOf(EventType.CommentCreated) | EventTypes.BitOf(EventType.MessageSent);

    private readonly PolicyDocument _document;
    private readonly List<CelProblem> _problems = [];
    private readonly Dictionary<string, int> _versions = new(StringComparer.Ordinal);
    private readonly List<(ExemptionEntry Entry, IReadOnlyList<string> Reads)> _exemptionReads = [];
    private readonly ConditionCompiler _conditions;

    private PolicyCompiler(PolicyDocument document)
    {
        _document = document;
        Unique(document.Counters.Select(counter => counter.Name), "counters");
        Unique(document.Thresholds.Select(threshold => threshold.Name), "thresholds");
        Bound(document.Counters.Select(counter => counter.Name), NumberSlots.Most, "counters");
        Bound(document.Thresholds.Select(threshold => threshold.Name), NumberSlots.Most, "thresholds");
        _conditions = new ConditionCompiler(
            document.Counters.Select(counter => counter.Name.Text), document.Thresholds.Select(threshold => threshold.Name.Text), _problems);
    }

    /// <summary>Compiles a document.</summary>
    /// <param name="document">What was written.</param>
    /// <param name="problems">Everything that is wrong, in the order of the document; empty if nothing is.</param>
    /// <returns>The policy; null if there are problems.</returns>
    public static CompiledPolicy? Compile(PolicyDocument document, out IReadOnlyList<CelProblem> problems)
    {
        var compiler = new PolicyCompiler(document);
        var policy = compiler.Compile();
        problems = [.. compiler._problems.Distinct().OrderBy(problem => problem.Position)];
        return problems.Count == 0 ? policy : null;
    }

    private CompiledPolicy? Compile()
    {
        Number(_document.Versions);
        var classes = _document.Classes.Select(ClassOf).ToList();
        Overlaps(_document.Classes.Select(one => one.Class), classes.Select(one => one.Life), "classes");
        var rules = _document.Rules.Select(rule => RuleOf(rule, classes)).ToList();
        Overlaps(_document.Rules.Select(rule => rule.Id), rules.Select(rule => rule.Life), "rules");
        var ids = _document.Rules.Select(rule => rule.Id.Text).ToHashSet(StringComparer.Ordinal);
        var exemptions = _document.Exemptions.Select(exemption => ExemptionOf(exemption, ids)).ToList();
        Unique(_document.Exemptions.Select(exemption => exemption.Id), "exemptions");
        rules = [.. rules.Select(rule => (rule.Rule is { } one ? one with { ExemptionReads = ReadsOfExemptions(one.Id) } : null, rule.Life))];
        var counters = _document.Counters.Select((counter, slot) => CounterOf(counter, slot, rules)).ToList();
        if (_problems.Count > 0) return null;
        var complete = rules.Select(rule => rule.Rule!).ToList();
        return new CompiledPolicy
        {
            Name = _document.Policy.Text,
            Title = _document.Title,
            Source = _document.Source,
            Classes = classes,
            Rules = complete,
            Counters = counters!,
            Thresholds = [.. _document.Thresholds.Select(ThresholdOf)],
            Exemptions = exemptions!,
            Enforcement = _document.Enforcement,
            ReadsUses = complete.SelectMany(rule => rule.Reads).Concat(_conditions.Reads).Any(IsUse),
            Versions = [.. _document.Versions.Select((version, i) => new PolicyVersion(
                i, version.Version.Text, version.Effective, version.Duty, version.Note, [.. complete.Where(rule => rule.Life.From <= i && i < rule.Life.To)]) { Offset = version.Offset })],
        };
    }

    private static bool IsUse(string path) => path.StartsWith("signals", StringComparison.Ordinal) && path != "signals.claims_experience";

    private void Number(IReadOnlyList<VersionEntry> versions)
    {
        Unique(versions.Select(version => version.Version), "versions");
        for (var i = 0; i < versions.Count; i++)
        {
            _versions.TryAdd(versions[i].Version.Text, i);
            if (i > 0 && versions[i].Effective <= versions[i - 1].Effective) Report(versions[i].Version, $"version {versions[i].Version} does not begin after {versions[i - 1].Version}");
        }
    }

    private PolicyClass ClassOf(ClassEntry entry) =>
        new(entry.Class.Text, entry.Stance, entry.Implements, entry.Team, entry.Text, LifeOf(entry.Since, entry.Until));

    private PolicyThreshold ThresholdOf(ThresholdEntry entry)
    {
        var strata = entry.Strata.Select(one => (one.Stratum.Text, one.Value)).OrderByDescending(one => one.Text.Split('/').Count(part => part != "*"));
        return new PolicyThreshold(entry.Name.Text, entry.Value, [.. strata]);
    }

    private PolicyExemption? ExemptionOf(ExemptionEntry entry, HashSet<string> ids)
    {
        foreach (var rule in entry.Rules.Where(rule => !ids.Contains(rule.Text))) Report(rule, $"there is no rule {rule}");
        if (entry.Accounts.Count == 0 && entry.When is null) Report(entry.Id, $"exemption {entry.Id} names no accounts and no condition");
        var when = entry.When is null ? null : _conditions.Condition(entry.When);
        if (when is not null) _exemptionReads.Add((entry, when.Reads));
        return new PolicyExemption(
            entry.Id.Text, entry.Accounts, when?.ToPredicate<Facts>(), entry.Rules.Select(rule => rule.Text).ToHashSet(StringComparer.Ordinal), entry.Until, entry.Because)
        {
            Condition = when,
            Offset = entry.Offset,
        };
    }

    private string[] ReadsOfExemptions(string rule) =>
        [.. _exemptionReads.Where(one => one.Entry.Rules.Count == 0 || one.Entry.Rules.Any(name => name.Text == rule)).SelectMany(one => one.Reads)];

    private PolicyCounter? CounterOf(CounterEntry entry, int slot, IReadOnlyList<(PolicyRule? Rule, (int From, int To) Life)> rules)
    {
        var types = TypesOf(entry.On);
        if ((types & EventTypes.Judged) != 0) Report(entry.Name, $"counter {entry.Name} cannot count {EventTypes.JudgedName}: it is no event of the input");
        var where = entry.Where is null ? null : _conditions.OfEvent(entry.Where);
        var path = $"counters.{entry.Name}";
        var readers = rules.Where(rule => rule.Rule is not null && rule.Rule.Reads.Contains(path)).Aggregate(0u, (mask, rule) => mask | rule.Rule!.Types);
        if ((readers & EventTypes.Judged) != 0)
        {
            if (entry.For is not (CounterKey.Account or CounterKey.Subject)) Report(entry.Name, $"counter {entry.Name} is read on {EventTypes.JudgedName}, where only counters for an account are known");
            readers |= Acts;
        }

        if (slot >= NumberSlots.Most) return null;
        return new PolicyCounter(entry.Name.Text, entry.Kind, entry.Of, types, entry.By, entry.For, entry.Window, where?.ToPredicate<Facts>(), readers, entry.Keys, entry.Most) { Condition = where };
    }

    private (PolicyRule? Rule, (int From, int To) Life) RuleOf(RuleEntry entry, IReadOnlyList<PolicyClass> classes)
    {
        var life = LifeOf(entry.Since, entry.Until);
        var types = TypesOf(entry.On);
        var when = _conditions.Condition(entry.When);
        var english = _conditions.Reason(entry.Because.English);
        var chinese = _conditions.Reason(entry.Because.Chinese);
        var of = entry.Class is null ? null : classes.FirstOrDefault(one => one.Id == entry.Class.Text && one.Life.From < life.To && life.From < one.Life.To);
        if (entry.Class is not null && of is null) Report(entry.Class, $"there is no class {entry.Class} while rule {entry.Id} lives");
        foreach (var then in entry.Then) Check(entry, then, types);
        if (when is null || english is null || chinese is null) return (null, life);
        var rule = new PolicyRule
        {
            Id = entry.Id.Text,
            Implements = entry.Implements,
            Class = of,
            Team = entry.Team.Length > 0 ? entry.Team : of?.Team ?? "",
            IsShadow = entry.IsShadow,
            Rollout = entry.Rollout,
            Types = types,
            On = [.. entry.On.Select(type => type.Text)],
            When = when,
            Then = [.. entry.Then.Select(then => new PolicyMeasure(then.Kind, then.Scope, then.Lasts, then.Strike, then.Act, then.Degree, then.Hiding))],
            English = english,
            Chinese = chinese,
            Life = life,
        };
        return (rule, life);
    }

    private void Check(RuleEntry rule, ThenEntry then, uint types)
    {
        if (then.Scope == MeasureScope.Content && (types & EventTypes.Judged) != 0) Report(then.Position, $"rule {rule.Id} asks for a measure about a work, but {EventTypes.JudgedName} has none");
        if (then.Kind == MeasureKind.Ban && then.Lasts is not null) Report(then.Position, $"rule {rule.Id} asks for a ban with an end; a ban has none, `suspend` has");
        if (then.Kind is MeasureKind.Suspend or MeasureKind.Ban && then.Scope == MeasureScope.Content) Report(then.Position, $"rule {rule.Id} asks to close an account, but is about a work");
    }

    private (int From, int To) LifeOf(Located? since, Located? until)
    {
        var from = since is null ? 0 : VersionOf(since);
        var to = until is null ? _document.Versions.Count : VersionOf(until);
        if (until is not null && to is not null && to <= (from ?? 0)) Report(until, $"version {until} does not come after {since?.Text ?? "the first"}");
        return (from ?? 0, to ?? _document.Versions.Count);
    }

    private int? VersionOf(Located name)
    {
        if (_versions.TryGetValue(name.Text, out var index)) return index;
        Report(name, $"there is no version {name}; there are {string.Join(", ", _versions.Keys)}");
        return null;
    }

    private uint TypesOf(IReadOnlyList<Located> names)
    {
        var types = 0u;
        foreach (var name in names)
        {
            var bit = EventTypes.BitOf(name.Text);
            if (bit == 0) Report(name, $"`{name}` is not a type of event; there are {string.Join(", ", EventTypes.All)}");
            types |= bit;
        }

        return types;
    }

    private void Unique(IEnumerable<Located> names, string what)
    {
        foreach (var again in names.GroupBy(name => name.Text, StringComparer.Ordinal).SelectMany(group => group.Skip(1))) Report(again, $"there are two {what} {again}");
    }

    private void Overlaps(IEnumerable<Located> names, IEnumerable<(int From, int To)> lives, string what)
    {
        foreach (var group in names.Zip(lives).GroupBy(one => one.First.Text, StringComparer.Ordinal))
        {
            var until = 0;
            foreach (var (name, life) in group.OrderBy(one => one.Second.From))
            {
                if (life.From < until) Report(name, $"there are two {what} {name} in version {_document.Versions[life.From].Version}");
                until = Math.Max(until, life.To);
            }
        }
    }

    private void Bound(IEnumerable<Located> names, int most, string what)
    {
        foreach (var beyond in names.Skip(most).Take(1)) Report(beyond, Invariant($"a policy has at most {most} {what}"));
    }

    private void Report(Located at, string message) => Report(at.Position, message);

    private void Report(CelPosition at, string message) => _problems.Add(new CelProblem(at, message));
}
