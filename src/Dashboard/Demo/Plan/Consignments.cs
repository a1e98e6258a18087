using DanVan.Dashboard.Demo.Habits;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Plan;

/// <summary>All that the senders owe over the two years, packed into files as each is used to.</summary>
internal static class Consignments
{
    private static readonly PeriodKind[] Kinds = [PeriodKind.Quarter, PeriodKind.SixMonths, PeriodKind.NineMonths, PeriodKind.Year];

    public static IEnumerable<Consignment> Of(ProvinceCatalog catalog, IReadOnlyList<FormDefinition> forms, OrgUnit sender, HabitTable habits)
    {
        var owed = forms.Where(f => f.OwedBy.Contains(sender.Group)).ToList();
        foreach (var period in Periods())
        {
            var due = owed.Where(f => catalog.CalendarOf(f).Find(period) is { } dated && f.IsAskedIn(dated));
            foreach (var group in due.GroupBy(f => habits.Of(sender, f).Bundles ? NameOfBundle(f) : f.Bundle ?? f.Code))
                yield return new(sender, period, group.Key, [.. group]);
        }
    }

    private static IEnumerable<PeriodCode> Periods() =>
        from year in Enumerable.Range(DemoYears.First, DemoYears.Count)
        from kind in Kinds
        from seq in Enumerable.Range(1, kind == PeriodKind.Quarter ? 4 : 1)
        select new PeriodCode(year, kind, seq);

    private static string NameOfBundle(FormDefinition form) => form.Calendar != form.Circular.Calendar ? form.Code : form.Circular.Key switch
    {
        "TTCP-2021" => "KNTC",
        "DV-2021" => "Dân vận",
        "VPCP-2020" => "KSTTHC",
        _ => form.Code,
    };
}
