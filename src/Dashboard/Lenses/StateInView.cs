using DanVan.Warehouse;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Lenses;

/// <summary>
/// The state of the figures that a request sees, from its first question to its last: a page's code, figures and cells are of one
/// moment, whatever is loaded meanwhile.
/// </summary>
public sealed class StateInView(Workspace workspace, Lens lens) : IDisposable
{
    private readonly SteadyDb present = new(workspace.Db);
    private readonly SteadyDb? edition = lens.Edition is { } open ? new(open.Db) : null;

    /// <summary>What stands: it also says what was published.</summary>
    public Db Present => present;

    /// <summary>What is shown: what stands, or an edition.</summary>
    public Db Shown => edition ?? present;

    /// <summary>What others have asked of what is shown.</summary>
    public FigureMemory Memory => lens.Edition?.Memory ?? workspace.Memory;

    /// <summary>To be said by a request that goes on to show what it has just written.</summary>
    public void Renew() => present.Renew();

    public void Dispose()
    {
        present.Dispose();
        edition?.Dispose();
    }
}
