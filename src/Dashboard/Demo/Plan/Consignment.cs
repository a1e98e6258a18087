using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Plan;

/// <summary>What one sender sends in one file for one period.</summary>
/// <param name="Name">What the file is about: the form's code, or "KNTC" for the inspectorate's four together.</param>
internal sealed record Consignment(OrgUnit Sender, PeriodCode Period, string Name, IReadOnlyList<FormDefinition> Forms)
{
    /// <summary>Names the random draws about it.</summary>
    public string Key => $"{Sender.Code}/{Period}/{Name}";
}
