using DanVan.Ingest.Rows;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rules;

/// <summary>What a single figure must be: not negative, 0 or 1 where it marks something, there where it is required.</summary>
internal sealed class ValueRules : IReturnRule
{
    public void Check(ReturnGrid grid, List<Finding> findings)
    {
        var columns = grid.Form.Columns;
        foreach (var row in grid.Rows)
        {
            if (row.Kind != RowKind.Leaf)
                continue;
            for (var i = 0; i < columns.Length; i++)
            {
                var value = row.Values[i];
                if (value == Figures.Unknown)
                    continue;
                if (value < 0)
                    findings.Add(Of("NUM-04", row, i, Vietnamese.Milli(value), "≥ 0", $"ghi {Vietnamese.Milli(value)}; số liệu không được âm. Đề nghị kiểm tra lại"));
                else if (columns[i].Type == ColumnType.Flag && value is not (0 or 1000))
                    findings.Add(Of("NUM-05", row, i, Vietnamese.Milli(value), "0 hoặc 1", $"ghi {Vietnamese.Milli(value)}; cột này chỉ ghi 0 hoặc 1. Đề nghị sửa lại"));
                else if (columns[i].Required && row.Flags[i] == ParseFlag.Blank)
                    findings.Add(Of("NUM-06", row, i, "", "số", "để trống, nhưng cột này phải có số liệu (không phát sinh thì ghi 0). Đề nghị bổ sung"));
            }
        }
    }

    private static Finding Of(string rule, ReturnRow row, int column, string seen, string expected, string what)
    {
        var form = row.Table.Form;
        var address = row.Address(column);
        return new Finding(
            rule, Severity.Error, row.Table.Sheet.Name, address, row.Unit?.Code, form.Codes[column], seen, expected,
            $"{row.Name}, {form.ColumnWord} {form.Codes[column]} ({form.Columns[column].Header[^1]}) {what} ô {address}.");
    }
}
