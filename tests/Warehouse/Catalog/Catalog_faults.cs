using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

/// <summary>Each line is one mistake: the file, what stands there, what somebody wrote instead, and what is said of it.</summary>
public sealed class Catalog_faults
{
    private const string Setting = "setting.yaml";
    private const string Calendar = "calendars/KY.yaml";
    private const string Units = "units/org_units.csv";
    private const string Aliases = "units/aliases.csv";
    private const string Fields = "units/breakdowns.csv";
    private const string Circular = "forms/TT-1/circular.yaml";
    private const string Form = "forms/TT-1/A.yaml";
    private const string FormB = "forms/TT-1/B.yaml";
    private const string Indicator = "indicators/kntc/K1-luot-tiep.yaml";
    private const string Theme = "themes/kntc.yaml";
    private const string Directive = "directives/CV-1.yaml";

    public static TheoryData<string, string, string, string> Keys_and_values => new()
    {
        { Setting, "operator: Ban Dân vận", "operator: Ban Dân vận\noperator: Sở", "setting.yaml:3: key 'operator' is doubled; it stands in line 2 already" },
        { Setting, "operator: Ban Dân vận", "operator:", "setting.yaml:2: 'operator' has no text" },
        { Setting, "operator: Ban Dân vận", "operator: ~", "setting.yaml:2: 'operator' has no text" },
        { Setting, "operator: Ban Dân vận", "operator: [Ban]", "setting.yaml:2: 'operator' has a list, expected a text" },
        { Setting, "operator: Ban Dân vận", "operator: { ten: Ban }", "setting.yaml:2: 'operator' has a mapping, expected a text" },
        { Setting, "directive: CV-1", "directive: CV-1\nlogo: x", "setting.yaml:5: unknown key 'logo'" },
        { Setting, "directive: CV-1", "directive: CV-1\n---\na: 1", "setting.yaml:5: a second YAML document begins; a catalog file has one" },
        { Setting, "\"62\"", "\"615\"", "setting.yaml:1: unit '615' is a district, expected a province" },
        { Setting, "directive: CV-1", "directive: CV-2", "setting.yaml:4: directive names directive 'CV-2', which the catalog does not have; did you mean 'CV-1'?" },
        { Setting, "Ban Dân vận\nreviewer", "Ban Da\u0302n vận\nreviewer", "setting.yaml:2: text is not in Unicode form NFC: operator: Ban Da\u0302n vận" },
        { Calendar, "source: F1", "source: G", "calendars/KY.yaml:2: 'source' is 'G', expected one of F (or F and a number), F-v, L, M, D" },
        { Calendar, "cumulative: true", "cumulative: yes", "calendars/KY.yaml:5: 'cumulative' is 'yes', expected one of true, false" },
        { Calendar, "kind: six_months", "kind: half", "calendars/KY.yaml:5: 'kind' is 'half', expected one of quarter, six_months, nine_months, year, official_year" },
        { Calendar, "seq: 1, ", "", "calendars/KY.yaml:4: key 'seq' is missing" },
        { Calendar, "cumulative: true,", "actual_to: \"0/6/14\", cumulative: true,", "calendars/KY.yaml:5: 'actual_to' is not between 'from' and the day before 'to'" },
        { Calendar, "cumulative: true,", "actual_to: \"-1/11/30\", cumulative: true,", "calendars/KY.yaml:5: 'actual_to' is not between 'from' and the day before 'to'" },
        { Calendar, "kind: six_months", "kind: official_year", "calendars/KY.yaml:3: an official_year needs a year of the same dates with 'actual_to': the estimate that it comes after" },
        { Calendar, "kind: six_months, from", "kind: official_year, actual_to: \"0/5/14\", from", "calendars/KY.yaml:5: an official_year estimates nothing" },
        { Form, "[quarter, six_months]", "[quarter, six_months, official_year]", "forms/TT-1/A.yaml:10: an official_year comes after the estimate of a year: 'periods' has no year" },
        { Calendar, "kind: six_months,", "kind: six_months, seq: 1,", "calendars/KY.yaml:5: unknown key 'seq'" },
        { Calendar, "\"0/6/14\"", "\"0/2/29\"", "calendars/KY.yaml:5: 'to' is '0/2/29', expected a day of each year, YEAR_OFFSET/MONTH/DAY such as -1/12/15" },
        { Calendar, "\"0/6/14\"", "\"2021-06-14\"", "calendars/KY.yaml:5: 'to' is '2021-06-14', expected a day of each year, YEAR_OFFSET/MONTH/DAY such as -1/12/15" },
        { Calendar, "\"0/6/14\"", "\"-1/6/14\"", "calendars/KY.yaml:5: 'to' is before 'from'" },
        { Calendar, "\"0/6/17\"", "\"-1/6/17\"", "calendars/KY.yaml:5: 'due' is before 'from'" },
        { Calendar, "kind: six_months", "kind: quarter, seq: 1", "calendars/KY.yaml:5: the period is doubled in this calendar" },
        { Calendar, "\"0/6/14\"", "\"0/3/14\"", "calendars/KY.yaml:5: another period of this calendar has the same dates, so dates would not tell them apart" },
        { Circular, "calendar: KY", "calendar: KI", "forms/TT-1/circular.yaml:4: calendar names calendar 'KI', which the catalog does not have; did you mean 'KY'?" },
        { Circular, "2021-05-10", "10/05/2021", "forms/TT-1/circular.yaml:5: 'in_force_from' is '10/05/2021', expected a date such as 2021-08-30" },
        { Circular, "2024-03-04", "2021-02-30", "forms/TT-1/circular.yaml:6: 'in_force_to' is '2021-02-30', expected a date such as 2021-08-30" },
        { Circular, "2024-03-04", "2020-03-04", "forms/TT-1/circular.yaml:6: in_force_to is before in_force_from" },
    };

    public static TheoryData<string, string, string, string> Units_and_breakdowns => new()
    {
        { Units, "valid_to,source", "valid_to", "units/org_units.csv:1: the header is 'code,name,short_name,level,parent_code,group,expected,valid_from,valid_to', expected 'code,name,short_name,level,parent_code,group,expected,valid_from,valid_to,source' and after it any of 'official_code,recorded_from,recorded_to'" },
        { Units, ",2004-01-01,,M", ",2004-01-01,M", "units/org_units.csv:4: has 9 cells, expected 10 (code,name,short_name,level,parent_code,group,expected,valid_from,valid_to,source)" },
        { Units, "SNV,Sở Nội vụ,", "SNV,Sở \"Nội\" vụ,", "units/org_units.csv:4: a quote is not closed, or stands inside a cell that does not begin with one" },
        { Units, "văn phòng\"", "văn phòng", "units/org_units.csv:6: a quote is not closed, or stands inside a cell that does not begin with one" },
        { Units, "\nSNV", "\n\nSNV", "units/org_units.csv:4: the line is empty" },
        { Units, "SNV,Sở Nội vụ,Sở Nội vụ", "SNV,,Sở Nội vụ", "units/org_units.csv:4: 'name' is blank" },
        { Units, "615,Huyện Đắk Hà,", "snv,Huyện Đắk Hà,", "units/org_units.csv:5: unit 'snv' is doubled; it stands at units/org_units.csv:4 already" },
        { Units, "district_office,615,", "district_office,616,", "units/org_units.csv:6: parent_code names unit '616', which the catalog does not have; did you mean '615'?" },
        { Units, "62,so,", "62,soo,", "units/org_units.csv:4: 'group' is 'soo', expected one of so, ban, truc_thuoc, nganh_doc, phoi_hop, huyen, xa, cap_xa, phong or blank" },
        { Units, "so,1,2004", "so,yes,2004", "units/org_units.csv:4: 'expected' is 'yes', expected one of 1, 0" },
        { Units, "2004-01-01", "2004-13-01", "units/org_units.csv:4: 'valid_from' is '2004-13-01', expected a date such as 2015-03-11" },
        { Units, "2025-06-30", "1990-06-30", "units/org_units.csv:2: valid_to is before valid_from" },
        { Units, "department,62,", "department,,", "units/org_units.csv:4: unit 'SNV' has no parent_code; only a province stands at the top" },
        { Units, "province,,", "province,615,", "units/org_units.csv:2: unit '62' is a province and has a parent_code" },
        { Units, "province,,", "province,615,", "units/org_units.csv:2: unit '62' is its own ancestor: 62 → 615 → 62" },
        { Units, "district_office,615,", "district_office,62,", "units/org_units.csv:6: unit '615.UB' is a district_office below '62', a province; expected below district" },
        { Aliases, "SNV,62", "SNX,62", "units/aliases.csv:2: unit_code names unit 'SNX', which the catalog does not have; did you mean 'SNV'?" },
        { Aliases, "SNV,62", "SNV,999", "units/aliases.csv:2: within_unit_code names unit '999', which the catalog does not have" },
        { Aliases, "SNV,62", "SNV,62\nSỞ NV,62,62", "units/aliases.csv:3: alias 'SỞ NV' is doubled within '62'" },
        { Fields, "linh_vuc,HT", "linh_vuc,DD", "units/breakdowns.csv:3: code 'DD' is doubled in breakdown 'linh_vuc'" },
        { Fields, "Hộ tịch,", "Hộ tịch,địa chính", "units/breakdowns.csv:3: name or alias 'địa chính' is doubled in breakdown 'linh_vuc'" },
    };

    public static TheoryData<string, string, string, string> Forms => new()
    {
        { FormB, "code: B/TT\nversion: 2", "code: A/TT\nversion: 1", "forms/TT-1/B.yaml:1: form 'TT-1 A/TT version 1' is doubled; it stands at forms/TT-1/A.yaml:1 already" },
        { Form, "theme: kntc", "themes: kntc", "forms/TT-1/A.yaml:6: unknown key 'themes'; did you mean 'theme'?" },
        { Form, "shape: unit_rows", "shape: rows", "forms/TT-1/A.yaml:7: 'shape' is 'rows', expected one of unit_rows, breakdown_rows, key_values, list_rows" },
        { Form, "unit_header: Đơn vị", "unit_header: Đơn vị\nbreakdown: linh_vuc", "forms/TT-1/A.yaml:9: unknown key 'breakdown'" },
        { FormB, "breakdown: linh_vuc", "breakdown: linh_vu", "forms/TT-1/B.yaml:13: breakdown names breakdown 'linh_vu', which the catalog does not have; did you mean 'linh_vuc'?" },
        { FormB, "breakdown: linh_vuc\n", "", "forms/TT-1/B.yaml:1: key 'breakdown' is missing" },
        { Form, "[quarter, six_months]", "[quarter, half]", "forms/TT-1/A.yaml:10: 'half' is not one of quarter, six_months, nine_months, year, official_year" },
        { Form, "[quarter, six_months]", "[quarter, year]", "forms/TT-1/A.yaml:10: calendar 'KY' has no period of kind year" },
        { Form, "[quarter, six_months]", "[quarter, quarter]", "forms/TT-1/A.yaml:10: 'quarter' is doubled in this list" },
        { Form, "[quarter, six_months]", "[]", "forms/TT-1/A.yaml:10: 'periods' is empty" },
        { Form, "[quarter, six_months]", "quarter", "forms/TT-1/A.yaml:10: 'periods' is a text, expected a list" },
        { Form, "2020-Q1", "Q1/2020", "forms/TT-1/A.yaml:11: 'collected_from' is 'Q1/2020', expected a period such as 2020-Q1 or 2021-6T" },
        { Form, "[so, huyen]", "[so, xa]", "forms/TT-1/A.yaml:12: owed_by names unit group 'xa', which the catalog does not have" },
        { Form, "[so, huyen]", "[so, quan]", "forms/TT-1/A.yaml:12: 'quan' is not one of so, ban, truc_thuoc, nganh_doc, phoi_hop, huyen, xa, cap_xa, phong" },
        { Form, "department, district_office]", "department, district]", "forms/TT-1/A.yaml:13: 'district' is not one of province_office, department, vertical, party, district_office, section, commune" },
        { Form, "code: \"2\"", "code: \"1\"", "forms/TT-1/A.yaml:16: column 1 is doubled in this form" },
        { Form, "code: \"5\"", "code: C5", "forms/TT-1/A.yaml:19: 'code' is 'C5', expected a printed column number such as \"12\"" },
        { Form, "header: [Trong đó, Định kỳ]", "header: [Trong đó, Thường xuyên]", "forms/TT-1/A.yaml:17: the header 'Trong đó › Thường xuyên' is doubled; column 2 has it already" },
        { Form, "header: [Ghi chú]", "header: [Ghi chú: ý kiến]", "forms/TT-1/A.yaml:19: 'header' has a mapping, expected a text" },
        { Form, "gloss: total, unit: lượt", "gloss: total", "forms/TT-1/A.yaml:15: key 'unit' is missing" },
        { Form, "decimals: 3", "decimals: 4", "forms/TT-1/A.yaml:18: 'decimals' is '4', expected a whole number from 1 to 3" },
        { Form, ", decimals: 3", "", "forms/TT-1/A.yaml:18: key 'decimals' is missing" },
        { Form, "gloss: total, ", "gloss: total, decimals: 1, ", "forms/TT-1/A.yaml:15: 'decimals' is '1', expected a whole number from 0 to 0" },
        { Form, "class: state", "class: stock", "forms/TT-1/A.yaml:18: 'class' is 'stock', expected one of flow, opening, closing, state" },
        { Form, "- { code: \"5\", header: [Ghi chú], gloss: remark, type: text }", "- Ghi chú", "forms/TT-1/A.yaml:19: an item of 'columns' is a text, expected a mapping { key: value }" },
        { Form, "id: A-02", "id: A-01", "forms/TT-1/A.yaml:22: rule 'A-01' is doubled; it stands at forms/TT-1/A.yaml:21 already" },
        { Form, "1=2+..+3", "1=2+99", "forms/TT-1/A.yaml:21: rule A-01 names column 99, which the form does not have" },
        { Form, "1=2+..+3", "1=2+", "forms/TT-1/A.yaml:21: rule A-01 does not parse: a column number is expected at the end in \"1=2+\"" },
        { Form, "1=2+..+3", "1=2+5", "forms/TT-1/A.yaml:21: rule A-01 reads column 5, which holds text" },
        { Form, "[2] > 0 =>", "[8] > 0 =>", "forms/TT-1/A.yaml:22: rule A-02 names column 8, which the form does not have" },
        { Form, "printed: \"1=2+..+3\"", "printed: \"1=2+3\", expression: \"[1] = 1\"", "forms/TT-1/A.yaml:21: rule A-01 has both 'printed' and 'expression'; a rule is one of them" },
        { Form, ", printed: \"1=2+..+3\"", ", why: Vì", "forms/TT-1/A.yaml:21: key 'expression' is missing" },
        { Form, "severity: warning", "severity: warn", "forms/TT-1/A.yaml:22: 'severity' is 'warn', expected one of error, warning, note" },
        { Form, "why: Có lượt thì có tiền, ", "", "forms/TT-1/A.yaml:22: key 'why' is missing" },
    };

    public static TheoryData<string, string, string, string> Indicators_themes_and_directives => new()
    {
        { Indicator, "next_review: 2027-01-31", "", "indicators/kntc/K1-luot-tiep.yaml:1: key 'next_review' is missing" },
        { Indicator, "minus TT-1/A/3", "minus TT-1/A/99", "indicators/kntc/K1-luot-tiep.yaml:10: numerator names measure 'TT-1/A/99', but form 'TT-1/A' has no column 99 that holds figures" },
        { Indicator, "minus TT-1/A/3", "TT-1/A/5", "indicators/kntc/K1-luot-tiep.yaml:10: numerator names measure 'TT-1/A/5', but form 'TT-1/A' has no column 5 that holds figures" },
        { Indicator, "minus TT-1/A/3", "minus TT-2/A/3", "indicators/kntc/K1-luot-tiep.yaml:10: numerator names measure 'TT-2/A/3', which the catalog does not have; did you mean 'TT-1/A/3'?" },
        { Indicator, "minus TT-1/A/3", "minus TT-1/A/2", "indicators/kntc/K1-luot-tiep.yaml:10: 'minus TT-1/A/2' counts a measure a second time in 'numerator'" },
        { Indicator, "reference: Kế hoạch }", "reference: Kế hoạch }\n  - { from: 2021-01-01, value: 90, reference: Kế hoạch }", "indicators/kntc/K1-luot-tiep.yaml:14: another target holds for the same periods from the same day" },
        { Indicator, "minus TT-1/A/3", "reported TT-1/B/3", "indicators/kntc/K1-luot-tiep.yaml:10: 'reported TT-1/B/3' counts units of a form by breakdown; only values of such a form can be summed" },
        { Indicator, "minus TT-1/A/3", "twice TT-1/A/3", "indicators/kntc/K1-luot-tiep.yaml:10: 'twice TT-1/A/3' is not a term; write [minus] [positive | reported] CIRCULAR/FORM/COLUMN" },
        { Indicator, "factor: 100", "factor: 0", "indicators/kntc/K1-luot-tiep.yaml:5: 'factor' must be above zero: 1 for counts, 100 for percentages" },
        { Indicator, "factor: 100", "factor: 1.000,5", "indicators/kntc/K1-luot-tiep.yaml:5: 'factor' is '1.000,5', expected a number such as 100 or 0.5" },
        { Indicator, "decimals: 1", "decimals: 4", "indicators/kntc/K1-luot-tiep.yaml:6: 'decimals' is '4', expected a whole number from 0 to 3" },
        { Indicator, "better: neither", "better: more", "indicators/kntc/K1-luot-tiep.yaml:7: 'better' is 'more', expected one of higher, lower, neither" },
        { Indicator, "from: 2021-01-01", "from: 2021", "indicators/kntc/K1-luot-tiep.yaml:13: 'from' is '2021', expected a date such as 2021-08-30" },
        { Theme, "headline: [K1-luot-tiep]", "headline: [K1]", "themes/kntc.yaml:5: headline names indicator 'K1', which the catalog does not have" },
        { Theme, "kind: trend", "kind: trends", "themes/kntc.yaml:7: 'kind' is 'trends', expected one of trend, ranking, composition, heatmap" },
        { Theme, "level: district", "level: province", "themes/kntc.yaml:8: 'level' is 'province', expected one of district, department, commune" },
        { Theme, "indicator: K1-luot-tiep }", "indicator: K1-luot-tiep, level: district }", "themes/kntc.yaml:7: unknown key 'level'" },
        { Theme, "TT-1/A/2", "TT-1/A/22", "themes/kntc.yaml:9: measure names measure 'TT-1/A/22', but form 'TT-1/A' has no column 22 that holds figures" },
        { Theme, "headline: [K1-luot-tiep]", "headline: [K1-luot-tiep, K1-luot-tiep]", "themes/kntc.yaml:5: 'K1-luot-tiep' is doubled in 'headline'" },
        { Theme, "TT-1/B/3", "TT-1/A/3", "themes/kntc.yaml:10: form 'TT-1/A' is not broken down by 'linh_vuc'" },
        { Theme, "order: 1", "order: một", "themes/kntc.yaml:4: 'order' is 'một', expected a whole number from 1 to 99" },
        { Directive, "[K1-luot-tiep]", "[K1-luot-tieb]", "directives/CV-1.yaml:6: indicators names indicator 'K1-luot-tieb', which the catalog does not have; did you mean 'K1-luot-tiep'?" },
        { Directive, "[TT-1/A]", "[TT-1/C]", "directives/CV-1.yaml:6: forms names form 'TT-1/C', which the catalog does not have; did you mean 'TT-1/A'?" },
        { Directive, "number: 2", "number: 1", "directives/CV-1.yaml:7: point 1 is doubled" },
        { Directive, ", unmeasured: Chưa có số liệu", "", "directives/CV-1.yaml:7: point 2 has no indicator; say under 'unmeasured' why" },
        { Directive, "2021-08-30", "30/08/2021", "directives/CV-1.yaml:4: 'issued' is '30/08/2021', expected a date such as 2021-08-30" },
    };

    [Theory]
    [MemberData(nameof(Keys_and_values))]
    [MemberData(nameof(Units_and_breakdowns))]
    [MemberData(nameof(Forms))]
    [MemberData(nameof(Indicators_themes_and_directives))]
    public void Are_named_with_file_and_line(string file, string from, string to, string fault)
    {
        using var small = new SmallCatalog();
        Assert.Contains(fault, small.Replace(file, from, to).Faults());
    }

    [Theory]
    [InlineData(Setting)]
    [InlineData(Units)]
    [InlineData(Aliases)]
    [InlineData(Fields)]
    [InlineData(Circular)]
    public void Name_a_file_that_is_missing(string file)
    {
        using var small = new SmallCatalog();
        Assert.Contains($"{file}:1: the file is missing", small.Remove(file).Faults());
    }

    [Theory]
    [InlineData("forms/TT-1/A.yml")]
    [InlineData("forms/A.yaml")]
    [InlineData("indicators/K2.yaml")]
    [InlineData("units/communes.csv")]
    public void Name_a_file_that_nobody_reads(string file)
    {
        using var small = new SmallCatalog();
        Assert.Equal(
            [$"{file}:1: is not a file that the catalog knows (see docs/catalog-format.md for names and folders)"],
            small.Put(file, "a: 1").Faults());
    }

    [Fact]
    public void Name_an_indicator_that_stands_in_two_folders_or_shares_a_code()
    {
        using var small = new SmallCatalog();
        small.Put("themes/hai.yaml", small.TextOf(Theme).Replace("order: 1", "order: 2", StringComparison.Ordinal));
        small.Put("indicators/hai/K1-luot-tiep.yaml", small.TextOf(Indicator));
        Assert.Equal(
        [
            "indicators/kntc/K1-luot-tiep.yaml:1: indicator 'K1-luot-tiep' is doubled; it stands at indicators/hai/K1-luot-tiep.yaml:1 already",
            "indicators/kntc/K1-luot-tiep.yaml:1: indicator code 'K1' is doubled; it stands at indicators/hai/K1-luot-tiep.yaml:1 already",
        ], small.Faults());
    }

    [Fact]
    public void Name_two_themes_of_the_same_order()
    {
        using var small = new SmallCatalog();
        Assert.Equal(["themes/kntc.yaml:4: order 1 is doubled; theme 'hai' has it already"], small.Put("themes/hai.yaml", small.TextOf(Theme)).Faults());
    }

    [Fact]
    public void Name_a_file_that_cannot_be_read()
    {
        using var small = new SmallCatalog();
        small.Write();
        File.CreateSymbolicLink(Path.Combine(small.Directory, "themes/gone.yaml"), "/nowhere/at/all.yaml");
        Assert.StartsWith("themes/gone.yaml:1: cannot be read: ", Assert.Single(CatalogReader.Read(small.Directory).Faults).ToString());
    }

    // A word that decides which keys are known must not turn the others into faults as well.
    [Theory]
    [InlineData(Calendar, "kind: quarter", "kind: quater")]
    [InlineData(FormB, "shape: breakdown_rows", "shape: breakdown_row")]
    [InlineData(Theme, "kind: ranking", "kind: rank")]
    public void Do_not_spread_from_a_word_that_is_misspelt(string file, string from, string to)
    {
        using var small = new SmallCatalog();
        Assert.Contains("expected one of", Assert.Single(small.Replace(file, from, to).Faults()));
    }

    [Fact]
    public void Name_a_circle_of_units_once()
    {
        using var small = new SmallCatalog();
        var faults = small.Put(Units, small.TextOf(Units) + "\nA,A,A,commune,B,,1,2004-01-01,,M\nB,B,B,commune,A,,1,2004-01-01,,M").Faults();
        Assert.Equal("units/org_units.csv:7: unit 'A' is its own ancestor: A → B → A", Assert.Single(faults, f => f.Contains("ancestor", StringComparison.Ordinal)));
    }

    // One broken file must not bury its own fault under those of everything that refers to it.
    [Theory]
    [InlineData(Form, "code: A/TT")]
    [InlineData(Units, "code,name")]
    [InlineData(Fields, "breakdown,code")]
    [InlineData(Calendar, "name: Kỳ")]
    [InlineData(Theme, "name: Tiếp")]
    [InlineData(Indicator, "code: K1")]
    [InlineData(Directive, "number: CV")]
    [InlineData(Circular, "number: 01")]
    public void Do_not_spread_from_a_file_that_cannot_be_read(string file, string beginning)
    {
        using var small = new SmallCatalog();
        var fault = Assert.Single(small.Replace(file, beginning, "\"" + beginning).Faults());
        Assert.StartsWith(file + ":", fault);
    }
}
