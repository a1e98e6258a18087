using BenchmarkDotNet.Running;
using DanVan.Bench;
using DanVan.Bench.SideBySide;
using DanVan.Bench.Warehouse;

// Small things by BenchmarkDotNet (-- --filter *Chart*), whole pipelines side by side (-- returns danvan FOLDER).
if (args is ["returns", .. var rest])
    return ReturnsPerSecond.Run(rest);
// The pages' questions on invented databases of many figures (-- warehouse FOLDER 100000 1000000 10000000).
if (args is ["warehouse", .. var sizes])
    return WarehouseBench.Run(sizes);
BenchmarkSwitcher.FromAssembly(typeof(ChartBenchmark).Assembly).Run(args);
return 0;
