using DanVan.Dashboard.Demo;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Demo;

public sealed class Demo_figures
{
    public static TheoryData<string> Forms => [.. DemoCase.Province.Forms.Select(f => f.Key)];

    [Fact]
    public void Cover_every_form_of_the_catalog() =>
        Assert.Equal(DemoCase.Catalog.Forms.Select(f => f.Key), DemoCase.Province.Forms.Select(f => f.Key));

    [Theory, MemberData(nameof(Forms))]
    public void Satisfy_every_rule_of_their_form(string key)
    {
        var form = DemoCase.Catalog.Form(key)!;
        foreach (var (period, row) in Rows(form))
        {
            foreach (var rule in Arithmetic(form))
                Assert.True(Holds(rule.Expression, row), $"{rule.Id} {row.Unit.Code} {row.Field?.Code} {period}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2021)]
    public void Satisfy_the_rules_whatever_the_seed(int seed)
    {
        var province = new DemoProvince(DemoCase.Catalog, seed);
        foreach (var form in province.Forms.Where(f => f.IsAskedIn(DemoCase.Period(f, "2021-N"))))
        {
            foreach (var row in DemoCase.SendersOf(form).SelectMany(s => province.Return(form, s, DemoCase.Period(form, "2021-N"))))
                Assert.All(Arithmetic(form), rule => Assert.True(Holds(rule.Expression, row), $"{rule.Id} {row.Unit.Code}"));
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public void Have_a_figure_not_below_zero_in_every_column(string key)
    {
        var form = DemoCase.Catalog.Form(key)!;
        foreach (var (period, row) in Rows(form))
        {
            foreach (var column in form.Measures)
            {
                var milli = row.Values[column.Code];
                Assert.True(milli >= 0, $"{column.Code} {row.Unit.Code} {period}");
                var step = column.Decimals switch { 0 => 1000, 1 => 100, 2 => 10, _ => 1 };
                Assert.True(milli % step == 0, $"{column.Code} {row.Unit.Code} {period} has too many decimals");
            }
        }
    }

    [Theory]
    [InlineData("6T", "Q1", "Q2")]
    [InlineData("9T", "6T", "Q3")]
    [InlineData("N", "9T", "Q4")]
    [InlineData("N", "Q1", "Q2", "Q3", "Q4")]
    public void Of_a_longer_period_are_the_flows_of_its_parts_added_up(string whole, params string[] parts)
    {
        foreach (var (_, rows) in Years(whole, parts))
        {
            foreach (var column in rows.Form.Measures.Where(c => c.Class == MeasureClass.Flow))
                Assert.Equal(rows.Whole.Values[column.Code], rows.Parts.Sum(p => p.Values[column.Code]));
        }
    }

    [Theory]
    [InlineData("6T", "Q1", "Q2")]
    [InlineData("9T", "6T", "Q3")]
    [InlineData("N", "Q1", "Q2", "Q3", "Q4")]
    public void Of_a_longer_period_open_with_its_first_part_and_close_with_its_last(string whole, params string[] parts)
    {
        foreach (var (_, rows) in Years(whole, parts))
        {
            foreach (var column in rows.Form.Measures.Where(c => c.Class == MeasureClass.Opening))
                Assert.Equal(rows.Parts[0].Values[column.Code], rows.Whole.Values[column.Code]);
            foreach (var column in rows.Form.Measures.Where(c => c.Class == MeasureClass.Closing))
                Assert.Equal(rows.Parts[^1].Values[column.Code], rows.Whole.Values[column.Code]);
        }
    }

    [Theory]
    [InlineData("Q1", "Q2")]
    [InlineData("Q2", "Q3")]
    [InlineData("Q3", "Q4")]
    public void Open_a_quarter_with_what_the_quarter_before_left(string before, string after)
    {
        foreach (var (_, rows) in Years(after, before))
        {
            var (was, now) = (rows.Parts[0].Values, rows.Whole.Values);
            switch (rows.Form.Code)
            {
                case "01/XLD":
                    Assert.Equal(was["1"] - was["8"], now["2"] + now["3"] + now["4"]);
                    break;
                case "02/XLD":
                    Assert.Equal(was["1"] - was["6"], now["2"] + now["3"]);
                    break;
                case "03/XLD" or "04/XLD":
                    Assert.Equal(was["1"] - was["8"], now["2"] + now["3"] + now["4"]);
                    break;
                case "01/KQGQ":
                    Assert.Equal(was["4"] - was["5"] - was["6"], now["2"]);
                    break;
                case "03/KQGQ":
                    Assert.Equal(was["4"] - was["6"], now["2"]);
                    break;
                case "II.06a":
                    Assert.Equal(was["11"], now["6"]);
                    break;
            }
        }
    }

    [Fact]
    public void Take_complaints_and_denunciations_from_the_petitions_within_competence()
    {
        foreach (var period in new[] { "2020-Q2", "2021-6T" })
        {
            Assert.Equal(DemoCase.Sum("TTCP-2021/01-XLD", "19", period), DemoCase.Sum("TTCP-2021/01-KQGQ", "3", period));
            Assert.Equal(DemoCase.Sum("TTCP-2021/01-XLD", "20", period), DemoCase.Sum("TTCP-2021/03-KQGQ", "3", period));
        }
    }

    [Fact]
    public void Say_of_petitions_by_kind_what_they_say_of_all()
    {
        static decimal All(string column) => DemoCase.Sum("TTCP-2021/01-XLD", column, "2021-6T");
        static decimal Of(string form, string column) => DemoCase.Sum($"TTCP-2021/{form}", column, "2021-6T");
        Assert.Equal(All("1"), Of("02-XLD", "1") + Of("03-XLD", "1") + Of("04-XLD", "1"));
        Assert.Equal((All("11"), All("12"), All("13")), (Of("02-XLD", "9"), Of("03-XLD", "11"), Of("04-XLD", "11")));
        Assert.Equal(All("10"), Of("02-XLD", "10") + Of("03-XLD", "12") + Of("04-XLD", "12"));
        Assert.InRange(Of("02-TCD", "1"), 1, All("5") + All("6") + All("7"));
    }

    [Fact]
    public void Are_of_the_size_known_of_the_province()
    {
        const string petitions = "TTCP-2021/01-XLD", dossiers = "VPCP-2020/II.06a";
        decimal Petitions(string column, string period) => DemoCase.Sum(petitions, column, period);
        var received = Petitions("5", "2021-6T") + Petitions("6", "2021-6T") + Petitions("7", "2021-6T");
        Assert.InRange(received, 676 * 0.9m, 676 * 1.1m);
        Assert.InRange(Petitions("13", "2021-6T") / Petitions("9", "2021-6T"), 0.75m, 0.92m);
        var inTime = (DemoCase.Sum(dossiers, "8", "2021-N") + DemoCase.Sum(dossiers, "9", "2021-N")) / DemoCase.Sum(dossiers, "7", "2021-N");
        Assert.InRange(inTime, 0.95m, 0.99m);
    }

    [Fact]
    public void Show_the_summer_of_the_epidemic()
    {
        const string receptions = "TTCP-2021/01-TCD", dossiers = "VPCP-2020/II.06a";
        Assert.True(DemoCase.Sum(receptions, "1", "2021-Q3") < DemoCase.Sum(receptions, "1", "2020-Q3") / 2);
        Assert.True(DemoCase.Sum(dossiers, "4", "2021-Q3") > DemoCase.Sum(dossiers, "4", "2021-Q1"));
        Assert.True(DemoCase.Sum(dossiers, "5", "2021-Q3") < DemoCase.Sum(dossiers, "5", "2021-Q1"));
    }

    [Fact]
    public void Are_others_for_another_seed()
    {
        var form = DemoCase.Catalog.Form("TTCP-2021/01-XLD")!;
        var period = DemoCase.Period(form, "2021-N");
        var sender = DemoCase.Senders.First(s => s.Level == "district");
        var other = new DemoProvince(DemoCase.Catalog, DemoCase.Seed + 1).Return(form, sender, period);
        Assert.NotEqual(DemoCase.Province.Return(form, sender, period).Select(r => r.Values["1"]), other.Select(r => r.Values["1"]));
    }

    private static IEnumerable<(PeriodCode Period, DemoRow Row)> Rows(FormDefinition form) =>
        from period in DemoCase.Periods(form)
        from sender in DemoCase.SendersOf(form)
        from row in DemoCase.Province.Return(form, sender, period, withSections: true)
        select (period.Code, row);

    // Rows of a period beside the same leaf's rows of its parts, for every form that is owed in all of them.
    private static IEnumerable<(int Year, (FormDefinition Form, DemoRow Whole, IReadOnlyList<DemoRow> Parts) Rows)> Years(string whole, params string[] parts)
    {
        foreach (var form in DemoCase.Province.Forms)
        {
            if (!parts.Append(whole).All(p => form.Periods.Contains(PeriodCode.Parse($"2021-{p}").Kind)))
                continue;
            foreach (var year in new[] { 2020, 2021 })
            {
                if (!parts.Append(whole).All(p => form.IsAskedIn(DemoCase.Period(form, $"{year}-{p}"))))
                    continue;
                foreach (var sender in DemoCase.SendersOf(form))
                {
                    IReadOnlyList<DemoRow> Of(string period) => DemoCase.Province.Return(form, sender, DemoCase.Period(form, $"{year}-{period}"), withSections: true);
                    var all = parts.Select(Of).ToList();
                    foreach (var (row, index) in Of(whole).Select((row, index) => (row, index)))
                        yield return (year, (form, row, [.. all.Select(p => p[index])]));
                }
            }
        }
    }

    // The rules read once more, without the product's own checker.
    // A duty of some units in some periods (days of reception) is kept here as well and as badly as elsewhere.
    private static IEnumerable<FormRule> Arithmetic(FormDefinition form) => form.Rules.Where(r => r.Levels.Count == 0);

    private static bool Holds(RuleExpression rule, DemoRow row)
    {
        decimal Value(RuleSum sum) => sum.Terms.Sum(t => t.Column is null ? t.Factor : t.Factor * row.Values[t.Column] / 1000m);
        if (rule.Condition is { } condition && !Holds(condition, row))
            return true;
        return rule.Chain.Zip(rule.Chain.Skip(1)).All(pair => rule.Relation switch
        {
            RuleRelation.Equal => Value(pair.First) == Value(pair.Second),
            RuleRelation.AtMost => Value(pair.First) <= Value(pair.Second),
            RuleRelation.AtLeast => Value(pair.First) >= Value(pair.Second),
            RuleRelation.Less => Value(pair.First) < Value(pair.Second),
            _ => Value(pair.First) > Value(pair.Second),
        });
    }
}
