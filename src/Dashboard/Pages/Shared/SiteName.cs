using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Pages.Shared;

/// <summary>The system's own name, made from the catalog so that another province needs no change here.</summary>
public sealed class SiteName(ProvinceCatalog catalog, TimeProvider clock)
{
    private readonly DateOnly today = VietnamDay.Of(clock.GetUtcNow());

    /// <summary>The province of today, "Tỉnh Kon Tum".</summary>
    public OrgUnit Province => catalog.History.On(today).Root;

    /// <summary>"Dân vận Kon Tum".</summary>
    public string Text => "Dân vận " + Place;

    public string Operator => catalog.Setting.NamesOn(today).Operator;

    private string Place => Province.Name.StartsWith("Tỉnh ", StringComparison.Ordinal) ? Province.Name["Tỉnh ".Length..] : Province.Name;

    /// <summary>Version of the program, "1.0.0".</summary>
    public static string Version { get; } = typeof(SiteName).Assembly.GetName().Version?.ToString(3) ?? "";
}
