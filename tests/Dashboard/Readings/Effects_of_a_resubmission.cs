using DanVan.Dashboard.Readings;
using DanVan.Tests.Warehouse;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Readings;

/// <summary>What a return sent again does to figures and places.</summary>
public sealed class Effects_of_a_resubmission : IDisposable
{
    private const string Form = "TTCP-2021/01-TCD";
    private const string Ratio = "k3-nguoi-dung-dau-truc-tiep-tiep";
    private readonly TempWarehouse _warehouse = new();
    private int _sent;

    [Fact]
    public void A_place_that_the_missing_could_change_is_none()
    {
        Send("616", 5, 5);
        Send("615", 1, 9);
        var again = Send("615", 9, 1);

        var effect = Effect(again);

        Assert.Equal((10m, 90m), (effect.Before, effect.After));
        Assert.Null(effect.RankBefore!.Place);
        Assert.Null(effect.RankAfter!.Place);
        Assert.Contains("đơn vị chưa báo cáo, có thể làm thay đổi thứ hạng", effect.RankAfter.Withheld, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_have_reported_a_place_is_before_and_after()
    {
        foreach (var district in Districts.Where(d => d != "615"))
            Send(district, 5, 5);
        Send("615", 1, 9);
        var again = Send("615", 9, 1);

        var effect = Effect(again);

        Assert.Equal((Districts.Count, 1), (effect.RankBefore!.Place!.Value, effect.RankAfter!.Place!.Value));
        Assert.Equal((Districts.Count, null), (effect.RankAfter.Of, effect.RankAfter.Withheld));
    }

    [Fact]
    public void A_count_has_no_place()
    {
        Send("615", 1, 9);
        var again = Send("615", 9, 1);

        Assert.All(Effects(again).Where(e => e.Indicator.Denominator.Count == 0), e => Assert.Null(e.RankBefore ?? e.RankAfter));
    }

    public void Dispose() => _warehouse.Dispose();

    private List<string> Districts => [.. In.Units.Where(u => u.Level == "district").Select(u => u.Code)];

    private DanVan.Warehouse.Catalog.ProvinceCatalog In => _warehouse.Catalog.In(DanVan.Warehouse.Catalog.PeriodCode.Parse("2021-6T"));

    private IReadOnlyList<IndicatorEffect> Effects(long submission) =>
        new ResubmissionEffects(In, _warehouse.Reviews).Of(new Submissions(_warehouse.Db).One(submission)!)!;

    private IndicatorEffect Effect(long submission) => Effects(submission).Single(e => e.Indicator.Id == Ratio && e.Unit.Code == "615");

    // Every leaf of the district that owes the form says the same.
    private long Send(string district, decimal head, decimal deputy) => _warehouse.Send(
        Form, district, "2021-6T", new DateTimeOffset(2021, 6, 16, 0, 0, _sent, TimeSpan.Zero), $"s{_sent++}",
        In.Units.Where(u => u.ParentCode == district && u.IsExpected && (u.Level is "district_office" or "commune"))
            .ToDictionary(u => u.Code, _ => (IReadOnlyDictionary<string, decimal>)new Dictionary<string, decimal> { ["13"] = head, ["22"] = deputy })).SubmissionId;
}
