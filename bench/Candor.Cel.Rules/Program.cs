using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Candor.Cel;
using Candor.Cel.Rules;

// Usage: Candor.Cel.Rules FOLDER ENGINE [SECONDS]. FOLDER holds rules.json and events.ndjson.gz. The events are records before the clock starts. Prints the engine, events a second of processor
// time, events a second of wall time, how often the rules fired over the events, and bytes allocated an event.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var engines = new Dictionary<string, Func<string, Func<RuleEvent, int>>>
{
    ["cel-set"] = file => Contestants.Together(Compiled<RuleEvent>(file), item => item),
    ["cel-nested"] = file => Contestants.Together(Compiled<RuleFacts>(file, "event."), item => new RuleFacts(item)),
    ["cel-each"] = file => Contestants.Each(Compiled<RuleEvent>(file)),
    ["cel-general"] = file => Contestants.General(Compiled<RuleEvent>(file)),
    ["csharp-each"] = _ => HandWritten.Each,
    ["csharp-one"] = _ => HandWritten.Together,
};
if (args.Length < 2 || !engines.TryGetValue(args[1], out var make))
{
    Console.Error.WriteLine($"usage: Candor.Cel.Rules FOLDER {string.Join('|', engines.Keys)} [SECONDS]");
    return 2;
}

var events = RuleFiles.Events(Path.Combine(args[0], "events.ndjson.gz"));
var engine = make(Path.Combine(args[0], "rules.json"));
var seconds = args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : 2;

// What reading left behind lies between the events; without it every contestant reads them from the same memory.
GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
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

static CelExpression[] Compiled<TContext>(string file, string prefix = "")
{
    var environment = CelEnvironment.Standard.WithContext<TContext>();
    return [.. RuleFiles.Rules(file, prefix).Select(rule => environment.Compile(rule).Require())];
}

long Pass()
{
    var sum = 0L;
    foreach (var item in events) sum += engine(item);
    return sum;
}

internal static class Contestants
{
    public static Func<RuleEvent, int> Together<TContext>(CelExpression[] rules, Func<RuleEvent, TContext> contextOf)
        where TContext : notnull
    {
        var set = CelRuleSet<TContext>.Compile(rules);
        var (fired, failed) = (new ulong[set.Words], new ulong[set.Words]);
        return item =>
        {
            set.Evaluate(contextOf(item), fired, failed);
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
