using System.Globalization;
using Candor.Cel.Conformance;

// Usage: Candor.Cel.Conformance FOLDER [--list]. FOLDER holds the conformance files of google/cel-spec, `*.textproto`; --list names every test that does not apply and every error that was asked for.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: Candor.Cel.Conformance FOLDER [--list]");
    return 2;
}

var outcomes = ConformanceTest.ReadAll(args[0]).Select(ConformanceRun.Run).ToList();
Console.WriteLine("| file | passed | failed | not applicable | why not |");
Console.WriteLine("|---|---|---|---|---|");
foreach (var file in outcomes.GroupBy(outcome => outcome.Test.File))
{
    var reasons = file.Where(outcome => outcome.Verdict == Verdict.NotApplicable)
        .GroupBy(outcome => outcome.Detail.Split(" (")[0])
        .Select(group => $"{group.Key}: {group.Count()}");
    Console.WriteLine($"| {file.Key} | {Count(file, Verdict.Passed)} | {Count(file, Verdict.Failed)} | {Count(file, Verdict.NotApplicable)} | {string.Join("; ", reasons)} |");
}

Console.WriteLine();
foreach (var failed in outcomes.Where(outcome => outcome.Verdict == Verdict.Failed))
{
    Console.WriteLine($"failed: {failed.Test.File} {failed.Test.Name}: {failed.Test.Source}\n        {failed.Detail}");
}

if (args.Contains("--list"))
{
    foreach (var outcome in outcomes.Where(outcome => outcome.Verdict == Verdict.NotApplicable)) Console.WriteLine($"not applicable: {outcome.Test.File} {outcome.Test.Name}: {outcome.Detail}");
    foreach (var outcome in outcomes.Where(outcome => outcome is { Verdict: Verdict.Passed, Test.Body: var body } && body.Has("eval_error")))
    {
        Console.WriteLine($"error as asked: {outcome.Test.File} {outcome.Test.Name}: {outcome.Detail}; asked: {outcome.Test.Body.Message("eval_error")!.Message("errors")?.Text("message")}");
    }
}

var applicable = outcomes.Count - Count(outcomes, Verdict.NotApplicable);
Console.WriteLine($"CEL conformance: {Count(outcomes, Verdict.Passed)} of {applicable} applicable passed, {Count(outcomes, Verdict.NotApplicable)} not applicable");
return Count(outcomes, Verdict.Failed) == 0 ? 0 : 1;

static int Count(IEnumerable<Outcome> outcomes, Verdict verdict) => outcomes.Count(outcome => outcome.Verdict == verdict);
