namespace DanVan.Dashboard.Cli;

/// <summary>A line that grows while long work goes on; silent where standard error is not a terminal.</summary>
internal sealed class ProgressBar(string label) : IDisposable
{
    private const int Width = 30;
    private readonly bool _isShown = !Console.IsErrorRedirected;

    public void Show(long done, long total)
    {
        if (!_isShown || total == 0)
            return;
        var filled = (int)(Width * Math.Min(done, total) / total);
        Console.Error.Write($"\r{label} [{new string('#', filled)}{new string('.', Width - filled)}] {done}/{total} ");
    }

    public void Dispose()
    {
        if (_isShown)
            Console.Error.WriteLine();
    }
}
