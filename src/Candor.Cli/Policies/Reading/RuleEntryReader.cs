using Candor.Cli.Mapping.Reading;
using Candor.Labels;
using Candor.Policy;
using Candor.Policy.Documents;
using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Policies.Reading;

/// <summary>Reads the rules of a policy.</summary>
internal sealed class RuleEntryReader(PolicyScalars values, MapProblems problems)
{
    private const long Longest = 3_660L * 86_400_000;
    private const int MostStrike = 1_000;
    private static readonly string[] Members = ["id", "implements", "class", "team", "since", "until", "mode", "rollout", "quota", "on", "when", "then", "because"];
    private static readonly string[] Degrees = [.. Enum.GetValues<Degree>().Where(degree => degree > Degree.None).Select(PolicyScalars.NameOf), "file"];
    private static readonly LabelAct[] Acts = [LabelAct.Consider, LabelAct.Suspect, LabelAct.Confirm, LabelAct.Force];

    /// <summary>Quotas of single rules.</summary>
    public Dictionary<string, int> Quotas { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a rule; null, with what is wrong noted, if it is none.</summary>
    public RuleEntry? Read(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            problems.Add(node, "a rule is a mapping with id, on, when, then and because.");
            return null;
        }

        var members = new MapObject(mapping, "a rule", Members, problems);
        foreach (var needed in new[] { "id", "on", "when", "then", "because" })
        {
            if (members[needed] is null && !members.Meant(needed)) problems.Add(mapping, $"'{needed}' is missing in a rule.");
        }

        var nowhere = new Located($"?{node.Start.Line}", new Cel.CelPosition((int)node.Start.Line, (int)node.Start.Column));
        var id = members["id"] is { } name ? values.Text(name, "'id'") : nowhere;
        if (members["quota"] is { } quota) Quotas[id.Text] = values.Count(quota, "'quota'", 0, int.MaxValue, 0);
        var on = values.Texts(members["on"], "'on'");
        if (members["on"] is YamlSequenceNode { Children.Count: 0 } none) problems.Add(none, "'on' is a list of types of events, at least one.");
        var then = values.Items(members["then"], "'then'").Select(ThenOf).OfType<ThenEntry>().ToList();
        if (members["then"] is { } some && then.Count == 0) problems.Add(some, "'then' is a list of measures, at least one.");
        return new RuleEntry
        {
            Id = id,
            Implements = [.. values.Texts(members["implements"], "'implements'").Select(one => one.Text)],
            Class = Maybe(members, "class"),
            Team = Maybe(members, "team")?.Text ?? "",
            Since = Maybe(members, "since"),
            Until = Maybe(members, "until"),
            IsShadow = members["mode"] is { } mode && IsShadow(mode),
            Rollout = members["rollout"] is { } rollout ? values.Count(rollout, "'rollout'", 0, 100, 100) : 100,
            On = on,
            When = members["when"] is { } when ? values.Text(when, "'when'") : nowhere with { Text = "false" },
            Then = then,
            Because = members["because"] is { } because ? values.Located(because, "the reason of a rule") : new LocatedWording(nowhere, nowhere),
        };
    }

    private bool IsShadow(YamlNode node)
    {
        if (node is YamlScalarNode { Value: "live" or "shadow" } mode) return mode.Value == "shadow";
        problems.Add(node, "'mode' is live or shadow.");
        return false;
    }

    private ThenEntry? ThenOf(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            problems.Add(node, "what a rule asks for is a mapping: {measure: warn, about: account, for: 30d}.");
            return null;
        }

        var members = new MapObject(mapping, "a measure", ["measure", "about", "for", "strike", "act", "degree", "hiding"], problems);
        if (members["measure"] is null && !members.Meant("measure")) problems.Add(mapping, "'measure' is missing.");
        var kind = members["measure"] is { } measure ? values.Word(measure, "'measure'", MeasureKind.Warn) : MeasureKind.Warn;
        var isLabel = kind == MeasureKind.Label;
        foreach (var of in new[] { "act", "degree", "hiding" })
        {
            if (!isLabel && members[of] is { } beside) problems.Add(beside, $"'{of}' is for labels.");
        }

        if (isLabel && members["act"] is null && !members.Meant("act")) problems.Add(mapping, "'act' is missing: consider, suspect, confirm or force.");
        var scope = members["about"] is { } about ? values.Word(about, "'about'", MeasureScope.Account) : isLabel ? MeasureScope.Content : MeasureScope.Account;
        if (isLabel && scope != MeasureScope.Content) problems.Add(mapping, "a label is about content; what an account is run by is no label of its works.");
        return new ThenEntry(
            kind,
            scope,
            members["for"] is { } lasts ? values.Duration(lasts, "'for'", Longest) : null,
            members["strike"] is { } strike ? values.Count(strike, "'strike'", 0, MostStrike, 0) : 0,
            isLabel ? members["act"] is { } act ? ActOf(act) : LabelAct.Consider : null,
            isLabel ? members["degree"] is { } degree ? DegreeOf(degree) : Degree.Generated : null,
            members["hiding"] is { } hiding ? values.Word(hiding, "'hiding'", Hiding.None) : Hiding.None,
            new Cel.CelPosition((int)node.Start.Line, (int)node.Start.Column));
    }

    private LabelAct ActOf(YamlNode node)
    {
        var act = values.Word(node, "'act'", LabelAct.Consider);
        if (!Acts.Contains(act)) problems.Add(node, "a rule can consider, suspect, confirm or force a label; the rest is for authors and reviewers.");
        return act;
    }

    private Degree? DegreeOf(YamlNode node)
    {
        var word = (node as YamlScalarNode)?.Value ?? "";
        if (word == "file") return null;
        if (Degrees.Contains(word)) return values.Word(node, "'degree'", Degree.Generated);
        problems.Add(node, $"'degree' is {string.Join(", ", Degrees[..^1])} or {Degrees[^1]}, not '{word}'{Spelling.Hint(word, Degrees)}");
        return Degree.Generated;
    }

    private Located? Maybe(MapObject members, string name) => members[name] is { } node ? values.Text(node, $"'{name}'") : null;
}
