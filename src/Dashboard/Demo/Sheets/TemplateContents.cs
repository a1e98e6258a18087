using System.Globalization;
using System.Text;
using DanVan.Dashboard.Demo.Habits;
using DanVan.Dashboard.Demo.Plan;
using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>What is typed into one sheet of a template, and what its formulas then come to.</summary>
internal sealed class TemplateContents
{
    private readonly List<(int Row, int Column, string Xml)> cells = [];

    /// <param name="rows">Rows of the return with their place in the table, from 0.</param>
    public static TemplateContents Of(Draft draft, TemplateGrid grid, IReadOnlyList<(DemoRow Row, int Place)> rows, Nil nil)
    {
        var contents = new TemplateContents();
        var computed = ComputedColumns.Of(draft.Form);
        foreach (var column in draft.Form.Measures)
        {
            var at = grid.ColumnOf(column.Code);
            foreach (var (row, place) in rows)
            {
                var milli = row.Values[column.Code];
                if (milli != 0 || nil == Nil.Zero || computed.ContainsKey(column.Code))
                    contents.cells.Add((grid.RowOf(column.Code, grid.FirstRow + place), at, Number(milli)));
            }
            if (draft.Form.Shape != FormShape.KeyValues)
                contents.cells.Add((grid.TotalRow, at, Number(rows.Sum(r => r.Row.Values[column.Code]))));
        }
        foreach (var column in draft.Form.Columns.Where(c => c.Ratio is not null))
        {
            foreach (var (row, place) in rows)
                contents.cells.Add((grid.RowOf(column.Code, grid.FirstRow + place), grid.ColumnOf(column.Code), Number(Percent(column, row))));
        }
        if (draft.Form.Columns.FirstOrDefault(c => c.Type == ColumnType.Text) is { } notes)
        {
            foreach (var (row, place) in rows)
            {
                if (Notes.Of(draft, row) is { } note)
                    contents.cells.Add((grid.RowOf(notes.Code, grid.FirstRow + place), grid.ColumnOf(notes.Code), $"<x:is><x:t>{XmlText.Of(note)}</x:t></x:is>"));
            }
        }
        contents.cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return contents;
    }

    /// <summary>The sheet's XML with every content in its cell; styles and formulas stay.</summary>
    public string Into(string xml)
    {
        var filled = new StringBuilder(xml.Length + (cells.Count * 24));
        var done = 0;
        foreach (var (row, column, content) in cells)
        {
            var start = xml.IndexOf($"<x:c r=\"{CellAddress.ToA1(row, column)}\"", done, StringComparison.Ordinal);
            var end = xml.IndexOf('>', start);
            var isEmpty = xml[end - 1] == '/';
            var inner = isEmpty ? end + 1 : xml.IndexOf("</x:c>", end, StringComparison.Ordinal);
            var formula = isEmpty ? "" : Formula(xml.AsSpan(end + 1, inner - end - 1));
            filled.Append(xml, done, start - done).Append(CultureInfo.InvariantCulture, $"<x:c r=\"{CellAddress.ToA1(row, column)}\" s=\"{Style(xml.AsSpan(start, end - start))}\"")
                .Append(content.StartsWith("<x:is>", StringComparison.Ordinal) ? " t=\"inlineStr\">" : ">")
                .Append(formula).Append(content).Append("</x:c>");
            done = isEmpty ? inner : inner + "</x:c>".Length;
        }
        return filled.Append(xml, done, xml.Length - done).ToString();
    }

    // As the template's formula comes to it: nothing of nothing is 0.
    private static long Percent(FormColumn column, DemoRow row)
    {
        var (part, whole) = (row.Values[column.Ratio!.Part], row.Values[column.Ratio.Whole]);
        return whole == 0 ? 0 : (long)(Math.Round(100m * part / whole, column.Decimals, MidpointRounding.AwayFromZero) * 1000);
    }

    private static string Number(long milli) => $"<x:v>{Milli.Invariant(milli)}</x:v>";

    private static ReadOnlySpan<char> Formula(ReadOnlySpan<char> inner)
    {
        var end = inner.IndexOf("</x:f>");
        return end < 0 ? "" : inner[..(end + "</x:f>".Length)];
    }

    private static ReadOnlySpan<char> Style(ReadOnlySpan<char> start)
    {
        start = start[(start.IndexOf(" s=\"") + 4)..];
        return start[..start.IndexOf('"')];
    }
}
