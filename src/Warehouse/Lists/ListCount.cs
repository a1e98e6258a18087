using System.Globalization;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Vietnamese;

namespace DanVan.Warehouse.Lists;

/// <summary>Holds one rule: for every unit with the figure, the figure is the number of its entries that the rule counts. Pure.</summary>
/// <param name="isList">Whether the list is the one that arrives; its findings name the list's cells.</param>
internal sealed class ListCount(ProvinceCatalog catalog, ListCountRule rule, Period period, CountedForm form, CountedList list, bool isList)
{
    // Files that differ everywhere are told so by their first rows.
    private const int MostFindings = 60;
    private const int MostRows = 12;

    public void Hold(RuleTally tally, List<Finding> findings)
    {
        var byUnit = list.Entries.ToLookup(e => e.Unit, StringComparer.Ordinal);
        foreach (var ((unit, measure), figure) in form.Figures.OrderBy(f => f.Key.Unit, StringComparer.Ordinal))
        {
            if (measure != rule.Measure)
                continue;
            var counted = byUnit[unit].Where(e => rule.Counts(period, e.Code)).ToList();
            var agrees = figure.Is(counted.Count * 1000L);
            tally.Count(agrees ? RuleState.Pass : RuleState.Fail);
            if (!agrees && findings.Count < MostFindings)
                findings.Add(Differs(unit, figure, counted, byUnit[unit].FirstOrDefault()));
        }
        if (tally.State == RuleState.NotRun)
            tally.Count(RuleState.NoData, "Không có đơn vị nào có số liệu để đối chiếu.");
    }

    private Finding Differs(string unit, CountedFigure figure, List<ListEntry> counted, ListEntry? first)
    {
        var code = catalog.Form(rule.Form)!.Code;
        var definition = catalog.Form(rule.List)!;
        var name = catalog.Unit(unit)?.Name ?? unit;
        var said = NumberText.Milli(figure.CellMilli);
        var corrected = figure.CorrectedMilli is { } milli ? $", được hiệu chỉnh thành {NumberText.Milli(milli)}" : "";
        var count = counted.Count.ToString(CultureInfo.InvariantCulture);
        var rows = counted.Count == 0 ? "" : $" (dòng {string.Join(", ", counted.Take(MostRows).Select(e => e.Row))}{(counted.Count > MostRows ? ", …" : "")})";
        var words = $"{name}: biểu {code} cột {rule.Column} ghi {said} (ô {figure.Cell}, sheet “{figure.Sheet}”, {form.Where}){corrected}, " +
            $"nhưng danh sách {definition.Code} ({list.Where}) có {count} {definition.Entry} được đếm{rows}. {rule.Why} " +
            $"Đề nghị kiểm tra lại; nếu cả hai biểu đều phải sửa, đề nghị gửi cả hai trong một tệp.";
        if (!isList)
            return new(rule.Id, rule.Severity, figure.Sheet, figure.Cell, unit, rule.Column, said, count, words);
        // The entry that is wrong, or missing, cannot be known: the unit's first row stands for all.
        var at = counted.FirstOrDefault() ?? first;
        var column = rule.Where.Count > 0 ? rule.Where[0].Column : definition.Columns.First(c => c.Type == ColumnType.Unit).Code;
        var cell = at?.Cells.FirstOrDefault(c => c.Column == column) ?? at?.Cells.FirstOrDefault();
        return new(rule.Id, rule.Severity, at?.Sheet, cell?.Cell, unit, cell?.Column, count, said, words);
    }
}
