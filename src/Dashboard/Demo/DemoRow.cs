using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo;

/// <summary>One row of a return: what a leaf reports, for forms by field in one field.</summary>
/// <param name="Values">By column code, in thousandths; every measure of the form is in it.</param>
public sealed record DemoRow(OrgUnit Unit, BreakdownValue? Field, IReadOnlyDictionary<string, long> Values);
