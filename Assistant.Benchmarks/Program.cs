using Assistant.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["load", .. var plan])
    return await LoadRun.RunAsync(plan, CancellationToken.None);
if (args is ["search", .. var sizes])
    return await SearchRun.RunAsync(sizes, CancellationToken.None);
BenchmarkSwitcher.FromAssembly(typeof(SearchBenchmarks).Assembly).Run(args);
return 0;
