using DanVan.Ingest.Rows;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rules;

/// <summary>Points above what a criterion gives, and a printed maximum that is not the criterion's.</summary>
internal sealed class ScoreRules : IReturnRule
{
    public void Check(ReturnGrid grid, List<Finding> findings)
    {
        if (grid.Form.Scores is not { } set)
            return;
        var max = grid.Form.IndexOf(set.Columns.Max);
        int[] points = [grid.Form.IndexOf(set.Columns.Self), grid.Form.IndexOf(set.Columns.Appraised)];
        foreach (var row in grid.Rows)
        {
            if (row.Kind != RowKind.Leaf || row.Field is null || set.Scored.FirstOrDefault(c => c.Code == row.Field.Code) is not { } criterion)
                continue;
            var most = (long)(criterion.MaxPoints * 1000);
            foreach (var column in points.Where(c => row.Values[c] != Figures.Unknown && row.Values[c] > most))
                findings.Add(TooMany(row, column, criterion));
            if (row.Values[max] != Figures.Unknown && row.Values[max] != most && row.Flags[max] != ParseFlag.Blank)
                findings.Add(OtherMaximum(row, max, criterion));
        }
    }

    private static Finding TooMany(ReturnRow row, int column, Criterion criterion) => Of(
        "DIEM-01", row, column, $"≤ {Vietnamese.Number(criterion.MaxPoints)}",
        $"vượt điểm tối đa {Vietnamese.Number(criterion.MaxPoints)} của tiêu chí. Đề nghị chấm lại");

    private static Finding OtherMaximum(ReturnRow row, int column, Criterion criterion) => Of(
        "DIEM-02", row, column, Vietnamese.Number(criterion.MaxPoints),
        $"khác điểm tối đa của tiêu chí là {Vietnamese.Number(criterion.MaxPoints)}. Đề nghị giữ nguyên thang điểm của bộ tiêu chí, sửa lại");

    private static Finding Of(string rule, ReturnRow row, int column, string expected, string what)
    {
        var form = row.Table.Form;
        var seen = Vietnamese.Milli(row.Values[column]);
        return new Finding(
            rule, Severity.Error, row.Table.Sheet.Name, row.Address(column), row.Unit?.Code, form.Codes[column], seen, expected,
            $"{row.Unit?.Name}, tiêu chí {row.Field!.Code} ({row.Field.Name}), cột {form.Codes[column]} ghi {seen}, {what} ô {row.Address(column)}.");
    }
}
