using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// Makes figures for any form from its columns and rules: what no rule bounds is drawn by its unit of measure, what an
/// equation adds up is divided, a part is a share of its whole.
/// </summary>
internal sealed class FormSolver
{
    private const int Tries = 20;

    private readonly FormDefinition form;
    private readonly IReadOnlyList<FormColumn> columns;
    private readonly Dictionary<string, int> indexes;
    private readonly List<Limit> limits = [];
    private readonly List<(int Total, int[] Parts)> sums = [];
    private readonly List<FormRule> kept;
    private readonly int[] order;

    public FormSolver(FormDefinition form)
    {
        this.form = form;
        // A note asks nothing of anybody: offices break it without a word.
        kept = form.Rules.Where(r => r.Severity != Severity.Note).ToList();
        columns = [.. form.Measures];
        indexes = columns.Index().ToDictionary(c => c.Item.Code, c => c.Index);
        var above = new HashSet<int>[columns.Count];
        for (var i = 0; i < above.Length; i++)
            above[i] = [];
        foreach (var rule in kept.Select(r => r.Expression).Where(r => r.Condition is null))
            Take(rule, above);
        order = Order(above);
    }

    /// <summary>Fills in what the stretch does not say yet.</summary>
    /// <param name="floors">What a column is at least, by code, in thousandths.</param>
    /// <param name="draw">A stream of numbers for a column in a try.</param>
    /// <exception cref="DemoCannotDraw">What is given breaks the form's rules.</exception>
    public void Fill(Stretch stretch, IReadOnlyDictionary<string, long> floors, Likelihood likelihood, Func<FormColumn, int, Draw> draw)
    {
        for (var attempt = 0; attempt <= Tries; attempt++)
        {
            // What fails so often is left at its least: nothing happened there.
            var bounds = Attempt(stretch, floors, likelihood, attempt == Tries ? null : column => draw(column, attempt));
            if (bounds is null)
                continue;
            foreach (var (code, index) in indexes)
                stretch.SetMilli(code, bounds.Least(index));
            return;
        }
        throw new DemoCannotDraw(form.Key);
    }

    private Bounds? Attempt(Stretch stretch, IReadOnlyDictionary<string, long> floors, Likelihood likelihood, Func<FormColumn, Draw>? draw)
    {
        var bounds = new Bounds(columns.Count, limits);
        foreach (var code in stretch.Codes)
            bounds.Narrow(indexes[code], stretch.Milli(code), stretch.Milli(code));
        foreach (var (code, floor) in floors)
            bounds.Narrow(indexes[code], floor, Bounds.Endless);
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Type == ColumnType.Flag)
                bounds.Narrow(i, 0, 1000);
        }
        bounds.Settle();
        var isDrawn = new bool[columns.Count];
        foreach (var index in order)
        {
            if (bounds.IsBroken)
                return null;
            var value = bounds.Least(index);
            if (draw is not null && bounds.Most(index) > value)
                value = Value(index, bounds, isDrawn, likelihood, draw(columns[index]));
            bounds.Narrow(index, value, value);
            bounds.Settle();
            isDrawn[index] = true;
        }
        return !bounds.IsBroken && kept.TrueForAll(r => RuleCheck.Evaluate(r.Expression, c => bounds.Least(indexes[c])).State != RuleState.Fail) ? bounds : null;
    }

    private long Value(int index, Bounds bounds, bool[] isDrawn, Likelihood likelihood, Draw draw)
    {
        var column = columns[index];
        var (least, most) = (bounds.Least(index), bounds.Most(index));
        var step = column.Type == ColumnType.Decimal ? 500L : 1000L;
        if (most >= Bounds.Endless)
            return Math.Max(least, likelihood.Root(column, draw, isIdle: isDrawn[0] && bounds.Most(0) == 0) * step);
        var room = (int)Math.Min((most - least) / step, int.MaxValue);
        var share = likelihood.Share(column);
        var sum = sums.Find(s => s.Parts.Contains(index) && bounds.Most(s.Total) < Bounds.Endless);
        if (sum.Parts is { } parts)
            share /= parts.Where(p => !isDrawn[p]).Sum(p => likelihood.Share(columns[p]));
        return least + (draw.Of(room, Math.Min(1, share)) * step);
    }

    private void Take(RuleExpression rule, HashSet<int>[] above)
    {
        foreach (var side in rule.Chain.Skip(1))
        {
            // A first side is a total, or what is at most the second.
            var (small, large) = rule.Relation is RuleRelation.AtLeast or RuleRelation.Greater ? (side, rule.Chain[0]) : (rule.Chain[0], side);
            (int, int)[] terms = [.. Terms(small, 1), .. Terms(large, -1)];
            limits.Add(new(terms));
            if (rule.Relation == RuleRelation.Equal)
                limits.Add(new([.. terms.Select(t => (t.Item1, -t.Item2))]));
            var isSum = rule.Relation == RuleRelation.Equal && small.Terms.Count == 1;
            if (isSum)
                sums.Add((terms[0].Item1, [.. terms.Skip(1).Select(t => t.Item1)]));
            var (first, second) = isSum ? (large, small) : (small, large);
            foreach (var (part, _) in Terms(first, 1))
                above[part].UnionWith(Terms(second, 1).Select(t => t.Column));
        }
    }

    private IEnumerable<(int Column, int Factor)> Terms(RuleSum sum, int sign) =>
        sum.Terms.Select(t => (indexes[t.Column!], sign * (int)t.Factor));

    // Wholes before their parts, else as printed.
    private static int[] Order(HashSet<int>[] above)
    {
        var order = new List<int>();
        var seen = new bool[above.Length];
        for (var i = 0; i < above.Length; i++)
            Visit(i);
        return [.. order];

        void Visit(int column)
        {
            if (seen[column])
                return;
            seen[column] = true;
            foreach (var whole in above[column].Order())
                Visit(whole);
            order.Add(column);
        }
    }
}

/// <summary>A form's rules leave no figures for what is given, or ask what the demo cannot draw.</summary>
public sealed class DemoCannotDraw(string form) : Exception($"The demo finds no figures for the form {form} that satisfy its rules.");
