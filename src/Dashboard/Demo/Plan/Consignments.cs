using DanVan.Dashboard.Demo.Habits;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Structures;

namespace DanVan.Dashboard.Demo.Plan;

/// <summary>All that the senders owe over the years, packed into files as each is used to.</summary>
internal static class Consignments
{
    private static readonly PeriodKind[] Kinds = [PeriodKind.Quarter, PeriodKind.SixMonths, PeriodKind.NineMonths, PeriodKind.Year, PeriodKind.OfficialYear];

    public static IEnumerable<Consignment> Of(
        ProvinceCatalog catalog, DemoYears years, IReadOnlyList<FormDefinition> forms, string sender, HabitTable habits)
    {
        foreach (var period in Periods(years))
        {
            var structure = catalog.StructureOf(period);
            if (structure.Find(sender) is not { } there)
                continue;
            var due = forms.Where(f => f.OwedBy.Contains(there.Group) && HasRows(f, there, structure)
                && catalog.CalendarOf(f).Find(period) is { } dated && f.IsAskedIn(dated));
            foreach (var group in due.GroupBy(f => habits.Of(there, f).Bundles ? NameOfBundle(f) : f.Bundle ?? f.Code))
                yield return new(there, period, group.Key, [.. group]);
        }
    }

    // A commune that sends for itself has no row in what asks for districts' offices only.
    private static bool HasRows(FormDefinition form, OrgUnit sender, UnitStructure structure) =>
        form.Rows.Contains(sender.Level) || structure.ChildrenOf(sender.Code).Any(u => form.Rows.Contains(u.Level));

    private static IEnumerable<PeriodCode> Periods(DemoYears years) =>
        from year in Enumerable.Range(years.First, years.Last - years.First + 1)
        from kind in Kinds
        from seq in Enumerable.Range(1, kind == PeriodKind.Quarter ? 4 : 1)
        select new PeriodCode(year, kind, seq);

    private static string NameOfBundle(FormDefinition form) => form.Calendar != form.Circular.Calendar ? form.Code : form.Circular.Key switch
    {
        "TTCP-2021" or "TTCP-2024" => "KNTC",
        "DV-2021" => "Dân vận",
        "VPCP-2020" => "KSTTHC",
        _ => form.Code,
    };
}
