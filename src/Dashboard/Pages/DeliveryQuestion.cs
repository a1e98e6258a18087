using DanVan.Dashboard.Sheets;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Pages;

/// <summary>What a file leaves in doubt, to be answered on its page: only the fields in doubt, candidates first.</summary>
public sealed record DeliveryQuestion(
    long DeliveryId, IReadOnlyList<DeliveryRecognition> Fields, ProvinceCatalog Catalog, IReadOnlyList<PeriodCode> Periods, string? Fault, SheetExcerpt? Excerpt)
{
    /// <summary>The name of a field in the form.</summary>
    public static string NameOf(string field) => field switch { "form" => "bieu", "unit" => "don-vi", _ => "ky-bao-cao" };

    /// <summary>What else may be chosen for a field, candidates left out.</summary>
    public IEnumerable<(string Code, string Name)> Choices(DeliveryRecognition field) => (field.Field switch
    {
        "form" => Catalog.Forms.Select(f => (f.Key, $"{f.Code} {f.ShortTitle} ({f.Circular.Number})")),
        "unit" => Catalog.Units.Where(u => u.Group.Length > 0 && Catalog.Forms.Any(f => f.OwedBy.Contains(u.Group))).Select(u => (u.Code, u.Name)),
        _ => Periods.Select(p => (p.ToString(), p.VietnameseName)),
    }).Where(c => field.Others.All(o => o.Code != c.Item1));
}
