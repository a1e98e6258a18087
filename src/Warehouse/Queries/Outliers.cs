using System.Runtime.InteropServices;
using System.Text.Json;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse.Queries;

/// <summary>Figures far from what the same unit said before: where to look first.</summary>
public sealed class Outliers(Db db)
{
    /// <summary>The furthest off first, over all units and columns, against the periods of the same kind within three years.</summary>
    /// <param name="times">How many times the mean of the earlier periods, or what part of it, a figure must be.</param>
    /// <param name="above">By how many units it must differ besides: small counts jump.</param>
    /// <param name="most">Rows at most.</param>
    public IReadOnlyList<Outlier> Of(string period, int times = 3, int above = 10, int most = 200)
    {
        var found = db.Read<long>(Sql.Query("keys_of_period"), new { period })
            .SelectMany(periodKey => db.With(c => FarOff(c, periodKey, times, above * 1000L)))
            .OrderByDescending(f => f.Said.FarMilli)
            .Take(most)
            .Select(f => new[] { f.Unit, f.Measure, f.Said.NowMilli, f.Said.MeanMilli, f.Said.Points });
        return db.Read<Outlier>(Sql.Query("outlier_names"), new { Found = JsonSerializer.Serialize(found) });
    }

    // Leaf by leaf as the rows come: joined in the database, each figure would be looked up once a period.
    private static List<(long Unit, long Measure, Said Said)> FarOff(SqliteConnection connection, long periodKey, int times, long aboveMilli)
    {
        var far = new List<(long, long, Said)>();
        var leaf = new Dictionary<long, Said>();
        var unit = 0L;
        var rows = connection.Statement(Sql.Query("outliers"));
        Parameters.Bind(rows, new { PeriodKey = periodKey });
        try
        {
            while (rows.Next())
            {
                if (rows.Long(0) != unit)
                    Settle();
                unit = rows.Long(0);
                ref var said = ref CollectionsMarshal.GetValueRefOrAddDefault(leaf, rows.Long(1), out _);
                said = said.And(isNow: rows.Long(2) == 1, rows.Long(3));
            }
            Settle();
        }
        finally
        {
            rows.Reset();
        }
        return far;

        void Settle()
        {
            foreach (var (measure, said) in leaf)
                if (said.IsFar(times, aboveMilli))
                    far.Add((unit, measure, said));
            leaf.Clear();
        }
    }

    // A column of a leaf: now, and in the periods before together.
    private readonly record struct Said(bool IsNow, long NowMilli, long SumMilli, long Points)
    {
        public long MeanMilli => SumMilli / Points;

        public long FarMilli => Math.Abs(NowMilli - MeanMilli);

        public Said And(bool isNow, long milli) =>
            isNow ? this with { IsNow = true, NowMilli = milli } : this with { SumMilli = SumMilli + milli, Points = Points + 1 };

        public bool IsFar(int times, long aboveMilli) =>
            IsNow && Points > 0 && FarMilli >= aboveMilli
            && ((Int128)NowMilli * Points > (Int128)SumMilli * times || (Int128)NowMilli * Points * times < SumMilli);
    }
}

/// <param name="NowMilli">Whole thousandths; likewise <paramref name="MeanMilli"/>, the mean of the earlier periods.</param>
/// <param name="Points">Earlier periods that the unit reported for.</param>
public sealed record Outlier(
    string UnitCode, string UnitName, string MeasureCode, string MeasureLabel, string UnitOfMeasure, long NowMilli, long MeanMilli, long Points)
{
    public decimal Now => NowMilli / 1000m;

    public decimal Mean => MeanMilli / 1000m;
}
