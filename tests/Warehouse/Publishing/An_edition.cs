using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse.Publishing;

/// <summary>What is published stays as it was, whole, under a code that no other state has.</summary>
public sealed class An_edition : IDisposable
{
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
        var changes = _it.Changes(edition, null);
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
        var figures = Published.InOrder(new EditionFigures(_it.Warehouse.Db, _it.Warehouse.Catalog).Present(Published.Period));
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
        Assert.Equal(figures, Published.InOrder(new EditionFigures(_it.Warehouse.Db, _it.Warehouse.Catalog).Frozen(edition.EditionId)));
        Assert.True(File.Exists(Path.Combine(_it.Folder, edition.Code, PublishedFiles.Catalog, "setting.yaml")));
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

    private static long Count(Db db, string table)
    {
        using var connection = db.Open();
        return Dapper.SqlMapper.ExecuteScalar<long>(connection, $"select count(*) from {table}");
    }
}
