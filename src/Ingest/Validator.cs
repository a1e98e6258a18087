using DanVan.Ingest.Rules;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest;

/// <summary>Holds a return against every rule. Pure: the same grid gives the same findings in the same order.</summary>
internal static class Validator
{
    // A file that is wrong in every row is told so by its first rows.
    private const int MostFindings = 300;

    private static readonly IReturnRule[] Rules =
        [new ColumnRules(), new LineRules(), new RatioRules(), new ScoreRules(), new PrintedEquations(), new ValueRules(), new FormRules(), new ColumnChecks(), new TotalRules(), new RowRules()];

    public static void Check(ReturnGrid grid, List<Finding> findings)
    {
        foreach (var rule in Rules)
            rule.Check(grid, findings);
    }

    /// <summary>Errors first, then warnings, then notes, each in the order found; cut where there are too many to read.</summary>
    public static IReadOnlyList<Finding> Order(List<Finding> findings)
    {
        if (findings.Count == 0)
            return [];
        var ordered = findings.OrderBy(f => f.Severity).ToList();
        if (ordered.Count <= MostFindings)
            return ordered;
        var rest = ordered.Count - MostFindings;
        return [.. ordered.Take(MostFindings), new Finding(
            "CHUNG-01", Severity.Note, null, null, null, null, "", "", $"Còn {rest} nội dung khác cùng loại không liệt kê hết ở đây.")];
    }
}
