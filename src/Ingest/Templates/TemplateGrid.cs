using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>Where the table of a template stands on its sheet. Rows and columns are 1-based.</summary>
/// <param name="RowCount">Labelled rows of the table: units, or fields of administration.</param>
public sealed record TemplateGrid(FormDefinition Form, int RowCount)
{
    public HeaderTree Header { get; } = HeaderTree.Of([.. Form.Columns.Select(c => c.Header)]);

    /// <summary>A form by unit starts with the unit; a form by field with a running number and the field.</summary>
    public int LabelColumns => Form.Shape == FormShape.UnitRows ? 1 : 2;

    /// <summary>The first row of the header; a sheet about one unit names it in a line above.</summary>
    public int HeaderRow => Form.Shape == FormShape.UnitRows ? 8 : 9;

    public int CodeRow => HeaderRow + Header.Depth;

    public int FirstRow => CodeRow + 1;

    public int LastRow => CodeRow + RowCount;

    public int TotalRow => LastRow + 1;

    public int LastColumn => LabelColumns + Form.Columns.Count;

    public int ColumnOf(string code)
    {
        for (var i = 0; i < Form.Columns.Count; i++)
        {
            if (Form.Columns[i].Code == code)
                return LabelColumns + 1 + i;
        }
        throw new ArgumentException($"The form {Form.Key} has no column {code}.", nameof(code));
    }

    /// <summary>"D13" for a column's cell in a row.</summary>
    public string Address(string code, int row) => CellAddress.ToA1(row, ColumnOf(code));
}
