using Dapper;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

/// <summary>What figures are worth where a calendar lets the end of a period be estimated and counts it again afterwards.</summary>
public sealed class Estimated_and_official : IDisposable
{
    private const string Mediation = "DV-2021/DV-08";
    private const string Receptions = "TTCP-2021/01-TCD";
    private const string Reconciled = Mediation + "/9";
    private readonly TempWarehouse _warehouse = new();
    private readonly Figures _figures;
    private int _sent;

    public Estimated_and_official() => _figures = new Figures(_warehouse.Db);

    [Theory]
    [InlineData(Mediation, "2021-6T", "estimated", "2021-05-31")]
    [InlineData(Mediation, "2021-N", "estimated", "2021-10-31")]
    [InlineData(Mediation, "2021-NCT", "official", null)]
    [InlineData(Receptions, "2021-6T", "actual", null)]
    public void A_figure_says_what_its_calendar_says(string form, string period, string status, string? actualTo)
    {
        Send(form, period, "9", ("23500", 5));

        var figure = _figures.One(form + "/9", period, "62")!;

        Assert.Equal((status, actualTo), (figure.ValueStatus, figure.ActualTo));
        Assert.Equal(status, Asked("select value_status from reported_value where measure_code = @a and period_code = @b", form + "/9", period));
        Assert.Equal(status, Asked("select value_status from dim_period where regime = @a and period_code = @b", _warehouse.Catalog.Form(form)!.Calendar, period));
    }

    [Fact]
    public void An_indicator_is_estimated_where_one_of_its_forms_is()
    {
        Send(Mediation, "2021-6T", ["9", "10"], ("23500", [3, 1]));

        Assert.Equal("estimated", Asked("select value_status from figure where indicator_id = @a and period_code = @b and unit_code = '62'", "d14-hoa-giai-thanh", "2021-6T"));
        Assert.True(_figures.One("d14-hoa-giai-thanh", "2021-6T", "62")!.IsEstimated);
    }

    [Fact]
    public void Both_stand_side_by_side()
    {
        Send(Mediation, "2021-N", "9", ("23500", 50));
        Send(Mediation, "2021-NCT", "9", ("23500", 47));

        Assert.Equal((50m, 47m), (_figures.One(Reconciled, "2021-N", "62")!.Value, _figures.One(Reconciled, "2021-NCT", "62")!.Value));
        Assert.Equal("47", Asked("select cast(value as integer) from reported_value where measure_code = @a and period_code like '2021-N%' and value_status <> 'estimated' and @b is null", Reconciled, null));
    }

    [Fact]
    public void Over_the_years_the_official_figure_takes_the_place_of_the_estimate()
    {
        Send(Mediation, "2020-N", "9", ("23500", 40));
        Send(Mediation, "2021-N", "9", ("23500", 50));
        Send(Mediation, "2021-NCT", "9", ("23500", 47));
        Send(Mediation, "2022-N", "9", ("23500", 60));

        Assert.Equal(
            [("2021-NCT", 47m), ("2022-N", 60m)],
            _figures.OverTime(Reconciled, "62", "year", "2022-N").Where(f => f.Value is not null).TakeLast(2).Select(f => (f.PeriodCode, f.Value!.Value)));
        Assert.Equal(
            ["2021-NCT", "2022-N"],
            _figures.Grid(Reconciled, "district", "year", "2022-N").Where(f => f.UnitCode == "615" && f.Value is not null).TakeLast(2).Select(f => f.PeriodCode));
    }

    [Fact]
    public void An_official_figure_of_fewer_units_does_not_yet()
    {
        Send(Mediation, "2021-N", "9", ("23500", 50), ("23503", 8));
        Send(Mediation, "2021-NCT", "9", ("23500", 47));

        Assert.Equal("2021-N", _figures.OverTime(Reconciled, "62", "year", "2021-N").Last(f => f.Value is not null).PeriodCode);
        Assert.Equal("2021-NCT", _figures.OverTime(Reconciled, "23500", "year", "2021-N").Last(f => f.Value is not null).PeriodCode);
    }

    [Fact]
    public void What_follows_from_an_estimate_is_estimated_whatever_its_own_period_would_be()
    {
        EstimateSixMonths();
        Send(Receptions, "2021-6T", "1", ("23500", 12));
        Send(Receptions, "2021-Q1", "1", ("23500", 5));

        var quarter = _figures.One(Receptions + "/1", "2021-Q2", "62")!;

        Assert.Equal((7m, true, true), (quarter.Value, quarter.IsDerived, quarter.IsEstimated));
        Assert.Equal("estimated", Asked("select value_status from derived_value where measure_code = @a and period_code = @b", Receptions + "/1", "2021-Q2"));
    }

    [Fact]
    public void What_follows_from_counted_periods_is_counted_although_its_own_period_would_be_estimated()
    {
        EstimateSixMonths();
        Send(Receptions, "2021-Q1", "1", ("23500", 5));
        Send(Receptions, "2021-Q2", "1", ("23500", 8));

        var half = _figures.One(Receptions + "/1", "2021-6T", "62")!;

        Assert.Equal((13m, true, false), (half.Value, half.IsDerived, half.IsEstimated));
    }

    [Fact]
    public void A_counted_way_is_taken_before_a_shorter_estimated_one()
    {
        EstimateSixMonths();
        foreach (var (period, value) in new[] { ("2021-6T", 12), ("2021-Q1", 5), ("2021-Q2", 8), ("2021-Q3", 4) })
            Send(Receptions, period, "1", ("23500", value));

        var figure = _figures.One(Receptions + "/1", "2021-9T", "62")!;

        Assert.Equal((17m, "flow 2021-Q1 + 2021-Q2 + 2021-Q3", false), (figure.Value, Assert.Single(figure.DerivedFrom), figure.IsEstimated));
    }

    [Fact]
    public void An_official_year_never_follows_from_anything()
    {
        Send(Mediation, "2021-N", "9", ("23500", 50));

        Assert.Null(_figures.One(Reconciled, "2021-NCT", "62")!.Value);
        Assert.Equal("0", Asked("select count(*) from dim_period_way as w join dim_period as p using (period_key) where p.value_status = 'official' and @a is null and @b is null", null, null));
    }

    [Fact]
    public void An_estimate_is_not_held_against_what_was_counted()
    {
        EstimateSixMonths();
        Send(Receptions, "2021-Q1", "1", ("23500", 20));
        Send(Receptions, "2021-Q2", "1", ("23500", 30));

        Assert.Empty(Send(Receptions, "2021-6T", "1", ("23500", 55)));
    }

    public void Dispose() => _warehouse.Dispose();

    // The inspectorate's six months as Justice would ask for them.
    private void EstimateSixMonths() => _warehouse.GoOnWith(_warehouse.Catalog with
    {
        Calendars = [.. _warehouse.Catalog.Calendars.Select(c => c.Id != "TTCP-2021" ? c : c with
        {
            Periods = [.. c.Periods.Select(p => p.Kind == PeriodKind.SixMonths ? p with { ActualTo = new(0, 5, 14) } : p)],
        })],
        ContentHash = _warehouse.Catalog.ContentHash + "-estimated",
    });

    private string? Asked(string sql, string? a, string? b)
    {
        using var connection = _warehouse.Db.Open();
        return connection.Query<object>(sql, new { a, b }).Select(r => ((IDictionary<string, object>)r).Values.Single().ToString()).Distinct().Single();
    }

    private IReadOnlyList<DanVan.Warehouse.Model.Finding> Send(string form, string period, string column, params (string Unit, decimal Value)[] rows) =>
        Send(form, period, [column], [.. rows.Select(r => (r.Unit, new[] { r.Value }))]);

    private IReadOnlyList<DanVan.Warehouse.Model.Finding> Send(string form, string period, string[] columns, params (string Unit, decimal[] Values)[] rows) =>
        _warehouse.Send(
            form, "615", period, new DateTimeOffset(2023, 1, 1, 0, 0, _sent, TimeSpan.Zero), $"s{_sent++}",
            rows.ToDictionary(r => r.Unit, r => (IReadOnlyDictionary<string, decimal>)columns.Zip(r.Values).ToDictionary(x => x.First, x => x.Second)))
            .Outcome.Findings;
}
