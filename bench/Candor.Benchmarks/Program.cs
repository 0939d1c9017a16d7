using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Candor.Benchmarks;

switch (args)
{
    case ["template-cost", var runs, .. var files]:
        TemplateCost.Measure(files, int.Parse(runs, System.Globalization.CultureInfo.InvariantCulture));
        break;
    default:
        // In this process: the solution's output layout is not what a generated project expects. Short: what is compared here differs by more than noise.
        BenchmarkSwitcher.FromAssembly(typeof(Steps).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
        break;
}
