using DanVan.Dashboard.Text;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>Units side by side over several indicators, each figure judged against one unit that they belong to.</summary>
/// <param name="Columns">The unit judged against, an indicator each.</param>
/// <param name="Title">Name of the unit judged against.</param>
public sealed record Comparison(string Title, IReadOnlyList<Reading> Columns, IReadOnlyList<ComparisonRow> Rows)
{
    /// <summary>Sizes cannot be judged against a sum, so only ratios are compared.</summary>
    public static Comparison Of(
        IReadOnlyList<Reading> references, string title, Func<Reading, IReadOnlyList<Figure>> figures)
    {
        var columns = references.Where(r => r.Indicator.Denominator.Count > 0).ToList();
        var units = columns.Select(figures).ToList();
        var rows = units.Count == 0 ? [] : units[0].Select(first => new ComparisonRow(
            first.UnitCode, first.UnitName,
            [.. columns.Zip(units, (column, all) => Cell(column, all.FirstOrDefault(f => f.UnitCode == first.UnitCode), first.UnitCode))])).ToList();
        return new Comparison(title, columns, rows);
    }

    public bool HasFigures => Rows.Any(r => r.Cells.Any(c => c.Verdict != Verdict.None));

    /// <summary>Some figure is of those who have reported only.</summary>
    public bool IsPartial => Columns.Any(c => !c.IsComplete) || Rows.Any(r => r.Cells.Any(c => c.IsPartial));

    private static ComparisonCell Cell(Reading reference, Figure? figure, string unit) => new(
        reference.Format(figure?.Value),
        Links.Figure(reference.Indicator.Id, reference.Period.ToString(), unit),
        // A point of percent is within what one case more or less does to a small unit.
        Verdicts.Judge(figure?.Value, reference.Value, reference.Indicator.Better, reference.IsPercent ? 1 : 0),
        figure is { Value: not null } f && f.Reported < f.Expected,
        figure);
}

public sealed record ComparisonRow(string UnitCode, string UnitName, IReadOnlyList<ComparisonCell> Cells);

/// <param name="IsPartial">Of those who have reported only.</param>
public sealed record ComparisonCell(string Text, string Href, Verdict Verdict, bool IsPartial = false, Figure? Figure = null);
