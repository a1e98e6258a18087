using DanVan.Dashboard.Demo.Habits;
using DanVan.Dashboard.Demo.Plan;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>A return in the printed layout without our manifest, in the ways of one office.</summary>
internal sealed class PrintedForm(ProvinceCatalog catalog, Habit habit)
{
    /// <summary>One page, or one a unit where the rows of the form are fields.</summary>
    public IReadOnlyList<Page> Draw(Draft draft)
    {
        if (draft.Form.IsList)
            return [ListPage.Draw(catalog, habit, draft)];
        if (draft.Form.Shape == FormShape.UnitRows)
            return [Draw(draft, Wording.Plain(draft.Form.Code).Replace('/', '-'), null, new UnitLines(habit).Of(draft))];
        var pages = draft.Rows.Select((row, index) => (row, index)).GroupBy(r => r.row.Unit)
            .Select(unit => Draw(draft, unit.Key.Level == "department" ? unit.Key.ShortName : unit.Key.Name, unit.Key, FieldLines.Of([.. unit], habit))).ToList();
        if (habit.HasSummary && pages.Count > 1)
            pages.Insert(0, Draw(draft, "TH", null, FieldLines.Summary(draft.Rows, habit)));
        return pages;
    }

    /// <summary>Where the province's offices are, as they write it before the day.</summary>
    public static string Seat(ProvinceCatalog catalog) =>
        catalog.Unit(catalog.Setting.ProvinceUnit)!.Name.Replace("Tỉnh ", "", StringComparison.Ordinal);

    private Page Draw(Draft draft, string name, OrgUnit? unit, IReadOnlyList<Line> lines)
    {
        var page = new Page(name);
        var labels = draft.Form.Shape == FormShape.BreakdownRows || habit.IsNumbered ? 2 : 1;
        var pen = new Pen(page, habit);
        var row = new PageHead(catalog, habit, pen).Draw(draft, unit, labels + draft.Form.Columns.Count);
        row = PageTable.Head(pen, draft.Form, labels, row);
        row = new PageTable(pen, habit, draft.Form, labels).Lines(lines, row);
        PageFoot.Draw(pen, habit, draft, Seat(catalog), row, labels, labels + draft.Form.Columns.Count);
        page.Widths = [.. Enumerable.Range(0, labels + draft.Form.Columns.Count).Select(i => i == labels - 1 ? 30.0 : i < labels ? 5 : 8.5)];
        return page;
    }
}
