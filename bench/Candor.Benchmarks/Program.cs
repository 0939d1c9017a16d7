using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Candor.Benchmarks;

switch (args)
{
    case ["groups", var data]:
        Candor.Benchmarks.Groups.GroupFigures.Tell(data, Console.Out);
        break;
    case ["opposed", .. var texts]:
        OpposedCost.Run(texts);
        break;
    case ["near-duplicates", var events, var most, var asked]:
        NearDuplicates.Measure(events, int.Parse(most, System.Globalization.CultureInfo.InvariantCulture), int.Parse(asked, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["policy-cost", var policy, var runs, .. var files]:
        PolicyCost.Measure(files, policy, int.Parse(runs, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["template-cost", var runs, .. var files]:
        TemplateCost.Measure(files, int.Parse(runs, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["template-keys", "generated", var accounts, var seed]:
        TemplateKeys.Generated(int.Parse(accounts, System.Globalization.CultureInfo.InvariantCulture), ulong.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["template-keys", "refilled", var events, var most]:
        TemplateKeys.Refilled(events, int.Parse(most, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["template-keys", "embedded", var events, var most]:
        TemplateKeys.Embedded(events, int.Parse(most, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["template-keys", var events, var most, .. var groups]:
        TemplateKeys.Files(events, groups.FirstOrDefault(), int.Parse(most, System.Globalization.CultureInfo.InvariantCulture));
        break;
    default:
        // In this process: the solution's output layout is not what a generated project expects. Short: what is compared here differs by more than noise.
        BenchmarkSwitcher.FromAssembly(typeof(Steps).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
        break;
}
