using CsCheck;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

public sealed class Rule_check
{
    private static readonly string[] Codes = ["1", "2", "3", "4", "5", "6"];

    [Fact]
    public void Passes_an_equation_that_adds_up() =>
        Assert.Equal(RuleState.Pass, Printed("1=2+3", (1, 40_000), (2, 18_000), (3, 22_000)).State);

    [Fact]
    public void Fails_with_the_exact_value_of_each_side()
    {
        var result = Printed("1=2+3", (1, 40_000), (2, 18_000), (3, 21_000));

        Assert.Equal(RuleState.Fail, result.State);
        Assert.Equal(new RuleBreak(new("1", 40), new("2+3", 39)), Assert.Single(result.Breaks));
    }

    [Fact]
    public void Names_only_the_sides_of_a_chain_that_differ_from_its_total()
    {
        var result = Printed("1=2+3=4=5+6", (1, 10_000), (2, 4_000), (3, 6_000), (4, 9_000), (5, 1_000), (6, 9_000));

        Assert.Equal(["4"], result.Breaks.Select(b => b.Right.Text));
        Assert.Equal([10, 10, 9, 10], result.Sides.Select(s => s.Value));
    }

    [Fact]
    public void Holds_neighbours_against_each_other_in_a_chain_of_inequalities()
    {
        var result = Catalog("[1] <= [2] <= [3]", (1, 1_000), (2, 5_000), (3, 4_000));
        Assert.Equal(new RuleBreak(new("2", 5), new("3", 4)), Assert.Single(result.Breaks));
    }

    [Fact]
    public void Reckons_thousandths_and_factors_exactly()
    {
        Assert.Equal(RuleState.Pass, Catalog("[1] = 0.1*[2] + 0.2*[2]", (1, 300), (2, 1_000)).State);
        Assert.Equal(0.301m, Catalog("[1] < 0.3", (1, 301)).Breaks[0].Left.Value);
    }

    [Theory]
    [InlineData("[1] <= [2]", 2_000, 2_000, RuleState.Pass)]
    [InlineData("[1] < [2]", 2_000, 2_000, RuleState.Fail)]
    [InlineData("[1] >= 5*[2]", 10_000, 2_000, RuleState.Pass)]
    [InlineData("[1] >= 5*[2]", 9_999, 2_000, RuleState.Fail)]
    [InlineData("[1] > [2]", 2_001, 2_000, RuleState.Pass)]
    [InlineData("[1] - [2] = 1", 3_000, 2_000, RuleState.Pass)]
    public void Compares_as_the_relation_says(string rule, long one, long two, RuleState state) =>
        Assert.Equal(state, Catalog(rule, (1, one), (2, two)).State);

    [Theory]
    [InlineData(0, 0, RuleState.NotRun)]
    [InlineData(1_000, 0, RuleState.Fail)]
    [InlineData(1_000, 1_000, RuleState.Pass)]
    public void Asks_for_the_consequence_only_where_the_condition_holds(long condition, long consequence, RuleState state) =>
        Assert.Equal(state, Catalog("[1] > 0 => [2] > 0", (1, condition), (2, consequence)).State);

    [Fact]
    public void Has_no_data_where_no_column_has_a_value() =>
        Assert.Equal(RuleState.NoData, Printed("1=2+3").State);

    [Fact]
    public void Does_not_run_where_some_column_has_no_value()
    {
        var result = Printed("1=2+3", (1, 40_000), (2, 40_000));

        Assert.Equal(RuleState.NotRun, result.State);
        Assert.Equal(["3"], result.Missing);
    }

    [Fact]
    public void Agrees_with_plain_addition_for_any_values() =>
        Gen.Long[-1_000_000_000, 1_000_000_000].Array[4].Sample(v =>
        {
            var result = Printed("1=2+…+4", (1, v[0]), (2, v[1]), (3, v[2]), (4, v[3]));
            Assert.Equal(v[0] == v[1] + v[2] + v[3], result.State == RuleState.Pass);
            Assert.Equal(v[1] + v[2] + v[3], result.Sides[1].Value * 1000);
        });

    private static RuleResult Printed(string text, params (int Code, long Milli)[] row)
    {
        Assert.True(RuleParser.TryParsePrinted(text, Codes, out var rule, out var error), error);
        return Evaluate(rule, row);
    }

    private static RuleResult Catalog(string text, params (int Code, long Milli)[] row)
    {
        Assert.True(RuleParser.TryParse(text, Codes, out var rule, out var error), error);
        return Evaluate(rule, row);
    }

    private static RuleResult Evaluate(RuleExpression rule, (int Code, long Milli)[] row) =>
        RuleCheck.Evaluate(rule, c => row.Where(r => $"{r.Code}" == c).Select(r => (long?)r.Milli).FirstOrDefault());
}
