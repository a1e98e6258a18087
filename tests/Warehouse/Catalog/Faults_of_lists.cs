namespace DanVan.Tests.Warehouse.Catalog;

/// <summary>What is said of a mistake in a form that is a list, and in a rule that counts one.</summary>
public sealed class Faults_of_lists
{
    private const string Form = "forms/TT-1/L.yaml";
    private const string Rules = "forms/TT-1/cross-rules.yaml";

    private const string List = """
        code: L/TT
        version: 1
        title: Danh sách
        short_title: Danh sách
        source: D
        theme: kntc
        shape: list_rows
        entry: mô hình
        key: ["1", "2"]
        periods: [quarter]
        collected_from: 2021-Q1
        owed_by: [huyen]
        rows: [district_office]
        columns:
          - { code: "1", header: [Tên], gloss: name, type: text, required: true }
          - { code: "2", header: [Đơn vị], gloss: unit, type: unit, required: true }
          - { code: "3", header: [Loại], gloss: kind, type: choice, choices: [{ code: A, name: Một, aliases: [mot] }, { code: B, name: Hai }] }
          - { code: "4", header: [Năm], gloss: year, type: year }
          - { code: "5", header: [Nơi], gloss: place, type: place, levels: [commune] }
          - { code: "6", header: [Ngày], gloss: day, type: date }
        """;

    private const string Counting = """
        rules:
          - { id: L-01, counts: "A/TT[2]", list: L/TT, where: ["3 is A, B", 4 in_period], why: Vì thế, source: D }
        """;

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { Form, "type: choice, choices", "type: choise, choices", "forms/TT-1/L.yaml:17: 'type' is 'choise', expected one of text, choice, integer, year, date, unit, place\nforms/TT-1/cross-rules.yaml:2: rule L-01: '3 is A, B' asks column 3 for a choice, but it has none" },
        { Form, "entry: mô hình\n", "", "forms/TT-1/L.yaml:1: key 'entry' is missing" },
        { Form, "key: [\"1\", \"2\"]", "key: [\"1\", \"9\"]", "forms/TT-1/L.yaml:9: the key names column 9, which the form does not have" },
        { Form, "key: [\"1\", \"2\"]", "key: [\"1\", \"4\"]", "forms/TT-1/L.yaml:9: the key names column 4, which is not required" },
        { Form, "type: unit, required: true", "type: text, required: true", "forms/TT-1/L.yaml:14: a list has one column of type unit, this one has 0" },
        { Form, "type: unit, required: true", "type: unit", "forms/TT-1/L.yaml:9: the key names column 2, which is not required\nforms/TT-1/L.yaml:14: column 2 says whose entry a row is, so it is required" },
        { Form, "code: B, name: Hai", "code: B, name: MỘT", "forms/TT-1/L.yaml:17: 'MỘT' stands for choice A already" },
        { Form, "code: B, name: Hai", "code: B, name: Môt", "forms/TT-1/L.yaml:17: 'Môt' stands for choice A already" },
        { Form, "choices: [{ code: A, name: Một, aliases: [mot] }, { code: B, name: Hai }]", "choices: []", "forms/TT-1/L.yaml:17: 'choices' is empty\nforms/TT-1/cross-rules.yaml:2: rule L-01: '3 is A, B' names choice 'A', which column 3 does not have" },
        { Form, "levels: [commune]", "levels: [xa]", "forms/TT-1/L.yaml:19: 'xa' is not one of province, province_office, department, vertical, party, district, district_office, section, commune" },
        { Form, "type: year", "type: year, unit: năm", "forms/TT-1/L.yaml:18: unknown key 'unit'" },
        { Form, "periods: [quarter]", "unit_header: Đơn vị\nperiods: [quarter]", "forms/TT-1/L.yaml:10: unknown key 'unit_header'" },
        { Form, "periods: [quarter]", "rules: []\nperiods: [quarter]", "forms/TT-1/L.yaml:10: unknown key 'rules'" },
        { Rules, "A/TT[2]", "A/TT", "forms/TT-1/cross-rules.yaml:2: 'counts' is 'A/TT', expected a form's column such as \"DV-02[4]\"" },
        { Rules, "A/TT[2]", "A/TT[5]", "forms/TT-1/cross-rules.yaml:2: rule L-01 names measure 'TT-1/A/5', but form 'TT-1/A' has no column 5 that holds figures" },
        { Rules, "A/TT[2]", "L/TT[1]", "forms/TT-1/cross-rules.yaml:2: rule L-01 names measure 'TT-1/L/1', but form 'TT-1/L' has no column 1 that holds figures" },
        { Rules, "list: L/TT", "list: A/TT", "forms/TT-1/cross-rules.yaml:2: rule L-01 counts entries of A/TT, which is no list" },
        { Rules, "list: L/TT", "list: M/TT", "forms/TT-1/cross-rules.yaml:2: rule L-01 names form 'M/TT', which the circular does not have" },
        { Rules, "3 is A, B", "3 is A, C", "forms/TT-1/cross-rules.yaml:2: rule L-01: '3 is A, C' names choice 'C', which column 3 does not have" },
        { Rules, "3 is A, B", "1 is A", "forms/TT-1/cross-rules.yaml:2: rule L-01: '1 is A' asks column 1 for a choice, but it has none" },
        { Rules, "4 in_period", "3 in_period", "forms/TT-1/cross-rules.yaml:2: rule L-01: '3 in_period' asks column 3 for a time, but it holds neither years nor dates" },
        { Rules, "4 in_period", "7 filled", "forms/TT-1/cross-rules.yaml:2: rule L-01: '7 filled' names column 7, which L/TT does not have" },
        { Rules, "4 in_period", "4 > 2020", "forms/TT-1/cross-rules.yaml:2: rule L-01: '4 > 2020' is no condition; expected \"COLUMN is CODE, CODE\", \"COLUMN filled\", \"COLUMN in_period\" or \"COLUMN before_period\"" },
    };

    [Fact]
    public void Are_none_where_it_is_right()
    {
        using var catalog = Small();
        Assert.Empty(catalog.Faults());
        var form = catalog.Read().Catalog!.Form("TT-1/L")!;
        Assert.Empty(form.Measures);
        Assert.Equal("Tên", form.UnitHeader);
    }

    [Theory, MemberData(nameof(Faults))]
    public void Are_told_with_their_line(string file, string from, string to, string fault)
    {
        using var catalog = Small();
        Assert.Equal(fault.Split('\n'), catalog.Replace(file, from, to).Faults());
    }

    private static SmallCatalog Small() => new SmallCatalog().Put(Form, List).Put(Rules, Counting);
}
