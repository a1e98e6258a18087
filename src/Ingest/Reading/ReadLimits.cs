namespace DanVan.Ingest.Reading;

/// <summary>How much a file may ask of the machine before it is refused by name.</summary>
/// <param name="FileBytes">The file as sent.</param>
/// <param name="InflatedBytes">All parts read, unpacked, in total.</param>
/// <param name="Cells">Cells that are not blank, over all sheets.</param>
/// <param name="Time">Wall time of one reading.</param>
public sealed record ReadLimits(long FileBytes, long InflatedBytes, int Cells, TimeSpan Time)
{
    /// <summary>40 MB, 200 MB unpacked, a million cells, ten seconds: far above any real return.</summary>
    public static ReadLimits Default { get; } = new(40L << 20, 200L << 20, 1_000_000, TimeSpan.FromSeconds(10));
}
