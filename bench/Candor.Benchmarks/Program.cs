using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

if (args is ["opposed", .. var files])
{
    Candor.Benchmarks.OpposedCost.Run(files);
    return;
}

// In this process: the solution's output layout is not what a generated project expects. Short: what is compared here differs by more than noise.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Candor.Benchmarks.Steps).Assembly).Run(args, config);
