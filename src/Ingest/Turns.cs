namespace DanVan.Ingest;

/// <summary>Lets deliveries that are read side by side go on one after the other, the one written down first before the others.</summary>
internal sealed class Turns
{
    // Guarded by itself. The first of them waits for nobody, so all come to an end.
    private readonly SortedSet<long> _reading = [];

    public void Begin(long deliveryId)
    {
        lock (_reading)
            _reading.Add(deliveryId);
    }

    /// <summary>Until no delivery before this one is being read.</summary>
    public void Await(long deliveryId)
    {
        lock (_reading)
            while (_reading.Count > 0 && _reading.Min < deliveryId)
                Monitor.Wait(_reading);
    }

    public void End(long deliveryId)
    {
        lock (_reading)
        {
            _reading.Remove(deliveryId);
            Monitor.PulseAll(_reading);
        }
    }
}
