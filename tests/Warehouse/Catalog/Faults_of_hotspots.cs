using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

/// <summary>Each line is one mistake in a list of hotspots and what is said of it.</summary>
public sealed class Faults_of_hotspots
{
    private const string Path = "hotspots/nong.yaml";

    private const string Definition = """
        name: Điểm nóng
        question: Ở đâu?
        source: D
        theme: kntc
        directive: CV-1
        point: 2
        levels: [department, district_office]
        all_of:
          - name: Bức xúc
            any_of:
              - { indicator: K1-luot-tiep, is: ">= 12.5", why: Nhiều }
        """;

    [Fact]
    public void There_are_none_in_a_good_one()
    {
        using var catalog = new SmallCatalog();

        var hotspot = Assert.Single(catalog.Put(Path, Definition).Read().Catalog!.Hotspots);

        Assert.Equal(("nong", "kntc", "CV-1", 2), (hotspot.Id, hotspot.Theme, hotspot.Directive, hotspot.Point));
        Assert.Equal(["department", "district_office"], hotspot.Levels);
        Assert.Equal(new HotspotCondition("K1-luot-tiep", new(RuleRelation.AtLeast, 12.5m), "Nhiều"), Assert.Single(Assert.Single(hotspot.AllOf).AnyOf));
    }

    [Theory]
    [InlineData("theme: kntc", "theme: kntcc", "hotspots/nong.yaml:4: theme names theme 'kntcc', which the catalog does not have; did you mean 'kntc'?")]
    [InlineData("CV-1", "CV-9", "hotspots/nong.yaml:5: directive names directive 'CV-9', which the catalog does not have; did you mean 'CV-1'?")]
    [InlineData("point: 2", "point: 3", "hotspots/nong.yaml:6: directive 'CV-1' has no point 3")]
    [InlineData("point: 2", "point: hai", "hotspots/nong.yaml:6: 'point' is 'hai', expected a whole number from 1 to 99")]
    [InlineData("[department, district_office]", "[district]", "hotspots/nong.yaml:7: 'district' is not one of province_office, department, vertical, party, district_office, section, commune")]
    [InlineData("[department, district_office]", "[]", "hotspots/nong.yaml:7: 'levels' is empty")]
    [InlineData("K1-luot-tiep", "K1-luot", "hotspots/nong.yaml:11: indicator names indicator 'K1-luot', which the catalog does not have")]
    [InlineData(">= 12.5", "=> 12.5", "hotspots/nong.yaml:11: 'is' is '=> 12.5', expected a comparison such as \">= 10\", \"= 0\" or \"< 90\"")]
    [InlineData(">= 12.5", ">= 12,5", "hotspots/nong.yaml:11: 'is' is '>= 12,5', expected a comparison such as \">= 10\", \"= 0\" or \"< 90\"")]
    [InlineData(", why: Nhiều", "", "hotspots/nong.yaml:11: key 'why' is missing")]
    [InlineData("any_of:", "one_of:", "hotspots/nong.yaml:10: unknown key 'one_of'; did you mean 'any_of'?")]
    [InlineData("why: Nhiều }", "why: Nhiều }\n      - { indicator: K1-luot-tiep, is: \"< 90\", why: Ít }", "hotspots/nong.yaml:12: indicator 'K1-luot-tiep' is doubled; one threshold holds for each")]
    public void Are_found(string from, string to, string fault)
    {
        Assert.Contains(from, Definition, StringComparison.Ordinal);
        using var catalog = new SmallCatalog();

        Assert.Contains(fault, catalog.Put(Path, Definition.Replace(from, to, StringComparison.Ordinal)).Faults(), StringComparer.Ordinal);
    }
}
