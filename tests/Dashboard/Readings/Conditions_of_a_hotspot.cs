using DanVan.Dashboard.Readings;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Readings;

public sealed class Conditions_of_a_hotspot
{
    private static readonly ProvinceCatalog Catalog = CatalogReader.ReadOrThrow(Repository.Catalog);
    private static readonly PeriodCode Period = PeriodCode.Parse("2021-6T");

    [Theory]
    [InlineData(8, 9, Met.Yes)]
    [InlineData(9, 10, Met.No)]
    [InlineData(0, 3, Met.Yes)]
    public void Hold_a_value_against_the_threshold(long part, long whole, Met expected) =>
        Assert.Equal(expected, Cell(RuleRelation.Less, 90, part, whole).Met);

    // 8996 of 10000 prints as 90,0 %, and "90,0 %, below 90 %" would be a contradiction.
    [Fact]
    public void Compare_what_is_printed() => Assert.Equal(Met.No, Cell(RuleRelation.Less, 90, 8996, 10_000).Met);

    [Fact]
    public void Are_not_met_where_nothing_occurred()
    {
        var cell = Cell(RuleRelation.Equal, 0, 0, 0);

        Assert.Equal((Met.No, "không phát sinh", ""), (cell.Met, cell.Text, cell.Judgement));
    }

    [Fact]
    public void Are_neither_met_nor_unmet_where_nobody_reported()
    {
        var cell = Cell(RuleRelation.Less, 90, null, null);

        Assert.Equal((Met.TooLittleData, "chưa đủ số liệu", ""), (cell.Met, cell.Text, cell.Judgement));
    }

    [Theory]
    [InlineData("=", "bằng 90\u00a0%")]
    [InlineData("<=", "không quá 90\u00a0%")]
    [InlineData(">=", "từ 90\u00a0% trở lên")]
    [InlineData("<", "dưới 90\u00a0%")]
    [InlineData(">", "trên 90\u00a0%")]
    public void Are_said_in_words(string sign, string words) => Assert.Equal(words, Column(sign switch
    {
        "=" => RuleRelation.Equal,
        "<=" => RuleRelation.AtMost,
        ">=" => RuleRelation.AtLeast,
        "<" => RuleRelation.Less,
        _ => RuleRelation.Greater,
    }, 90).Threshold);

    [Theory]
    [InlineData("có", "có", Met.Yes)]
    [InlineData("không,có", "có", Met.Yes)]
    [InlineData("thiếu,có", "có", Met.Yes)]
    [InlineData("thiếu,không", "có", Met.TooLittleData)]
    [InlineData("có", "thiếu", Met.TooLittleData)]
    [InlineData("thiếu", "không", Met.No)]
    [InlineData("không,không", "có", Met.No)]
    public void Make_a_unit_one_when_each_group_has_one_met(string first, string second, Met expected)
    {
        var unit = new HotspotUnit(Catalog.Units[0], null, [Finding(first), Finding(second)]);

        Assert.Equal(expected, unit.Met);
    }

    private static HotspotFinding Finding(string cells) => new([.. cells.Split(',').Select(c => c switch
    {
        "có" => Cell(RuleRelation.Less, 90, 0, 1),
        "không" => Cell(RuleRelation.Less, 90, 1, 1),
        _ => Cell(RuleRelation.Less, 90, null, null),
    })]);

    private static HotspotColumn Column(RuleRelation relation, decimal value) =>
        new(new("k10-giai-quyet-dung-thoi-han", new(relation, value), "Vì"), Catalog.Indicator("K10")!, Period);

    private static HotspotCell Cell(RuleRelation relation, decimal value, long? part, long? whole)
    {
        var column = Column(relation, value);
        var figure = new Figure("x", Period.ToString(), "SNV", "Sở Nội vụ", "Sở Nội vụ", "department", part * 1000, whole * 1000, 1, 100_000, part is null ? 0 : 1, 1);
        return new(column, new Reading(column.Indicator, Period, "SNV", figure, null, null));
    }
}
