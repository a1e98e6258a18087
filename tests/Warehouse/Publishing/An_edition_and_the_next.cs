namespace DanVan.Tests.Warehouse.Publishing;

/// <summary>What changed since a publication is told figure by figure, each with its cause.</summary>
public sealed class An_edition_and_the_next : IDisposable
{
    private const string Indicator = "k1-luot-tiep-cong-dan";

    private readonly Published _it = new();

    public void Dispose() => _it.Dispose();

    [Fact]
    public void Differs_from_the_next_in_exactly_the_figures_that_changed_each_with_its_cause()
    {
        _it.Send(0, "615", ("615.UB", 5), ("23500", 7));
        _it.Send(0, "616", ("616.UB", 3));
        var first = _it.Editions.Find(_it.Publish(1).Code)!;
        _it.Reopen(2, until: 9, Published.Form, "615");
        _it.Send(3, "615", ("615.UB", 6), ("23500", 7));
        var second = _it.Editions.Find(_it.Publish(4).Code)!;

        var changes = _it.Changes(first, second).Lines.Where(l => l.Indicator.Id == Indicator).ToList();

        // Worked out by hand: the district's office, the district and the province; neither the commune nor the other district.
        Assert.Equal(
            [("62", 15m, 16m), ("615", 12m, 13m), ("615.UB", 5m, 6m)],
            changes.Select(c => (c.Unit.Code, c.Before!.Value!.Value, c.After!.Value!.Value)).OrderBy(c => c.Code.Length).ThenBy(c => c.Code));
        Assert.All(changes, c => Assert.Equal(("return", "615", "Đơn vị báo cáo thiếu"), Assert.Single(c.Causes) is var cause ? (cause.Kind, cause.UnitCode, cause.Reason) : default));
        Assert.Contains(changes[0].Charts, c => c.Theme.Id == "khieu-nai-to-cao");
    }

    [Fact]
    public void Holds_the_figures_of_units_that_need_not_report()
    {
        _it.Send(0, "615", ("615.UB", 5), ("615.TTR", 4));
        var first = _it.Editions.Find(_it.Publish(1).Code)!;
        _it.Reopen(2, until: 9);
        // From one office to the other: the district's figure stays.
        _it.Send(3, "615", ("615.UB", 6), ("615.TTR", 3));
        var second = _it.Editions.Find(_it.Publish(4).Code)!;

        var changes = _it.Changes(first, second).Lines.Where(l => l.Indicator.Id == Indicator);

        Assert.Equal([("615.TTR", 4m, 3m), ("615.UB", 5m, 6m)], changes.Select(c => (c.Unit.Code, c.Before!.Value!.Value, c.After!.Value!.Value)).Order());
    }

    /// <summary>Also where such a unit had been in a version that gave way before the first edition.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Differs_from_the_next_in_units_that_need_not_report_and_did_only_then(bool hadTakenBack)
    {
        if (hadTakenBack)
            _it.Send(-1, "615", ("615.UB", 5), ("615.TTR", 3));
        _it.Send(0, "615", ("615.UB", 5));
        var first = _it.Editions.Find(_it.Publish(1).Code)!;
        _it.Reopen(2, until: 9);
        _it.Send(3, "615", ("615.UB", 5), ("615.TTR", 4));

        var changes = _it.Changes(first, null).Lines.Where(l => l.Indicator.Id == Indicator);

        Assert.Equal(
            [("615", 5m, 9m), ("615.TTR", null, 4m), ("62", 5m, 9m)],
            changes.Select(c => (c.Unit.Code, c.Before?.Value, c.After!.Value!.Value)).OrderBy(c => c.Code, StringComparer.Ordinal));
    }

    [Fact]
    public void Of_before_that_left_them_out_is_not_said_to_have_changed_in_them()
    {
        _it.Send(0, "615", ("615.UB", 5), ("615.TTR", 4));
        var first = _it.Editions.Find(_it.Publish(1).Code)!;
        using (var connection = _it.Warehouse.Db.Open())
            Dapper.SqlMapper.Execute(connection, "delete from app_edition_figure where unit_code = '615.TTR'");

        Assert.Empty(_it.Changes(first, null).Lines);
    }

    [Fact]
    public void Names_a_correction_with_its_order_as_the_cause()
    {
        _it.Send(0, "615", ("615.UB", 5));
        var first = _it.Editions.Find(_it.Publish(1).Code)!;
        _it.Reopen(2, until: 9);
        _it.Warehouse.Corrections.Make(new(Published.Form + "/1", Published.Period, "615.UB", null, 11, "Đếm trùng", "Thường trực", "311", new DateOnly(2021, 7, 5), "Văn thư"), Published.Day(3));

        var change = _it.Changes(first, null).Lines.First(l => l.Indicator.Id == Indicator && l.Unit.Code == "615.UB");

        Assert.Equal((5m, 11m), (change.Before!.Value!.Value, change.After!.Value!.Value));
        Assert.Equal(("correction", 5000L, 11000L, "311"), Assert.Single(change.Causes) is var c ? (c.Kind, c.OldMilli!.Value, c.NewMilli!.Value, c.DocumentNumber) : default);
    }

    [Fact]
    public void Differs_from_itself_in_nothing()
    {
        _it.Send(0, "615", ("615.UB", 5));
        var first = _it.Editions.Find(_it.Publish(1).Code)!;

        Assert.Empty(_it.Changes(first, null).Lines);
    }
}
