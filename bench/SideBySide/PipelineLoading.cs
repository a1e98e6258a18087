using DanVan.Dashboard;
using DanVan.Warehouse.Queries;

namespace DanVan.Bench.SideBySide;

/// <summary>The product: recognise, read, check and load with lineage. Receiving is done before the watch starts.</summary>
internal sealed class PipelineLoading : ILoading
{
    private readonly Workspace _workspace;
    private readonly List<long> _deliveries = [];

    public PipelineLoading(string data, string[] files)
    {
        _workspace = Workspace.Open(data, Path.Combine(AppContext.BaseDirectory, "catalog"), TimeProvider.System);
        foreach (var file in files)
            _deliveries.Add(_workspace.Inbox.Receive(file, "command", TimeProvider.System.GetUtcNow()).Delivery!.DeliveryId);
    }

    public long Load()
    {
        foreach (var delivery in _deliveries)
            _workspace.Intake.Process(delivery);
        return new Submissions(_workspace.Db).Status().Figures;
    }
}
