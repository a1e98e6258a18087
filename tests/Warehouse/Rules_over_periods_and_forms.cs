using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

/// <summary>What a return is told when its figures do not go with the unit's other periods and other forms.</summary>
public sealed class Rules_over_periods_and_forms : IDisposable
{
    private const string Reception = "TTCP-2021/01-TCD";
    private const string Petitions = "TTCP-2021/01-XLD";
    private const string Complaints = "TTCP-2021/01-KQGQ";
    private static readonly DateTimeOffset Noon = new(2021, 6, 16, 12, 0, 0, TimeSpan.Zero);

    private readonly TempWarehouse _warehouse = new();
    private int _sent;

    [Fact]
    public void Hold_six_months_against_the_two_quarters()
    {
        Send(Reception, "2021-Q1", ("1", 20));
        Send(Reception, "2021-Q2", ("1", 30));

        Assert.Empty(Of("TTCP21-KY03", Send(Reception, "2021-6T", ("1", 50))));
        var finding = Assert.Single(Of("TTCP21-KY03", Send(Reception, "2021-6T", ("1", 51))));
        Assert.Equal(("51", "50", "1"), (finding.Seen, finding.Expected, finding.Column));
        Assert.Contains("quý I/2021 20 + quý II/2021 30 = 50", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-Q1", "2021-Q2", "2021-6T")]
    [InlineData("2021-6T", "2021-Q2", "2021-Q1")]
    [InlineData("2021-Q2", "2021-6T", "2021-Q1")]
    public void Find_the_same_break_whichever_period_comes_last(string first, string second, string last)
    {
        var value = new Dictionary<string, decimal> { ["2021-Q1"] = 20, ["2021-Q2"] = 30, ["2021-6T"] = 51 };

        Assert.Empty(Of("TTCP21-KY03", Send(Reception, first, ("1", value[first]))));
        Assert.Empty(Of("TTCP21-KY03", Send(Reception, second, ("1", value[second]))));
        var finding = Assert.Single(Of("TTCP21-KY03", Send(Reception, last, ("1", value[last]))));

        Assert.Contains("6 tháng/2021 ghi 51", finding.Message, StringComparison.Ordinal);
        Assert.Contains(".xlsx, sheet “Biểu”, ô B1", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hold_nine_months_against_three_quarters_where_six_months_were_not_sent()
    {
        foreach (var (quarter, value) in new[] { ("2021-Q1", 20), ("2021-Q2", 30), ("2021-Q3", 5) })
            Send(Reception, quarter, ("1", value));

        Assert.Empty(Of("TTCP21-KY03", Send(Reception, "2021-9T", ("1", 55))));
        var finding = Assert.Single(Of("TTCP21-KY03", Send(Reception, "2021-9T", ("1", 56))));
        Assert.Contains("quý I/2021 20 + quý II/2021 30 + quý III/2021 5 = 55", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_a_disagreement_once_and_not_once_a_way()
    {
        Send(Reception, "2021-Q1", ("1", 20));
        Send(Reception, "2021-Q2", ("1", 30));
        Assert.Single(Of("TTCP21-KY03", Send(Reception, "2021-6T", ("1", 51))));
        Send(Reception, "2021-Q3", ("1", 5));

        // Right by the quarters and by the six months, each in its way; the six months were told already.
        Assert.Empty(Of("TTCP21-KY03", Send(Reception, "2021-9T", ("1", 55))));
        Assert.Empty(Of("TTCP21-KY03", Send(Reception, "2021-9T", ("1", 56))));
        Assert.Single(Of("TTCP21-KY03", Send(Reception, "2021-9T", ("1", 60))));
    }

    [Fact]
    public void Tell_a_quarter_at_the_first_whole_that_it_does_not_go_with()
    {
        Send(Reception, "2021-6T", ("1", 50));
        Send(Reception, "2021-Q2", ("1", 30));
        Send(Reception, "2021-Q3", ("1", 5));
        Send(Reception, "2021-9T", ("1", 55));

        var finding = Assert.Single(Of("TTCP21-KY03", Send(Reception, "2021-Q1", ("1", 21))));

        Assert.Contains("6 tháng/2021 ghi 50", finding.Message, StringComparison.Ordinal);
        Assert.Equal("20", finding.Expected);
    }

    [Fact]
    public void Tell_a_quarter_typed_where_six_months_are_asked()
    {
        Send(Reception, "2021-Q1", ("1", 20));
        Send(Reception, "2021-Q2", ("1", 30));
        var half = Send(Reception, "2021-6T", ("1", 30));

        Assert.Empty(Of("TTCP21-KY03", half));
        Assert.Contains("đã ghi số của riêng quý II năm 2021", Assert.Single(Of("TTCP21-KY04", half)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_six_months_typed_where_a_quarter_is_asked()
    {
        Send(Reception, "2021-Q1", ("1", 20));
        Send(Reception, "2021-6T", ("1", 50));

        var quarter = Assert.Single(Of("TTCP21-KY04", Send(Reception, "2021-Q2", ("1", 50))));

        Assert.Contains("quý II năm 2021 đã ghi số lũy kế", quarter.Message, StringComparison.Ordinal);
        Assert.Equal("30", quarter.Expected);
    }

    [Fact]
    public void Do_not_mistake_a_first_quarter_of_nothing_for_a_slip()
    {
        Send(Reception, "2021-Q1", ("1", 0));
        Send(Reception, "2021-Q2", ("1", 30));

        Assert.Empty(Send(Reception, "2021-6T", ("1", 30)).Outcome.Findings);
    }

    [Fact]
    public void Carry_over_what_was_left_the_year_before()
    {
        Send(Petitions, "2020-N", ("1", 100), ("2", 0), ("3", 0), ("4", 0), ("8", 90));

        Assert.Empty(Of("XLD01-09", Send(Petitions, "2021-Q1", ("1", 30), ("2", 4), ("3", 6), ("4", 0), ("8", 25))));
        var wrong = Assert.Single(Of("XLD01-09", Send(Petitions, "2021-Q1", ("1", 30), ("2", 4), ("3", 5), ("4", 0), ("8", 25))));
        Assert.Equal(("9", "10"), (wrong.Seen, wrong.Expected));
        Assert.Contains("kỳ trước chuyển sang (cột 2 cộng cột 3 cộng cột 4) ghi 9, nhưng năm 2020 còn lại (cột 1 trừ cột 8) 10", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TTCP-2021/02-XLD", "2021-Q1", "2021-Q2", "XLD02-11", "6", "2")]
    [InlineData("TTCP-2021/03-XLD", "2021-Q1", "2021-Q2", "XLD03-12", "8", "4")]
    [InlineData("TTCP-2021/04-XLD", "2021-Q1", "2021-Q2", "XLD04-09", "8", "3")]
    [InlineData("TTCP-2024/01-XLD", "2024-Q1", "2024-Q2", "XLD01B-08", "", "2")]
    [InlineData("TTCP-2024/02-XLD", "2024-N", "2025-Q1", "XLD02B-13", "4", "2")]
    [InlineData("TTCP-2024/03-XLD", "2024-Q1", "2024-Q2", "XLD03B-11", "4", "2")]
    [InlineData("TTCP-2024/04-XLD", "2024-Q1", "2024-Q2", "XLD04B-11", "4", "2")]
    public void Carry_over_the_petitions_of_every_kind(string form, string before, string after, string rule, string processed, string opening)
    {
        var left = processed.Length == 0 ? new[] { ("5", 3m) } : [("1", 10m), (processed, 7m)];
        var openings = new[] { "2", "3", "4" }.Where(c => _warehouse.Catalog.Form(form)!.Column(c)!.Class == MeasureClass.Opening).ToList();
        Send(form, before, left);

        Assert.Empty(Of(rule, Send(form, after, [.. openings.Select(c => (c, c == opening ? 3m : 0m))])));
        var wrong = Assert.Single(Of(rule, Send(form, after, [.. openings.Select(c => (c, c == opening ? 4m : 0m))])));
        Assert.Equal(("4", "3"), (wrong.Seen, wrong.Expected));
    }

    [Fact]
    public void Carry_over_backwards_when_the_earlier_period_comes_later()
    {
        Send(Petitions, "2021-Q2", ("1", 30), ("2", 4), ("3", 6), ("4", 0), ("8", 25));

        var wrong = Assert.Single(Of("XLD01-09", Send(Petitions, "2021-Q1", ("1", 50), ("2", 0), ("3", 0), ("4", 0), ("8", 45))));

        Assert.Equal(("5", "10"), (wrong.Seen, wrong.Expected));
        Assert.Contains("quý II năm 2021 ghi kỳ trước chuyển sang", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_for_one_opening_in_all_periods_that_begin_together()
    {
        Send(Petitions, "2021-Q1", ("2", 4));

        Assert.Equal("4", Assert.Single(Of("TTCP21-KY01", Send(Petitions, "2021-6T", ("2", 5)))).Expected);
    }

    [Theory]
    [InlineData(40, 61, true)]
    [InlineData(40, 60, false)]
    [InlineData(8, 28, false)]
    [InlineData(0, 20, false)]
    [InlineData(0, 21, true)]
    [InlineData(100, 40, true)]
    public void Take_a_large_change_on_the_year_before_for_worth_a_word(int lastYear, int thisYear, bool isLarge)
    {
        Send(Reception, "2020-6T", ("1", lastYear));

        Assert.Equal(isLarge, Of("TTCP21-KY05", Send(Reception, "2021-6T", ("1", thisYear))).Count == 1);
    }

    [Fact]
    public void Note_what_is_far_from_the_units_own_past()
    {
        foreach (var (period, value) in new[] { ("2019-Q1", 20), ("2019-Q2", 22), ("2019-Q3", 21), ("2019-Q4", 19), ("2020-Q1", 20), ("2020-Q2", 23) })
            Send(Reception, period, ("1", value));

        Assert.Empty(Of("TTCP21-KY06", Send(Reception, "2020-Q3", ("1", 30))));
        var note = Assert.Single(Of("TTCP21-KY06", Send(Reception, "2020-Q4", ("1", 200))));
        Assert.Equal(DanVan.Warehouse.Catalog.Severity.Note, note.Severity);
    }

    [Theory]
    [InlineData(Petitions, Complaints)]
    [InlineData(Complaints, Petitions)]
    public void Hold_two_forms_against_each_other_when_the_second_comes(string first, string second)
    {
        var value = new Dictionary<string, (string, decimal)> { [Petitions] = ("19", 12), [Complaints] = ("3", 15) };

        Assert.Empty(Of("TTCP21-X04A", Send(first, "2021-6T", value[first])));
        var finding = Assert.Single(Of("TTCP21-X04A", Send(second, "2021-6T", value[second])));

        Assert.Equal(value[second].Item1, finding.Column);
        Assert.Contains("biểu 01/XLD cột 19 = 12, biểu 01/KQGQ cột 3 = 15", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    public void Expect_decisions_that_change_something_among_those_to_be_carried_out(int due, bool isTold)
    {
        Send(Complaints, "2021-6T", ("20", 1), ("21", 5), ("22", 1), ("23", 4), ("24", 1));

        Assert.Equal(isTold, Of("TTCP21-X06A", Send("TTCP-2021/02-KQGQ", "2021-6T", ("1", due))).Count == 1);
    }

    [Fact]
    public void Hold_the_forms_of_2024_against_each_other_too()
    {
        Send("TTCP-2024/02-XLD", "2024-6T", ("7", 12));

        Assert.Single(Of("TTCP24-X02A", Send("TTCP-2024/01-XLD", "2024-6T", ("8", 11))));
    }

    // A vertical form with shares between its figures, which are worked out and never loaded.
    [Fact]
    public void Hold_the_lines_of_a_vertical_form_against_its_quarters()
    {
        Send("SNV-2021/CCHC-PL", "2021-Q1", ("0.3a", 2));
        Send("SNV-2021/CCHC-PL", "2021-Q2", ("0.3a", 3));

        Assert.Equal("5", Assert.Single(Of("SNV21-KY03", Send("SNV-2021/CCHC-PL", "2021-6T", ("0.3a", 4)))).Expected);
    }

    [Fact]
    public void Say_of_each_rule_what_it_came_to()
    {
        Send(Reception, "2021-Q1", ("1", 20));
        var half = Send(Reception, "2021-6T", ("1", 51));

        var checks = new Submissions(_warehouse.Db).Rules(half.SubmissionId);

        Assert.Equal("Chưa có số liệu quý II năm 2021 của đơn vị.", checks.Single(c => c.RuleId == "TTCP21-KY03").Reason);
        Assert.Equal("no_data", checks.Single(c => c.RuleId == "TTCP21-KY03").State);
        Assert.Equal("no_data", checks.Single(c => c.RuleId == "TTCP21-KY05").State);
    }

    public void Dispose() => _warehouse.Dispose();

    private static List<Finding> Of(string rule, LoadResult result) => [.. result.Outcome.Findings.Where(f => f.Rule == rule)];

    private LoadResult Send(string form, string period, params (string Column, decimal Value)[] cells)
    {
        _sent++;
        return _warehouse.Send(form, "615", period, Noon.AddMinutes(_sent), $"{_sent}", new Dictionary<string, IReadOnlyDictionary<string, decimal>>
        {
            ["23500"] = cells.ToDictionary(c => c.Column, c => c.Value),
        });
    }
}
