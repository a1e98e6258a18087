using CsCheck;
using DanVan.Warehouse;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

public sealed class Corrections_by_order : IDisposable
{
    private const string Form = "TTCP-2021/01-TCD";
    private static readonly DateTimeOffset Noon = new(2021, 6, 16, 12, 0, 0, TimeSpan.Zero);

    private readonly TempWarehouse _warehouse = new();

    [Fact]
    public void Let_the_new_value_stand_at_every_level()
    {
        Send("a", 5, 7);

        var result = _warehouse.Corrections.Make(Order(9), Noon);

        Assert.Null(result.Refusal);
        Assert.Equal((9m, 14m, 14m), (Value("23500"), Value("615"), Value("62")));
        AssertMartsStand();
    }

    [Fact]
    public void Show_what_the_cell_says_beside_what_stands()
    {
        Send("a", 5, 7);
        _warehouse.Corrections.Make(Order(9), Noon);

        var cell = Assert.Single(new Cells(_warehouse.Db).Behind(Form + "/1", "2021-6T", "23500"));

        Assert.Equal((9m, 7000L, "7", "123/UBND-TH"), (cell.Value, cell.ReadMilli!.Value, cell.Raw, cell.DocumentNumber));
    }

    [Fact]
    public void Say_which_rule_they_break()
    {
        var columns = Enumerable.Range(1, 29).ToDictionary(c => $"{c}", _ => 0m);
        (columns["1"], columns["4"]) = (7, 7);
        _warehouse.Send(Form, "615", "2021-6T", Noon, "a", new Dictionary<string, IReadOnlyDictionary<string, decimal>> { ["23500"] = columns });

        Assert.Contains("TCD01-01", Assert.Single(_warehouse.Corrections.Make(Order(9), Noon).BrokenRules), StringComparison.Ordinal);
    }

    // What the sender wrote kept the rule; an order that stands already is not what the sender wrote.
    [Fact]
    public void Say_again_which_rule_they_break_where_one_takes_the_place_of_another()
    {
        var columns = Enumerable.Range(1, 29).ToDictionary(c => $"{c}", _ => 0m);
        (columns["1"], columns["4"]) = (7, 7);
        _warehouse.Send(Form, "615", "2021-6T", Noon, "a", new Dictionary<string, IReadOnlyDictionary<string, decimal>> { ["23500"] = columns });
        _warehouse.Corrections.Make(Order(9), Noon);

        Assert.Contains("TCD01-01", Assert.Single(_warehouse.Corrections.Make(Order(10), Noon).BrokenRules), StringComparison.Ordinal);
    }

    [Fact]
    public void Break_no_rule_where_the_second_mends_what_the_first_broke()
    {
        var columns = Enumerable.Range(1, 29).ToDictionary(c => $"{c}", _ => 0m);
        (columns["1"], columns["4"]) = (7, 7);
        _warehouse.Send(Form, "615", "2021-6T", Noon, "a", new Dictionary<string, IReadOnlyDictionary<string, decimal>> { ["23500"] = columns });
        _warehouse.Corrections.Make(Order(9), Noon);

        Assert.DoesNotContain(_warehouse.Corrections.Make(Order(9) with { Measure = Form + "/4" }, Noon).BrokenRules, r => r.StartsWith("TCD01-01", StringComparison.Ordinal));
    }

    [Fact]
    public void Come_undone_by_another_row()
    {
        Send("a", 5, 7);
        var id = _warehouse.Corrections.Make(Order(9), Noon).CorrectionId;

        Assert.True(_warehouse.Corrections.Withdraw(id, "Nhầm", "Người nhập", Noon));

        Assert.Equal(12m, Value("62"));
        Assert.Equal("withdrawn", Assert.Single(new CorrectionLines(_warehouse.Db).Of(Form + "/1", "2021-6T", "23500", null)).Outcome);
        Assert.False(_warehouse.Corrections.Withdraw(id, "Nhầm", "Người nhập", Noon));
        AssertMartsStand();
    }

    [Theory]
    [InlineData(9, "CHINH-01", "fulfilled", 9)]
    [InlineData(7, "CHINH-03", null, 9)]
    [InlineData(8, "CHINH-02", "lapsed", 8)]
    public void Meet_the_next_version_of_the_return(int next, string rule, string? outcome, int stands)
    {
        Send("a", 5, 7);
        _warehouse.Corrections.Make(Order(9), Noon);

        var result = Send("b", 6, next);

        Assert.Equal(rule, Assert.Single(result.Outcome.Findings).Rule);
        Assert.Equal(outcome, Assert.Single(new CorrectionLines(_warehouse.Db).Newest()).Outcome);
        Assert.Equal(stands, Value("23500"));
        AssertMartsStand();
    }

    [Fact]
    public void Lapse_where_the_next_version_has_no_such_row()
    {
        Send("a", 5, 7);
        _warehouse.Corrections.Make(Order(9), Noon);
        _warehouse.Send(Form, "615", "2021-6T", Noon.AddDays(1), "b", Rows(("615.UB", 6)));

        Assert.Equal("lapsed", Assert.Single(new CorrectionLines(_warehouse.Db).Newest()).Outcome);
        AssertMartsStand();
    }

    [Fact]
    public void Give_the_figures_of_the_period_another_code_while_they_stand()
    {
        Send("a", 5, 7);
        string Code() => new Editions(_warehouse.Db, _warehouse.Catalog).Of("2021-6T")!.Code;
        var before = Code();
        var id = _warehouse.Corrections.Make(Order(9), Noon).CorrectionId;
        var corrected = Code();
        _warehouse.Corrections.Withdraw(id, "Nhầm", "Người nhập", Noon);

        Assert.NotEqual(before, corrected);
        Assert.Equal(before, Code());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("7")]
    [InlineData("1.5")]
    public void Refuse_what_cannot_stand(string value)
    {
        Send("a", 5, 7);

        Assert.NotNull(_warehouse.Corrections.Make(Order(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)), Noon).Refusal);
        Assert.Equal(7m, Value("23500"));
    }

    [Theory]
    [InlineData("DV-2021/DV-02b/5", "615.UB")]
    [InlineData("DV-2021/DV-02b/1", "615.UB")]
    public void Refuse_a_column_that_has_no_figures(string measure, string unit)
    {
        var order = Order(9) with { Measure = measure, Unit = unit };

        Assert.Equal("Không có số liệu này trong danh mục.", _warehouse.Corrections.Make(order, Noon).Refusal);
        Assert.Empty(new CorrectionLines(_warehouse.Db).Newest());
    }

    /// <summary>The order is of the figure: who sends it changes nothing about it.</summary>
    [Fact]
    public void Go_with_the_leaf_to_the_sender_who_owes_it()
    {
        RollUp("a", 7);
        var id = _warehouse.Corrections.Make(Order(9), Noon).CorrectionId;

        var owner = Send("b", 5, 7);

        Assert.Equal("CHINH-03", Assert.Single(owner.Outcome.Findings).Rule);
        Assert.Equal((9m, 16m), (Value("23500"), Value("62")));
        AssertMartsStand();

        RollUp("c", 7);
        Assert.Equal((9m, 16m), (Value("23500"), Value("62")));
        AssertMartsStand();

        Assert.True(_warehouse.Corrections.Withdraw(id, "Nhầm", "Người nhập", Noon));
        Assert.Equal((7m, 14m), (Value("23500"), Value("62")));
        AssertMartsStand();
    }

    [Theory]
    [InlineData(9, "CHINH-01", "fulfilled")]
    [InlineData(8, "CHINH-02", "lapsed")]
    public void End_where_the_sender_who_owes_the_leaf_says_something_else(int owners, string rule, string outcome)
    {
        RollUp("a", 7);
        _warehouse.Corrections.Make(Order(9), Noon);

        var result = Send("b", 5, owners);

        Assert.Contains(rule, result.Outcome.Findings.Select(f => f.Rule));
        Assert.Contains(rule, new Submissions(_warehouse.Db).Findings(result.SubmissionId).Select(f => f.RuleId));
        Assert.Equal(outcome, Assert.Single(new CorrectionLines(_warehouse.Db).Newest()).Outcome);
        Assert.Equal(owners, Value("23500"));
        AssertMartsStand();
    }

    [Fact]
    public void Go_back_to_the_roll_up_where_the_owner_takes_its_row_away()
    {
        Send("a", 5, 7);
        _warehouse.Corrections.Make(Order(9), Noon);
        RollUp("b", 7);

        _warehouse.Send(Form, "615", "2021-6T", Noon.AddDays(1), "c", Rows(("615.UB", 5)));

        Assert.Equal((9m, 16m), (Value("23500"), Value("62")));
        AssertMartsStand();
    }

    [Fact]
    public void Are_told_only_by_a_return_that_comes_to_stand()
    {
        using var warehouse = new TempWarehouse(holdsResubmissions: true);
        warehouse.Send(Form, "615", "2021-6T", Noon, "a", Rows(("23500", 7)));
        warehouse.Corrections.Make(Order(9), Noon);
        var held = warehouse.Send(Form, "615", "2021-6T", Noon.AddDays(1), "b", Rows(("23500", 8)));

        Assert.Empty(held.Outcome.Findings);
        Assert.Null(Assert.Single(new CorrectionLines(warehouse.Db).Newest()).Outcome);

        warehouse.Reviews.Accept(held.SubmissionId, "Ban Dân vận", Noon.AddDays(2));

        Assert.Equal("CHINH-02", Assert.Single(new Submissions(warehouse.Db).Findings(held.SubmissionId)).RuleId);
        Assert.Equal("lapsed", Assert.Single(new CorrectionLines(warehouse.Db).Newest()).Outcome);
    }

    [Theory]
    [InlineData(Form, "2021-6T", "1")]
    [InlineData("VPCP-2020/II.06a", "2021-Q2", "3")]
    public void Lie_over_their_figures_and_leave_marts_as_a_rebuild_would_whoever_sends_between(string form, string period, string column)
    {
        var field = _warehouse.Catalog.Form(form)!.Breakdown is { } breakdown ? _warehouse.Catalog.Breakdowns.First(b => b.Breakdown == breakdown).Code : null;
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 5], Gen.Int[1, 3], Gen.Int[0, 3]).Array[4, 14]).Sample((holds, steps) =>
        {
            using var warehouse = new TempWarehouse(holds);
            var sent = new List<long>();
            foreach (var (at, (kind, first, second)) in steps.Index())
            {
                var when = Noon.AddHours(at);
                if (kind < 3)
                    sent.Add(warehouse.Send(form, kind == 0 ? "62" : "615", period, when, $"{at}", Rows(column, [.. new[] { ("23500", first), ("23503", second) }.Where(r => r.Item2 > 0)])).SubmissionId);
                else if (kind == 3)
                    warehouse.Corrections.Make(Order(first) with { Measure = $"{form}/{column}", Period = period, Field = field }, when);
                else if (kind == 4 && new CorrectionLines(warehouse.Db).Newest().FirstOrDefault(c => c.Outcome is null) is { } standing)
                    warehouse.Corrections.Withdraw(standing.CorrectionId, "Nhầm", "Người nhập", when);
                else if (sent.Count > 0)
                    Decide(warehouse, sent[(first * second) % sent.Count], isAccepted: second < 2, when);
                Assert.Equal(0, warehouse.Count(
                    """
                    (select 1 from app_correction as c
                     join dim_org_unit as u using (unit_code) join dim_measure as m using (measure_code) join dim_period as p using (period_code)
                     join dim_breakdown as b using (breakdown_code)
                     join fact_value as v using (period_key, org_unit_key, measure_key, breakdown_key)
                     where c.correction_id not in (select correction_id from app_correction_end)
                       and (v.correction_id is not c.correction_id or v.value_milli <> c.new_milli or v.read_milli <> c.old_milli))
                    """));
                var stepwise = warehouse.Marts();
                warehouse.RebuildMarts();
                Assert.Equal(warehouse.Marts(), stepwise);
            }
        }, iter: 25, threads: 1);
    }

    public void Dispose() => _warehouse.Dispose();

    private static CorrectionOrder Order(decimal value) => new(
        Form + "/1", "2021-6T", "23500", null, value, "Cộng sót một lượt", "Ban Dân vận", "123/UBND-TH", new DateOnly(2021, 6, 20), "Người nhập");

    private static void Decide(TempWarehouse warehouse, long submission, bool isAccepted, DateTimeOffset when)
    {
        try
        {
            if (isAccepted)
                warehouse.Reviews.Accept(submission, "Ban Dân vận", when);
            else
                warehouse.Reviews.SendBack(submission, "Sai.", "Ban Dân vận", when);
        }
        catch (LeafTaken)
        {
            // Nothing is changed; what must hold is asked all the same.
        }
    }

    private void AssertMartsStand()
    {
        var stepwise = _warehouse.Marts();
        _warehouse.RebuildMarts();
        Assert.Equal(_warehouse.Marts(), stepwise);
    }

    private decimal? Value(string unit) => new Figures(_warehouse.Db).One(Form + "/1", "2021-6T", unit)!.Value;

    private LoadResult Send(string content, int office, int commune) =>
        _warehouse.Send(Form, "615", "2021-6T", Noon.AddMinutes(content[0]), content, Rows(("615.UB", office), ("23500", commune)));

    private LoadResult RollUp(string content, int commune) =>
        _warehouse.Send(Form, "62", "2021-6T", Noon.AddMinutes(content[0]), content, Rows(("62.UB", 2), ("23500", commune)));

    private static Dictionary<string, IReadOnlyDictionary<string, decimal>> Rows(params (string Unit, int Value)[] rows) => Rows("1", rows);

    private static Dictionary<string, IReadOnlyDictionary<string, decimal>> Rows(string column, params (string Unit, int Value)[] rows) =>
        rows.ToDictionary(r => r.Unit, r => (IReadOnlyDictionary<string, decimal>)new Dictionary<string, decimal> { [column] = r.Value });
}
