using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>
/// Figures of one row of any form that keep every rule that would refuse the return: invented from a seed, the same
/// every time, found by trying and asking the rules.
/// </summary>
internal static class SampleRow
{
    private static readonly long[] Sizes = [11, 6, 3, 1];

    /// <summary>Values by printed column code, the columns that a template computes included.</summary>
    public static IReadOnlyDictionary<string, long> Of(FormDefinition form, int seed)
    {
        var computed = ComputedColumns.Of(form);
        var entered = form.Measures.Where(c => !computed.ContainsKey(c.Code)).Select(c => c.Code).ToList();
        var values = form.Measures.ToDictionary(c => c.Code, _ => 0L);
        var random = new Random(seed);
        // What may not exceed another column finds room for itself in a later round.
        for (var round = 0; round < 3; round++)
            foreach (var code in entered.Where(c => values[c] == 0))
                Try(form, computed, values, code, Sizes[random.Next(2)..]);
        return values;
    }

    private static void Try(
        FormDefinition form, IReadOnlyDictionary<string, IReadOnlyList<string>> computed, Dictionary<string, long> values, string code, long[] sizes)
    {
        foreach (var size in form.Column(code)!.Type == ColumnType.Flag ? [1] : sizes)
        {
            values[code] = size;
            foreach (var (total, _) in computed)
                values[total] = Sum(total);
            if (form.Rules.Where(r => r.Severity == Severity.Error)
                .All(r => RuleCheck.Evaluate(r.Expression, c => values[c] * 1000).State != RuleState.Fail))
                return;
        }
        values[code] = 0;
        foreach (var (total, _) in computed)
            values[total] = Sum(total);

        long Sum(string column) => computed.TryGetValue(column, out var parts) ? parts.Sum(Sum) : values[column];
    }
}
