using System.Globalization;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using Dapper;

namespace DanVan.Tests.Warehouse;

/// <summary>DV-02 says how many models there are, DV-02b which: where both were sent they agree, unit by unit.</summary>
public sealed class Counts_of_a_list : IDisposable
{
    private const string Counts = "DV-2021/DV-02";
    private const string List = "DV-2021/DV-02b";
    private const string Sender = "615";
    private const string Commune = "23512";
    private static readonly DateTimeOffset Noon = new(2021, 6, 16, 12, 0, 0, TimeSpan.Zero);

    private readonly TempWarehouse _warehouse = new();
    private int _sent;

    [Fact]
    public void Are_what_the_form_says()
    {
        Assert.Equal(SubmissionStatus.Accepted, Send(Form(2)).Outcome.Status);
        var list = Send(Entries("TT", "CN"));
        Assert.Equal(SubmissionStatus.Accepted, list.Outcome.Status);
        Assert.Equal(13, list.Outcome.Rules.Count(r => r is { State: RuleState.Pass, Failed: 0 }));
    }

    [Fact]
    public void Are_told_in_the_form_at_its_cell_where_the_form_comes_second()
    {
        Send(Entries("TT", "CN", "CN"));
        var form = Send(Form(2));
        Assert.Equal(SubmissionStatus.NeedsFix, form.Outcome.Status);
        var total = Assert.Single(form.Outcome.Findings, f => f.Rule == "DV21-X01");
        Assert.Equal((Severity.Error, "Biểu", "B1", Commune, "1", "2", "3"), (total.Severity, total.Sheet, total.Cell, total.Unit, total.Column, total.Seen, total.Expected));
        Assert.Contains("biểu DV-02 cột 1 ghi 2 (ô B1, sheet “Biểu”, tệp này), nhưng danh sách DV-02b (tệp f1.xlsx) có 3 mô hình được đếm (dòng 10, 11, 12)", total.Message, StringComparison.Ordinal);
        // Two persons instead of one; every other column agrees or does not hold the third entry.
        Assert.Contains(form.Outcome.Findings, f => f is { Rule: "DV21-X03", Seen: "1", Expected: "2", Cell: "B3" });
        Assert.DoesNotContain(form.Outcome.Findings, f => f.Rule == "DV21-X02");
    }

    [Fact]
    public void Are_told_in_the_list_at_the_unit_s_entries_where_the_list_comes_second()
    {
        Send(Form(2));
        var list = Send(Entries("TT", "CN", "CN"));
        Assert.Equal(SubmissionStatus.NeedsFix, list.Outcome.Status);
        var total = Assert.Single(list.Outcome.Findings, f => f.Rule == "DV21-X01");
        Assert.Equal((Severity.Error, "DV-02b", "C10", Commune, "3", "2"), (total.Severity, total.Sheet, total.Cell, total.Unit, total.Seen, total.Expected));
        Assert.Contains("biểu DV-02 cột 1 ghi 2 (ô B1, sheet “Biểu”, tệp f1.xlsx), nhưng danh sách DV-02b (tệp này)", total.Message, StringComparison.Ordinal);
        Assert.Equal(0, Standing());
    }

    [Fact]
    public void Are_mended_by_sending_either_of_them_again()
    {
        Send(Form(2));
        Assert.Equal(SubmissionStatus.NeedsFix, Send(Entries("TT")).Outcome.Status);
        Assert.Equal(SubmissionStatus.Accepted, Send(Entries("TT", "CN")).Outcome.Status);
        Assert.Equal(2, Standing());

        Assert.Equal(SubmissionStatus.NeedsFix, Send(Form(4)).Outcome.Status);
        Assert.Equal(SubmissionStatus.Accepted, Send(Form(2)).Outcome.Status);
    }

    [Fact]
    public void Are_mended_together_in_one_file()
    {
        Send(Form(2));
        Send(Entries("TT", "CN"));
        var both = SendFile(Form(4), Entries("TT", "TT", "CN", "CN"));
        Assert.All(both, r => Assert.Equal(SubmissionStatus.Accepted, r.Outcome.Status));
        Assert.Equal(4, Standing());
        // The former list is kept, and shown no more.
        Assert.Equal(6, _warehouse.Count("fact_list_entry"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Refuse_both_where_a_file_contradicts_itself(bool listFirst)
    {
        SendFile(Form(4), Entries("TT", "TT", "CN", "CN"));
        var (form, list) = (Form(4), Entries("TT", "CN"));
        var both = listFirst ? SendFile(list, form) : SendFile(form, list);
        Assert.All(both, r => Assert.Equal(SubmissionStatus.NeedsFix, r.Outcome.Status));
        Assert.All(both, r => Assert.Contains(r.Outcome.Findings, f => f.Rule == "DV21-X01" && f.Message.Contains("cùng tệp", StringComparison.Ordinal)));
        Assert.Equal(4, Standing());
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Hold_either_against_what_stands_where_the_other_beside_it_is_refused(bool isListRefused, bool listFirst)
    {
        SendFile(Form(4), Entries("TT", "TT", "CN", "CN"));
        var (form, list) = (Form(2), Entries("TT", "CN"));
        if (isListRefused)
            list = list with { Status = SubmissionStatus.NeedsFix };
        else
            form = form with { Status = SubmissionStatus.NeedsFix };
        var both = listFirst ? SendFile(list, form) : SendFile(form, list);
        Assert.All(both, r => Assert.Equal(SubmissionStatus.NeedsFix, r.Outcome.Status));
        Assert.Equal(4, Standing());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hold_the_list_against_what_stands_where_only_the_warehouse_refuses_the_form(bool listFirst)
    {
        const string Owed = "23509";
        SubmissionOutcome Roll(SubmissionOutcome of, SubmissionOutcome owed) => of with
        {
            Sender = _warehouse.Catalog.Unit("62"),
            Leaves = [Commune, Owed],
            Figures = [.. of.Figures, .. owed.Figures.Select(f => f with { Unit = Owed })],
            Entries = [.. of.Entries, .. owed.Entries.Select(e => e with { Unit = Owed })],
        };
        // The roll-up stands for one commune; the district for the other, and differs there from the roll-up's second form.
        Send(_warehouse.Outcome(Counts, Sender, "2021-6T", new Dictionary<string, IReadOnlyDictionary<string, decimal>> { [Owed] = Values(4) }));
        SendFile(Roll(Form(4), Form(4)), Roll(Entries("TT", "TT", "CN", "CN"), Entries("TT", "TT", "CN", "CN")));
        Assert.Equal(8, Standing());
        var (form, list) = (Roll(Form(2), Form(2)), Roll(Entries("TT", "CN"), Entries("TT", "CN")));
        var both = listFirst ? SendFile(list, form) : SendFile(form, list);
        Assert.All(both, r => Assert.Equal(SubmissionStatus.NeedsFix, r.Outcome.Status));
        Assert.Contains(both.Single(r => r.Outcome.Form!.IsList).Outcome.Findings, f => f.Rule == "DV21-X01" && f.Message.Contains("tệp f2.xlsx", StringComparison.Ordinal));
        Assert.All(both, r => Assert.DoesNotContain(r.Outcome.Findings, f => f.Message.Contains("cùng tệp", StringComparison.Ordinal)));
        Assert.Equal(8, Standing());
    }

    [Fact]
    public void Are_as_the_cell_says_or_as_it_was_corrected()
    {
        Send(Form(4));
        var order = new CorrectionOrder($"{Counts}/1", "2021-6T", Commune, null, 5, "Bỏ sót", "Trưởng ban", "01/CV", new(2021, 6, 20), "Người nhập");
        Assert.Null(_warehouse.Corrections.Make(order, Noon).Refusal);

        Assert.Equal(SubmissionStatus.Accepted, Send(Entries("TT", "TT", "CN", "CN")).Outcome.Status);
        var follows = Send(Entries("TT", "TT", "CN", "CN", "CN"));
        Assert.DoesNotContain(follows.Outcome.Findings, f => f.Rule == "DV21-X01");
        var neither = Assert.Single(Send(Entries("TT", "CN")).Outcome.Findings, f => f.Rule == "DV21-X01");
        Assert.Contains("cột 1 ghi 4 (ô B1, sheet “Biểu”, tệp f1.xlsx), được hiệu chỉnh thành 5, nhưng", neither.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_counted_among_cells_in_the_order_of_the_form()
    {
        var entry = Entries("TT").Entries[0];
        var ten = new ListCell("10", "Ghi chú", "Ghi chú", "Ghi chú", "K10");
        Send(Entries("TT") with { Entries = [entry with { Cells = [.. entry.Cells, ten] }] });

        var standing = Assert.Single(new DanVan.Warehouse.Queries.Lists(_warehouse.Db, _warehouse.Catalog).Of(List, "2021-6T", Sender));
        Assert.Equal(["1", "2", "3", "4", "5", "9", "10"], standing.Entry.Cells.Select(c => c.Column));
    }

    [Fact]
    public void Say_nothing_of_a_unit_without_a_row_and_nothing_without_the_other_form()
    {
        var alone = Send(Entries("TT"));
        Assert.Equal(SubmissionStatus.Accepted, alone.Outcome.Status);
        Assert.All(alone.Outcome.Rules, r => Assert.Equal((RuleState.NoData, "Chưa có biểu DV-02 cùng kỳ của đơn vị."), (r.State, r.Reason)));

        var other = _warehouse.Outcome(Counts, Sender, "2021-6T", new Dictionary<string, IReadOnlyDictionary<string, decimal>> { ["23509"] = Values(0) });
        Assert.Equal(SubmissionStatus.Accepted, Send(other).Outcome.Status);
    }

    [Fact]
    public void Wait_for_a_list_that_can_be_read()
    {
        Send(Form(2));
        var faulty = Send(Entries("TT") with { Status = SubmissionStatus.NeedsFix });
        Assert.All(faulty.Outcome.Rules, r => Assert.Equal("Danh sách còn lỗi nên chưa đếm được.", r.Reason));
        Assert.Equal(0, _warehouse.Count("fact_list_entry"));
    }

    public void Dispose() => _warehouse.Dispose();

    private long Standing()
    {
        using var connection = _warehouse.Db.Open();
        return connection.ExecuteScalar<long>("select count(*) from fact_list_entry join fact_submission using (submission_id) where is_current = 1");
    }

    private LoadResult Send(SubmissionOutcome outcome) => Assert.Single(SendFile(outcome));

    private IReadOnlyList<LoadResult> SendFile(params SubmissionOutcome[] outcomes)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"f{++_sent}");
        var delivery = _warehouse.Deliveries.Record(content.PadLeft(64, '0'), 1, content, content + ".xlsx", "drop", Noon.AddMinutes(_sent), null, null);
        return _warehouse.Loader.Finish(delivery.DeliveryId, outcomes, Noon.AddMinutes(_sent));
    }

    private SubmissionOutcome Form(int number) =>
        _warehouse.Outcome(Counts, Sender, "2021-6T", new Dictionary<string, IReadOnlyDictionary<string, decimal>> { [Commune] = Values(number) });

    // Half of them by persons, all of them economic, begun this year, working, none recognised.
    private static Dictionary<string, decimal> Values(int number)
    {
        var values = Enumerable.Range(1, 19).ToDictionary(c => c.ToString(CultureInfo.InvariantCulture), _ => 0m);
        (values["1"], values["2"], values["3"], values["4"], values["9"], values["10"]) = (number, number / 2, number / 2, number, number, number);
        return values;
    }

    private SubmissionOutcome Entries(params string[] by) =>
        _warehouse.Outcome(List, Sender, "2021-6T", new Dictionary<string, IReadOnlyDictionary<string, decimal>> { [Commune] = new Dictionary<string, decimal>() }) with
        {
            Entries = [.. by.Select((who, i) => new ListEntry(Commune, "DV-02b", 10 + i,
            [
                Cell("1", $"Mô hình {i}", 'B', i), Cell("2", Commune, 'C', i), Cell("3", who, 'D', i),
                Cell("4", "KT", 'E', i), Cell("5", "2021", 'F', i), Cell("9", "HQ", 'J', i),
            ]))],
        };

    private static ListCell Cell(string column, string code, char at, int entry) =>
        new(column, code, code, code, string.Create(CultureInfo.InvariantCulture, $"{at}{10 + entry}"));
}
