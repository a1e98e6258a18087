using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Reading;

/// <summary>What a cell says as a figure.</summary>
/// <param name="ValueMilli">Exact, in thousandths; null where there is none to load.</param>
/// <param name="Problem">Vietnamese: what was seen, what is expected; null where nothing is wrong.</param>
public sealed record NumberReading(long? ValueMilli, ParseFlag Flag, string? Problem)
{
    public static NumberReading Blank { get; } = new(0, ParseFlag.Blank, null);
}
