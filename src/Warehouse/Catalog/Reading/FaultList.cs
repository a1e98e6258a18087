namespace DanVan.Warehouse.Catalog.Reading;

internal readonly record struct Place(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}

/// <summary>Collects faults, so that one pass over the catalog reports all of them.</summary>
internal sealed class FaultList
{
    private readonly HashSet<CatalogFault> faults = [];

    public bool IsEmpty => faults.Count == 0;

    public void Add(Place place, string message) => faults.Add(new(place.File, place.Line, message));

    public IReadOnlyList<CatalogFault> Sorted() =>
        [.. faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Message, StringComparer.Ordinal)];
}
