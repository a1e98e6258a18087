using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rows;

/// <summary>Reads the figures of rows; what cannot be read becomes a finding and stays unknown.</summary>
internal sealed class Figures(NumberLocale locale, List<Finding> findings)
{
    /// <summary>Stands for a value that is not known; never a value.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>A thousand billion: beyond it lies a slip of the keyboard, and sums would leave the range of integers.</summary>
    private const long LargestMilli = 1_000_000_000_000_000;

    /// <summary>The marks for decimals that the entry cells of a form show; needed for decimal columns only.</summary>
    public static NumberLocale LocaleOf(IReadOnlyList<FormTable> tables)
    {
        var form = tables[0].Form;
        if (!Array.Exists(form.Columns, c => c.Type is ColumnType.Decimal or ColumnType.Ratio))
            return NumberLocale.Unknown;
        var samples = new List<string>();
        foreach (var table in tables)
        {
            foreach (var cell in table.Sheet.Cells)
            {
                if (cell.Kind == CellKind.Text && cell.Row >= table.Table.FirstRow && cell.Row <= table.Table.LastRow
                    && table.IndexOf(cell) is >= 0 and var i && form.Columns[i].Type != ColumnType.Text)
                    samples.Add(cell.RawText);
            }
        }
        return NumberLocale.FromSamples(samples);
    }

    /// <summary>Whether any figure cell of a row is not blank.</summary>
    public static bool Any(FormTable table, int row, out bool anyNumber)
    {
        anyNumber = false;
        var any = false;
        foreach (var cell in table.Sheet.Row(row))
        {
            var index = Array.IndexOf(table.ColumnOf, cell.Column);
            if (index < 0 || !IsEntry(cell, table.Form.Columns[index]))
                continue;
            any = true;
            anyNumber |= cell.Kind != CellKind.Text || IsShort(cell.RawText);
        }
        return any;
    }

    /// <summary>Whether any figure cell down a sheet of lines is not blank.</summary>
    public static bool AnyLine(FormTable table)
    {
        for (var i = 0; i < table.Form.Columns.Length; i++)
        {
            if (table.CellOf(0, i) is { } cell && IsEntry(cell, table.Form.Columns[i]))
                return true;
        }
        return false;
    }

    // Templates fill in sums of their own; a sum of nothing is nothing typed.
    private static bool IsEntry(Cell cell, FormColumn column) =>
        column.Type != ColumnType.Text && (!string.IsNullOrWhiteSpace(cell.RawText) || cell.IsFormulaWithoutValue)
        && cell is not { IsFormula: true, RawText: "0" };

    // "12 cuộc" or "-", but not a remark.
    private static bool IsShort(string text) => text.Length <= 2
        || (text.Length <= 20 && text.AsSpan().ContainsAnyInRange('0', '9')) || (text.Length <= 10 && Folding.Key(text).StartsWith("khong", StringComparison.Ordinal));

    /// <summary>Fills values and flags of a row.</summary>
    public void Read(FormTable table, int row, string name, OrgUnit? unit, bool isTotal, long[] values, ParseFlag[] flags)
    {
        var columns = table.Form.Columns;
        for (var i = 0; i < columns.Length; i++)
        {
            values[i] = Unknown;
            if (columns[i].Type == ColumnType.Text || table.ColumnOf[i] == 0)
                continue;
            // How many units have a mark is a fair total, but no mark.
            if (isTotal && columns[i].Type == ColumnType.Flag)
                continue;
            var cell = table.CellOf(row, i);
            var reading = NumberNormaliser.Read(cell, columns[i], locale);
            flags[i] = reading.Flag;
            if (reading.Problem is { } problem)
                findings.Add(Unreadable(table, row, i, name, unit, cell!, problem, reading.Flag == ParseFlag.Ambiguous, isTotal));
            else if (Math.Abs(reading.ValueMilli ?? 0) > LargestMilli)
                findings.Add(TooLarge(table, row, i, name, unit, cell!, isTotal));
            else
                values[i] = reading.ValueMilli ?? 0;
        }
    }

    private static Finding Unreadable(
        FormTable table, int row, int column, string name, OrgUnit? unit, Cell cell, string problem, bool isAmbiguous, bool isTotal)
    {
        var rule = isAmbiguous ? "NUM-02" : "NUM-01";
        return new Finding(
            rule, SeverityOf(isTotal), table.Sheet.Name, cell.Address, unit?.Code, table.Form.Codes[column], cell.RawText, "số",
            $"{name}, {table.Form.ColumnWord} {table.Form.Codes[column]} ({table.Form.Columns[column].Header[^1]}), ô {cell.Address}: {problem}");
    }

    private static Finding TooLarge(FormTable table, int row, int column, string name, OrgUnit? unit, Cell cell, bool isTotal) => new(
        "NUM-03", SeverityOf(isTotal), table.Sheet.Name, cell.Address, unit?.Code, table.Form.Codes[column], cell.RawText, "",
        $"{name}, {table.Form.ColumnWord} {table.Form.Codes[column]}, ô {table.Address(row, column)} ghi {Vietnamese.Quote(cell.RawText)}, lớn quá mức có thể. Đề nghị kiểm tra lại, có thể đã gõ thừa chữ số.");

    // A total is never loaded, so one that cannot be read is only not checked.
    private static Severity SeverityOf(bool isTotal) => isTotal ? Severity.Warning : Severity.Error;
}
