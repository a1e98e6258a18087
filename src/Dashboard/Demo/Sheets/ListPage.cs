using System.Globalization;
using DanVan.Dashboard.Demo.Habits;
using DanVan.Dashboard.Demo.Plan;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>A list in the printed layout: a running number, then the form's columns.</summary>
internal static class ListPage
{
    private const int Labels = 1;

    public static Page Draw(ProvinceCatalog catalog, Habit habit, Draft draft)
    {
        var columns = draft.Form.Columns;
        var page = new Page(Wording.Plain(draft.Form.Code).Replace('/', '-'));
        var pen = new Pen(page, habit);
        var row = new PageHead(catalog, habit, pen).Draw(draft, null, Labels + columns.Count);
        row = PageTable.Head(pen, draft.Form, Labels, row);
        foreach (var (number, entry) in draft.Entries.Index())
        {
            page.Number(row, 1, (number + 1) * 1000L, Look.Count);
            for (var i = 0; i < columns.Count; i++)
                Cell(pen, page, row, Labels + 1 + i, columns[i], Text(draft, number, entry, columns[i], habit));
            row++;
        }
        PageFoot.Draw(pen, habit, draft, PrintedForm.Seat(catalog), row, Labels, Labels + columns.Count);
        page.Widths = [6, .. columns.Select(c => c.Type == ColumnType.Text && c.Header.Count == 1 ? 32.0 : 15)];
        return page;
    }

    private static string? Text(Draft draft, int number, DemoEntry entry, FormColumn column, Habit habit)
    {
        if (draft.WrongChoice is { } wrong && wrong.Entry == number && wrong.Column == column.Code)
            return wrong.Words;
        var text = entry.Cells.GetValueOrDefault(column.Code);
        return column.Type == ColumnType.Unit && text is not null && habit.Names == NameStyle.Committee && entry.Unit.Level == "commune"
            ? $"UBND {char.ToLowerInvariant(text[0])}{text[1..]}" : text;
    }

    private static void Cell(Pen pen, Page page, int row, int column, FormColumn definition, string? text)
    {
        if (text is null)
            pen.Box(row, column, Look.Label);
        else if (definition.Type == ColumnType.Year)
            page.Number(row, column, long.Parse(text, CultureInfo.InvariantCulture) * 1000, Look.Plain);
        else
            pen.Text(row, column, text, Look.Label);
    }
}
