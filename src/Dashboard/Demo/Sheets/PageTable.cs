using DanVan.Dashboard.Demo.Habits;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>The table of a page: merged header, column codes, lines.</summary>
internal sealed class PageTable(Pen pen, Habit habit, FormDefinition form, int labels)
{
    /// <returns>The first row below the column codes.</returns>
    public static int Head(Pen pen, FormDefinition form, int labels, int top)
    {
        var tree = HeaderTree.Of([.. form.Columns.Select(c => c.Header)]);
        var bottom = top + tree.Depth - 1;
        if (labels == 2)
            Cell(pen, top, 1, bottom, 1, "STT");
        Cell(pen, top, labels, bottom, labels, form.IsList ? "STT" : form.UnitHeader);
        foreach (var cell in tree.Cells)
            Cell(pen, top + cell.Level, labels + 1 + cell.Column, top + cell.Level + cell.Levels - 1, labels + cell.Column + cell.Columns, cell.Text);
        // A column of running numbers that the print does not have stands before the label of the row of codes.
        List<string> codes = form.CodeRowLabel is { } label && labels == 2 ? ["", label] : [.. ColumnCodeRow.OfLabels(form, labels)];
        codes.AddRange(ColumnCodeRow.Of(form));
        for (var i = 0; i < codes.Count; i++)
            pen.Text(bottom + 1, i + 1, codes[i], Look.Code);
        for (var row = top; row <= bottom + 1; row++)
            pen.Height(row, row == bottom ? 62 : 26);
        return bottom + 2;
    }

    /// <returns>The first row below the table.</returns>
    public int Lines(IReadOnlyList<Line> lines, int row)
    {
        foreach (var line in lines)
            Draw(line, row++);
        return row;
    }

    private static void Cell(Pen pen, int row, int column, int lastRow, int lastColumn, string text)
    {
        for (var r = row; r <= lastRow; r++)
        {
            for (var c = column; c <= lastColumn; c++)
            {
                if (r == row && c == column)
                    pen.Header(r, c, text);
                else
                    pen.Box(r, c, Look.Head);
            }
        }
        pen.Merge(row, column, lastRow, lastColumn);
    }

    private void Draw(Line line, int row)
    {
        var look = line.IsSum ? Look.BoldLabel : Look.Label;
        if (labels == 2)
            pen.Text(row, 1, line.Number, look);
        pen.Text(row, labels, line.Label, look);
        for (var i = 0; i < form.Columns.Count; i++)
            Draw(line, form.Columns[i], row, labels + 1 + i);
    }

    private void Draw(Line line, FormColumn column, int row, int at)
    {
        if (line.Words is { } words && words.Column == column.Code)
            pen.Text(row, at, words.Words, Look.Figure);
        else if (column.Type == ColumnType.Text)
            pen.Text(row, at, line.Note ?? "", Look.Label);
        else if (line.Values is { } values)
            pen.Figure(row, at, values[column.Code], column, line.IsSum, line.ShowsNil && at == labels + 1);
        else if (habit.Layout != Layout.Export)
            pen.Box(row, at, Look.Label);
    }
}
