using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Readings;

/// <summary>
/// Whether two periods of one name ask the same: by the same forms and over the same days of the year. Where they do not, a
/// change between them is none for better or worse.
/// </summary>
public static class RegimeChange
{
    /// <summary>What changed, with both spans of days; null where like is compared with like.</summary>
    /// <param name="forms">The forms that a figure is made of, of whatever time.</param>
    public static string? Between(ProvinceCatalog catalog, IEnumerable<FormDefinition> forms, PeriodCode now, PeriodCode before)
    {
        var all = forms.DistinctBy(f => f.Key).ToList();
        var (present, former) = (Asked(catalog, all, now), Asked(catalog, all, before));
        return present.Count == 0 || former.Count == 0 || present.Select(IdentityOf).ToHashSet().SetEquals(former.Select(IdentityOf))
            ? null
            : $"chế độ báo cáo khác nhau: kỳ này theo {Words(present)}; cùng kỳ năm trước theo {Words(former)}, nên không kết luận tốt hơn hay kém hơn";
    }

    private static List<(FormDefinition Form, Period Period)> Asked(ProvinceCatalog catalog, List<FormDefinition> forms, PeriodCode code) =>
    [
        .. from form in forms
           let period = catalog.CalendarOf(form).Find(code)
           where period is not null && !form.IsBeforeFirst(code) && !(period.To > form.Circular.InForceTo)
           select (form, period),
    ];

    // The year is what differs between the two.
    private static (string, int, int, int, int, int) IdentityOf((FormDefinition Form, Period Period) asked) =>
        (asked.Form.Key, asked.Period.Code.Year - asked.Period.From.Year, asked.Period.From.Month, asked.Period.From.Day, asked.Period.To.Month, asked.Period.To.Day);

    private static string Words(List<(FormDefinition Form, Period Period)> asked) => string.Join("; ", asked
        .GroupBy(a => (a.Form.Circular, a.Period.From, a.Period.To))
        .Select(g => $"biểu {string.Join(", ", g.Select(a => a.Form.Code))} ({SourceLine.Name(g.Key.Circular)}), từ {VietnameseDate.Day(g.Key.From)} đến {VietnameseDate.Day(g.Key.To)}"));
}
