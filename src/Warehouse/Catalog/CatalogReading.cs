namespace DanVan.Warehouse.Catalog;

/// <summary>What reading a catalog directory came to: a catalog, or everything that is wrong with it.</summary>
/// <param name="Catalog">Null as soon as there is one fault: a catalog is either whole or not there.</param>
/// <param name="Faults">Every fault, sorted by file and line.</param>
public sealed record CatalogReading(ProvinceCatalog? Catalog, IReadOnlyList<CatalogFault> Faults);

/// <summary>A mistake in a catalog file; prints as <c>file:line: message</c>.</summary>
/// <param name="File">Relative to the catalog directory, with forward slashes.</param>
/// <param name="Line">Counted from 1; 1 where the fault concerns the whole file.</param>
public sealed record CatalogFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>The catalog has faults and cannot be used; the message lists all of them, one a line.</summary>
public sealed class CatalogInvalid(string directory, IReadOnlyList<CatalogFault> faults)
    : Exception($"The catalog {directory} has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    public IReadOnlyList<CatalogFault> Faults { get; } = faults;
}
