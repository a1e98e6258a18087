using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Recognition;

/// <summary>
/// Which tables make one return: those of one form, unless their own date lines or titles name different periods (a workbook
/// kept over the year, a sheet a quarter).
/// </summary>
internal static class FormGroups
{
    /// <param name="splitByPeriod">False where the period was declared for the whole file.</param>
    public static IEnumerable<IReadOnlyList<FormTable>> Of(IReadOnlyList<FormTable> tables, bool splitByPeriod)
    {
        if (tables.Count == 1)
            return [tables];
        var forms = tables.GroupBy(t => t.Form);
        return splitByPeriod ? forms.SelectMany(ByPeriod) : forms.Select(f => (IReadOnlyList<FormTable>)[.. f]);
    }

    private static IEnumerable<IReadOnlyList<FormTable>> ByPeriod(IGrouping<KnownForm, FormTable> tables)
    {
        var groups = new List<(PeriodCode? Period, List<FormTable> Tables)>();
        PeriodCode? before = null;
        foreach (var table in tables)
        {
            // A sheet without a line of its own goes with the sheet before it.
            var period = OwnPeriod(table) ?? before;
            before = period;
            var group = groups.FindIndex(g => g.Period == period || g.Period is null || period is null);
            if (group < 0)
                groups.Add((period, [table]));
            else
            {
                groups[group].Tables.Add(table);
                groups[group] = (groups[group].Period ?? period, groups[group].Tables);
            }
        }
        return groups.Select(g => (IReadOnlyList<FormTable>)g.Tables);
    }

    // The line of dates; without one, a title that names a period, where all that name one name the same.
    private static PeriodCode? OwnPeriod(FormTable table)
    {
        var titles = new HashSet<PeriodCode>();
        foreach (var cell in SheetLines.Above(table.Table).Cells)
        {
            if (!cell.RawText.Contains("20", StringComparison.Ordinal))
                continue;
            if (DateLine.TryRead(cell.RawText, out var from, out var to)
                && from.Year > 1900 && to.Year < 2200 && table.Form.Calendar.FindByDates(from, to) is { } period)
                return period.Code;
            if (PeriodCode.TryParseVietnamese(cell.RawText, out var code) && code.Year is > 1900 and < 2200 && table.Form.Calendar.Find(code) is not null)
                titles.Add(code);
        }
        return titles.Count == 1 ? titles.Single() : null;
    }
}
