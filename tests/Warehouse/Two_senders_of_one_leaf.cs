using DanVan.Warehouse;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

/// <summary>
/// A commune's figures are owed by its district; the province's roll-up brings them once more. What comes of the two
/// does not depend on which of them is read first.
/// </summary>
public sealed class Two_senders_of_one_leaf : IDisposable
{
    private const string Form = "TTCP-2021/01-TCD";
    private static readonly DateTimeOffset Noon = new(2021, 6, 16, 12, 0, 0, TimeSpan.Zero);

    private readonly TempWarehouse _warehouse = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Stand_with_the_one_who_owes_the_leaf(bool districtFirst)
    {
        Both(districtFirst, district: 7, province: 7);

        Assert.Equal(14m, Value("62"));
        Assert.Equal("615", StandingSender("23500"));
        Assert.Equal(["accepted", "accepted"], States());
        AssertMartsStand();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ask_the_other_where_they_differ_and_tell_both(bool districtFirst)
    {
        Both(districtFirst, district: 7, province: 8);

        Assert.Equal(12m, Value("62"));
        Assert.Equal(["accepted", "needs_fix"], States());
        var asked = Assert.Single(Findings("62"));
        var told = Assert.Single(Findings("615"));
        Assert.Equal(("NGUON-01", "8", "7"), (asked.RuleId, asked.Seen, asked.Expected));
        Assert.Equal(("NGUON-02", "7", "8"), (told.RuleId, told.Seen, told.Expected));
        Assert.Contains("district.xlsx, ô ", asked.Message, StringComparison.Ordinal);
        Assert.Contains("province.xlsx, ô ", told.Message, StringComparison.Ordinal);
        AssertMartsStand();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Keep_a_confirmed_figure_when_the_first_takes_it_away(bool districtFirst)
    {
        Both(districtFirst, district: 7, province: 7);

        Send("615", "without", Noon.AddDays(2), ("615.UB", 5));

        Assert.Equal(7m, Value("23500"));
        Assert.Equal(14m, Value("62"));
        Assert.Equal("62", StandingSender("23500"));
        AssertMartsStand();
    }

    [Fact]
    public void Send_a_confirmation_back_when_the_first_corrects_itself()
    {
        Both(true, district: 7, province: 7);

        Send("615", "corrected", Noon.AddDays(2), ("615.UB", 5), ("23500", 9));

        Assert.Equal(9m, Value("23500"));
        Assert.Equal("NGUON-01", Assert.Single(Findings("62")).RuleId);
        Assert.Equal("needs_fix", States()[1]);
        Assert.Equal(14m, Value("62"));
        AssertMartsStand();
    }

    [Fact]
    public void Let_the_roll_ups_former_version_stand_again_where_it_agrees()
    {
        Send("62", "roll-up", Noon, ("23500", 7), ("62.UB", 2));
        var former = Facts();
        Send("62", "later", Noon.AddHours(1), ("23500", 8), ("62.UB", 3));

        Send("615", "district", Noon.AddDays(1), ("615.UB", 5), ("23500", 7));

        Assert.Equal(["accepted", "needs_fix"], States());
        Assert.Equal((2m, 7m, 14m), (Value("62.UB"), Value("23500"), Value("62")));
        Assert.Equal("615", StandingSender("23500"));
        AssertMartsStand();

        // It confirms what the district says, and stands for the commune again when the district takes its row away.
        Send("615", "without", Noon.AddDays(2), ("615.UB", 5));
        Assert.Equal("62", StandingSender("23500"));
        Assert.Superset(former.ToHashSet(), Facts().ToHashSet());
        AssertMartsStand();
    }

    [Fact]
    public void Leave_the_roll_ups_place_empty_where_no_version_agrees()
    {
        Send("62", "roll-up", Noon, ("23500", 9), ("62.UB", 2));
        Send("62", "later", Noon.AddHours(1), ("23500", 8), ("62.UB", 3));

        Send("615", "district", Noon.AddDays(1), ("615.UB", 5), ("23500", 7));

        Assert.Equal((null, 12m), (Value("62.UB"), Value("62")));
        AssertMartsStand();
    }

    [Fact]
    public void Skip_a_version_that_would_be_sent_back_as_well()
    {
        Send("62", "first", Noon, ("23500", 7), ("62.UB", 2));
        Send("62", "second", Noon.AddHours(1), ("23500", 9), ("62.UB", 3));
        Send("62", "third", Noon.AddHours(2), ("23500", 8), ("62.UB", 4));

        Send("615", "district", Noon.AddDays(1), ("615.UB", 5), ("23500", 7));

        Assert.Equal((2m, 14m), (Value("62.UB"), Value("62")));
        AssertMartsStand();
    }

    public void Dispose() => _warehouse.Dispose();

    private IReadOnlyList<string> Facts() => _warehouse.Rows("fact_value order by 1, 2, 3, 4");

    private void Both(bool districtFirst, int district, int province)
    {
        void District() => Send("615", "district", districtFirst ? Noon : Noon.AddDays(1), ("615.UB", 5), ("23500", district));
        void Province() => Send("62", "province", districtFirst ? Noon.AddDays(1) : Noon, ("23500", province), ("62.UB", 2));
        if (districtFirst)
            District();
        Province();
        if (!districtFirst)
            District();
    }

    // The newest of each: the district's, then the province's.
    private List<string> States() =>
        [.. new[] { "615", "62" }.Select(u => new Submissions(_warehouse.Db).Newest(10, unit: u)[0].Status)];

    private IReadOnlyList<FindingLine> Findings(string sender)
    {
        var submissions = new Submissions(_warehouse.Db);
        return submissions.Findings(submissions.Newest(10, unit: sender)[0].SubmissionId!.Value);
    }

    private string StandingSender(string leaf) =>
        new Submissions(_warehouse.Db).Newest(10).First(s => s.Sha256 == new Cells(_warehouse.Db).Behind(Form + "/1", "2021-6T", leaf)[0].Sha256).UnitCode!;

    private void AssertMartsStand()
    {
        var stepwise = _warehouse.Marts();
        _warehouse.RebuildMarts();
        Assert.Equal(_warehouse.Marts(), stepwise);
    }

    private decimal? Value(string unit) => new Figures(_warehouse.Db).One(Form + "/1", "2021-6T", unit)!.Value;

    private LoadResult Send(string sender, string name, DateTimeOffset at, params (string Unit, decimal Value)[] rows) =>
        _warehouse.Send(Form, sender, "2021-6T", at, name, rows.ToDictionary(
            r => r.Unit, r => (IReadOnlyDictionary<string, decimal>)new Dictionary<string, decimal> { ["1"] = r.Value }));
}
