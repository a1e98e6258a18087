using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse.Rules;

/// <summary>
/// The standing figures of the leaves of a return in other periods and other forms, all breakdown values together, read
/// in one go before anything is judged.
/// </summary>
internal sealed class FigureHistory
{
    /// <summary>Stands for a value that is not known; never a value.</summary>
    public const long Unknown = long.MinValue;

    private readonly Dictionary<(string Form, PeriodCode Period, string Unit), long[]> rows = [];

    /// <summary>Thousandths by position of the column; null where the unit has no row.</summary>
    public long[]? Row(string form, PeriodCode period, string unit) => rows.GetValueOrDefault((form, period, unit));

    public void Add(string form, PeriodCode period, string unit, long[] values) => rows[(form, period, unit)] = values;

    public static FigureHistory Read(
        SqliteConnection connection, MeasureKeys measures, Keys keys, IReadOnlyList<string> leaves, IEnumerable<(FormDefinition Form, Period Period)> wanted)
    {
        var history = new FigureHistory();
        var isThere = connection.Statement(Sql.Script("rules/has_return"));
        var read = connection.Statement(Sql.Script("rules/read_leaf"));
        foreach (var (form, period) in wanted)
        {
            if (keys.FindPeriod(period.Regime, period.Code.ToString()) is not { } periodKey || !HasReturn(isThere, periodKey, keys.Form(form.Key)))
                continue;
            var (first, last, positions) = measures.Of(form);
            foreach (var leaf in leaves)
            {
                read.Bind(1, periodKey);
                read.Bind(2, keys.Unit(leaf));
                read.Bind(3, first);
                read.Bind(4, last);
                long[]? values = null;
                while (read.Next())
                {
                    if (positions.TryGetValue(read.Long(0), out var position))
                        (values ??= Blank(form))[position] = read.Long(1);
                }
                if (values is not null)
                    history.Add(form.Key, period.Code, leaf, values);
            }
        }
        return history;
    }

    public static long[] Blank(FormDefinition form)
    {
        var values = new long[form.Columns.Count];
        Array.Fill(values, Unknown);
        return values;
    }

    private static bool HasReturn(Statement isThere, long period, long form)
    {
        isThere.Bind(1, period);
        isThere.Bind(2, form);
        var found = isThere.Next();
        if (found)
            isThere.Reset();
        return found;
    }
}

/// <summary>The keys of a form's measures and the positions of their columns, worked out once a form.</summary>
internal sealed class MeasureKeys(Keys keys)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, (long First, long Last, Dictionary<long, int> Positions)> byForm = [];

    public (long First, long Last, Dictionary<long, int> Positions) Of(FormDefinition form) => byForm.GetOrAdd(form.Key, _ =>
    {
        var positions = form.Columns.Index().Where(c => c.Item.Type is not (ColumnType.Text or ColumnType.Ratio)).ToDictionary(c => keys.Measure($"{form.Key}/{c.Item.Code}"), c => c.Index);
        return (positions.Keys.Min(), positions.Keys.Max(), positions);
    });
}
