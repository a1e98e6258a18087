using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>Where the table of a template stands on its sheet. Rows and columns are 1-based.</summary>
/// <param name="RowCount">Labelled rows of the table: units, fields of administration or entries; of no meaning for lines.</param>
public sealed record TemplateGrid(FormDefinition Form, int RowCount)
{
    /// <summary>Heading over a line's figure.</summary>
    public const string ValueHeader = "Số liệu";

    /// <summary>Empty for lines, whose headings stand between them.</summary>
    public HeaderTree Header { get; } = HeaderTree.Of(Form.Shape == FormShape.KeyValues ? [] : [.. Form.Columns.Select(c => c.Header)]);

    /// <summary>The lines of a form whose columns stand below each other, headings between them; else empty.</summary>
    public IReadOnlyList<TemplateLine> Lines { get; } = Form.Shape == FormShape.KeyValues ? TemplateLine.Of(Form) : [];

    /// <summary>A form by unit starts with the unit, a list with a running number; one by field with a running number and the field; a line with its code, text and unit of measure.</summary>
    public int LabelColumns => Form.Shape switch { FormShape.UnitRows or FormShape.ListRows => 1, FormShape.KeyValues => 3, _ => 2 };

    /// <summary>The first row of the header; a sheet about one unit names it in a line above.</summary>
    public int HeaderRow => Form.HasSheetPerUnit ? 9 : 8;

    /// <summary>The last row of the head of the table: its column codes; lines carry their own.</summary>
    public int CodeRow => HeaderRow + Header.Depth;

    public int FirstRow => CodeRow + 1;

    public int LastRow => CodeRow + (Form.Shape == FormShape.KeyValues ? Lines.Count : RowCount);

    /// <summary>Neither lines nor entries are added up.</summary>
    public int TotalRow => Form.Shape is FormShape.KeyValues or FormShape.ListRows ? LastRow : LastRow + 1;

    public int LastColumn => LabelColumns + (Form.Shape == FormShape.KeyValues ? 2 : Form.Columns.Count);

    public int ColumnOf(string code)
    {
        var index = IndexOf(code);
        return LabelColumns + 1 + (Form.Shape == FormShape.KeyValues ? 0 : index);
    }

    /// <summary>"D13" for a column's cell in a row; a line has one row only.</summary>
    public string Address(string code, int row) => CellAddress.ToA1(RowOf(code, row), ColumnOf(code));

    /// <summary>The row of a line; for every other form the row given.</summary>
    public int RowOf(string code, int row)
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            if (Lines[i].Column?.Code == code)
                return FirstRow + i;
        }
        return row;
    }

    private int IndexOf(string code)
    {
        for (var i = 0; i < Form.Columns.Count; i++)
        {
            if (Form.Columns[i].Code == code)
                return i;
        }
        throw new ArgumentException($"The form {Form.Key} has no column {code}.", nameof(code));
    }
}
