using System.Globalization;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

public sealed class Rule_parser
{
    private static readonly string[] Codes = [.. Enumerable.Range(1, 35).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    // As printed, with their spaces and dots, and what each says.
    [Theory]
    [InlineData("1=4+13+22", "1", "4 13 22")]
    [InlineData("3=6+7+15+ 16 + 24 +25", "3", "6 7 15 16 24 25")]
    [InlineData("1=2+3+...+7", "1", "2 3 4 5 6 7")]
    [InlineData("1=2+..+5", "1", "2 3 4 5")]
    [InlineData("10=18+…+22", "10", "18 19 20 21 22")]
    [InlineData("10=18+… +\n22", "10", "18 19 20 21 22")]
    [InlineData("1=2+...7", "1", "2 3 4 5 6 7")]
    [InlineData("9=11+12+13 =14+15+16+17 =18+22", "9", "11 12 13", "14 15 16 17", "18 22")]
    [InlineData("6=7+..+10= 24+26+28= 30+31", "6", "7 8 9 10", "24 26 28", "30 31")]
    [InlineData("12=13+18+...+21=22+...+25 =26+29", "12", "13 18 19 20 21", "22 23 24 25", "26 29")]
    [InlineData("10=11+15+16 +17= 18+…+22=23+26", "10", "11 15 16 17", "18 19 20 21 22", "23 26")]
    [InlineData("(3)=(4)+(5)+(6)", "3", "4 5 6")]
    [InlineData("(3) =\u00A0(4) + (5)\r\n+ (6)", "3", "4 5 6")]
    [InlineData("18 = 19 + 20 +\u200B 21", "18", "19 20 21")]
    [InlineData("21= 22+23", "21", "22 23")]
    public void Reads_a_printed_equation(string text, params string[] sides)
    {
        Assert.True(RuleParser.TryParsePrinted(text, Codes, out var rule, out var error), error);

        Assert.Equal(sides, rule.Chain.Select(s => string.Join(' ', s.Terms.Select(t => t.Column))));
        Assert.All(rule.Chain.SelectMany(s => s.Terms), t => Assert.Equal(1, t.Factor));
        Assert.Equal(RuleRelation.Equal, rule.Relation);
        Assert.Equal(text, rule.Text);
    }

    [Fact]
    public void Takes_dots_for_the_columns_that_the_form_prints_between_their_neighbours()
    {
        Assert.True(RuleParser.TryParsePrinted("1=5+..+2", ["1", "5", "7a", "9", "2"], out var rule, out _));
        Assert.Equal(["1", "5", "7a", "9", "2"], rule.Columns);
    }

    [Fact]
    public void Reads_a_printed_difference()
    {
        Assert.True(RuleParser.TryParsePrinted("8=1-9", Codes, out var rule, out _));
        Assert.Equal([new(1, "1"), new(-1, "9")], rule.Chain[1].Terms);
    }

    [Theory]
    [InlineData("1=2+99", "names column 99, which the form does not have")]
    [InlineData("99=1+2", "names column 99, which the form does not have")]
    [InlineData("12", "does not parse: '=' is expected at the end in \"12\"")]
    [InlineData("1=", "does not parse: a column number is expected at the end in \"1=\"")]
    [InlineData("1=2+", "does not parse: a column number is expected at the end in \"1=2+\"")]
    [InlineData("1==2", "does not parse: a column number is expected where '=' stands in \"1==2\"")]
    [InlineData("1=2 (cũ)", "does not parse: '(' is expected")]
    [InlineData("1=...+4", "does not parse: a column number is expected where '…' stands")]
    [InlineData("1=4+..", "does not parse: a column number is expected at the end")]
    [InlineData("1=7+..+3", "does not parse: dots lead from column 7 back to column 3")]
    [InlineData("MS", "names column MS, which the form does not have")]
    [InlineData("", "does not parse: a column number is expected at the end")]
    public void Says_why_a_printed_text_is_no_equation_of_the_form(string text, string clause)
    {
        Assert.False(RuleParser.TryParsePrinted(text, Codes, out var rule, out var error));
        Assert.Null(rule);
        if (text == "1=2 (cũ)")
            Assert.StartsWith("does not parse: ", error);
        else
            Assert.StartsWith(clause, error);
    }

    [Fact]
    public void Takes_no_text_that_is_longer_than_any_rule()
    {
        Assert.False(RuleParser.TryParsePrinted("1=" + new string('2', 30_000), Codes, out _, out var error));
        Assert.Equal("does not parse: it is longer than 500 characters", error);
    }

    [Theory]
    [InlineData("[9] >= 5*[8]", RuleRelation.AtLeast, "9 | 5*8")]
    [InlineData("[4] <= 1", RuleRelation.AtMost, "4 | 1")]
    [InlineData("[10]+[11] <= [6]+[7]", RuleRelation.AtMost, "10 11 | 6 7")]
    [InlineData("[1] = [2]+[3] = [4] + 0.5*[5] - 2*[6]", RuleRelation.Equal, "1 | 2 3 | 4 0.5*5 -2*6")]
    [InlineData("[7] < 12.75", RuleRelation.Less, "7 | 12.75")]
    [InlineData("-[7] + 3 > 0", RuleRelation.Greater, "-1*7 3 | 0")]
    public void Reads_the_catalogs_own_notation(string text, RuleRelation relation, string sides)
    {
        Assert.True(RuleParser.TryParse(text, Codes, out var rule, out var error), error);

        Assert.Equal(relation, rule.Relation);
        Assert.Null(rule.Condition);
        Assert.Equal(sides, string.Join(" | ", rule.Chain.Select(s => string.Join(' ', s.Terms.Select(Text)))));
    }

    [Fact]
    public void Reads_a_rule_that_holds_only_under_a_condition()
    {
        Assert.True(RuleParser.TryParse("[13] + [14] > 0 => [12] > 0", Codes, out var rule, out var error), error);

        Assert.Equal("[13] + [14] > 0", rule.Condition!.Text);
        Assert.Equal(["13", "14", "12"], rule.Columns);
        Assert.Equal(RuleRelation.Greater, rule.Relation);
    }

    [Theory]
    [InlineData("[1] = [99]", "names column 99, which the form does not have")]
    [InlineData("[1] + [2]", "does not parse: a relation (=, <=, >=, <, >) is missing")]
    [InlineData("[1] <= [2] = [3]", "does not parse: one chain has different relations; write two rules")]
    [InlineData("[1 <= 2", "does not parse: ']' is expected where '<=' stands")]
    [InlineData("[1] <= ", "does not parse: a column in brackets or a number is expected at the end")]
    [InlineData("1 <= 2*3", "does not parse: '[' is expected where '3' stands")]
    [InlineData("[1] ≤ [2]", "does not parse: '≤' is not part of a rule")]
    [InlineData("[1] > 0 => [2] > 0 => [3] > 0", "does not parse: nothing more is expected where '=>' stands")]
    [InlineData("1a <= [2]", "does not parse: '1a' is not a number")]
    public void Says_why_a_text_is_no_rule(string text, string clause)
    {
        Assert.False(RuleParser.TryParse(text, Codes, out _, out var error));
        Assert.StartsWith(clause, error);
    }

    [Theory]
    [InlineData("1=2+3+...+7", "1 = 2 + 3+4+5+6 + 7", true)]
    [InlineData("1=2+..+5", "(1)=(2)+…+(5)", true)]
    [InlineData("1=2+..+5", "1=2+..+6", false)]
    public void Tells_whether_two_printed_texts_say_the_same(string one, string other, bool same)
    {
        Assert.True(RuleParser.TryParsePrinted(one, Codes, out var a, out _));
        Assert.True(RuleParser.TryParsePrinted(other, Codes, out var b, out _));
        Assert.Equal(same, a.Canonical == b.Canonical);
    }

    [Fact]
    public void Gives_a_printed_equation_the_same_meaning_as_the_catalogs_notation()
    {
        Assert.True(RuleParser.TryParsePrinted("1=2+..+4", Codes, out var printed, out _));
        Assert.True(RuleParser.TryParse("[1] = [2]+[3]+[4]", Codes, out var written, out _));
        Assert.Equal("[1] = [2] + [3] + [4]", written.Canonical);
        Assert.Equal(written.Canonical, printed.Canonical);
    }

    [Theory]
    [InlineData("[1]-0.50*[2]>=3", "[1] + -0.5*[2] >= 3")]
    [InlineData("[1]>0=>[2]<1", "[1] > 0 => [2] < 1")]
    public void Spells_a_rule_in_one_way(string text, string canonical)
    {
        Assert.True(RuleParser.TryParse(text, Codes, out var rule, out _));
        Assert.Equal(canonical, rule.Canonical);
    }

    [Theory]
    [InlineData("1=2+3+ ... +7", "2+3+…+7")]
    [InlineData("1 = 4 + 13", "4+13")]
    public void Shows_a_side_without_its_spaces(string text, string side)
    {
        Assert.True(RuleParser.TryParsePrinted(text, Codes, out var rule, out _));
        Assert.Equal(side, rule.Chain[1].Text);
    }

    private static string Text(RuleTerm term) => term switch
    {
        { Column: null } => term.Factor.ToString(CultureInfo.InvariantCulture),
        { Factor: 1 } => term.Column,
        _ => term.Factor.ToString(CultureInfo.InvariantCulture) + "*" + term.Column,
    };
}
