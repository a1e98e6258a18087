using DanVan.Dashboard.Lenses;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>All units by group, with the state of their returns.</summary>
public sealed class UnitsModel(ProvinceCatalog catalog, ChosenPeriod period, DueReturns returns, StructureInView view) : PageModel
{
    public IReadOnlyList<UnitGroup> Groups { get; private set; } = [];

    public OrgUnit Province { get; } = catalog.Unit(catalog.Setting.ProvinceUnit)!;

    /// <summary>Whether some of the units shown were none when the period was reported, so that others sent its returns.</summary>
    public bool IsOfOthers => Groups.Any(g => g.IsOfOthers);

    public void OnGet()
    {
        var bySender = returns.For(period.Code).ToLookup(r => r.Owed.SenderCode);
        Groups =
        [
            .. from @group in LevelNames.Groups
               let units = catalog.Units.Where(u => u.Group == @group.Group).ToList()
               where units.Count > 0
               select new UnitGroup(@group.Name, [.. units.Select(u => new UnitState(
                   u, new SenderReturns(u.Code, u.Name, [.. bySender[u.Code]]), catalog.Units.Count(c => c.ParentCode == u.Code && c.Level == "commune"),
                   AskedUnits.Contain(catalog, u), view.Reported.Find(u.Code) is not null))]),
        ];
    }
}

public sealed record UnitGroup(string Name, IReadOnlyList<UnitState> Units)
{
    public bool Owes => Units.Any(u => u.Returns.All.Count > 0);

    public bool IsOfOthers => Units.Any(u => u.IsAsked && !u.WasThere);

    /// <summary>Why nobody of the group owes anything.</summary>
    public string WhyNone => !Units.Any(u => u.IsAsked) ? "Không thuộc diện gửi biểu số liệu"
        : Units.Any(u => u.WasThere) ? "Không biểu nào thu trong kỳ này"
        : "Không có trong cơ cấu đơn vị của kỳ này";
}

/// <param name="Communes">Communes whose figures come in the unit's returns.</param>
/// <param name="IsAsked">Whether some form asks for the unit's figures, in whatever period.</param>
/// <param name="WasThere">Whether the structure in which the period was reported has the unit.</param>
public sealed record UnitState(OrgUnit Unit, SenderReturns Returns, int Communes, bool IsAsked, bool WasThere);
