using CsCheck;
using DanVan.Warehouse;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

public sealed class Reviewing_resubmissions
{
    private const string Form = "TTCP-2021/01-TCD";
    private static readonly DateTimeOffset Noon = new(2021, 6, 16, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Sends_a_standing_return_back_and_lets_the_former_stand_again()
    {
        using var warehouse = new TempWarehouse();
        Send(warehouse, "615", 0, ("615.UB", 5), ("23500", 7));
        var before = Standing(warehouse);
        var second = Send(warehouse, "615", 1, ("615.UB", 6));

        Assert.True(warehouse.Reviews.SendBack(second, "Số liệu giảm không rõ lý do.", "Ban Dân vận", Noon));

        Assert.Equal(before, Standing(warehouse));
        Assert.Equal("sent_back", Status(warehouse, second));
        Assert.Equal("Số liệu giảm không rõ lý do.", new Submissions(warehouse.Db).One(second)!.ReviewReason);
        Assert.False(warehouse.Reviews.SendBack(second, "Lần nữa.", "Ban Dân vận", Noon));
    }

    [Fact]
    public void Leaves_nothing_where_the_only_version_is_sent_back()
    {
        using var warehouse = new TempWarehouse();
        var only = Send(warehouse, "615", 0, ("615.UB", 5));

        warehouse.Reviews.SendBack(only, "Sai kỳ.", "Ban Dân vận", Noon);

        Assert.Empty(warehouse.Marts());
        Assert.Equal(0, warehouse.Count("fact_value"));
    }

    [Fact]
    public void Holds_a_resubmission_that_changes_figures_until_it_is_accepted()
    {
        using var warehouse = new TempWarehouse(holdsResubmissions: true);
        Send(warehouse, "615", 0, ("615.UB", 5));
        var before = Standing(warehouse);
        var second = Send(warehouse, "615", 1, ("615.UB", 6));

        Assert.Equal("held", Status(warehouse, second));
        Assert.Equal(before, Standing(warehouse));
        Assert.True(warehouse.Reviews.Accept(second, "Ban Dân vận", Noon));
        Assert.Equal("accepted", Status(warehouse, second));
        Assert.Equal(6, new Figures(warehouse.Db).One(Form + "/1", "2021-6T", "62")!.Value);
        Assert.False(warehouse.Reviews.Accept(second, "Ban Dân vận", Noon));
    }

    [Fact]
    public void Accepts_at_once_a_resubmission_that_changes_no_figure()
    {
        using var warehouse = new TempWarehouse(holdsResubmissions: true);
        Send(warehouse, "615", 0, ("615.UB", 5));

        Assert.Equal("accepted", Status(warehouse, Send(warehouse, "615", 1, ("615.UB", 5))));
    }

    [Fact]
    public void Keeps_only_the_last_of_several_versions_waiting()
    {
        using var warehouse = new TempWarehouse(holdsResubmissions: true);
        Send(warehouse, "615", 0, ("615.UB", 5));
        var before = Standing(warehouse);
        var second = Send(warehouse, "615", 1, ("615.UB", 6));
        var third = Send(warehouse, "615", 2, ("615.UB", 7));

        Assert.Equal(("superseded", "held"), (Status(warehouse, second), Status(warehouse, third)));
        warehouse.Reviews.Accept(third, "Ban Dân vận", Noon);
        warehouse.Reviews.SendBack(third, "Sai.", "Ban Dân vận", Noon);
        Assert.Equal(before, Standing(warehouse));
    }

    [Fact]
    public void Does_not_take_a_leaf_back_from_the_sender_who_owes_it()
    {
        using var warehouse = new TempWarehouse();
        Send(warehouse, "62", 0, ("62.UB", 5), ("23500", 7));
        var second = Send(warehouse, "62", 1, ("62.UB", 5));
        Send(warehouse, "615", 2, ("23500", 8));
        var before = Standing(warehouse);

        Assert.Throws<LeafTaken>(() => warehouse.Reviews.SendBack(second, "Sai.", "Ban Dân vận", Noon));
        Assert.Equal(before, Standing(warehouse));
    }

    [Fact]
    public void Gives_a_leaf_back_to_the_sender_who_owes_it()
    {
        using var warehouse = new TempWarehouse();
        Send(warehouse, "615", 0, ("615.UB", 5), ("23500", 7));
        var before = Standing(warehouse);
        var second = Send(warehouse, "615", 1, ("615.UB", 5));
        var rollUp = Send(warehouse, "62", 2, ("23500", 8));

        Assert.True(warehouse.Reviews.SendBack(second, "Sai.", "Ban Dân vận", Noon));

        Assert.Equal("needs_fix", Status(warehouse, rollUp));
        Assert.Equal(before, Standing(warehouse));
    }

    [Fact]
    public void Keeps_what_a_held_version_confirms_and_lets_it_stand_when_the_other_takes_it_away()
    {
        using var warehouse = new TempWarehouse(holdsResubmissions: true);
        Send(warehouse, "615", 0, ("23500", 7));
        Send(warehouse, "62", 1, ("23500", 7), ("62.UB", 2));
        var held = Send(warehouse, "62", 2, ("23500", 7), ("62.UB", 3));

        Assert.Equal("held", Status(warehouse, held));
        Assert.Equal(["23500", "62.UB"], new Cells(warehouse.Db).OfSubmission(held).Select(c => c.UnitCode).Distinct().Order());

        warehouse.Reviews.Accept(held, "Ban Dân vận", Noon);
        var district = Send(warehouse, "615", 3, ("615.UB", 1));
        warehouse.Reviews.Accept(district, "Ban Dân vận", Noon);

        Assert.Equal(7, new Figures(warehouse.Db).One(Form + "/1", "2021-6T", "23500")!.Value);
        var stepwise = warehouse.Marts();
        warehouse.RebuildMarts();
        Assert.Equal(warehouse.Marts(), stepwise);
    }

    [Theory]
    [InlineData(7, "accepted", 12)]
    [InlineData(8, "needs_fix", 11)]
    public void Lets_the_sender_who_owes_a_leaf_stand_when_it_is_accepted(int owners, string rollUps, int province)
    {
        using var warehouse = new TempWarehouse(holdsResubmissions: true);
        Send(warehouse, "615", 0, ("615.UB", 3));
        var rollUp = Send(warehouse, "62", 1, ("23500", 7), ("62.UB", 2));
        var held = Send(warehouse, "615", 2, ("615.UB", 3), ("23500", owners));
        Assert.Equal("held", Status(warehouse, held));

        Assert.True(warehouse.Reviews.Accept(held, "Ban Dân vận", Noon));

        Assert.Equal(("accepted", rollUps), (Status(warehouse, held), Status(warehouse, rollUp)));
        Assert.Equal([$"{held}"], warehouse.Rows("(select r.submission_id from fact_row as r join dim_org_unit as u using (org_unit_key) where u.unit_code = '23500')"));
        Assert.Equal(province, new Figures(warehouse.Db).One(Form + "/1", "2021-6T", "62")!.Value);
        Assert.Equal(owners == 7 ? 1 : 0, warehouse.Count("fact_confirmation"));
        var stepwise = warehouse.Marts();
        warehouse.RebuildMarts();
        Assert.Equal(warehouse.Marts(), stepwise);
    }

    [Fact]
    public void Shows_figures_with_and_without_a_return_and_changes_nothing()
    {
        using var warehouse = new TempWarehouse();
        Send(warehouse, "615", 0, ("615.UB", 5));
        var second = Send(warehouse, "615", 1, ("615.UB", 6));
        var before = Standing(warehouse);

        var (without, with) = warehouse.Reviews.Compare(second, figures => figures.One(Form + "/1", "2021-6T", "62")!.Value)!.Value;

        Assert.Equal((5m, 6m), (without, with));
        Assert.Equal(before, Standing(warehouse));
    }

    [Fact]
    public void Accepting_and_sending_back_is_as_if_nothing_had_happened_and_equals_a_rebuild()
    {
        var leaves = new[] { "615.UB", "23500", "23503", "23504" };
        var version = Gen.Select(Gen.Bool, Gen.Int[0, 30], (has, value) => has ? value : (int?)null).Array[4].Where(v => v.Any(x => x is not null));
        Gen.Select(version.Array[1, 3], version, Gen.Bool).Sample(
            (former, last, holds) =>
            {
                using var warehouse = new TempWarehouse(holds);
                for (var i = 0; i < former.Length; i++)
                    Send(warehouse, "615", i, Rows(leaves, former[i]));
                foreach (var held in former.Length > 1 ? Held(warehouse) : [])
                    warehouse.Reviews.Accept(held, "Ban Dân vận", Noon);
                var before = Standing(warehouse);
                var id = Send(warehouse, "615", 9, Rows(leaves, last));
                warehouse.Reviews.Accept(id, "Ban Dân vận", Noon);
                var after = warehouse.Marts();
                warehouse.RebuildMarts();
                Assert.Equal(warehouse.Marts(), after);
                warehouse.Reviews.SendBack(id, "Sai.", "Ban Dân vận", Noon);
                Assert.Equal(before, Standing(warehouse));
                var stepwise = warehouse.Marts();
                warehouse.RebuildMarts();
                Assert.Equal(warehouse.Marts(), stepwise);
            },
            iter: 12, threads: 1);
    }

    private static (string, decimal)[] Rows(string[] leaves, int?[] values) =>
        [.. leaves.Zip(values).Where(z => z.Second is not null).Select(z => (z.First, (decimal)z.Second!.Value))];

    private static IReadOnlyList<long> Held(TempWarehouse warehouse) =>
        [.. new Submissions(warehouse.Db).Newest(100, status: "held").Select(s => s.SubmissionId!.Value)];

    private static IReadOnlyList<string> Standing(TempWarehouse warehouse) =>
        [.. warehouse.Marts(), .. warehouse.Rows("fact_value order by 1, 2, 3, 4"), .. warehouse.Rows("fact_row order by 1, 2")];

    private static string Status(TempWarehouse warehouse, long id) => new Submissions(warehouse.Db).One(id)!.Status;

    private static long Send(TempWarehouse warehouse, string sender, int day, params (string Unit, decimal Value)[] rows) => warehouse.Send(
        Form, sender, "2021-6T", Noon.AddDays(day), $"{sender}{day}", rows.ToDictionary(
            r => r.Unit, r => (IReadOnlyDictionary<string, decimal>)new Dictionary<string, decimal> { ["1"] = r.Value, ["2"] = r.Value * 2 })).SubmissionId;
}
