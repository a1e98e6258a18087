using CsCheck;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Readings;

public sealed class Places_while_some_are_missing
{
    [Fact]
    public void Nobody_missing_leaves_the_places_as_the_values_say()
    {
        var ranking = Ranking.Of(Better.Higher, [Unit("A", 9, 10), Unit("B", 8, 10), Unit("C", 8, 10)], []);

        Assert.Equal([1, 2, 2], ranking.Units.Select(u => u.Place ?? 0));
        Assert.Equal(3, ranking.Peers);
    }

    [Fact]
    public void A_place_that_the_missing_could_overturn_is_withheld_with_the_reason()
    {
        // B would come to 97 % if its missing leaf reported as last time.
        var ranking = Ranking.Of(Better.Higher, [Unit("A", 9, 10), Unit("B", 8, 10, missing: 1), Unit("C", 1, 10)], [Missing("B", (21, 20))]);

        Assert.Equal([null, null, 3], ranking.Units.Select(u => u.Place));
        Assert.Equal("còn 1/30 đơn vị chưa báo cáo, có thể làm thay đổi thứ hạng", ranking.Reason);
    }

    [Fact]
    public void A_place_that_the_missing_cannot_overturn_is_kept()
    {
        var ranking = Ranking.Of(Better.Higher, [Unit("A", 9, 10), Unit("B", 8, 10, missing: 1), Unit("C", 1, 10)], [Missing("B", (7, 10))]);

        Assert.Equal([1, 2, 3], ranking.Units.Select(u => u.Place ?? 0));
        Assert.Equal((75m, 80m), (ranking.Units[1].Range!.Low, ranking.Units[1].Range!.High));
    }

    [Fact]
    public void One_that_has_reported_nothing_yet_may_come_or_stay_away()
    {
        var ranking = Ranking.Of(Better.Higher, [Unit("A", 5, 10), Unit("B", 0, 0, missing: 10), Unit("C", 9, 10)], [Missing("B", (7, 10))]);

        Assert.Equal([null, null, 1], ranking.Units.Select(u => u.Place));
    }

    [Fact]
    public void A_derived_figure_that_does_not_follow_for_all_its_leaves_can_come_anywhere()
    {
        // Nobody sent the period, so every leaf is missing from it; what counts is for whom it follows.
        Figure Derived(string code, int missing) => Unit(code, 9, 10, missing) with { DerivedFrom = ["flow 2021-Q1 + 2021-Q2"] };
        MissingLeaves[] everybody = [Missing("A", (9, 10)), Missing("B", (9, 10))];

        Assert.Equal([null, null], Ranking.Of(Better.Higher, [Derived("A", 0), Derived("B", 1)], everybody).Units.Select(u => u.Place));
        Assert.Equal([1, 1], Ranking.Of(Better.Higher, [Derived("A", 0), Derived("B", 0)], everybody).Units.Select(u => u.Place));
    }

    [Fact]
    public void One_that_never_reported_can_come_anywhere()
    {
        var ranking = Ranking.Of(Better.Lower, [Unit("A", 1, 10), Unit("B", 5, 10, missing: 1)], [new MissingLeaves("x", "2021-6T", "B", 1, 1, [])]);

        Assert.Equal([null, null], ranking.Units.Select(u => u.Place));
        Assert.True(ranking.Units[1].Range!.IsOpen);
    }

    [Fact]
    public void One_of_two_that_are_missing_may_come_without_the_other()
    {
        // Both together leave B where it is; the first alone takes it above A.
        var ranking = Ranking.Of(Better.Higher, [Unit("A", 55, 100), Unit("B", 10, 20, missing: 2)], [Missing("B", (10, 10), (0, 10))]);

        Assert.Equal([null, null], ranking.Units.Select(u => u.Place));
        Assert.Equal(33.33m, Math.Round(ranking.Units[1].Range!.Low!.Value, 2));
        Assert.Equal(66.67m, Math.Round(ranking.Units[1].Range!.High!.Value, 2));
    }

    [Fact]
    public void The_best_and_the_worst_place_are_those_of_every_way_it_may_turn_out()
    {
        var leaf = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6]);
        var unit = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], leaf.Array[0, 3]);
        Gen.Select(unit.Array[1, 4], Gen.Bool).Sample((units, isHigher) =>
        {
            var figures = units.Select((u, i) => Unit($"U{i}", u.Item1, u.Item2, u.Item3.Length)).ToList();
            var missing = units.Index().Where(u => u.Item.Item3.Length > 0).Select(u => Missing($"U{u.Index}", u.Item.Item3)).ToList();

            var ranking = Ranking.Of(isHigher ? Better.Higher : Better.Lower, figures, missing);

            foreach (var (i, ranked) in ranking.Units.Index())
            {
                var places = Outcomes(units).Where(o => o[i] is not null).Select(o => 1 + o.Count(v => isHigher ? v > o[i] : v < o[i])).ToList();
                Assert.Equal(places.Count == 0 ? (0, 0) : (places.Min(), places.Max()), (ranked.Best, ranked.Worst));
                Assert.True(ranked.Place is null || places.All(p => p == ranked.Place));
            }
        }, iter: 1000);
    }

    // Of every unit each choice of its missing leaves may report, as last time; that may be nothing at all.
    private static IEnumerable<decimal?[]> Outcomes((int, int, (int, int)[])[] units) => units.Aggregate(
        (IEnumerable<decimal?[]>)[[]],
        (ways, u) => ways.SelectMany(way => Enumerable.Range(0, 1 << u.Item3.Length)
            .Select(choice => u.Item3.Where((_, leaf) => (choice >> leaf & 1) == 1).ToList())
            .Select(come => Ratio(u.Item1 + come.Sum(l => l.Item1), u.Item2 + come.Sum(l => l.Item2)))
            .Where(value => value is not null || u.Item2 == 0).Distinct()
            .Select(value => (decimal?[])[.. way, value])));

    private static decimal? Ratio(int part, int whole) => whole == 0 ? null : 100m * part / whole;

    private static Figure Unit(string code, int part, int whole, int missing = 0) =>
        new("x", "2021-6T", code, code, code, "district", part * 1000, whole * 1000, 1, 100_000, 10 - missing, 10);

    private static MissingLeaves Missing(string code, params (int Part, int Whole)[] said) =>
        new("x", "2021-6T", code, said.Length, 0, [.. said.Select(l => new LeafSaid(l.Part * 1000, l.Whole * 1000))]);
}
