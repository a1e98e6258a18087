using DanVan.Ingest.Rows;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rules;

/// <summary>
/// A typed percentage must be that of its parts, rounded as it was typed; it is never loaded. Exact: whole thousandths
/// are compared, nothing is divided.
/// </summary>
internal sealed class RatioRules : IReturnRule
{
    public void Check(ReturnGrid grid, List<Finding> findings)
    {
        for (var i = 0; i < grid.Form.Columns.Length; i++)
        {
            if (grid.Form.Columns[i].Ratio is not { } parts)
                continue;
            var (part, whole) = (grid.Form.IndexOf(parts.Part), grid.Form.IndexOf(parts.Whole));
            foreach (var row in grid.Rows)
            {
                if (row.Kind == RowKind.Leaf && IsTyped(row, i) && row.Values[part] != Figures.Unknown && row.Values[whole] != Figures.Unknown
                    && !Holds(row.Values[i], row.Values[part], row.Values[whole]))
                    findings.Add(Differs(row, i, part, whole));
            }
        }
    }

    private static bool IsTyped(ReturnRow row, int column) =>
        row.Values[column] != Figures.Unknown && row.Flags[column] is ParseFlag.Typed or ParseFlag.TypedText or ParseFlag.Computed;

    // |typed − 100·part/whole| is at most half of the last digit typed.
    internal static bool Holds(long typed, long part, long whole)
    {
        if (whole == 0)
            return typed == 0;
        var unit = typed % 1000 == 0 ? 1000 : typed % 100 == 0 ? 100 : typed % 10 == 0 ? 10 : 1;
        return Int128.Abs(((Int128)typed * whole) - ((Int128)part * 100_000)) * 2 <= (Int128)unit * Math.Abs(whole);
    }

    private static Finding Differs(ReturnRow row, int column, int part, int whole)
    {
        var form = row.Table.Form;
        var seen = Vietnamese.Milli(row.Values[column]);
        var quotient = $"{form.Codes[part]} / {form.Codes[whole]}";
        var exact = row.Values[whole] == 0 ? null : Vietnamese.Number(decimal.Round(100m * row.Values[part] / row.Values[whole], 2));
        return new Finding(
            "TYLE-01", Severity.Error, row.Table.Sheet.Name, row.Address(column), row.Unit?.Code, form.Codes[column], seen, exact ?? "",
            $"{row.Name}, {form.ColumnWord} {form.Codes[column]} ({form.Columns[column].Header[^1]}) ghi {seen}% nhưng " + (exact is null
                ? $"mẫu số {form.Codes[whole]} bằng 0 nên không có tỷ lệ. Đề nghị để trống ô {row.Address(column)}"
                : $"{quotient} = {Vietnamese.Milli(row.Values[part])} / {Vietnamese.Milli(row.Values[whole])} = {exact}%. Đề nghị kiểm tra lại ô {row.Address(column)}") +
            $" hoặc các ô {row.Address(part)}, {row.Address(whole)}.");
    }
}
