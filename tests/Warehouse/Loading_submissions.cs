using CsCheck;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

using Rows = IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>;

public sealed class Loading_submissions : IDisposable
{
    private const string Form = "TTCP-2021/01-TCD";
    private static readonly DateTimeOffset Noon = new(2021, 6, 16, 12, 0, 0, TimeSpan.Zero);

    private readonly TempWarehouse _warehouse = new();
    private readonly Figures _figures;

    public Loading_submissions() => _figures = new Figures(_warehouse.Db);

    [Fact]
    public void Adds_a_commune_up_to_its_district_and_province()
    {
        Send("615", Noon, "a", ("615.UB", 5), ("23500", 7));
        Send("616", Noon, "b", ("23527", 11));

        Assert.Equal(7, Value("23500"));
        Assert.Equal(12, Value("615"));
        Assert.Equal(11, Value("616"));
        Assert.Equal(23, Value("62"));
    }

    [Fact]
    public void Has_no_value_where_nobody_reported()
    {
        Send("615", Noon, "a", ("615.UB", 5));

        var figure = _figures.One(Form + "/1", "2021-6T", "616")!;

        Assert.Null(figure.Value);
        Assert.Equal(0, figure.Reported);
        Assert.Equal(12, figure.Expected);
    }

    [Fact]
    public void Lets_a_later_file_take_the_place_of_the_former_whole()
    {
        Send("615", Noon, "a", ("615.UB", 5), ("23500", 7));
        var second = Send("615", Noon.AddDays(1), "b", ("615.UB", 6));

        Assert.NotNull(second.Replaced);
        Assert.Equal(6, Value("62"));
        Assert.Null(_figures.One(Form + "/1", "2021-6T", "23500")!.Value);
        Assert.Equal(6, _warehouse.Count("fact_value_superseded"));
    }

    [Fact]
    public void Keeps_the_correction_when_the_file_it_corrects_is_read_after_it()
    {
        Send("615", Noon.AddDays(1), "correction", ("615.UB", 6));
        Send("615", Noon, "first", ("615.UB", 5));

        Assert.Equal(6, Value("62"));
        Assert.Equal(1, _warehouse.Count("app_submission where superseded_by is not null"));
    }

    [Fact]
    public void Loads_nothing_of_a_return_that_needs_a_fix()
    {
        Send("615", Noon, "a", SubmissionStatus.NeedsFix, ("615.UB", 5));

        Assert.Equal(0, _warehouse.Count("fact_value"));
        Assert.Equal(0, _warehouse.Count("mart_measure"));
        Assert.Equal(1, _warehouse.Count("fact_submission"));
    }

    [Fact]
    public void Takes_the_same_bytes_as_one_submission()
    {
        Send("615", Noon, "a", ("615.UB", 5));
        var again = _warehouse.Deliveries.Record("a".PadLeft(64, '0'), 1, "a", "a.xlsx", "upload", Noon.AddDays(2), null, null);

        Assert.Equal("duplicate", again.State);
        Assert.NotNull(again.DuplicateOf);
        Assert.Empty(_warehouse.Deliveries.Waiting());
    }

    [Fact]
    public void Reads_refused_bytes_again_when_the_sender_now_says_whose_they_are()
    {
        Send("615", Noon, "a", SubmissionStatus.NeedsFix, ("615.UB", 5));
        var again = _warehouse.Deliveries.Record("a".PadLeft(64, '0'), 1, "a", "a.xlsx", "upload", Noon.AddDays(2), "615", null);

        Assert.Equal("waiting", again.State);
    }

    [Fact]
    public void Records_one_arrival_once_however_often_its_source_is_swept()
    {
        var first = _warehouse.Deliveries.Record("a".PadLeft(64, '0'), 1, "a", "a.xlsx", "drop", Noon, null, null, "a.xlsx/1");
        var second = _warehouse.Deliveries.Record("a".PadLeft(64, '0'), 1, "a", "a.xlsx", "drop", Noon, null, null, "a.xlsx/1");

        Assert.Equal(first, second);
    }

    [Fact]
    public void Changes_nothing_when_the_same_delivery_is_finished_twice()
    {
        var result = Send("615", Noon, "a", ("615.UB", 5));
        var before = _warehouse.Marts();

        var again = _warehouse.Loader.Finish(1, [result.Outcome], Noon);

        Assert.Empty(again);
        Assert.Equal(before, _warehouse.Marts());
    }

    [Fact]
    public void Takes_equal_figures_of_another_sender_as_confirmed()
    {
        Send("615", Noon, "district", ("615.UB", 5), ("23500", 7));
        var rollUp = Send("62", Noon.AddDays(1), "province", ("615.UB", 5), ("23500", 7), ("62.UB", 2));

        Assert.Equal(SubmissionStatus.Accepted, rollUp.Outcome.Status);
        Assert.Equal(14, Value("62"));
    }

    [Fact]
    public void Refuses_a_figure_that_the_other_sender_did_not_have()
    {
        Send("615", Noon, "district", ("615.UB", 0), ("23500", 7));
        var more = _warehouse.Outcome(Form, "62", "2021-6T", new Dictionary<string, IReadOnlyDictionary<string, decimal>>
        {
            ["23500"] = new Dictionary<string, decimal> { ["1"] = 7, ["2"] = 14, ["3"] = 0, ["4"] = 40 },
        });
        var delivery = _warehouse.Deliveries.Record(new string('9', 64), 1, "p", "p.xlsx", "drop", Noon.AddDays(1), null, null);
        var rollUp = Assert.Single(_warehouse.Loader.Finish(delivery.DeliveryId, [more], Noon));

        Assert.Equal(SubmissionStatus.NeedsFix, rollUp.Outcome.Status);
        Assert.Equal(("4", "40", "0"), rollUp.Outcome.Findings.Select(f => (f.Column!, f.Seen, f.Expected)).Single());
    }

    [Fact]
    public void Knows_a_leaf_that_another_sender_left_blank()
    {
        var blank = _warehouse.Outcome(Form, "615", "2021-6T", new Dictionary<string, IReadOnlyDictionary<string, decimal>>
        {
            ["23500"] = new Dictionary<string, decimal>(),
        });
        var delivery = _warehouse.Deliveries.Record(new string('8', 64), 1, "b", "b.xlsx", "drop", Noon, null, null);
        _warehouse.Loader.Finish(delivery.DeliveryId, [blank], Noon);

        Assert.Equal(SubmissionStatus.NeedsFix, Send("62", Noon.AddDays(1), "province", ("23500", 3)).Outcome.Status);
        Assert.Equal(SubmissionStatus.Accepted, Send("62", Noon.AddDays(2), "agreeing", ("23500", 0)).Outcome.Status);
    }

    [Fact]
    public void Lets_a_sender_go_back_to_a_file_that_was_replaced()
    {
        Send("615", Noon, "a", ("615.UB", 5));
        Send("615", Noon.AddDays(1), "b", ("615.UB", 6));
        Send("615", Noon.AddDays(2), "a", ("615.UB", 5));

        Assert.Equal(5, Value("62"));
    }

    [Fact]
    public void Counts_lateness_by_the_day_in_Vietnam()
    {
        var due = _warehouse.Catalog.CalendarOf(_warehouse.Catalog.Form(Form)!).Find(DanVan.Warehouse.Catalog.PeriodCode.Parse("2021-6T"))!.Due;
        var sixInTheMorningAfter = new DateTimeOffset(due.ToDateTime(new TimeOnly(6, 0)).AddDays(1), TimeSpan.FromHours(7));
        Send("615", sixInTheMorningAfter, "a", ("615.UB", 5));

        Assert.Equal(1, _warehouse.Count("fact_submission where late_days = 1"));
    }

    [Fact]
    public void Refuses_differing_figures_of_another_sender_and_names_the_cell()
    {
        Send("615", Noon, "district", ("615.UB", 5), ("23500", 7));
        var rollUp = Send("62", Noon.AddDays(1), "province", ("615.UB", 5), ("23500", 8));

        Assert.Equal(SubmissionStatus.NeedsFix, rollUp.Outcome.Status);
        var finding = Assert.Single(rollUp.Outcome.Findings);
        Assert.Equal(("NGUON-01", "23500", "8", "7"), (finding.Rule, finding.Unit, finding.Seen, finding.Expected));
        Assert.Equal(12, Value("62"));
    }

    [Theory]
    [InlineData(Form, "2021-Q1", "2021-6T", "1")]
    [InlineData("VPCP-2020/II.06a", "2021-Q1", "2021-Q2", "3")]
    public void Leaves_marts_as_a_rebuild_from_the_facts_would_make_them(string form, string first, string second, string column)
    {
        var leaves = new[] { "615.UB", "23500", "23503", "23504" };
        var sending = Gen.Select(
            Gen.Int[0, 3], Gen.Int[0, 50], Gen.Bool.Select(other => other ? second : first),
            Gen.Select(Gen.Bool, Gen.Int[0, 30], (has, value) => has ? value : (int?)null).Array[4]);
        sending.Array[1, 12].Sample(
            sendings =>
            {
                using var warehouse = new TempWarehouse();
                for (var i = 0; i < sendings.Length; i++)
                {
                    var (kind, hour, period, values) = sendings[i];
                    var rows = leaves.Zip(values).Where(z => z.Second is not null)
                        .ToDictionary(z => z.First, z => (IReadOnlyDictionary<string, decimal>)new Dictionary<string, decimal> { [column] = z.Second!.Value, ["4"] = 0 });
                    warehouse.Send(form, "615", period, Noon.AddHours(hour), $"{i}", rows,
                        kind == 0 ? SubmissionStatus.NeedsFix : SubmissionStatus.Accepted);
                }
                var stepwise = warehouse.Marts();
                warehouse.RebuildMarts();
                Assert.Equal(warehouse.Marts(), stepwise);
            },
            iter: 12, threads: 1);
    }

    public void Dispose() => _warehouse.Dispose();

    private static IReadOnlyDictionary<string, decimal> One(decimal value) =>
        new Dictionary<string, decimal> { ["1"] = value, ["2"] = value * 2, ["3"] = 0 };

    private decimal? Value(string unit) => _figures.One(Form + "/1", "2021-6T", unit)!.Value;

    private DanVan.Warehouse.LoadResult Send(string sender, DateTimeOffset at, string content, params (string Unit, decimal Value)[] rows) =>
        Send(sender, at, content, SubmissionStatus.Accepted, rows);

    private DanVan.Warehouse.LoadResult Send(
        string sender, DateTimeOffset at, string content, SubmissionStatus status, params (string Unit, decimal Value)[] rows)
    {
        Rows cells = rows.ToDictionary(r => r.Unit, r => One(r.Value));
        return _warehouse.Send(Form, sender, "2021-6T", at, content, cells, status);
    }
}
