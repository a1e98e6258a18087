using CsCheck;
using Dapper;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

/// <summary>What follows for a period that nobody sent from those that were received.</summary>
public sealed class Derived_figures : IDisposable
{
    private const string Receptions = "TTCP-2021/01-TCD";
    private const string Dossiers = "VPCP-2020/II.06a";
    private readonly TempWarehouse _warehouse = new();
    private readonly Figures _figures;
    private int _sent;

    public Derived_figures() => _figures = new Figures(_warehouse.Db);

    [Theory]
    [InlineData("2021-6T", "2021-Q1 + 2021-Q2", "2021-Q1=5", "2021-Q2=7", 12)]
    [InlineData("2021-9T", "2021-6T + 2021-Q3", "2021-6T=12", "2021-Q3=4", 16)]
    [InlineData("2021-N", "2021-9T + 2021-Q4", "2021-9T=16", "2021-Q4=1", 17)]
    [InlineData("2021-Q2", "2021-6T - 2021-Q1", "2021-6T=12", "2021-Q1=5", 7)]
    [InlineData("2021-Q1", "2021-6T - 2021-Q2", "2021-6T=12", "2021-Q2=7", 5)]
    [InlineData("2021-Q3", "2021-9T - 2021-6T", "2021-9T=16", "2021-6T=12", 4)]
    [InlineData("2021-Q4", "2021-N - 2021-9T", "2021-N=17", "2021-9T=16", 1)]
    [InlineData("2021-6T", "2021-9T - 2021-Q3", "2021-9T=16", "2021-Q3=4", 12)]
    public void A_flow_is_the_sum_or_the_difference_of_what_was_received(string wanted, string reads, string first, string second, int expected)
    {
        foreach (var part in new[] { first.Split('='), second.Split('=') })
            Send(Receptions, "615", part[0], "1", ("615.UB", int.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture)));

        var figure = _figures.One(Receptions + "/1", wanted, "615")!;

        Assert.Equal((expected, 1L), (figure.Value, figure.Reported));
        Assert.Equal(["flow " + reads], figure.DerivedFrom);
    }

    [Fact]
    public void Sums_come_before_differences_and_few_parts_before_many()
    {
        foreach (var (period, value) in new[] { ("2021-Q1", 5), ("2021-Q2", 7), ("2021-Q3", 4), ("2021-6T", 12), ("2021-N", 17), ("2021-Q4", 1) })
            Send(Receptions, "615", period, "1", ("615.UB", value));

        Assert.Equal(["flow 2021-6T + 2021-Q3"], _figures.One(Receptions + "/1", "2021-9T", "615")!.DerivedFrom);
    }

    [Fact]
    public void What_was_received_wins()
    {
        Send(Receptions, "615", "2021-Q1", "1", ("615.UB", 5));
        Send(Receptions, "615", "2021-Q2", "1", ("615.UB", 7));
        Send(Receptions, "615", "2021-6T", "1", ("615.UB", 13));

        var figure = _figures.One(Receptions + "/1", "2021-6T", "615")!;

        Assert.Equal((13m, false), (figure.Value, figure.IsDerived));
        Assert.DoesNotContain(Derived(Receptions + "/1"), d => d.Period == "2021-6T");
    }

    [Fact]
    public void Each_leaf_is_derived_by_itself_and_none_from_sums_over_others()
    {
        Send(Receptions, "615", "2021-Q1", "1", ("615.UB", 5), ("23500", 100));
        Send(Receptions, "615", "2021-Q2", "1", ("615.UB", 7), ("23503", 1000));

        var figure = _figures.One(Receptions + "/1", "2021-6T", "615")!;

        Assert.Equal((12m, 1L), (figure.Value, figure.Reported));
        Assert.True(figure.Expected > 1);
    }

    [Fact]
    public void A_flow_below_zero_is_no_value()
    {
        Send(Receptions, "615", "2021-6T", "1", ("615.UB", 5), ("23500", 9));
        Send(Receptions, "615", "2021-Q1", "1", ("615.UB", 7), ("23500", 4));

        var figure = _figures.One(Receptions + "/1", "2021-Q2", "615")!;

        Assert.Equal((5m, 1L, 1L), (figure.Value, figure.Reported, figure.Refused));
        Assert.Null(_figures.One(Receptions + "/1", "2021-Q2", "615.UB")!.Value);
        Assert.Null(Derived(Receptions + "/1").Single(d => d.Unit == "615.UB" && d.Period == "2021-Q2").Value);
    }

    [Fact]
    public void A_stock_is_taken_from_the_period_that_shares_its_day_and_never_added()
    {
        // Two fields, each with the value given.
        Send(Dossiers, "615", "2021-Q1", ["6", "11"], ("615.UB", [3, 5]));
        Send(Dossiers, "615", "2021-Q2", ["6", "11"], ("615.UB", [5, 8]));

        var opening = _figures.One(Dossiers + "/6", "2021-6T", "615")!;
        var closing = _figures.One(Dossiers + "/11", "2021-6T", "615")!;

        Assert.Equal((6m, "opening 2021-Q1"), (opening.Value, Assert.Single(opening.DerivedFrom)));
        Assert.Equal((16m, "closing 2021-Q2"), (closing.Value, Assert.Single(closing.DerivedFrom)));
    }

    [Fact]
    public void What_a_period_left_over_is_the_opening_of_the_next_where_a_rule_says_it_is_one_stock()
    {
        Send(Dossiers, "615", "2021-Q1", ["6", "11"], ("615.UB", [3, 5]));

        Assert.Equal(10m, _figures.One(Dossiers + "/6", "2021-Q2", "615")!.Value);
        Assert.Null(_figures.One(Dossiers + "/11", "2021-Q2", "615")!.Value);
    }

    [Fact]
    public void A_state_is_never_derived()
    {
        Send(Dossiers, "615", "2021-Q1", ["3", "7"], ("615.UB", [9, 4]));
        Send(Dossiers, "615", "2021-Q2", ["3", "7"], ("615.UB", [8, 2]));

        Assert.Null(_figures.One(Dossiers + "/3", "2021-6T", "615")!.Value);
        Assert.Equal(12m, _figures.One(Dossiers + "/7", "2021-6T", "615")!.Value);
        // c6 divides by the state: what cannot be derived of one term is not derived of any.
        Assert.Null(_figures.One("c6-ty-le-ton", "2021-6T", "615")!.Value);
    }

    [Fact]
    public void A_ratio_is_of_derived_sums_and_a_year_of_another_calendar_has_no_part_in_it()
    {
        Send(Dossiers, "615", "2021-Q1", ["7", "8", "9"], ("615.UB", [10, 5, 4]));
        Send(Dossiers, "615", "2021-Q2", ["7", "8", "9"], ("615.UB", [30, 10, 1]));

        var figure = _figures.One("c1-giai-quyet-dung-han", "2021-6T", "62")!;

        Assert.Equal((40m, 80m, 50m), (figure.Numerator, figure.Denominator, figure.Value));
    }

    [Fact]
    public void The_cells_behind_are_those_of_the_periods_read_with_their_signs()
    {
        Send(Receptions, "615", "2021-6T", "1", ("615.UB", 12), ("23500", 9));
        Send(Receptions, "615", "2021-Q1", "1", ("615.UB", 5), ("23500", 2));

        var cells = new Cells(_warehouse.Db).Behind(Receptions + "/1", "2021-Q2", "615");

        Assert.Equal(_figures.One(Receptions + "/1", "2021-Q2", "615")!.Value, cells.Sum(c => c.Sign * c.Value));
        Assert.Equal([("2021-6T", 1L), ("2021-Q1", -1L)], cells.Select(c => (c.PeriodCode, c.Sign)).Distinct().Order());
        Assert.Equal(4, cells.Count);
    }

    [Fact]
    public void They_are_seen_in_any_structure_of_units()
    {
        Send(Receptions, "608", "2021-Q1", "1", ("23281", 5), ("608.UB", 2));
        Send(Receptions, "608", "2021-Q2", "1", ("23281", 7), ("608.UB", 3));

        var today = new Figures(_warehouse.Db, 20250701).One(Receptions + "/1", "2021-6T", "51.23293")!;

        Assert.Equal((12m, true), (today.Value, today.IsDerived));
        Assert.Equal(12m, new Cells(_warehouse.Db, 20250701).Behind(Receptions + "/1", "2021-6T", "51.23293").Sum(c => c.Sign * c.Value));
    }

    /// <summary>
    /// Days joined by a received period are as far apart as it says; a period follows where its two ends are joined. No path is
    /// looked for here: ends are merged, each with its distance.
    /// </summary>
    [Fact]
    public void Are_those_that_distances_between_days_give_whatever_was_received()
    {
        string[] leaves = ["615.UB", "23500", "23503", "23504"];
        string[] periods = ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2021-6T", "2021-9T", "2021-N"];
        Gen.Select(Gen.Int[0, 50].Array[4].Array[leaves.Length], Gen.Bool.Array[periods.Length].Array[leaves.Length]).Sample(
            (quarters, has) =>
            {
                using var warehouse = new TempWarehouse();
                foreach (var (period, p) in periods.Select((x, i) => (x, i)))
                {
                    var rows = leaves.Index().Where(l => has[l.Index][p]).Select(l => (l.Item, (decimal)Total(quarters[l.Index], period))).ToArray();
                    if (rows.Length > 0)
                        Send(warehouse, Receptions, "615", period, "1", rows);
                }
                var expected = leaves.Index().SelectMany(l => Follows(quarters[l.Index], [.. periods.Where((_, p) => has[l.Index][p])], periods)
                    .Select(f => (l.Item, f.Period, (decimal?)f.Value))).Order().ToList();

                Assert.Equal(expected, Derived(warehouse, Receptions + "/1").Select(d => (d.Unit, d.Period, d.Value)).Order());
                var figures = new Figures(warehouse.Db);
                foreach (var (period, _) in periods.Select((x, i) => (x, i)).Where(x => leaves.Index().All(l => !has[l.Index][x.i])))
                {
                    var of = expected.Where(e => e.Period == period).ToList();
                    var figure = figures.One(Receptions + "/1", period, "62")!;
                    Assert.Equal((of.Count == 0 ? null : of.Sum(e => e.Item3), (long)of.Count), (figure.Value, figure.Reported));
                }
            },
            iter: 12, threads: 1);
    }

    public void Dispose() => _warehouse.Dispose();

    private static (int From, int To) Span(string period) => period[5..] switch
    {
        "6T" => (0, 2),
        "9T" => (0, 3),
        "N" => (0, 4),
        var quarter => (quarter[1] - '1', quarter[1] - '0'),
    };

    private static int Total(int[] quarters, string period) => quarters[Span(period).From..Span(period).To].Sum();

    private static IEnumerable<(string Period, int Value)> Follows(int[] quarters, string[] received, string[] periods)
    {
        // Each day starts as a group of its own, at distance nothing from its group's first day.
        var group = Enumerable.Range(0, 5).ToArray();
        var distance = new int[5];
        foreach (var period in received)
        {
            var (from, to) = Span(period);
            var (kept, merged) = (group[from], group[to]);
            if (kept == merged)
                continue;
            var shift = distance[from] + Total(quarters, period) - distance[to];
            for (var day = 0; day < 5; day++)
                if (group[day] == merged)
                    (group[day], distance[day]) = (kept, distance[day] + shift);
        }
        return periods.Except(received).Select(p => (Period: p, Span: Span(p))).Where(x => group[x.Span.From] == group[x.Span.To])
            .Select(x => (x.Period, distance[x.Span.To] - distance[x.Span.From]));
    }

    private List<(string Unit, string Period, decimal? Value)> Derived(string measure) => Derived(_warehouse, measure);

    private static List<(string Unit, string Period, decimal? Value)> Derived(TempWarehouse warehouse, string measure)
    {
        using var connection = warehouse.Db.Open();
        return [.. connection.Query<(string, string, double?)>(
            "select unit_code, period_code, value from derived_value where measure_code = @measure", new { measure })
            .Select(r => (r.Item1, r.Item2, (decimal?)r.Item3))];
    }

    private void Send(string form, string sender, string period, string column, params (string Unit, decimal Value)[] rows) =>
        Send(_warehouse, form, sender, period, column, rows);

    private void Send(string form, string sender, string period, string[] columns, params (string Unit, decimal[] Values)[] rows) => _warehouse.Send(
        form, sender, period, new DateTimeOffset(2022, 1, 1, 0, 0, _sent, TimeSpan.Zero), $"s{_sent++}",
        rows.ToDictionary(r => r.Unit, r => (IReadOnlyDictionary<string, decimal>)columns.Zip(r.Values).ToDictionary(x => x.First, x => x.Second)));

    private void Send(TempWarehouse warehouse, string form, string sender, string period, string column, params (string Unit, decimal Value)[] rows) => warehouse.Send(
        form, sender, period, new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(_sent), $"s{_sent++}",
        rows.ToDictionary(r => r.Unit, r => (IReadOnlyDictionary<string, decimal>)new Dictionary<string, decimal> { [column] = r.Value }));
}
