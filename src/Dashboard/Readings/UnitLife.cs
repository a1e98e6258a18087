using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Structures;

namespace DanVan.Dashboard.Readings;

/// <summary>What became of a unit, and what it was made from, with the decisions that ordered it: oldest first.</summary>
public sealed record UnitLife(IReadOnlyList<UnitEvent> Events)
{
    public static UnitLife Of(ProvinceCatalog catalog, string code) => new(
    [
        .. catalog.History.Successions.Where(s => s.Successor == code && s.Predecessor != code)
            .GroupBy(s => (s.Effective, s.Decision))
            .Select(g => new UnitEvent(g.Key.Effective, g.First().Kind == SuccessionKind.Split ? "Tách ra từ" : "Hợp nhất từ", Units(catalog, g, s => s.Predecessor, s => s.BackShare), g.Key.Decision))
            .Concat(catalog.History.Successions.Where(s => s.Predecessor == code)
                .GroupBy(s => (s.Effective, s.Kind, s.Decision))
                .Select(g => After(catalog, code, g.Key.Effective, g.Key.Kind, g.Key.Decision, [.. g])))
            .OrderBy(e => e.Day),
    ]);

    /// <summary>The last thing that happened to the unit by a day, where it ended it; else null.</summary>
    public UnitEvent? EndBefore(DateOnly day) => Events.LastOrDefault(e => e.IsEnd && e.Day <= day);

    private static UnitEvent After(
        ProvinceCatalog catalog, string code, DateOnly day, SuccessionKind kind, string decision, IReadOnlyList<Succession> lines)
    {
        var then = catalog.History.On(day).Find(code);
        return kind switch
        {
            SuccessionKind.Rename => new(day, $"Đổi tên thành {then?.Name}", [], decision),
            SuccessionKind.Reparent => new(day, "Chuyển về trực thuộc", then?.ParentCode is { } parent && catalog.History.On(day).Find(parent) is { } above ? [(above, null)] : [], decision),
            SuccessionKind.Abolish => new(day, "Kết thúc hoạt động", [], decision) { IsEnd = true },
            SuccessionKind.Split => new(day, "Chia tách thành", Units(catalog, lines, s => s.Successor!, s => s.Share), decision) { IsEnd = then is null },
            _ => new(day, "Hợp nhất vào", Units(catalog, lines, s => s.Successor!, s => s.Share), decision) { IsEnd = then is null },
        };
    }

    private static List<(OrgUnit, int?)> Units(
        ProvinceCatalog catalog, IEnumerable<Succession> lines, Func<Succession, string> code, Func<Succession, int?> share) =>
        [.. lines.Select(l => (catalog.EveryUnit.First(u => u.Code == code(l)), share(l) is { } part and < Succession.Whole ? (int?)part : null))];
}

/// <param name="Words">What happened, in Vietnamese, up to the units.</param>
/// <param name="Units">With their shares in millionths where the unit was divided.</param>
public sealed record UnitEvent(DateOnly Day, string Words, IReadOnlyList<(OrgUnit Unit, int? Share)> Units, string Decision)
{
    /// <summary>Whether the unit was no more from that day on.</summary>
    public bool IsEnd { get; init; }
}
