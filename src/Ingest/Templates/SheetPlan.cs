using ClosedXML.Excel;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>What stands where on a sheet of a template. Rows and columns are 1-based.</summary>
/// <param name="ReportingUnit">The unit that the whole sheet is about; null where each row is a unit.</param>
/// <param name="Labels">The label of each row: names of units, or of fields.</param>
internal sealed record SheetPlan(
    FormDefinition Form, OrgUnit Sender, Period Period, OrgUnit? ReportingUnit, IReadOnlyList<string> Labels)
{
    public const int TitleRow = 4;

    public TemplateGrid Grid { get; } = new(Form, Labels.Count);

    /// <summary>Columns that the template fills in itself, a figure a row, by code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<decimal>> Given { get; init; } = new Dictionary<string, IReadOnlyList<decimal>>();

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Computed { get; } = ComputedColumns.Of(Form);

    public HeaderTree Header => Grid.Header;

    public int LabelColumns => Grid.LabelColumns;

    public int HeaderRow => Grid.HeaderRow;

    public int CodeRow => Grid.CodeRow;

    public int FirstRow => Grid.FirstRow;

    public int LastRow => Grid.LastRow;

    public int TotalRow => Grid.TotalRow;

    /// <summary>The row of notes under the table; the signatures follow two rows below.</summary>
    public int NoteRow => TotalRow + 1;

    public int SignatureRow => NoteRow + 2;

    public int EndRow => SignatureRow + 8;

    public int LastColumn => Grid.LastColumn;

    /// <summary>The number printed after the last column's, which the note under the table carries.</summary>
    public int NoteNumber => Form.Columns.Count + 1;

    public bool HasNoteColumn => Grid.Lines.Count > 0 || Form.Columns.Any(c => c.Type == ColumnType.Text);

    public int ColumnOf(string code) => Grid.ColumnOf(code);

    public string Address(string code, int row) => Grid.Address(code, row);

    /// <summary>The cells that a column's figures are typed into.</summary>
    public IXLRange CellsOf(IXLWorksheet sheet, string code) =>
        sheet.Range(Grid.RowOf(code, FirstRow), ColumnOf(code), Grid.RowOf(code, LastRow), ColumnOf(code));

    /// <summary>What a column computes in a row; null where it is typed.</summary>
    public string? FormulaOf(FormColumn column, int row) =>
        Computed.TryGetValue(column.Code, out var parts) ? SumOf(parts, row) : column.Ratio is { } ratio ? PercentOf(ratio, column.Decimals, row) : null;

    private string PercentOf(RatioParts ratio, int decimals, int row)
    {
        var whole = Address(ratio.Whole, row);
        return $"IF({whole}=0,0,ROUND(100*{Address(ratio.Part, row)}/{whole},{decimals}))";
    }

    /// <summary>"SUM(D13:F13)", or the parts one by one where they do not stand side by side.</summary>
    public string SumOf(IReadOnlyList<string> parts, int row)
    {
        if (Grid.Lines.Count > 0)
            return $"SUM({string.Join(',', parts.Select(p => Address(p, row)))})";
        var columns = parts.Select(ColumnOf).ToList();
        var isRun = columns.Count > 1 && columns.Zip(columns.Skip(1), (a, b) => b - a).All(step => step == 1);
        return isRun
            ? $"SUM({CellAddress.ToA1(row, columns[0])}:{CellAddress.ToA1(row, columns[^1])})"
            : $"SUM({string.Join(',', columns.Select(c => CellAddress.ToA1(row, c)))})";
    }
}
