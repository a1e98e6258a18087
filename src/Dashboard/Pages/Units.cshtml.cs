using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>All units by group, with the state of their returns.</summary>
public sealed class UnitsModel(ProvinceCatalog catalog, ChosenPeriod period, DueReturns returns) : PageModel
{
    public IReadOnlyList<UnitGroup> Groups { get; private set; } = [];

    public OrgUnit Province { get; } = catalog.Unit(catalog.Setting.ProvinceUnit)!;

    public void OnGet()
    {
        var bySender = returns.For(period.Code).ToLookup(r => r.Owed.SenderCode);
        Groups =
        [
            .. from @group in LevelNames.Groups
               let units = catalog.Units.Where(u => u.Group == @group.Group).ToList()
               where units.Count > 0
               select new UnitGroup(@group.Name, [.. units.Select(u => new UnitState(
                   u, new SenderReturns(u.Code, u.Name, [.. bySender[u.Code]]), catalog.Units.Count(c => c.ParentCode == u.Code && c.Level == "commune")))]),
        ];
    }
}

public sealed record UnitGroup(string Name, IReadOnlyList<UnitState> Units)
{
    public bool Owes => Units.Any(u => u.Returns.All.Count > 0);
}

/// <param name="Communes">Communes whose figures come in the unit's returns.</param>
public sealed record UnitState(OrgUnit Unit, SenderReturns Returns, int Communes);
