using CsCheck;
using DanVan.Warehouse.Structures;

namespace DanVan.Tests.Warehouse.Structures;

public class Views_of_a_structure
{
    private const int Histories = 10_000;

    [Fact]
    public void Give_the_province_the_same_total_whatever_the_structure() =>
        Gen.Int.Sample(
            seed =>
            {
                var invented = new InventedHistory(seed);
                foreach (var (day, reported, _) in invented.Years)
                {
                    var of = invented.History.On(day);
                    foreach (var wanted in invented.History.Structures)
                        Assert.Equal(reported.Values.Sum(), Value(invented.History, wanted, of, reported, wanted.Root.Code));
                }
            },
            iter: Histories, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Make_a_unit_the_sum_of_those_below_it_and_of_what_can_be_laid_to_none_of_them() =>
        Gen.Int.Sample(
            seed =>
            {
                var invented = new InventedHistory(seed);
                foreach (var (day, reported, _) in invented.Years)
                {
                    var of = invented.History.On(day);
                    foreach (var wanted in invented.History.Structures)
                    {
                        foreach (var unit in wanted.Units)
                        {
                            var below = wanted.ChildrenOf(unit.Code).Sum(c => Value(invented.History, wanted, of, reported, c.Code));
                            Assert.InRange(below, 0, Value(invented.History, wanted, of, reported, unit.Code));
                        }
                    }
                }
            },
            iter: 500, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Add_up_in_the_newest_structure_what_was_carried_along_event_by_event() =>
        Gen.Int.Sample(
            seed =>
            {
                var invented = new InventedHistory(seed);
                var newest = invented.History.Structures[^1];
                foreach (var (day, reported, now) in invented.Years)
                {
                    foreach (var unit in newest.Units)
                    {
                        // Carried along to a province since replaced, it is the present one's.
                        var expected = now.Where(n => (newest.Find(n.Key) is null ? newest.UpFrom(newest.Root.Code) : newest.UpFrom(n.Key)).Any(u => u.Code == unit.Code)).Sum(n => n.Value);
                        var parts = invented.Successions.Count(s => s.Kind == SuccessionKind.Split) + 1;
                        // A bound between shares is kept to the millionth; each division may round that of every leaf once more.
                        var rounding = parts * (4 + (reported.Values.Sum() / 1_000_000m));
                        Assert.InRange(Value(invented.History, newest, invented.History.On(day), reported, unit.Code) - expected, -rounding, rounding);
                    }
                }
            },
            iter: 2_000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Say_of_no_figure_that_it_is_estimated_where_nothing_was_divided() =>
        Gen.Int.Sample(
            seed =>
            {
                var history = new InventedHistory(seed, dividesExactly: true).History;
                Assert.All(
                    from of in history.Structures from wanted in history.Structures from part in history.Cover(wanted, of) select part,
                    part => Assert.False(part.IsEstimate));
            },
            iter: 500, seed: "0N0XIzNsQ0O2");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(-7)]
    [InlineData(9_000_000_000_000_000)]
    public void Divide_a_figure_so_that_the_parts_make_the_whole(long milli)
    {
        int[] bounds = [0, 1, 333_333, 333_334, 999_999, Succession.Whole];
        Assert.Equal(milli, bounds.Zip(bounds.Skip(1)).Sum(b => CoverPart.ShareOf(milli, b.First, b.Second)));
    }

    private static long Value(UnitHistory history, UnitStructure wanted, UnitStructure of, IReadOnlyDictionary<string, long> reported, string unit) =>
        history.Cover(wanted, of).Where(p => p.Unit == unit).Sum(p =>
            reported.Where(r => of.UpFrom(r.Key).Any(u => u.Code == p.Part)).Sum(r => CoverPart.ShareOf(r.Value, p.From, p.To)));
}
