using CsCheck;
using DanVan.Warehouse;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

public sealed class Completeness_of_returns : IDisposable
{
    private const string Form = "TTCP-2021/01-TCD";
    private const string Period = "2021-6T";
    private static readonly DateOnly Later = new(2021, 12, 1);
    private readonly TempWarehouse _warehouse = new();
    private int _sent;

    [Fact]
    public void A_return_of_which_nothing_came_is_missing_once_its_day_is_over()
    {
        var due = DateOnly.Parse(Owed(Later).DueDate, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal("not_due", Owed(due).State);
        Assert.Equal("missing", Owed(due.AddDays(1)).State);
    }

    [Fact]
    public void The_first_one_in_time_is_on_time_for_ever()
    {
        Send(day: -2, answered: 20);
        Send(day: 5, answered: 25);

        var owed = Owed();
        Assert.Equal(("on_time", 0L, 1L, 5L), (owed.State, owed.LateDays, owed.Corrections, owed.LastCorrectionLateDays));
    }

    [Fact]
    public void The_first_one_late_is_late_for_ever()
    {
        Send(day: 3, answered: 20);
        Send(day: 9, answered: 25);

        Assert.Equal(("late", 3L), (Owed().State, Owed().LateDays));
    }

    [Fact]
    public void A_blank_one_is_empty_whether_in_time_or_not()
    {
        Send(day: -1, answered: 0);
        Assert.Equal(("empty", 0L), (Owed().State, Owed().LateDays));

        Send(day: 4, answered: 0);
        Assert.Equal(("empty", 0L), (Owed().State, Owed().LateDays));
        Assert.Equal(0, Owed().Corrections);
    }

    [Fact]
    public void A_blank_one_in_time_does_not_make_the_full_one_after_it_timely()
    {
        Send(day: -1, answered: 0);
        Send(day: 4, answered: 20);

        Assert.Equal(("late", 4L, 0L), (Owed().State, Owed().LateDays, Owed().Corrections));
    }

    [Theory]
    [InlineData(ParseFlag.Typed, "on_time")]
    [InlineData(ParseFlag.Dash, "on_time")]
    [InlineData(ParseFlag.NotApplicable, "on_time")]
    [InlineData(ParseFlag.Blank, "empty")]
    public void Nil_that_is_said_is_a_report(ParseFlag flag, string state)
    {
        Send(day: 0, answered: 29, flag: flag);

        Assert.Equal(state, Owed().State);
    }

    [Fact]
    public void One_with_errors_is_to_mend_and_counts_from_the_day_it_is_mended()
    {
        Send(day: -3, answered: 20, status: SubmissionStatus.NeedsFix);
        Assert.Equal("to_mend", Owed().State);

        Send(day: 2, answered: 20);
        Assert.Equal(("late", 2L), (Owed().State, Owed().LateDays));
    }

    [Fact]
    public void A_blank_version_after_a_good_one_is_told_but_does_not_undo_it()
    {
        Send(day: -2, answered: 20);
        Send(day: -1, answered: 0);

        Assert.Equal("on_time", Owed().State);
        Assert.True(Owed().IsBlankedLater);
    }

    [Fact]
    public void One_that_nobody_owed_is_no_return_owed()
    {
        var before = All().Count;
        _warehouse.Send(Form, "62", Period, At(0), "62", Rows("62.UB", 20));

        Assert.Equal(before, All().Count);
        Assert.DoesNotContain(All(), o => o.SenderCode == "62" && o.State == "on_time");
    }

    [Fact]
    public void Totals_of_equations_are_not_asked_again()
    {
        var form = _warehouse.Catalog.Form(Form)!;

        Assert.DoesNotContain(Form + "/1", form.CompulsoryMeasures);
        Assert.Contains(Form + "/4", form.CompulsoryMeasures);
        Send(day: 0, answered: 20);
        Assert.Equal(Owed().ExpectedRowCount * form.CompulsoryMeasures.Count, Owed().CompulsoryCells);
    }

    [Fact]
    public void Cells_counted_again_from_the_facts_are_those_a_load_counted()
    {
        Send(day: 0, answered: 20);
        Send(day: 1, answered: 12);
        _warehouse.Send("VPCP-2020/II.06a", "615", "2021-Q2", At(0), "II", new Dictionary<string, IReadOnlyDictionary<string, decimal>>
        {
            ["615.UB"] = _warehouse.Catalog.Form("VPCP-2020/II.06a")!.Measures.ToDictionary(c => c.Code, _ => 1m),
        });
        const string Cells = "fact_submission order by submission_id";
        var loaded = _warehouse.Rows(Cells);

        using var connection = _warehouse.Db.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Sql.Script("catalog/recount_cells");
        command.ExecuteNonQuery();

        Assert.Equal(loaded, _warehouse.Rows(Cells));
    }

    [Fact]
    public void Timeliness_is_that_of_the_first_that_counts_in_whatever_order_they_are_read()
    {
        var version = Gen.Select(Gen.Int[-5, 9], Gen.Int[0, 28], Gen.Bool);
        version.Array[1, 5].Sample(versions =>
        {
            using var warehouse = new TempWarehouse();
            foreach (var (i, (day, answered, isRefused)) in versions.Index())
                Send(warehouse, day, answered, isRefused ? SubmissionStatus.NeedsFix : SubmissionStatus.Accepted, content: $"v{i}");

            var owed = Owed(warehouse, Later);
            var required = warehouse.Catalog.Setting.AnsweredShare * Compulsory(warehouse) / 100m;
            var counting = versions.Where(v => !v.Item3 && v.Item2 >= Math.Max(1, required)).Select(v => Math.Max(0, v.Item1)).ToList();
            Assert.Equal(counting.Count == 0 ? null : counting.Min() == 0 ? "on_time" : "late", owed.IsReported ? owed.State : null);
            if (counting.Count > 0)
                Assert.Equal(counting.Min(), owed.LateDays);
            Assert.InRange(owed.AnsweredCells ?? 0, 0, owed.CompulsoryCells ?? 0);
            Assert.All(new Completeness(warehouse.Db).Coverage(Period, Later), c => Assert.InRange(c.ReportedPercent, 0, 100));
        }, iter: 60, threads: 1);
    }

    [Fact]
    public void Every_return_owed_is_in_one_state()
    {
        Send(day: 0, answered: 20);
        var coverage = new Completeness(_warehouse.Db).Coverage(Period, Later);

        Assert.All(coverage, c => Assert.Equal(c.Owed, c.OnTime + c.Late + c.Empty + c.NeedsFix + c.Missing + c.NotDue));
        Assert.Equal(All().Count, coverage.Sum(c => c.Owed));
    }

    public void Dispose() => _warehouse.Dispose();

    private static long Compulsory(TempWarehouse warehouse) => Owed(warehouse, Later).CompulsoryCells ?? 0;

    private void Send(int day, int answered, SubmissionStatus status = SubmissionStatus.Accepted, ParseFlag flag = ParseFlag.Typed) =>
        Send(_warehouse, day, answered, status, flag, $"own {_sent++}");

    // The first of the compulsory columns are answered, the others are blank, all in the row of the district's own office.
    private static void Send(
        TempWarehouse warehouse, int day, int answered, SubmissionStatus status = SubmissionStatus.Accepted, ParseFlag flag = ParseFlag.Typed, string content = "")
    {
        var due = DateOnly.Parse(Owed(warehouse, Later).DueDate, System.Globalization.CultureInfo.InvariantCulture);
        var at = new DateTimeOffset(due.AddDays(day).ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(7));
        var compulsory = warehouse.Catalog.Form(Form)!.CompulsoryMeasures.ToList();
        var outcome = warehouse.Outcome(Form, "615", Period, Rows("615.UB", 29), status);
        outcome = outcome with
        {
            Figures = [.. outcome.Figures.Select(f => compulsory.IndexOf(f.Measure) is var i and >= 0 && i < answered ? f with { Flag = flag } : f with { Flag = ParseFlag.Blank, ValueMilli = 0, Raw = "" })],
        };
        var delivery = warehouse.Deliveries.Record(content.PadLeft(64, '0'), 1, content, content + ".xlsx", "drop", at, null, null);
        warehouse.Loader.Finish(delivery.DeliveryId, [outcome], at);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, decimal>> Rows(string unit, int columns) => new()
    {
        [unit] = Enumerable.Range(1, columns).ToDictionary(c => c.ToString(System.Globalization.CultureInfo.InvariantCulture), _ => 0m),
    };

    private static DateTimeOffset At(int day) => new(new DateTime(2021, 6, 14).AddDays(day), TimeSpan.Zero);

    private IReadOnlyList<OwedReturn> All() => new Completeness(_warehouse.Db).Matrix(Period, Later);

    private OwedReturn Owed(DateOnly? today = null) => Owed(_warehouse, today ?? Later);

    private static OwedReturn Owed(TempWarehouse warehouse, DateOnly today) =>
        new Completeness(warehouse.Db).Matrix(Period, today).Single(o => o.SenderCode == "615" && o.FormCode == Form);
}
