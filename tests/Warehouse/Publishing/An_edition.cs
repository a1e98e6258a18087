using DanVan.Dashboard.Readings;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse.Publishing;

/// <summary>What is published stays as it was, and what changed since is told figure by figure.</summary>
public sealed class An_edition : IDisposable
{
    private const string Indicator = "k1-luot-tiep-cong-dan";

    private readonly Published _it = new();

    [Fact]
    public void Has_a_number_and_a_code_that_a_working_state_does_not_have()
    {
        _it.Send(0, "615", ("615.UB", 5));
        var working = _it.Editions.Of(Published.Period)!;
        var code = _it.Publish(1).Code;
        var present = _it.Editions.Of(Published.Period)!;

        Assert.Matches("^2021-6T-LV[0-9]+-[0-9A-F]{4}$", working.Code);
        Assert.False(working.IsPublished);
        Assert.Matches("^2021-6T-AB1-[0-9A-F]{4}$", code);
        Assert.Equal((code, true), (present.Code, present.IsPublished));
        Assert.Equal(working.Code[^4..], code[^4..]);
    }

    [Fact]
    public void Gives_way_to_a_working_code_as_soon_as_figures_change()
    {
        _it.Send(0, "615", ("615.UB", 5));
        var first = _it.Publish(1).Code;
        _it.Reopen(2, until: 9);
        _it.Send(3, "615", ("615.UB", 6));

        Assert.False(_it.Editions.Of(Published.Period)!.IsPublished);
        var second = _it.Publish(4).Code;
        Assert.Matches("^2021-6T-AB2-[0-9A-F]{4}$", second);
        Assert.NotEqual(first[^4..], second[^4..]);
        Assert.Equal(second, _it.Editions.Of(Published.Period)!.Code);
    }

    [Fact]
    public void Is_not_made_again_where_nothing_changed_nor_where_nothing_was_reported()
    {
        Assert.NotNull(_it.Publish(0).Refusal);
        _it.Send(0, "615", ("615.UB", 5));
        _it.Publish(1);

        Assert.NotNull(_it.Publish(2).Refusal);
        Assert.Single(_it.Editions.Published());
    }

    [Fact]
    public void Gives_way_to_a_working_code_as_soon_as_what_its_figures_are_derived_from_changes()
    {
        _it.Send(0, "615", ("615.UB", 5));
        SendDossiers("2021-Q1", 3);
        SendDossiers("2021-Q2", 4);
        var code = _it.Publish(1).Code;
        var edition = _it.Editions.Find(code)!;
        Assert.Equal(code, _it.Editions.Of(Published.Period)!.Code);

        SendDossiers("2021-Q3", 9);
        Assert.Equal(code, _it.Editions.Of(Published.Period)!.Code);

        SendDossiers("2021-Q2", 6);
        Assert.False(_it.Editions.Of(Published.Period)!.IsPublished);
        var changes = Changes(edition, null);
        var line = changes.Lines.First(l => l.Indicator.Id == "c16-ho-so-tiep-nhan" && l.Unit.Code == "615");
        Assert.Equal((14m, 18m), (line.Before!.Value, line.After!.Value));
        Assert.Contains(line.Causes, c => c.FormCode == "VPCP-2020/II.06a" && c.UnitCode == "615");
        Assert.Null(_it.Publish(2).Refusal);
    }

    private void SendDossiers(string period, decimal value) => _it.Warehouse.Send(
        "VPCP-2020/II.06a", "615", period, Published.Day(1).AddMinutes((double)value), $"{period}{value}",
        new Dictionary<string, IReadOnlyDictionary<string, decimal>>
        {
            ["615.UB"] = new Dictionary<string, decimal> { ["3"] = value, ["4"] = value, ["5"] = 0, ["6"] = 0, ["7"] = value },
        });

    [Fact]
    public void Tells_which_of_its_figures_were_derived_or_estimated_whatever_arrives_later()
    {
        foreach (var quarter in new[] { "2021-Q1", "2021-Q2" })
            _it.Warehouse.Send(Published.Form, "615", quarter, Published.Day(0), quarter, Row("615.UB", ("1", 5), ("2", 5)));
        _it.Warehouse.Send("DV-2021/DV-08", "615", Published.Period, Published.Day(0), "hòa giải", Row("23500", ("9", 43), ("10", 62)));
        EditionFigures figures = new(_it.Warehouse.Db, _it.Warehouse.Catalog);
        var shown = Frozen(figures.Present(Published.Period));
        var edition = _it.Editions.Find(_it.Publish(1).Code)!;
        _it.Reopen(2, until: 9);
        Assert.Equal("accepted", _it.Status(_it.Send(3, "615", ("615.UB", 11))));

        Assert.Equal(shown, Frozen(figures.Frozen(edition.EditionId)));
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

    [Fact]
    public void Is_not_made_of_another_state_than_was_shown()
    {
        _it.Send(0, "615", ("615.UB", 5));
        var shown = _it.Editions.Of(Published.Period)!.StateHash;
        _it.Send(1, "615", ("615.UB", 6));
        PublicationOrder order = new(Published.Period, "Ban Dân vận", "125-BC/BDV", new(2021, 7, 2), StateHash: shown);

        Assert.Contains("vừa thay đổi", _it.Publisher.Publish(order, Published.Day(1)).Refusal!, StringComparison.Ordinal);
        Assert.Null(_it.Publisher.Publish(order with { StateHash = _it.Editions.Of(Published.Period)!.StateHash }, Published.Day(1)).Refusal);
    }

    [Fact]
    public void Is_not_made_with_a_catalog_that_its_figures_were_not_made_with()
    {
        _it.Send(0, "615", ("615.UB", 5));
        var edited = Path.Combine(_it.Folder, "..", "catalog");
        foreach (var file in Directory.EnumerateFiles(Repository.Catalog, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(edited, Path.GetRelativePath(Repository.Catalog, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.AppendAllText(Path.Combine(edited, "setting.yaml"), "\n# sửa khi chương trình đang chạy\n");
        var result = new Publisher(_it.Warehouse.Db, _it.Warehouse.Catalog, edited, _it.Folder).Publish(
            new(Published.Period, "Ban Dân vận", "125-BC/BDV", new(2021, 7, 2)), Published.Day(1));

        Assert.Contains("khởi động lại", result.Refusal!, StringComparison.Ordinal);
        Assert.Empty(_it.Editions.Published());
        Assert.Empty(Directory.EnumerateDirectories(_it.Folder));
    }

    [Fact]
    public void Keeps_the_whole_database_and_its_figures_whatever_comes_after()
    {
        _it.Send(0, "615", ("615.UB", 5), ("23500", 7));
        var before = _it.Warehouse.Rows("fact_value order by 1, 2, 3, 4");
        var figures = Frozen(new EditionFigures(_it.Warehouse.Db, _it.Warehouse.Catalog).Present(Published.Period));
        var edition = _it.Editions.Find(_it.Publish(1).Code)!;
        _it.Reopen(2, until: 9);
        _it.Send(3, "615", ("615.UB", 6));
        _it.Warehouse.Corrections.Make(new(Published.Form + "/1", Published.Period, "615.UB", null, 11, "Đếm trùng", "Thường trực", "311", new DateOnly(2021, 7, 5), "Văn thư"), Published.Day(5));

        var snapshot = Path.Combine(_it.Folder, edition.Code, PublishedFiles.Database);
        Assert.Equal(edition.SnapshotSha256, PublishedFiles.HashOf(snapshot));
        var copy = new Db(snapshot);
        Assert.Equal(before.Count, Count(copy, "fact_value"));
        Assert.Equal(12, new Figures(copy).One(Published.Form + "/1", Published.Period, "62")!.Value);
        copy.Close();
        Assert.Equal(figures, Frozen(new EditionFigures(_it.Warehouse.Db, _it.Warehouse.Catalog).Frozen(edition.EditionId)));
        Assert.True(File.Exists(Path.Combine(_it.Folder, edition.Code, PublishedFiles.Catalog, "setting.yaml")));
    }

    [Fact]
    public void Differs_from_the_next_in_exactly_the_figures_that_changed_each_with_its_cause()
    {
        _it.Send(0, "615", ("615.UB", 5), ("23500", 7));
        _it.Send(0, "616", ("616.UB", 3));
        var first = _it.Editions.Find(_it.Publish(1).Code)!;
        _it.Reopen(2, until: 9, Published.Form, "615");
        _it.Send(3, "615", ("615.UB", 6), ("23500", 7));
        var second = _it.Editions.Find(_it.Publish(4).Code)!;

        var changes = Changes(first, second).Lines.Where(l => l.Indicator.Id == Indicator).ToList();

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

        var changes = Changes(first, second).Lines.Where(l => l.Indicator.Id == Indicator);

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

        var changes = Changes(first, null).Lines.Where(l => l.Indicator.Id == Indicator);

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

        Assert.Empty(Changes(first, null).Lines);
    }

    [Fact]
    public void Names_a_correction_with_its_order_as_the_cause()
    {
        _it.Send(0, "615", ("615.UB", 5));
        var first = _it.Editions.Find(_it.Publish(1).Code)!;
        _it.Reopen(2, until: 9);
        _it.Warehouse.Corrections.Make(new(Published.Form + "/1", Published.Period, "615.UB", null, 11, "Đếm trùng", "Thường trực", "311", new DateOnly(2021, 7, 5), "Văn thư"), Published.Day(3));

        var change = Changes(first, null).Lines.First(l => l.Indicator.Id == Indicator && l.Unit.Code == "615.UB");

        Assert.Equal((5m, 11m), (change.Before!.Value!.Value, change.After!.Value!.Value));
        Assert.Equal(("correction", 5000L, 11000L, "311"), Assert.Single(change.Causes) is var c ? (c.Kind, c.OldMilli!.Value, c.NewMilli!.Value, c.DocumentNumber) : default);
    }

    [Fact]
    public void Differs_from_itself_in_nothing()
    {
        _it.Send(0, "615", ("615.UB", 5));
        var first = _it.Editions.Find(_it.Publish(1).Code)!;

        Assert.Empty(Changes(first, null).Lines);
    }

    [Fact]
    public void Cleared_away_where_its_row_was_never_written_is_published_under_the_same_code()
    {
        _it.Send(0, "615", ("615.UB", 5));
        // As a program leaves it that was killed between the files and the row, and one killed in the middle of the files.
        var hash = _it.Editions.Of(Published.Period)!.Code[^4..];
        Directory.CreateDirectory(Path.Combine(_it.Folder, $"2021-6T-AB1-{hash}", "catalog"));
        File.WriteAllText(Path.Combine(_it.Folder, $"2021-6T-AB1-{hash}", "danvan.db"), "nửa chừng");
        Directory.CreateDirectory(Path.Combine(_it.Folder, "2021-6T-AB1-0000.part"));
        // Of a database that was put back to an earlier day since: its code is in print.
        Directory.CreateDirectory(Path.Combine(_it.Folder, "2020-N-AB3-1234"));

        var edition = _it.Editions.Find(_it.Publish(1).Code)!;

        Assert.Equal(edition.SnapshotSha256, PublishedFiles.HashOf(Path.Combine(_it.Folder, edition.Code, PublishedFiles.Database)));
        Assert.Equal(["2020-N-AB3-1234", edition.Code], Directory.EnumerateDirectories(_it.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Is_not_there_where_its_files_could_not_be_written()
    {
        _it.Send(0, "615", ("615.UB", 5));
        File.WriteAllText(_it.Folder, "không phải thư mục");

        Assert.ThrowsAny<Exception>(() => _it.Publish(1));
        Assert.Empty(_it.Editions.Published());
        Assert.Equal("accepted", _it.Status(_it.Send(2, "615", ("615.UB", 6))));
        File.Delete(_it.Folder);
    }

    public void Dispose() => _it.Dispose();

    private EditionChanges Changes(PublishedEdition from, PublishedEdition? to) =>
        EditionChanges.Of(_it.Warehouse.Catalog, new EditionFigures(_it.Warehouse.Db, _it.Warehouse.Catalog), from, to);

    private static (decimal?, long, long) Worth(IEnumerable<EditionFigure> all, string indicator) =>
        all.First(f => f.IndicatorId == indicator && f.UnitCode == "62") is var f ? (f.Value, f.IsDerived, f.IsEstimated) : default;

    private static Dictionary<string, IReadOnlyDictionary<string, decimal>> Row(string unit, params (string Column, decimal Value)[] cells) =>
        new() { [unit] = cells.ToDictionary(c => c.Column, c => c.Value) };

    private static List<EditionFigure> Frozen(IEnumerable<EditionFigure> figures) =>
        [.. figures.OrderBy(f => f.IndicatorId, StringComparer.Ordinal).ThenBy(f => f.UnitCode, StringComparer.Ordinal)];

    private static long Count(Db db, string table)
    {
        using var connection = db.Open();
        return Dapper.SqlMapper.ExecuteScalar<long>(connection, $"select count(*) from {table}");
    }
}
