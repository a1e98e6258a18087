using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>Where everything stands on a sheet of a template. Rows and columns are 1-based.</summary>
/// <param name="ReportingUnit">The unit that the whole sheet is about; null where each row is a unit.</param>
/// <param name="Labels">The label of each row: names of units, or of fields.</param>
internal sealed record SheetPlan(
    FormDefinition Form, OrgUnit Sender, Period Period, OrgUnit? ReportingUnit, IReadOnlyList<string> Labels)
{
    public const int TitleRow = 4;

    public HeaderTree Header { get; } = HeaderTree.Of([.. Form.Columns.Select(c => c.Header)]);

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Computed { get; } = ComputedColumns.Of(Form);

    /// <summary>A form by unit starts with the unit; a form by field with a running number and the field.</summary>
    public int LabelColumns => Form.Shape == FormShape.UnitRows ? 1 : 2;

    public int HeaderRow => ReportingUnit is null ? 8 : 9;

    public int CodeRow => HeaderRow + Header.Depth;

    public int FirstRow => CodeRow + 1;

    public int LastRow => CodeRow + Labels.Count;

    public int TotalRow => LastRow + 1;

    /// <summary>The row of notes under the table; the signatures follow two rows below.</summary>
    public int NoteRow => TotalRow + 1;

    public int SignatureRow => NoteRow + 2;

    public int EndRow => SignatureRow + 8;

    public int LastColumn => LabelColumns + Form.Columns.Count;

    /// <summary>The number printed after the last column's, which the note under the table carries.</summary>
    public int NoteNumber => Form.Columns.Count + 1;

    public bool HasNoteColumn => Form.Columns.Any(c => c.Type == ColumnType.Text);

    public int ColumnOf(string code)
    {
        for (var i = 0; i < Form.Columns.Count; i++)
        {
            if (Form.Columns[i].Code == code)
                return LabelColumns + 1 + i;
        }
        throw new ArgumentException($"The form {Form.Key} has no column {code}.", nameof(code));
    }

    public string Address(string code, int row) => CellAddress.ToA1(row, ColumnOf(code));

    /// <summary>"D13,G13" or "D13:F13" : what a SUM over the parts in a row takes.</summary>
    public string SumOf(IReadOnlyList<string> parts, int row)
    {
        var columns = parts.Select(ColumnOf).ToList();
        var isRun = columns.Count > 1 && columns.Zip(columns.Skip(1), (a, b) => b - a).All(step => step == 1);
        return isRun
            ? $"SUM({CellAddress.ToA1(row, columns[0])}:{CellAddress.ToA1(row, columns[^1])})"
            : $"SUM({string.Join(',', columns.Select(c => CellAddress.ToA1(row, c)))})";
    }
}
