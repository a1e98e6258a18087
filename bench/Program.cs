using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench -- --filter *Chart*
BenchmarkSwitcher.FromAssembly(typeof(DanVan.Bench.ChartBenchmark).Assembly).Run(args);
