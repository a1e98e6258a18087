using System.Diagnostics;
using DanVan.Dashboard;

namespace DanVan.Tests.Dashboard.Jobs;

/// <summary>The real program in a process of its own, so that it can really be killed.</summary>
public sealed class DanVanProcess : IDisposable
{
    private readonly Process _process;

    private readonly ManualResetEventSlim _ready = new();

    private DanVanProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("DanVan: http", StringComparison.Ordinal) == true)
                _ready.Set();
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts <c>danvan</c> with these arguments; its output is only watched for the line that says it is up.</summary>
    public static DanVanProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(Site).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return new DanVanProcess(Process.Start(start)!);
    }

    /// <summary>Until the site answers; the jobs have begun by then.</summary>
    public void WaitUntilReady(TimeSpan atMost) => Assert.True(_ready.Wait(atMost), "The program did not start.");

    /// <summary>Until it ends by itself; its exit code.</summary>
    public int WaitForExit(TimeSpan atMost)
    {
        Assert.True(_process.WaitForExit(atMost), "The program did not end.");
        return _process.ExitCode;
    }

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
        _ready.Dispose();
    }
}
