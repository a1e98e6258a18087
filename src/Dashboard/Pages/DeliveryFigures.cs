using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages;

/// <summary>The figures of a return in the form's own order: rows as sent, columns as printed.</summary>
/// <param name="EmptyRows">Rows of a breakdown left out because nothing happened in them.</param>
public sealed record DeliveryFigures(FormDefinition Form, IReadOnlyList<FormColumn> Columns, IReadOnlyList<DeliveryRow> Rows, int EmptyRows, bool HasFields)
{
    /// <param name="period">For the links; null where the figures are no longer in use and lead nowhere.</param>
    public static DeliveryFigures? Of(ProvinceCatalog catalog, FormDefinition form, string? period, IReadOnlyList<SubmittedCell> cells)
    {
        if (cells.Count == 0)
            return null;
        var rows = cells.GroupBy(c => (c.UnitCode, c.BreakdownCode)).Select(g =>
        {
            var field = catalog.Breakdowns.FirstOrDefault(b => b.Breakdown == form.Breakdown && b.Code == g.Key.BreakdownCode);
            var byMeasure = g.ToDictionary(c => c.MeasureCode);
            return new DeliveryRow(
                catalog.Unit(g.Key.UnitCode)?.Name ?? g.Key.UnitCode,
                field?.Name,
                [.. form.Measures.Select(m => byMeasure.GetValueOrDefault($"{form.Key}/{m.Code}") is { } cell
                    ? new DeliveryValue(
                        FigureText.ExactMilli(cell.CorrectedMilli ?? cell.ValueMilli), cell.Sheet, cell.Cell, (cell.CorrectedMilli ?? cell.ValueMilli) == 0,
                        cell.CorrectedMilli is null ? null : FigureText.ExactMilli(cell.ValueMilli),
                        period is null ? null : Links.Figure(cell.MeasureCode, period, cell.UnitCode, field?.Code))
                    : null)]);
        }).ToList();
        // Of the dozens of fields a unit has few; a unit without anything still has its row.
        var kept = form.Breakdown is null ? rows : rows.FindAll(r => r.Values.Any(v => v is { IsZero: false }));
        return new(form, form.Measures, kept, rows.Count - kept.Count, form.Breakdown is not null);
    }
}

/// <param name="Field">Null for forms without a breakdown.</param>
/// <param name="Values">One a column; null where the return has none.</param>
public sealed record DeliveryRow(string Unit, string? Field, IReadOnlyList<DeliveryValue?> Values);

/// <param name="Text">The figure in use.</param>
/// <param name="InFile">What the cell says, where a correction stands for it; else null.</param>
public sealed record DeliveryValue(string Text, string Sheet, string Cell, bool IsZero, string? InFile, string? Link);
