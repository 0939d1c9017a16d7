using Candor.Cli.Mapping.Reading;
using Candor.Policy;
using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Policies.Reading;

/// <summary>Reads how a policy's measures are applied: strikes and safety.</summary>
internal sealed class EnforcementReader(PolicyScalars values, MapProblems problems)
{
    private const long Longest = 3_660L * 86_400_000;
    private const int MostStrikes = 100_000;

    public EnforcementOptions Read(YamlNode? strikes, YamlNode? safety, IReadOnlyDictionary<string, int> quotas)
    {
        var options = new EnforcementOptions { RuleQuotas = quotas };
        if (Mapping(strikes, "'strikes'", ["last", "ladder"]) is { } strike)
        {
            if (strike["last"] is { } last) options = options with { StrikeLasts = values.Duration(last, "'last'", Longest) };
            options = options with { Ladder = LadderOf(values.Items(strike["ladder"], "'ladder'")) };
        }

        if (Mapping(safety, "'safety'", ["quotas", "rule_quota", "audit", "bans_need_person", "families", "ban_share", "precision_floor", "least_reviewed", "mistakes"]) is not { } members) return options;
        if (members["rule_quota"] is { } quota) options = options with { RuleQuota = values.Count(quota, "'rule_quota'", 0, int.MaxValue, int.MaxValue) };
        if (members["bans_need_person"] is { } person) options = options with { BansNeedPerson = values.Flag(person, "'bans_need_person'", true) };
        if (members["families"] is { } families) options = options with { Families = values.Count(families, "'families'", 1, 4, 2) };
        if (members["ban_share"] is { } share) options = options with { BanShare = values.Number(share, "'ban_share'", 0, 1, 1) };
        if (members["precision_floor"] is { } floor) options = options with { PrecisionFloor = values.Number(floor, "'precision_floor'", 0, 1, 0) };
        if (members["least_reviewed"] is { } least) options = options with { LeastReviewed = values.Count(least, "'least_reviewed'", 1, 1_000_000, 30) };
        return Mistakes(Audit(options with { KindQuotas = QuotasOf(members["quotas"]) }, members["audit"]), members["mistakes"]);
    }

    private EnforcementOptions Audit(EnforcementOptions options, YamlNode? node)
    {
        if (Mapping(node, "'audit'", ["share", "seed"]) is not { } audit) return options;
        if (audit["share"] is { } share) options = options with { AuditShare = values.Number(share, "'share'", 0, 1, 0) };
        return audit["seed"] is { } seed ? options with { AuditSeed = (ulong)values.Count(seed, "'seed'", 0, int.MaxValue, 0) } : options;
    }

    private EnforcementOptions Mistakes(EnforcementOptions options, YamlNode? node)
    {
        if (Mapping(node, "'mistakes'", ["bound", "stops_from"]) is not { } mistakes) return options;
        if (mistakes["bound"] is { } bound) options = options with { MistakeBound = values.Number(bound, "'bound'", 0.0001, 0.9999, 0.02) };
        return mistakes["stops_from"] is { } from ? options with { AlarmStopsFrom = values.Word(from, "'stops_from'", MeasureKind.LimitDistribution) } : options;
    }

    private LadderStep[] LadderOf(IReadOnlyList<YamlNode> nodes)
    {
        var steps = new SortedList<int, LadderStep>();
        foreach (var node in nodes)
        {
            if (Mapping(node, "a step of the ladder", ["at", "measure", "for"]) is not { } members) continue;
            foreach (var needed in new[] { "at", "measure" })
            {
                if (members[needed] is null && !members.Meant(needed)) problems.Add(node, $"'{needed}' is missing in a step of the ladder.");
            }

            var step = StepOf(members);
            if (!steps.TryAdd(step.At, step) && members["at"] is { } again) problems.Add(again, FormattableString.Invariant($"there are two steps at {step.At}."));
        }

        return [.. steps.Values];
    }

    private LadderStep StepOf(MapObject members)
    {
        var kind = members["measure"] is { } measure ? values.Word(measure, "'measure'", MeasureKind.Warn) : MeasureKind.Warn;
        if (kind is MeasureKind.Boost or MeasureKind.Label) problems.Add(members["measure"]!, "a step of the ladder is a measure about an account, not a label or a boost.");
        if (kind == MeasureKind.Ban && members["for"] is { } end) problems.Add(end, "a ban has no end; `suspend` has.");
        return new LadderStep(
            members["at"] is { } at ? values.Count(at, "'at'", 1, MostStrikes, 1) : 1,
            kind,
            members["for"] is { } lasts ? values.Duration(lasts, "'for'", Longest) : null);
    }

    private Dictionary<MeasureKind, int> QuotasOf(YamlNode? node)
    {
        var quotas = new Dictionary<MeasureKind, int>();
        if (node is null) return quotas;
        if (node is not YamlMappingNode mapping)
        {
            problems.Add(node, "'quotas' is a mapping from measures to numbers a day.");
            return quotas;
        }

        foreach (var (key, value) in mapping.Children) quotas[values.Word(key, "a quota's measure", MeasureKind.Warn)] = values.Count(value, "a quota", 0, int.MaxValue, 0);
        return quotas;
    }

    private MapObject? Mapping(YamlNode? node, string what, string[] names)
    {
        if (node is YamlMappingNode mapping) return new MapObject(mapping, what, names, problems);
        if (node is not null) problems.Add(node, $"{what} is a mapping with {string.Join(", ", names)}.");
        return null;
    }
}
