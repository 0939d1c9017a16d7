using Candor.Cel;
using Candor.Policy.Documents;

namespace Candor.Policy.Compiling;

/// <summary>Compiles the expressions of a policy over its facts, counters and thresholds.</summary>
internal sealed class ConditionCompiler
{
    /// <summary>What tells whether an event counts: what it says itself.</summary>
    private static readonly string[] OfEvents = ["event", "file", "report", "finding", "curation", "signals", "families"];

    private readonly CelEnvironment _environment;
    private readonly List<CelProblem> _problems;
    private readonly HashSet<string> _reads = new(StringComparer.Ordinal);

    public ConditionCompiler(IEnumerable<string> counters, IEnumerable<string> thresholds, List<CelProblem> problems)
    {
        var types = new CelTypes();
        types.Add<EventFacts>("event");
        types.Add<AccountFacts>("account");
        types.Add<VerdictFacts>("verdict");
        types.Add<SignalFacts>("signals");
        types.Add<FamilyFacts>("families");
        types.Add<FileFacts>("file");
        types.Add<FindingFacts>("finding");
        types.Add<CurationFacts>("curation");
        types.Add<ReportFacts>("report");
        types.Add<LabelFacts>("labels");
        types.Add<HistoryFacts>("history");
        types.Add<PolicyFacts>("policy");
        types.Add<CounterFacts>("counters", Slots(counters, NumberSlots.Most, NumberSlots.NameOf));
        types.Add<ThresholdFacts>("thresholds", Slots(thresholds, NumberSlots.Most, NumberSlots.NameOf));
        _environment = CelEnvironment.Standard.WithStrictNames().WithTypes(types).WithContext<Facts>().WithFunction(Percent).WithFunction(InChinese);
        _problems = problems;
    }

    /// <summary>What conditions of counters and exemptions look at.</summary>
    public IReadOnlyCollection<string> Reads => _reads;

    private static CelFunction Percent { get; } = new(
        "percent", IsMember: false, [CelType.Double], CelType.String, values => FormattableString.Invariant($"{values[0].AsDouble() * 100:0.#} %"), IsPure: true);

    /// <summary>The Chinese word for a value that conditions write in English: for reasons. A text that is none of these stays as it is.</summary>
    private static CelFunction InChinese { get; } = new(
        "in_chinese", IsMember: false, [CelType.String], CelType.String, values => ChineseWords.Of(values[0].AsString()), IsPure: true);

    /// <summary>A condition; null, with what is wrong noted, if it is none.</summary>
    public CelExpression? Condition(Located source)
    {
        if (Compile(source, 0, source.Text) is not { } expression) return null;
        _reads.UnionWith(expression.Reads);
        if (expression.Type == CelType.Bool) return expression;
        _problems.Add(new CelProblem(source.Position, $"a condition is true or false, this is {expression.Type}"));
        return null;
    }

    /// <summary>A condition on what an event says itself.</summary>
    public CelExpression? OfEvent(Located source)
    {
        if (Condition(source) is not { } condition) return null;
        foreach (var path in condition.Reads.Where(path => !OfEvents.Contains(path.Split('.')[0]) || !LateFacts.AreKnown(path) || path.StartsWith("families.group", StringComparison.Ordinal)))
        {
            _problems.Add(new CelProblem(source.Position, $"`{path}` is not known when events are counted; there are the event, its file, report, finding, curation, signals and template"));
        }

        return condition;
    }

    /// <summary>A text with expressions in braces; null, with what is wrong noted. Two braces are one brace of the text.</summary>
    public ReasonTemplate? Reason(Located source)
    {
        var parts = new List<(string? Text, CelExpression? Value)>();
        var (text, at, fits) = (source.Text, 0, true);
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            if (open < 0 || (open + 1 < text.Length && text[open + 1] == '{'))
            {
                var end = open < 0 ? text.Length : open + 1;
                parts.Add((text[at..end].Replace("}}", "}", StringComparison.Ordinal), null));
                at = open < 0 ? text.Length : open + 2;
                continue;
            }

            if (open > at) parts.Add((text[at..open].Replace("}}", "}", StringComparison.Ordinal), null));
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                _problems.Add(new CelProblem(source.PositionAt(open), "this brace is not closed; write two for a brace of the text"));
                return null;
            }

            var value = Compile(source, open + 1, text[(open + 1)..close]);
            fits &= value is not null;
            parts.Add((null, value));
            at = close + 1;
        }

        return fits ? new ReasonTemplate(parts) : null;
    }

    /// <summary>Compiles a part of a text; what is wrong with it is noted where it stands in the document.</summary>
    private CelExpression? Compile(Located source, int offset, string part)
    {
        var compilation = _environment.Compile(part);
        _problems.AddRange(compilation.Problems.Select(problem => problem with { Position = source.PositionAt(offset + OffsetOf(part, problem.Position)) }));
        return compilation.Expression;
    }

    private static int OffsetOf(string text, CelPosition position)
    {
        var line = 0;
        for (var left = position.Line - 1; left > 0; left--) line = text.IndexOf('\n', line) + 1;
        return line + position.Column - 1;
    }

    private static Dictionary<string, string> Slots(IEnumerable<string> names, int most, Func<int, string> nameOf) =>
        names.Distinct(StringComparer.Ordinal).Take(most).Select((name, slot) => (name, slot)).ToDictionary(one => one.name, one => nameOf(one.slot), StringComparer.Ordinal);
}
