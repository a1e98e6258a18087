using CsCheck;
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

    [Fact]
    public void Confirm_again_when_a_former_version_stands_again()
    {
        Send("615", "district", Noon, ("615.UB", 5), ("23500", 7));
        Send("62", "first", Noon.AddDays(1), ("23500", 7), ("62.UB", 2));
        var second = Send("62", "second", Noon.AddDays(2), ("23500", 7), ("62.UB", 3));
        _warehouse.Reviews.SendBack(second.SubmissionId, "Sai.", "Ban Dân vận", Noon.AddDays(3));
        Assert.Equal(1, _warehouse.Count("fact_confirmation"));

        Send("615", "without", Noon.AddDays(4), ("615.UB", 5));

        Assert.Equal((2m, 7m, "62"), (Value("62.UB"), Value("23500"), StandingSender("23500")));
        AssertMartsStand();
    }

    [Fact]
    public void Stand_with_the_former_version_where_the_later_stood_for_what_both_confirmed()
    {
        var district = Send("615", "district", Noon, ("23500", 7));
        Send("62", "first", Noon.AddDays(1), ("23500", 7), ("62.UB", 2));
        var second = Send("62", "second", Noon.AddDays(2), ("23500", 7), ("62.UB", 3));
        _warehouse.Reviews.SendBack(district.SubmissionId, "Sai.", "Ban Dân vận", Noon.AddDays(3));
        Assert.Equal(7m, Value("23500"));

        _warehouse.Reviews.SendBack(second.SubmissionId, "Sai.", "Ban Dân vận", Noon.AddDays(4));

        Assert.Equal((2m, 7m, 9m), (Value("62.UB"), Value("23500"), Value("62")));
        AssertMartsStand();
    }

    [Fact]
    public void Do_not_confirm_what_the_other_no_longer_says()
    {
        Send("615", "district", Noon, ("23500", 7));
        Send("62", "first", Noon.AddDays(1), ("23500", 7), ("62.UB", 2));
        var second = Send("62", "second", Noon.AddDays(2), ("62.UB", 3));
        Send("615", "corrected", Noon.AddDays(3), ("23500", 9));

        Assert.Throws<LeafTaken>(() => _warehouse.Reviews.SendBack(second.SubmissionId, "Sai.", "Ban Dân vận", Noon.AddDays(4)));
        Assert.Equal((3m, 9m), (Value("62.UB"), Value("23500")));
    }

    [Fact]
    public void Have_every_leaf_of_what_stands_standing_or_confirming_whatever_comes_and_goes()
    {
        var rows = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 9], (shared, other, own) => (shared, other, own));
        // Who sends (true: the roll-up), what, and whether a version that stands or waits is then accepted (1) or sent back (2).
        Gen.Select(Gen.Bool, Gen.Select(Gen.Bool, rows, Gen.Int[0, 2]).Array[3, 9]).Sample(
            (holds, steps) =>
            {
                using var warehouse = new TempWarehouse(holds);
                var sent = new Dictionary<long, HashSet<string>>();
                foreach (var (i, (isRollUp, (shared, other, own), then)) in steps.Index())
                {
                    // 0 stands for a row left out; few values, so that the two senders often agree.
                    var leaves = new[] { ("23500", shared), ("23503", other), (isRollUp ? "62.UB" : "615.UB", own + 1) }.Where(r => r.Item2 > 0).ToList();
                    var id = warehouse.Send(Form, isRollUp ? "62" : "615", "2021-6T", Noon.AddHours(i), $"file{i}", leaves.ToDictionary(
                        r => r.Item1, r => (IReadOnlyDictionary<string, decimal>)new Dictionary<string, decimal> { ["1"] = r.Item2 < 3 ? 1 : r.Item2 })).SubmissionId;
                    sent[id] = [.. leaves.Select(r => r.Item1)];
                    try
                    {
                        if (then == 1)
                            warehouse.Reviews.Accept(id, "Ban Dân vận", Noon);
                        else if (then == 2)
                            warehouse.Reviews.SendBack(id, "Sai.", "Ban Dân vận", Noon);
                    }
                    catch (LeafTaken)
                    {
                        // Nothing is changed; what must hold is asked all the same.
                    }
                    foreach (var current in warehouse.Rows("fact_submission where is_current = 1").Select(r => long.Parse(r.Split('|')[0], System.Globalization.CultureInfo.InvariantCulture)))
                        Assert.Equal(sent[current].Count, warehouse.Count($"(select org_unit_key from fact_row where submission_id = {current} union select org_unit_key from fact_confirmation where submission_id = {current})"));
                }
                var stepwise = warehouse.Marts();
                warehouse.RebuildMarts();
                Assert.Equal(warehouse.Marts(), stepwise);
            },
            iter: 40, threads: 1);
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
