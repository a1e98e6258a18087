using System.Text.RegularExpressions;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Structures;

namespace DanVan.Tests.Warehouse.Catalog;

/// <summary>What holds of the shipped data beyond its form: against the official counts, and one file against another.</summary>
public sealed partial class What_the_catalog_says
{
    private static readonly ProvinceCatalog Catalog = CatalogReader.ReadOrThrow(Repository.Catalog);

    [Fact]
    public void Knows_the_ten_districts_and_102_communes_of_2021()
    {
        var units = Catalog.In(PeriodCode.Parse("2021-6T")).Units;
        var communes = units.Where(u => u.Level == "commune").ToList();
        var districts = units.Where(u => u.Level == "district").ToList();

        Assert.Equal(10, districts.Count);
        Assert.Equal(85, communes.Count(u => u.Name.StartsWith("Xã ", StringComparison.Ordinal)));
        Assert.Equal(10, communes.Count(u => u.Name.StartsWith("Phường ", StringComparison.Ordinal)));
        Assert.Equal(7, communes.Count(u => u.Name.StartsWith("Thị trấn ", StringComparison.Ordinal)));
        Assert.All(communes, c => Assert.Contains(districts, d => d.Code == c.ParentCode));
        Assert.All(districts, d => Assert.Single(units, u => u.Level == "district_office" && u.ParentCode == d.Code));
    }

    [Fact]
    public void Knows_the_reform_of_2025()
    {
        var (before, after) = (Catalog.History.On(new(2025, 6, 30)), Catalog.History.On(new(2025, 7, 1)));
        var (old, now) = (before.Units.Where(u => u.Level == "commune").ToList(), after.Units.Where(u => u.Level == "commune").ToList());
        var lines = Catalog.Successions.Where(s => old.Any(u => u.Code == s.Predecessor)).ToList();

        Assert.Equal((102, 40, 102), (old.Count, now.Count, lines.Count));
        Assert.Equal(("Tỉnh Kon Tum", "Tỉnh Quảng Ngãi"), (before.Root.Name, after.Root.Name));
        Assert.DoesNotContain(after.Units, u => u.Level is "district" or "district_office" or "section");
        Assert.All(now, c => Assert.Equal("51", c.ParentCode));
        // Every new code is an old one used again,.
        Assert.All(now, c => Assert.Contains(old, o => o.OfficialCode == c.OfficialCode));
        // No commune was divided, and none was made across a district.
        Assert.All(lines, l => Assert.Equal(Succession.Whole, l.Share));
        Assert.All(lines.GroupBy(l => l.Successor), into => Assert.Single(into.Select(l => before.Find(l.Predecessor)!.ParentCode).Distinct()));
        Assert.Equal(["23500", "23521", "23524"], lines.Where(l => l.Successor == "51.23500").Select(l => l.Predecessor).Order());
    }

    [Fact]
    public void Says_of_every_unit_that_ended_what_became_of_it_and_by_whose_decision() =>
        Assert.All(Catalog.EveryUnit.Where(u => u.ValidTo is not null), u =>
            Assert.Contains(Catalog.Successions, s => s.Predecessor == u.Code && s.Effective == u.ValidTo!.Value.AddDays(1) && s.Decision.Length > 0));

    [Fact]
    public void Gives_no_two_units_of_one_level_below_one_parent_a_spelling_in_common()
    {
        var spellings = Catalog.Units.SelectMany(u => new[] { u.Name, u.ShortName }.Distinct().Select(name => (Unit: u, Spelling: name)))
            .Concat(Catalog.Aliases.Select(a => (Unit: Catalog.Unit(a.UnitCode)!, Spelling: a.Alias)));

        Assert.All(
            spellings.GroupBy(s => (s.Unit.ParentCode, s.Unit.Level, Folding.Key(s.Spelling))),
            same => Assert.Single(same.Select(s => s.Unit.Code).Distinct()));
    }

    [Fact]
    public void Gives_no_two_fields_of_a_breakdown_a_spelling_in_common() => Assert.All(
        Catalog.Breakdowns.SelectMany(b => b.Aliases.Prepend(b.Name).Select(name => (b.Breakdown, Spelling: Folding.Key(name), b.Code)))
            .GroupBy(s => (s.Breakdown, s.Spelling)),
        same => Assert.Single(same.Select(s => s.Code).Distinct()));

    [Fact]
    public void Numbers_the_columns_of_a_form_without_a_gap() => Assert.All(Catalog.Forms.Where(f => f.Shape != FormShape.KeyValues), form =>
    {
        var codes = form.Columns.Select(c => int.Parse(c.Code, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(codes[0], codes.Count), codes);
    });

    [Fact]
    public void Puts_every_indicator_formula_in_words_that_name_its_columns() => Assert.All(Catalog.Indicators, indicator =>
    {
        var counted = indicator.Numerator.Concat(indicator.Denominator).Where(t => t.Kind != TermKind.Reported);
        Assert.Equal(
            counted.Select(t => t.Measure[(t.Measure.LastIndexOf('/') + 1)..]).Distinct().Order(StringComparer.Ordinal),
            ColumnInWords().Matches(indicator.Formula).Select(m => m.Groups["code"].Value).Distinct().Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Names_in_the_ground_of_a_rule_only_columns_the_rule_reads() => Assert.All(
        Catalog.Forms.SelectMany(f => f.Rules).Where(r => r is { IsPrinted: false, Why: not null }),
        rule => Assert.All(
            ColumnInWords().Matches(rule.Why!),
            named => Assert.Contains(named.Groups["code"].Value, rule.Expression.Columns)));

    [Fact]
    public void Counts_in_an_indicator_only_forms_of_its_theme() => Assert.All(
        Catalog.Indicators,
        indicator => Assert.All(
            indicator.Numerator.Concat(indicator.Denominator),
            term => Assert.Equal(indicator.Theme, Catalog.Form(term.Measure[..term.Measure.LastIndexOf('/')])!.Theme)));

    [Fact]
    public void Adds_in_a_composition_only_parts_of_one_unit_of_measure() => Assert.All(
        Catalog.Themes.SelectMany(t => t.Panels).Where(p => p.Kind == "composition"),
        panel => Assert.Single(panel.Measures.Select(m => UnitOf(m.Measure)).Distinct()));

    [Fact]
    public void Has_six_indicators_or_more_and_every_kind_of_panel_in_each_theme() => Assert.All(Catalog.Themes, theme =>
    {
        Assert.True(Catalog.Indicators.Count(i => i.Theme == theme.Id) >= 6);
        Assert.InRange(theme.Headline.Count, 3, 4);
        Assert.Equal(["composition", "heatmap", "ranking", "trend"], theme.Panels.Select(p => p.Kind).Distinct().Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Measures_each_of_the_seven_points_of_the_letter_or_says_which_form_will()
    {
        var letter = Catalog.Directives.Single(d => d.Id == Catalog.Setting.Directive);

        Assert.Equal(Enumerable.Range(1, 7), letter.Points.Select(p => p.Number));
        Assert.Empty(Catalog.Indicators.Select(i => i.Id).Except(letter.Points.SelectMany(p => p.Indicators)));
        Assert.All(letter.Points, p => Assert.True(p.Indicators.Count > 0 || p.Unmeasured is not null));
    }

    private static string UnitOf(string measure)
    {
        var at = measure.LastIndexOf('/');
        return Catalog.Form(measure[..at])!.Column(measure[(at + 1)..])!.Unit;
    }

    [GeneratedRegex("([Cc]ột|[Cc]hỉ tiêu) (?<code>[0-9]+(\\.[0-9]+)*[a-z]?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ColumnInWords();
}
