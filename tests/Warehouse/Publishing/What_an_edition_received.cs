using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse.Publishing;

/// <summary>Whether a published figure was sent, derived or estimated hangs on what stood when it was published, not on what became of it.</summary>
public sealed class What_an_edition_received : IDisposable
{
    private const string Indicator = "k1-luot-tiep-cong-dan";

    private readonly Published _it = new();

    public void Dispose() => _it.Dispose();

    [Fact]
    public void Tells_which_of_its_figures_were_derived_or_estimated_whatever_arrives_later()
    {
        foreach (var quarter in new[] { "2021-Q1", "2021-Q2" })
            _it.Warehouse.Send(Published.Form, "615", quarter, Published.Day(0), quarter, Row("615.UB", ("1", 5), ("2", 5)));
        _it.Warehouse.Send("DV-2021/DV-08", "615", Published.Period, Published.Day(0), "hòa giải", Row("23500", ("9", 43), ("10", 62)));
        EditionFigures figures = new(_it.Warehouse.Db, _it.Warehouse.Catalog);
        var shown = Published.InOrder(figures.Present(Published.Period));
        var edition = _it.Editions.Find(_it.Publish(1).Code)!;
        _it.Reopen(2, until: 9);
        Assert.Equal("accepted", _it.Status(_it.Send(3, "615", ("615.UB", 11))));

        Assert.Equal(shown, Published.InOrder(figures.Frozen(edition.EditionId)));
        Assert.Equal((10m, 1L, 0L), Worth(figures.Frozen(edition.EditionId), Indicator));
        Assert.Equal((11m, 0L, 0L), Worth(figures.Present(Published.Period), Indicator));
        Assert.Equal((43m * 100 / 105, 0L, 1L), Worth(figures.Frozen(edition.EditionId), "d14-hoa-giai-thanh"));
    }

    [Theory]
    [InlineData("held")]
    [InlineData("held and overtaken")]
    [InlineData("held and sent back")]
    [InlineData("read after its correction, which was held")]
    public void Is_not_told_to_have_received_what_never_stood(string fate)
    {
        foreach (var quarter in new[] { "2021-Q1", "2021-Q2" })
            _it.Warehouse.Send(Published.Form, "615", quarter, Published.Day(0), quarter, Row("615.UB", ("1", 5), ("2", 5)));
        _it.Warehouse.Send("DV-2021/DV-08", "615", Published.Period, Published.Day(0), "hòa giải", Row("23500", ("9", 43), ("10", 62)));
        Assert.Null(_it.Publish(1).Refusal);
        var late = fate.StartsWith("read", StringComparison.Ordinal) ? _it.Receive(2, "615", ("615.UB", 11)) : null;
        var held = _it.Send(3, "615", ("615.UB", 12));
        if (fate == "held and overtaken")
            _it.Send(4, "615", ("615.UB", 13));
        late?.Invoke(4);
        // For the sake of another form.
        _it.Reopen(5, until: 9, "DV-2021/DV-08");
        _it.Warehouse.Send("DV-2021/DV-08", "615", Published.Period, Published.Day(6), "hòa giải lại", Row("23500", ("9", 44), ("10", 62)));
        var second = _it.Editions.Find(_it.Publish(7).Code)!;
        if (fate == "held and sent back")
            Assert.True(_it.Warehouse.Reviews.SendBack(held, "Ngoài phạm vi mở lại", "Ban Dân vận", Published.Day(8)));

        var frozen = new EditionFigures(_it.Warehouse.Db, _it.Warehouse.Catalog).Frozen(second.EditionId);

        Assert.Equal((10m, 1L, 0L), Worth(frozen, Indicator));
        Assert.Equal((44m * 100 / 106, 0L, 1L), Worth(frozen, "d14-hoa-giai-thanh"));
    }

    [Fact]
    public void Is_told_to_have_received_what_was_sent_back_since()
    {
        var sent = _it.Send(0, "615", ("615.UB", 11));
        var edition = _it.Editions.Find(_it.Publish(1).Code)!;
        _it.Reopen(2, until: 9);
        Assert.True(_it.Warehouse.Reviews.SendBack(sent, "Đếm trùng", "Ban Dân vận", Published.Day(3)));

        Assert.Equal((11m, 0L, 0L), Worth(new EditionFigures(_it.Warehouse.Db, _it.Warehouse.Catalog).Frozen(edition.EditionId), Indicator));
    }

    [Fact]
    public void Is_told_to_have_received_what_gave_way_since_to_the_sender_who_owes_it()
    {
        var other = _it.Send(0, "616", ("23500", 7));
        var edition = _it.Editions.Find(_it.Publish(1).Code)!;
        _it.Reopen(2, until: 9);
        _it.Send(3, "615", ("23500", 8));
        Assert.Equal("needs_fix", _it.Status(other));

        Assert.Equal((7m, 0L, 0L), Worth(new EditionFigures(_it.Warehouse.Db, _it.Warehouse.Catalog).Frozen(edition.EditionId), Indicator));
    }

    private static (decimal?, long, long) Worth(IEnumerable<EditionFigure> all, string indicator) =>
        all.First(f => f.IndicatorId == indicator && f.UnitCode == "62") is var f ? (f.Value, f.IsDerived, f.IsEstimated) : default;

    private static Dictionary<string, IReadOnlyDictionary<string, decimal>> Row(string unit, params (string Column, decimal Value)[] cells) =>
        new() { [unit] = cells.ToDictionary(c => c.Column, c => c.Value) };
}
