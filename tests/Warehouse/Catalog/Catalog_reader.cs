using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

public sealed class Catalog_reader : IDisposable
{
    private readonly SmallCatalog small = new();

    private ProvinceCatalog Catalog => small.Read().Catalog ?? throw new CatalogInvalid(small.Directory, small.Read().Faults);

    [Fact]
    public void Finds_no_fault_in_a_whole_catalog() => Assert.Empty(small.Faults());

    [Fact]
    public void Reads_a_form_with_its_circular_its_columns_and_its_rules()
    {
        var form = Catalog.Form("TT-1/A")!;

        Assert.Equal(("A/TT", 1, "F-v", FormShape.UnitRows, "MS"), (form.Code, form.Version, form.Source, form.Shape, form.CodeRowLabel));
        Assert.Equal("KY", form.Circular.Calendar);
        Assert.Equal(new DateOnly(2024, 3, 4), form.Circular.InForceTo);
        Assert.Equal([PeriodKind.Quarter, PeriodKind.SixMonths], form.Periods);
        Assert.Equal(["1", "2", "3", "4"], form.Measures.Select(c => c.Code));
        Assert.Equal("Trong đó › Thường xuyên", form.Column("2")!.Label);
        Assert.Equal((ColumnType.Decimal, 3, MeasureClass.State), (form.Column("4")!.Type, form.Column("4")!.Decimals, form.Column("4")!.Class));
        Assert.Equal(["1", "2", "3"], form.Rules[0].Expression.Columns);
        Assert.Equal((true, Severity.Error, "F-v"), (form.Rules[0].IsPrinted, form.Rules[0].Severity, form.Rules[0].Source));
        Assert.Equal((false, Severity.Warning, "D"), (form.Rules[1].IsPrinted, form.Rules[1].Severity, form.Rules[1].Source));
    }

    [Fact]
    public void Reads_the_signs_and_kinds_of_an_indicators_terms()
    {
        var indicator = Catalog.Indicator("K1-luot-tiep")!;

        Assert.Equal([new("TT-1/A/2", 1, TermKind.Value), new("TT-1/A/3", -1, TermKind.Value)], indicator.Numerator);
        Assert.Equal([new("TT-1/A/1", 1, TermKind.Positive), new("TT-1/A/1", 1, TermKind.Reported)], indicator.Denominator);
        Assert.Equal(95.5m, Assert.Single(indicator.Targets).Value);
        Assert.Equal("kntc", indicator.Theme);
    }

    [Fact]
    public void Reads_units_and_fields_from_csv_with_quoted_cells()
    {
        Assert.Equal("UBND huyện Đắk Hà, văn phòng", Catalog.Unit("615.UB")!.Name);
        Assert.Equal(("62", "so", true), (Catalog.Unit("SNV")!.ParentCode, Catalog.Unit("SNV")!.Group, Catalog.Unit("SNV")!.IsExpected));
        Assert.Equal(["Đất", "Địa chính"], Catalog.Breakdowns[0].Aliases);
        Assert.Equal(new("Sở NV", "SNV", "62"), Assert.Single(Catalog.Aliases));
    }

    [Fact]
    public void Reads_themes_panels_and_directives()
    {
        var theme = Assert.Single(Catalog.Themes);
        Assert.Equal(["trend", "ranking", "composition", "composition", "heatmap"], theme.Panels.Select(p => p.Kind));
        Assert.Equal("linh_vuc", theme.Panels[3].Breakdown);
        Assert.Equal(["TT-1/A"], Assert.Single(Catalog.Directives).Points[0].Forms);
        Assert.Equal("Chưa có số liệu", Catalog.Directives[0].Points[1].Unmeasured);
    }

    [Fact]
    public void Finds_forms_units_and_indicators_whatever_the_case_of_the_code()
    {
        Assert.Equal("TT-1/A", Catalog.Form("tt-1/a")!.Key);
        Assert.Equal("SNV", Catalog.Unit("snv")!.Code);
        Assert.Equal("K1-luot-tiep", Catalog.Indicator("k1")!.Id);
        Assert.Equal("Tiền", Catalog.Measure("TT-1/A/4")!.Value.Column.Label);
        Assert.Null(Catalog.Measure("TT-1/A/99"));
        Assert.Null(Catalog.Form("TT-1"));
    }

    [Fact]
    public void Finds_what_a_changed_copy_holds()
    {
        var copy = Catalog with { Units = [Catalog.Unit("SNV")! with { Code = "SYT" }] };
        var form = Catalog.Form("TT-1/A")!;
        var shorter = form with { Columns = [form.Columns[0]] };

        Assert.NotNull(copy.Unit("SYT"));
        Assert.Null(copy.Unit("SNV"));
        Assert.Null(shorter.Column("2"));
        Assert.Single(shorter.Measures);
    }

    [Fact]
    public void Reports_the_faults_of_all_files_at_once_sorted_by_place()
    {
        var faults = small
            .Replace("setting.yaml", "operator", "operatr")
            .Replace("calendars/KY.yaml", "seq: 1", "seq: 5")
            .Replace("units/org_units.csv", "SNV,Sở Nội vụ,Sở Nội vụ,department", "SNV,Sở Nội vụ,Sở Nội vụ,departement")
            .Replace("forms/TT-1/A.yaml", "theme: kntc", "theme: kntt")
            .Replace("forms/TT-1/A.yaml", "1=2+..+3", "1=2+..+7")
            .Replace("forms/TT-1/B.yaml", "shape: breakdown_rows", "shape: [breakdown_rows")
            .Replace("indicators/kntc/K1-luot-tiep.yaml", "next_review: 2027-01-31", "")
            .Faults();

        Assert.Equal(
        [
            "calendars/KY.yaml:4: 'seq' is '5', expected a whole number from 1 to 4",
            "forms/TT-1/A.yaml:6: theme names theme 'kntt', which the catalog does not have; did you mean 'kntc'?",
            "forms/TT-1/A.yaml:21: rule A-01 names column 7, which the form does not have",
            "forms/TT-1/B.yaml:8: is not YAML: ",
            "indicators/kntc/K1-luot-tiep.yaml:1: key 'next_review' is missing",
            "setting.yaml:1: key 'operator' is missing",
            "setting.yaml:2: unknown key 'operatr'; did you mean 'operator'?",
            "units/org_units.csv:4: 'level' is 'departement', expected one of province, province_office",
        ], faults.Select((f, i) => f[..Math.Min(f.Length, Expected(i, f))]));

        // The parser's own words and the whole list of levels are not what this is about.
        static int Expected(int index, string fault) => index switch
        {
            3 => fault.IndexOf("YAML: ", StringComparison.Ordinal) + 6,
            7 => fault.IndexOf("province_office", StringComparison.Ordinal) + 15,
            _ => int.MaxValue,
        };
    }

    [Fact]
    public void Gives_no_catalog_where_there_is_one_fault() =>
        Assert.Null(small.Replace("setting.yaml", "\"62\"", "\"63\"").Read().Catalog);

    [Fact]
    public void Throws_one_exception_that_lists_every_fault()
    {
        small.Replace("setting.yaml", "\"62\"", "\"63\"").Replace("forms/TT-1/A.yaml", "version: 1", "version: 0").Write();

        var invalid = Assert.Throws<CatalogInvalid>(() => CatalogReader.ReadOrThrow(small.Directory));

        Assert.Equal(2, invalid.Faults.Count);
        Assert.All(invalid.Faults, f => Assert.Contains(f.ToString(), invalid.Message));
    }

    [Fact]
    public void Says_that_there_is_no_directory() =>
        Assert.StartsWith(".:1: there is no catalog directory", CatalogReader.Read("/nowhere/at/all").Faults[0].ToString());

    [Fact]
    public void Hashes_every_file_by_its_path_and_its_bytes()
    {
        var before = Catalog.ContentHash;
        Assert.Equal(before, Catalog.ContentHash);
        Assert.Matches("^[0-9a-f]{64}$", before);

        var hashes = small.Files.Select(file =>
        {
            using var other = new SmallCatalog();
            other.Write();
            File.AppendAllText(Path.Combine(other.Directory, file), file.EndsWith(".csv", StringComparison.Ordinal) ? "" : "# \n");
            return CatalogReader.ReadOrThrow(other.Directory).ContentHash;
        });

        Assert.Equal(small.Files.Count(f => f.EndsWith(".yaml", StringComparison.Ordinal)) + 1, hashes.Distinct().Count());
    }

    [Fact]
    public void Hides_nothing_but_hidden_files()
    {
        var hash = Catalog.ContentHash;
        Assert.Equal(hash, small.Put("forms/.A.yaml.swp", "x").Read().Catalog!.ContentHash);
        Assert.NotEqual(hash, small.Put("README.md", "What this is").Read().Catalog!.ContentHash);
    }

    public void Dispose() => small.Dispose();
}
