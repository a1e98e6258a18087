using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages.Shared;

/// <summary>What no reader of this database may miss.</summary>
public sealed class SiteNotice(Settings settings)
{
    /// <summary>"Số liệu minh họa" where the figures are invented, else null. Pages, charts and exports all print it.</summary>
    public string? Text => settings.Value(Settings.Illustrative) == "1" ? "Số liệu minh họa" : null;
}
