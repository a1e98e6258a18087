using CsCheck;
using DanVan.Warehouse;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

/// <summary>What readers share of each other's answers is what each would be told anew.</summary>
public sealed class A_memory_of_figures
{
    private const string Count = "TTCP-2021/01-TCD/1";
    private const string Other = "k2-doan-dong-nguoi";
    private static readonly string[] Periods = ["2020-6T", "2021-6T", "2022-6T"];

    [Fact]
    public void Says_what_would_be_worked_out_anew_after_each_thing_that_may_happen()
    {
        using var history = new History(holds: true);
        var memory = new FigureMemory();
        foreach (var step in History.OneOfEverything)
        {
            step(history);
            Assert.Equal(Told(new Figures(history.Db)), Told(new Figures(history.Db, memory: memory)));
        }
    }

    [Fact]
    public void Says_what_would_be_worked_out_anew_whatever_happened_in_whatever_order() =>
        Gen.Select(Gen.Bool, History.Steps.Array[5, 20]).Sample(
            (holds, steps) =>
            {
                using var history = new History(holds);
                var memory = new FigureMemory(most: 20);
                foreach (var step in steps)
                {
                    step(history);
                    using var reader = new SteadyDb(history.Db);
                    Assert.Equal(Told(new Figures(history.Db)), Told(new Figures(reader, memory: memory)));
                }
            },
            iter: 8, threads: 1);

    [Fact]
    public void Is_not_spoilt_by_a_reader_who_still_sees_the_state_before()
    {
        using var history = new History(holds: false);
        var memory = new FigureMemory();
        history.Receive(history.Return("615", "2021-6T", 1, 1));
        history.Load(0);
        using var before = new SteadyDb(history.Db);
        var then = Told(new Figures(before, memory: memory));
        history.Receive(history.Return("615", "2021-6T", 3, 3));
        history.Load(0);

        var now = Told(new Figures(history.Db, memory: memory));
        Assert.NotEqual(then, now);
        Assert.Same(new Figures(before, memory: memory).One(Count, "2021-6T", "62"), new Figures(before, memory: memory).One(Count, "2021-6T", "62"));
        Assert.Equal(then, Told(new Figures(before, memory: memory)));
        Assert.Equal(now, Told(new Figures(history.Db, memory: memory)));
    }

    [Fact]
    public void Asks_the_warehouse_once()
    {
        using var history = new History(holds: false);
        history.Receive(history.Return("615", "2021-6T", 1, 1));
        history.Load(0);
        var memory = new FigureMemory();

        var first = new Figures(history.Db, memory: memory).One(Count, "2021-6T", "62");

        Assert.Same(first, new Figures(history.Db, memory: memory).One(Count, "2021-6T", "62"));
        Assert.NotSame(first, new Figures(history.Db).One(Count, "2021-6T", "62"));
    }

    [Fact]
    public void Begins_again_where_it_holds_much_but_not_under_a_reader()
    {
        using var history = new History(holds: false);
        history.Receive(history.Return("615", "2021-6T", 1, 1));
        history.Load(0);
        var memory = new FigureMemory(most: 5);
        Figure? Asked(Db db) => new Figures(db, memory: memory).One(Count, "2021-6T", "62");
        using var reader = new SteadyDb(history.Db);

        var first = Asked(reader);
        Told(new Figures(reader, memory: memory));

        Assert.Same(first, Asked(reader));
        using var next = new SteadyDb(history.Db);
        Assert.NotSame(first, Asked(next));
    }

    // Every kind of question, once by itself and once among others.
    private static string Told(Figures figures) => string.Join('\n',
        from figure in new[] { Count, Other }
        from line in Periods.Select(p => Line(figures.One(figure, p, "62")))
            .Concat(figures.OverTime(figure, "615", "six_months", "2022-6T").Select(Line))
            .Concat(Periods.SelectMany(p => figures.AcrossLevel(figure, p, "district")).Select(Line))
            .Concat(Periods.SelectMany(p => figures.Missing(figure, p, "district")).Select(m => $"{m.PeriodCode} {m.UnitCode} {m.Leaves} {m.Unknown} {string.Join(' ', m.Said)}"))
            .Append(figures.Alike(figure, "62", "2021-6T", "2020-6T") is var (now, then) ? Line(now) + Line(then) : "")
        select line);

    private static string Line(Figure? f) => f is null
        ? "-"
        : $"{f.FigureCode} {f.PeriodCode} {f.UnitCode} {f.NumeratorMilli}/{f.DenominatorMilli} {f.Reported}/{f.Expected} {f.ValueStatus}";
}
