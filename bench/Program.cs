using BenchmarkDotNet.Running;
using DanVan.Bench;
using DanVan.Bench.SideBySide;

// Small things by BenchmarkDotNet (-- --filter *Chart*), whole pipelines side by side (-- returns danvan FOLDER).
if (args is ["returns", .. var rest])
    return ReturnsPerSecond.Run(rest);
BenchmarkSwitcher.FromAssembly(typeof(ChartBenchmark).Assembly).Run(args);
return 0;
