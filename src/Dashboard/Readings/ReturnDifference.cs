using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>What a later version of a return says otherwise than the former, by unit and column: rows may have moved in the sheet.</summary>
/// <param name="Changed">Figures that both versions have, with another value.</param>
/// <param name="Added">Rows that only the later one has.</param>
/// <param name="Removed">Rows that only the former one has.</param>
public sealed record ReturnDifference(IReadOnlyList<ChangedFigure> Changed, IReadOnlyList<ReturnRowOnce> Added, IReadOnlyList<ReturnRowOnce> Removed)
{
    public bool IsEmpty => Changed.Count + Added.Count + Removed.Count == 0;

    public static ReturnDifference Of(ProvinceCatalog catalog, FormDefinition form, IReadOnlyList<SubmittedCell> former, IReadOnlyList<SubmittedCell> later)
    {
        var (old, now) = (ByRow(former), ByRow(later));
        var changed = new List<ChangedFigure>();
        foreach (var (row, cells) in now.Where(n => old.ContainsKey(n.Key)))
        {
            foreach (var column in form.Measures)
            {
                var measure = $"{form.Key}/{column.Code}";
                var (before, after) = (old[row].GetValueOrDefault(measure), cells.GetValueOrDefault(measure));
                if (before?.ValueMilli != after?.ValueMilli)
                    changed.Add(new(Name(catalog, row.Unit), Field(catalog, form, row.Field), column, before, after));
            }
        }
        return new(changed, Once(catalog, form, now, old), Once(catalog, form, old, now));
    }

    private static Dictionary<(string Unit, string Field), Dictionary<string, SubmittedCell>> ByRow(IReadOnlyList<SubmittedCell> cells) => cells
        .GroupBy(c => (c.UnitCode, c.BreakdownCode))
        .ToDictionary(g => g.Key, g => g.ToDictionary(c => c.MeasureCode));

    private static List<ReturnRowOnce> Once(
        ProvinceCatalog catalog, FormDefinition form, Dictionary<(string Unit, string Field), Dictionary<string, SubmittedCell>> here,
        Dictionary<(string Unit, string Field), Dictionary<string, SubmittedCell>> there) =>
        [.. here.Where(h => !there.ContainsKey(h.Key)).Select(h => new ReturnRowOnce(
            Name(catalog, h.Key.Unit), Field(catalog, form, h.Key.Field), h.Value.Values.First(), h.Value.Values.Count(c => c.ValueMilli != 0)))];

    private static string Name(ProvinceCatalog catalog, string unit) => catalog.Unit(unit)?.Name ?? unit;

    private static string? Field(ProvinceCatalog catalog, FormDefinition form, string code) =>
        form.Breakdown is null ? null : catalog.Breakdowns.FirstOrDefault(b => b.Breakdown == form.Breakdown && b.Code == code)?.Name ?? code;
}

/// <param name="Field">Null for forms without a breakdown.</param>
/// <param name="Before">Null where the former version has no figure there.</param>
public sealed record ChangedFigure(string Unit, string? Field, FormColumn Column, SubmittedCell? Before, SubmittedCell? After);

/// <param name="First">The first cell of the row.</param>
/// <param name="Figures">Figures above or below zero in it.</param>
public sealed record ReturnRowOnce(string Unit, string? Field, SubmittedCell First, int Figures);
