using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Sheets;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>The entries of a list that stand in a period, narrowed by unit and by what their columns say.</summary>
public sealed class ListModel(ProvinceCatalog catalog, ChosenPeriod period, Lists lists, WorkbookShelf shelf) : PageModel
{
    private const int PageSize = 100;

    /// <summary>Null where the catalog has no such list.</summary>
    public ListFilter? Filter { get; private set; }

    public IReadOnlyList<StandingEntry> Entries { get; private set; } = [];

    public IReadOnlyList<StandingEntry> Shown { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public int Pages => Math.Max(1, (Entries.Count + PageSize - 1) / PageSize);

    public int First => (Number - 1) * PageSize;

    /// <summary>The entry whose cells are drawn, and the drawing.</summary>
    public (StandingEntry Entry, SheetExcerpt? Excerpt)? Drawn { get; private set; }

    /// <summary>Units that can be chosen: the province, its districts and its departments.</summary>
    public IEnumerable<OrgUnit> Units => catalog.Units.Where(u => u.Code == catalog.Setting.ProvinceUnit || Filter!.Form.OwedBy.Contains(u.Group) || u == Filter.Unit);

    /// <summary>Years that stand in a column of the period's entries, newest first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Years { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Columns of their own; other texts stand under the entry's first.</summary>
    public IEnumerable<FormColumn> Columns => Filter!.Form.Columns.Skip(1).Where(c => !IsRemark(c));

    public IEnumerable<FormColumn> Remarks => Filter!.Form.Columns.Skip(1).Where(IsRemark);

    public string Address(params (string Key, string? Value)[] more) => Filter!.Address(catalog, more);

    public IActionResult OnGet(string circular, string form, [FromQuery(Name = "trang")] int number = 1, [FromQuery(Name = "dong")] string? drawn = null)
    {
        if (catalog.Form($"{circular}/{form}") is not { IsList: true } definition)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }
        Filter = ListFilter.Of(catalog, definition, period.Code, Request.Query);
        var all = lists.Of(definition.Key, Filter.Period.ToString(), Filter.Unit.Code);
        Years = definition.Columns.Where(c => c.Type == ColumnType.Year).ToDictionary(
            c => c.Code, c => (IReadOnlyList<string>)[.. all.Select(e => e.Entry.Code(c.Code)).OfType<string>().Distinct().OrderDescending()]);
        Entries = Filter.Of(all);
        Number = Math.Clamp(number, 1, Pages);
        Shown = [.. Entries.Skip(First).Take(PageSize)];
        if (Shown.FirstOrDefault(e => Id(e) == drawn) is { } chosen)
        {
            var cells = chosen.Entry.Cells;
            var place = SheetPlace.At(chosen.Entry.Sheet, cells[0].Cell, cells.Skip(1).Select(c => c.Cell));
            Drawn = (chosen, place is null ? null : shelf.Draw(chosen.Sha256, place));
        }
        return Page();
    }

    /// <summary>What an address calls an entry.</summary>
    public static string Id(StandingEntry entry) => FormattableString.Invariant($"{entry.SubmissionId}-{entry.Ordinal}");

    private static bool IsRemark(FormColumn column) => column is { Type: ColumnType.Text, Required: false, Header.Count: 1 };
}
