using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>A form without a story of its own: its figures come from its columns and rules.</summary>
/// <param name="given">What other forms already say of a leaf's quarter; null where they say nothing.</param>
internal sealed class SolvedModel(ProvinceCatalog catalog, DemoYears years, int seed, string form, Func<OrgUnit, int, Stretch>? given = null) : FormModel(catalog, years, form)
{
    private static readonly Dictionary<string, long> Nothing = [];

    private readonly FormSolver solver = new(catalog.Form(form)!);

    private bool IsHalfYearly => !Form.Periods.Contains(PeriodKind.Quarter);

    protected override int StretchesPerYear => IsHalfYearly ? 2 : 4;

    protected override IReadOnlyList<Stretch> DrawStretches(OrgUnit leaf, string? field)
    {
        var likelihood = new Likelihood(Form, leaf, Character.Of(leaf, seed));
        var stretches = new List<Stretch>();
        foreach (var number in Years.Stretches(StretchesPerYear))
        {
            var stretch = given?.Invoke(leaf, number) ?? new Stretch();
            HashSet<string> known = [.. stretch.Codes];
            var open = stretches.Count == 0 || given is not null ? Nothing : Carry(stretches[^1]);
            // What stands for longer than a period is drawn alike in each.
            solver.Fill(stretch, open, likelihood, (column, attempt) => column.Class == MeasureClass.State && given is null && !IsOfStock(column.Code)
                ? new Draw(seed, Form.Key, leaf.Code, column.Code, $"{attempt}")
                : new Draw(seed, Form.Key, leaf.Code, column.Code, $"{attempt}", $"{number}"));
            foreach (var column in Form.Measures.Where(c => c.Class == MeasureClass.State && !known.Contains(c.Code)))
                stretch.Carry(column.Code, CarriedInto(column.Code, open, stretches, stretch));
            stretches.Add(stretch);
        }
        return stretches;
    }

    // A total of what is under way starts with what the stretch before left; another state replaces the one before.
    // Where given figures make it up, it adds up as they do.
    private long CarriedInto(string code, Dictionary<string, long> open, List<Stretch> before, Stretch stretch) =>
        open.TryGetValue(code, out var carried) ? carried
        : given is not null ? 0
        : IsOfStock(code) ? 0
        : before.Count == 0 ? stretch.Milli(code) : before[^1].Milli(code);

    // What is left at the end is part of a total and of each way to divide it.
    private Dictionary<string, long> Carry(Stretch before)
    {
        var floors = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (total, ways) in Stocks)
        {
            var left = ways.SelectMany(w => w).Where(IsClosing).Distinct().Sum(before.Milli);
            floors[total] = left;
            foreach (var way in ways.Where(w => !w.Any(IsClosing)))
            {
                var rest = left;
                foreach (var part in way)
                {
                    floors[part] = Math.Min(rest, before.Milli(part));
                    rest -= floors[part];
                }
            }
        }
        return floors;
    }

    /// <summary>Totals that a part still under way belongs to, with the ways in which they are divided.</summary>
    private IReadOnlyList<(string Total, IReadOnlyList<IReadOnlyList<string>> Ways)> Stocks => field ??=
    [
        .. Form.Rules.Select(r => r.Expression)
            .Where(r => r is { Condition: null, Relation: RuleRelation.Equal } && r.Chain[0].Terms is [{ Column: not null }])
            .GroupBy(r => r.Chain[0].Terms[0].Column!)
            .Select(g => (g.Key, (IReadOnlyList<IReadOnlyList<string>>)[.. g.SelectMany(r => r.Chain.Skip(1)).Select(s => s.Terms.Select(t => t.Column!).ToList())]))
            .Where(s => s.Item2.Any(w => w.Any(IsClosing)) && Form.Column(s.Key)!.Class == MeasureClass.State),
    ];

    // Half of what was under way when the year was estimated is done by its end.
    protected override void Settle(Dictionary<string, long> row)
    {
        foreach (var way in Stocks.SelectMany(s => s.Ways).Where(w => w.Any(IsClosing)))
        {
            var (done, open) = (way.First(code => Form.Column(code)!.Class == MeasureClass.Flow), way.First(IsClosing));
            var moved = row[open] / 2000 * 1000;
            (row[done], row[open]) = (row[done] + moved, row[open] - moved);
        }
    }

    private bool IsOfStock(string code) => Stocks.Any(s => s.Total == code || s.Ways.Any(w => w.Contains(code)));

    private bool IsClosing(string code) => Form.Column(code)!.Class == MeasureClass.Closing;
}
