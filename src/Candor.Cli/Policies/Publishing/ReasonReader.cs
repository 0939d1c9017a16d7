using Candor.Policy;

namespace Candor.Cli.Policies.Publishing;

/// <summary>Makes a statement of reasons readable before there is a case: what the version settles is put in, and for everything else its name stands there.</summary>
/// <param name="policy">The policy.</param>
/// <param name="version">The version.</param>
internal sealed class ReasonReader(CompiledPolicy policy, PolicyVersion version)
{
    private readonly Facts _facts = policy.FactsOf(version);
    private readonly HashSet<string> _settled = [.. policy.Thresholds.Where(threshold => threshold.Strata.Count == 0).Select(threshold => $"thresholds.{threshold.Name}"), "policy.version", "policy.duty"];

    /// <summary>Reads the reasons of a rule.</summary>
    public Phrase Read(PolicyRule rule) => new(Read(rule.English, isEnglish: true), Read(rule.Chinese, isEnglish: false));

    private List<Span> Read(ReasonTemplate reason, bool isEnglish)
    {
        var spans = new List<Span>();
        foreach (var (text, value) in reason.Parts)
        {
            if (text is not null) spans.Add(new Span(Phrase.Joined(text)));
            else if (value!.Reads.All(_settled.Contains)) spans.Add(new Span(Phrase.Joined(ReasonTemplate.Shown(value.EvaluateOver(_facts)))));
            else spans.AddRange(Place([.. value.Reads.Where(path => !_settled.Contains(path)).Distinct()], isEnglish));
        }

        return spans;
    }

    private static IEnumerable<Span> Place(string[] paths, bool isEnglish)
    {
        var names = paths.Select(path => FactWords.Of(path) is { } words ? isEnglish ? words.English : words.Chinese : NameOf(path, isEnglish));
        var target = paths is [var only] && only.Split('.') is ["counters" or "thresholds", ..] ? Anchors.Of(only.Split('.')[0][..^1], only.Split('.')[1]) : null;
        return [new Span($"‹{string.Join(isEnglish ? ", " : "、", names)}›", SpanKind.Value, target)];
    }

    private static string NameOf(string path, bool isEnglish) => path.Split('.') switch
    {
        ["counters", var name] => isEnglish ? $"number: {name}" : $"数量：{name}",
        ["thresholds", var name] => isEnglish ? $"limit: {name}" : $"界限：{name}",
        _ => path,
    };
}
