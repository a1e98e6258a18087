using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Readings;

/// <summary>Where figures come from, as charts and tables print it under themselves.</summary>
public static class SourceLine
{
    /// <summary>"Nguồn: biểu 01/KQGQ, 03/KQGQ, Thông tư 02/2021/TT-TTCP".</summary>
    public static string Of(IEnumerable<FormDefinition> forms) =>
        "Nguồn: " + string.Join("; ", forms.Distinct().GroupBy(f => f.Circular).Select(g =>
            $"biểu {string.Join(", ", g.Select(f => f.Code).Order(StringComparer.Ordinal))}, {Name(g.Key)}"));

    /// <summary>The forms of an indicator in periods: one of a circular that came later is no source of theirs.</summary>
    public static string Of(ProvinceCatalog catalog, IndicatorDefinition indicator, IReadOnlyCollection<PeriodCode> periods) =>
        Of(indicator.Numerator.Concat(indicator.Denominator).Select(t => catalog.Measure(t.Measure)!.Value.Form).Where(f => periods.Any(p => IsOf(catalog, f, p))));

    /// <summary>The forms of a theme as they were collected at the time of a period.</summary>
    public static string Of(ProvinceCatalog catalog, ThemeDefinition theme, PeriodCode period) =>
        Of(catalog.Forms.Where(f => f.Theme == theme.Id && IsOf(catalog, f, period)));

    /// <summary>Whether a form is collected, and its circular in force, at the time of a period.</summary>
    public static bool IsOf(ProvinceCatalog catalog, FormDefinition form, PeriodCode period) =>
        !form.IsBeforeFirst(period) && !(catalog.CalendarOf(form).Find(period)?.To > form.Circular.InForceTo);

    /// <summary>"Thông tư 02/2021/TT-TTCP"; this project's own forms say that no office has issued them.</summary>
    public static string Name(Circular circular) => circular switch
    {
        { IsOfficial: false } => "biểu mẫu đề xuất của hệ thống",
        { Number: var number } when number.Contains("/TT-", StringComparison.Ordinal) => "Thông tư " + number,
        { Number: var number } when number.Contains("/NĐ-", StringComparison.Ordinal) => "Nghị định " + number,
        { Number: var number } => number,
    };
}
