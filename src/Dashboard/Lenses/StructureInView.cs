using DanVan.Dashboard.Pages.Shared;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Structures;

namespace DanVan.Dashboard.Lenses;

/// <summary>The structure of units that a request sees: that of its period, as reported, or the one its address names.</summary>
public sealed class StructureInView
{
    private readonly ProvinceCatalog catalog;
    private readonly UnitHistory history;
    private readonly StructureChoice? choice;
    private readonly DateOnly today;

    public StructureInView(ProvinceCatalog catalog, Lens lens, ChosenPeriod period, TimeProvider clock)
    {
        this.catalog = catalog;
        history = catalog.History;
        choice = lens.Structure;
        today = VietnamDay.Of(clock.GetUtcNow());
        Reported = catalog.StructureOf(period.Code);
        Structure = choice is null ? Reported : history.On(choice.On ?? today);
    }

    public UnitStructure Structure { get; }

    /// <summary>The structure in which the period's returns came.</summary>
    public UnitStructure Reported { get; }

    /// <summary>What queries ask by; null where every period is to be seen in its own structure.</summary>
    public long? Key => choice is null ? null : Structure.Key;

    public StructureChoice? Choice => choice;

    /// <summary>What the code of a state of figures ends in: "-CC20250701", the first day of the structure; nothing as reported.</summary>
    public string Mark => Key is { } key ? FormattableString.Invariant($"-CC{key}") : "";

    /// <summary>
    /// The structures worth looking at, oldest first: those since the first period that is laid out, up to today. One or none where
    /// nothing changed.
    /// </summary>
    public IReadOnlyList<UnitStructure> Choices =>
        [.. history.Structures.Where(s => s.From <= today && !(s.To < new DateOnly(Warehouse.CatalogLoader.FirstYear - 1, 12, 15)))];

    /// <summary>
    /// Provinces other than the one in view whose units reported in the periods given, oldest first, each with its first and last day:
    /// what they reported stands under the name of the one in view.
    /// </summary>
    public IEnumerable<OtherProvince> OtherProvinces(IEnumerable<PeriodCode> periods) =>
        from code in periods.Select(p => catalog.StructureOf(p).Root.Code).Distinct().Where(c => c != Structure.Root.Code)
        let of = history.Structures.Where(s => s.Root.Code == code).ToList()
        orderby of[0].From
        select new OtherProvince(of[^1].Root, of[0].From, of[^1].To, of[0].From > Structure.From);

    public UnitStructure Today => history.On(today);
}

/// <summary>A province under another name than its own.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; null while it is there.</param>
/// <param name="IsLater">Whether it came after the one in view, and so reported of more than that one; else of less.</param>
public sealed record OtherProvince(OrgUnit Province, DateOnly From, DateOnly? To, bool IsLater)
{
    /// <summary>What figures of its periods are, after the periods or in brackets: "chỉ gồm báo cáo của các đơn vị thuộc Tỉnh Kon Tum".</summary>
    public string Words => $"{(IsLater ? "là" : "chỉ gồm")} báo cáo của các đơn vị thuộc {Province.Name}";
}
