using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages;

/// <summary>What the recogniser took a return for, in words: value, how sure, from what, and what came next.</summary>
/// <param name="Value">"—" where nothing was taken.</param>
/// <param name="Others">What it might have been instead, with how far behind.</param>
public sealed record DeliveryRecognition(string Field, string Label, string Value, long Certainty, string Why, IReadOnlyList<RecognisedOther> Others)
{
    /// <summary>"chắc chắn (100%)".</summary>
    public string Sureness => Certainty switch
    {
        100 => "chắc chắn",
        >= 90 => "rất chắc",
        >= 75 => "khá chắc",
        > 0 => "chưa chắc",
        _ => "chưa xác định",
    } + $" ({Certainty}%)";

    public static IReadOnlyList<DeliveryRecognition> Of(ProvinceCatalog catalog, IReadOnlyList<RecognitionLine> lines) =>
        [.. lines.GroupBy(l => l.Field).Select(g => new DeliveryRecognition(
            g.Key, LabelOf(g.Key), ValueOf(catalog, g.Key, g.First().Code), g.First().Certainty, g.First().Why,
            [.. g.Skip(1).Select(o => new RecognisedOther(o.Code!, ValueOf(catalog, g.Key, o.Code), o.Certainty, o.Why))]))];

    public static string LabelOf(string field) => field switch
    {
        "form" => "Biểu mẫu",
        "version" => "Phiên bản biểu",
        "unit" => "Đơn vị gửi",
        _ => "Kỳ báo cáo",
    };

    private static string ValueOf(ProvinceCatalog catalog, string field, string? code) => (field, code) switch
    {
        (_, null) => VietnameseNumber.None,
        ("form", _) => catalog.Form(code) is { } form ? $"{form.Code} {form.ShortTitle}" : code,
        ("unit", _) => catalog.Unit(code)?.Name ?? code,
        ("period", _) => PeriodCode.TryParse(code, out var period) ? period.VietnameseName : code,
        _ => code,
    };
}

public sealed record RecognisedOther(string Code, string Value, long Certainty, string Why);
