using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rules;

/// <summary>Whether the columns of the form are all there, are what their codes say, and nothing stands beside them.</summary>
internal sealed class ColumnRules : IReturnRule
{
    private const double OtherThing = 0.5;

    public void Check(ReturnGrid grid, List<Finding> findings)
    {
        foreach (var table in grid.Tables)
        {
            // Lines below each other are looked at by LineRules.
            if (table.LineOf is not null)
                continue;
            Check(table, findings);
        }
    }

    public static void Check(FormTable table, List<Finding> findings)
    {
        CheckColumns(table, findings);
        CheckStrangers(table, findings);
        if (table.AreCodesWrong)
            findings.Add(WrongCodes(table));
    }

    private static void CheckColumns(FormTable table, List<Finding> findings)
    {
        var form = table.Form;
        for (var i = 0; i < form.Columns.Length; i++)
        {
            var column = form.Columns[i];
            if (table.ColumnOf[i] == 0)
            {
                if (!form.MayLack(i))
                    findings.Add(Missing(table, column));
            }
            else if (table.LikenessOf[i] < OtherThing && PathOf(table, table.ColumnOf[i]) is { Keys.Length: > 0 } path)
            {
                findings.Add(Other(table, column, table.ColumnOf[i], path));
            }
        }
    }

    private static void CheckStrangers(FormTable table, List<Finding> findings)
    {
        foreach (var column in table.Table.Columns)
        {
            if ((column.Column <= table.LabelColumn && table.Form.List is null) || Array.IndexOf(table.ColumnOf, column.Column) >= 0 || !HasNumbers(table, column.Column))
                continue;
            if (column.Column < table.FirstFigureColumn)
                continue;
            var name = CellAddress.ColumnName(column.Column);
            findings.Add(new Finding(
                "COT-03", Severity.Note, table.Sheet.Name, CellAddress.ToA1(table.Table.FirstRow, column.Column), null, column.Code, column.Path.Label, "",
                $"Cột {name}{(column.Path.Keys.Length > 0 ? $" ({column.Path.Label})" : "")} không có trong {table.Form.Name} nên hệ thống không lấy số liệu của cột này."));
        }
    }

    private static bool HasNumbers(FormTable table, int column)
    {
        for (var row = table.Table.FirstRow; row <= table.Table.LastRow; row++)
        {
            // In a list words count as well as numbers.
            if (table.Sheet.At(row, column) is { } cell && (cell.Kind == CellKind.Number || table.Form.List is not null))
                return true;
        }
        return false;
    }

    private static HeaderPath? PathOf(FormTable table, int column)
    {
        foreach (var known in table.Table.Columns)
        {
            if (known.Column == column)
                return known.Path;
        }
        return null;
    }

    private static Finding Missing(FormTable table, FormColumn column) => new(
        "COT-01", Severity.Error, table.Sheet.Name, CodeCell(table), null, column.Code, "", column.Label,
        $"{Sentence(table.Form.Name)} ở sheet {Vietnamese.Quote(table.Sheet.Name)} thiếu cột {column.Code} ({column.Label}). Đề nghị bổ sung cột này theo đúng biểu mẫu.");

    private static Finding Other(FormTable table, FormColumn column, int at, HeaderPath path) => new(
        "COT-02", Severity.Error, table.Sheet.Name, CellAddress.ToA1(table.Table.CodeRow?.Row ?? table.Table.Header.Bottom, at), null, column.Code,
        path.Label, column.Label,
        $"Cột {CellAddress.ColumnName(at)} có mã số {column.Code} nhưng tiêu đề là {Vietnamese.Quote(path.Label)}, trong khi cột {column.Code} của biểu mẫu là “{column.Label}”. " +
        "Đề nghị kiểm tra lại thứ tự và mã số các cột theo đúng biểu mẫu.");

    private static Finding WrongCodes(FormTable table)
    {
        var codes = table.Table.CodeRow!;
        var printedAt = codes.Cells.ToDictionary(c => c.Column);
        // A column that may be missing, and is, has no cell to point at.
        var present = table.ColumnOf.Index().Where(c => c.Item > 0).ToList();
        var (index, at) = present.FirstOrDefault(c => printedAt.GetValueOrDefault(c.Item).Code != table.Form.Columns[c.Index].Code, present[0]);
        var printed = printedAt.GetValueOrDefault(at).Text?.Trim() ?? "";
        var column = table.Form.Columns[index];
        return new Finding(
            "COT-05", Severity.Warning, table.Sheet.Name, CellAddress.ToA1(codes.Row, at), null, column.Code, printed, column.Code,
            $"Dòng mã số cột không khớp tiêu đề (cột {CellAddress.ColumnName(at)} ghi {(printed.Length == 0 ? "trống" : Vietnamese.Quote(printed))}, theo tiêu đề là cột {column.Code}). " +
            "Tiêu đề các cột đầy đủ và đúng thứ tự của biểu mẫu nên hệ thống lấy số liệu theo tiêu đề. Đề nghị sửa dòng mã số theo đúng biểu mẫu, hoặc giải trình.");
    }

    private static string? CodeCell(FormTable table) =>
        table.Table.CodeRow is { } codes ? CellAddress.ToA1(codes.Row, Math.Max(1, table.LabelColumn)) : null;

    private static string Sentence(string text) => char.ToUpper(text[0], System.Globalization.CultureInfo.InvariantCulture) + text[1..];
}
