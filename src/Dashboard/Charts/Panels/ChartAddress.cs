using System.Globalization;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Charts.Panels;

/// <summary>
/// Names a chart in an address, so that its picture can be fetched again: a panel of a theme, or an indicator of a
/// unit over time.
/// </summary>
/// <param name="Panel">Place in the theme, counted from 1.</param>
public sealed record ChartAddress(PeriodCode Period, string? Theme = null, int Panel = 0, string? Indicator = null, string? Unit = null)
{
    public string Png => Links.At("/bieu-do.png") + Query;

    public string Svg => Links.At("/bieu-do.svg") + Query;

    /// <summary>What the downloaded file is called, without ending: "dan-van-3-2021-6T".</summary>
    public string FileName => Theme is null
        ? $"{Indicator}-{Unit}-{Period}"
        : string.Create(CultureInfo.InvariantCulture, $"{Theme}-{Panel}-{Period}");

    private string Query => Theme is null
        ? $"?chi-tieu={Uri.EscapeDataString(Indicator!)}&don-vi={Uri.EscapeDataString(Unit!)}&ky={Period}"
        : string.Create(CultureInfo.InvariantCulture, $"?chuyen-de={Uri.EscapeDataString(Theme)}&hinh={Panel}&ky={Period}");

    /// <summary>Null where the query names no chart; whether that chart exists is not asked here.</summary>
    public static ChartAddress? Read(IQueryCollection query)
    {
        if (!PeriodCode.TryParse(query["ky"], out var period))
            return null;
        if (query["chuyen-de"].FirstOrDefault() is { } theme)
            return int.TryParse(query["hinh"], NumberStyles.None, CultureInfo.InvariantCulture, out var panel) ? new(period, theme, panel) : null;
        return query["chi-tieu"].FirstOrDefault() is { } indicator && query["don-vi"].FirstOrDefault() is { } unit
            ? new(period, Indicator: indicator, Unit: unit)
            : null;
    }
}
