using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo;

/// <summary>One entry of a list: what stands in each column that is not blank, as an office writes it.</summary>
/// <param name="Cells">By column code; a year is written as a number.</param>
public sealed record DemoEntry(OrgUnit Unit, IReadOnlyDictionary<string, string> Cells);
