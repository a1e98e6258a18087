using DanVan.Ingest.Rows;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rules;

/// <summary>Printed totals must be the sums of the rows they cover; they are never loaded.</summary>
internal sealed class TotalRules : IReturnRule
{
    private const int MostPerRow = 5;

    // Far above any real return; each total costs some passes over the rows.
    private const int MostTotals = 300;
    private const int MostPasses = 2_000_000;

    public void Check(ReturnGrid grid, List<Finding> findings)
    {
        var left = Math.Min(MostTotals, MostPasses / Math.Max(1, grid.Rows.Count));
        for (var at = 0; at < grid.Rows.Count && left > 0; at++)
        {
            var total = grid.Rows[at];
            if (!total.IsTotal || !total.HasFigures)
                continue;
            left--;
            var covered = CoveredRows.Of(grid, at);
            if (covered.Sums is not null)
                Compare(total, covered, findings);
        }
    }

    private static void Compare(ReturnRow total, CoveredRows covered, List<Finding> findings)
    {
        var differing = new List<int>();
        for (var i = 0; i < total.Values.Length; i++)
        {
            // A flag is no quantity, and a blank cell states no total.
            if (total.Values[i] != Figures.Unknown && total.Flags[i] != ParseFlag.Blank && covered.IsKnown(i) && covered.Sums![i] != total.Values[i]
                && total.Table.Form.Columns[i].Type != ColumnType.Flag)
                differing.Add(i);
        }
        for (var i = 0; i < Math.Min(differing.Count, MostPerRow); i++)
            findings.Add(Differs(total, differing[i], covered, i == MostPerRow - 1 ? differing.Count - MostPerRow : 0));
    }

    private static Finding Differs(ReturnRow total, int column, CoveredRows covered, int more)
    {
        var form = total.Table.Form;
        var seen = Vietnamese.Milli(total.Values[column]);
        var sum = Vietnamese.Milli(covered.Sums![column]);
        var address = total.Address(column);
        return new Finding(
            "TONG-01", Severity.Error, total.Table.Sheet.Name, address, total.Unit?.Code, form.Codes[column], seen, sum,
            $"Dòng {Vietnamese.Quote(total.Label)}, cột {form.Codes[column]} ({form.Columns[column].Header[^1]}) ghi {seen} nhưng cộng {covered.What} được {sum}. " +
            $"Đề nghị kiểm tra lại ô {address} hoặc số liệu của các dòng thành phần." +
            (more > 0 ? $" Dòng này còn lệch ở {more} cột khác." : ""));
    }
}
