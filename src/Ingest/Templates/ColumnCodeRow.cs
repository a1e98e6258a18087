using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>
/// The row under a header that numbers the columns and prints their equations, "MS | 1=4+13+22 | … | 4 | …". A form
/// whose circular labels the row (<see cref="FormDefinition.CodeRowLabel"/>) prints bare numbers; the others print
/// "(3)" and number the columns of the row's label as well.
/// </summary>
public static class ColumnCodeRow
{
    /// <summary>The text of every column, in printed order: its code, or the equation it stands on the left of.</summary>
    public static IReadOnlyList<string> Of(FormDefinition form) =>
        [.. form.Columns.Select(c => form.CodeRowLabel is null ? $"({c.Code})" : Equation(form, c.Code) ?? c.Code)];

    /// <summary>What stands above the labels of the rows: "MS", or "(1)" and "(2)"; nothing above the running number of a list.</summary>
    public static IReadOnlyList<string> OfLabels(FormDefinition form, int labelColumns) =>
        form.IsList ? [.. Enumerable.Repeat("", labelColumns)] : form.CodeRowLabel is { } label
            ? [label, .. Enumerable.Repeat("", labelColumns - 1)]
            : [.. Enumerable.Range(1, labelColumns).Select(n => $"({n})")];

    // Equations of one column that the catalog keeps apart are one chain in print: "6=7+..+10= 24+26+28= 30+31".
    private static string? Equation(FormDefinition form, string code)
    {
        var printed = form.Rules.Where(r => r.IsPrinted && LeftSide(r) == code).Select(r => r.Expression.Text).ToList();
        return printed.Count == 0
            ? null
            : string.Concat(printed[0], string.Concat(printed.Skip(1).Select(p => p[p.IndexOf('=', StringComparison.Ordinal)..])));
    }

    private static string? LeftSide(FormRule rule) =>
        rule.Expression.Chain[0].Terms is [{ Factor: 1, Column: { } column }] ? column : null;
}
