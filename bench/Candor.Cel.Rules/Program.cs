using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Candor.Cel;
using Candor.Cel.Rules;

// Usage: Candor.Cel.Rules FOLDER ENGINE [SECONDS]. FOLDER holds rules.json and events.ndjson.gz. The events are records before the clock starts. Prints the engine, events a second of processor
// time, events a second of wall time, how often the rules fired over the events, and bytes allocated an event.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var engines = new Dictionary<string, Func<CelExpression[], Func<RuleEvent, int>>>
{
    ["cel-set"] = rules => Contestants.Together(rules),
    ["cel-each"] = rules => Contestants.Each(rules),
    ["cel-general"] = rules => Contestants.General(rules),
    ["csharp-each"] = _ => HandWritten.Each,
    ["csharp-one"] = _ => HandWritten.Together,
};
if (args.Length < 2 || !engines.TryGetValue(args[1], out var make))
{
    Console.Error.WriteLine($"usage: Candor.Cel.Rules FOLDER {string.Join('|', engines.Keys)} [SECONDS]");
    return 2;
}

var events = RuleFiles.Events(Path.Combine(args[0], "events.ndjson.gz"));
var environment = CelEnvironment.Standard.WithContext<RuleEvent>();
var rules = RuleFiles.Rules(Path.Combine(args[0], "rules.json")).Select(rule => environment.Compile(rule).Require()).ToArray();
var engine = make(rules);
var seconds = args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : 2;

for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < seconds / 2;) Pass();
var process = Process.GetCurrentProcess();
var allocated = GC.GetAllocatedBytesForCurrentThread();
var before = process.TotalProcessorTime;
var clock = Stopwatch.StartNew();
var passes = 0L;
var fired = 0L;
for (; clock.Elapsed.TotalSeconds < seconds; passes++) fired = Pass();
var wall = clock.Elapsed.TotalSeconds;
process.Refresh();
var processor = (process.TotalProcessorTime - before).TotalSeconds;
var bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
var count = (double)passes * events.Length;
Console.WriteLine($"{args[1]} {count / processor:F0} {count / wall:F0} {fired} {bytes / count:F2}");
return 0;

long Pass()
{
    var sum = 0L;
    foreach (var item in events) sum += engine(item);
    return sum;
}

internal static class Contestants
{
    public static Func<RuleEvent, int> Together(CelExpression[] rules)
    {
        var set = CelRuleSet<RuleEvent>.Compile(rules);
        var (fired, failed) = (new ulong[set.Words], new ulong[set.Words]);
        return item =>
        {
            set.Evaluate(item, fired, failed);
            return BitOperations.PopCount(fired[0]);
        };
    }

    public static Func<RuleEvent, int> Each(CelExpression[] rules)
    {
        var predicates = rules.Select(rule => rule.ToPredicate<RuleEvent>()).ToArray();
        return item =>
        {
            var count = 0;
            foreach (var predicate in predicates) count += predicate(item) == CelOutcome.True ? 1 : 0;
            return count;
        };
    }

    public static Func<RuleEvent, int> General(CelExpression[] rules) => item => rules.Count(rule => rule.EvaluateOver(item) is { Kind: CelKind.Bool } value && value.AsBool());
}
