using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Candor.Benchmarks.EventPath).Assembly).Run(args);
