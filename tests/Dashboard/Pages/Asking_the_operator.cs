using AngleSharp.Dom;
using ClosedXML.Excel;
using DanVan.Dashboard.Text;
using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;
using DanVan.Tests.Ingest.Returns;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(WorkbookSite))]
public sealed class Asking_the_operator(WorkbookSite site)
{
    private const string Form = "TTCP-2021/01-TCD";

    [Fact]
    public void Of_a_file_without_a_period_asks_the_period_alone()
    {
        var outcome = Read(Without(Sample("615"), "năm 2021", "Số liệu"));

        Assert.Equal(["period"], outcome.Asked);
        // Both end on 14 June, two days before the file came.
        Assert.Equal(["2021-6T", "2021-Q2"], Field(outcome, "period").Others.Take(2).Select(o => o.Code).Order(StringComparer.Ordinal));
        Assert.Equal(("615", 95), (Field(outcome, "unit").Code, Field(outcome, "unit").Certainty));
    }

    [Fact]
    public void Of_a_file_that_names_nobody_asks_the_unit()
    {
        var outcome = Read(Nobody(1));

        Assert.Equal(["unit"], outcome.Asked);
        Assert.Null(Field(outcome, "unit").Code);
    }

    [Fact]
    public void Of_a_name_that_two_communes_have_offers_both()
    {
        var outcome = Read(Edit(Sample("SNV"), sheet =>
        {
            foreach (var cell in sheet.CellsUsed(c => c.GetString().Contains("ội vụ", StringComparison.OrdinalIgnoreCase)))
                cell.Value = "Xã Đăk Long";
            foreach (var cell in sheet.CellsUsed(c => c.GetString().Contains("KON TUM", StringComparison.OrdinalIgnoreCase)))
                cell.Clear(XLClearOptions.Contents);
        }));

        Assert.Equal(["unit"], outcome.Asked);
        Assert.Equal(2, Field(outcome, "unit").Others.Count);
        Assert.All(Field(outcome, "unit").Others, o => Assert.Contains("Đăk Long", o.Why, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_town_and_a_district_of_one_name_goes_by_the_level_word()
    {
        var outcome = Read(Without(Sample("615"), "Thị trấn"));

        Assert.Equal("615", Field(outcome, "unit").Code);
        Assert.Empty(outcome.Asked);
    }

    [Fact]
    public void Of_a_table_as_near_to_two_forms_asks_the_form()
    {
        var cells = Enumerable.Range(1, 30).Select(code => new Cell(6, code + 1, CellKind.Text, $"({code})"))
            .Append(new Cell(6, 1, CellKind.Text, "MS")).Append(new Cell(7, 1, CellKind.Text, "UBND huyện Đắk Hà"))
            .Concat(Enumerable.Range(1, 30).Select(code => new Cell(7, code + 1, CellKind.Number, "1"))).ToList();

        var outcome = ReturnCase.Pipeline.Run(ReturnCase.Delivery(), new Workbook([new Sheet("Bảng", cells)])).Single();

        Assert.Equal(["form"], outcome.Asked);
        Assert.True(Field(outcome, "form").Others.Count >= 2);
    }

    [Fact]
    public void Of_a_file_of_no_form_at_all_asks_nothing() =>
        Assert.Empty(ReturnCase.Pipeline.Run(ReturnCase.Delivery(), new Workbook([new Sheet("A", [new Cell(1, 1, CellKind.Text, "Danh sách họp")])])).Single().Asked);

    [Fact]
    public void Warns_of_a_template_of_another_version()
    {
        using var workbook = new XLWorkbook(new MemoryStream(Sample("615")));
        var manifest = new Manifest(Form, 99, "615", "2021-6T");
        foreach (var (row, (_, value)) in manifest.Rows.Index())
            workbook.Worksheet(Manifest.SheetName).Cell(row + 1, 2).SetValue(value).SetDataType(XLDataType.Text);
        using var edited = new MemoryStream();
        workbook.SaveAs(edited);

        Assert.Contains(Read(edited.ToArray()).Findings, f => f is { Rule: "NHAN-08", Seen: "phiên bản 99" });
        Assert.DoesNotContain(Read(Sample("615")).Findings, f => f.Rule == "NHAN-08");
    }

    [Fact]
    public void Refuses_a_form_whose_circular_another_one_has_replaced_by_the_period()
    {
        var late = SampleReturn.Of(site.Catalog, Form, "615", "2024-Q3");

        var outcome = ReturnCase.Pipeline.Run(ReturnCase.Delivery(receivedAt: "2024-09-20T02:00:00Z"), WorkbookReader.Read(late).Workbook!).Single();

        Assert.Contains(outcome.Findings, f => f.Rule == "KY-08" && f.Message.Contains("02/2021/TT-TTCP", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Takes_the_answer_on_the_page_and_loads_the_return_at_once()
    {
        var delivery = Take(Without(Sample("SNV", 31), "năm 2021", "Số liệu"), "thieu ky.xlsx");
        var page = await site.Page(Links.Delivery(delivery));

        PageRules.Check(page, Links.Delivery(delivery));
        Assert.Contains("chờ xác nhận", page.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["ky-bao-cao"], page.QuerySelectorAll("form[method=post] select").Select(s => s.GetAttribute("name")));
        Assert.Contains((await site.Page(Links.Questions())).QuerySelectorAll(".questions a"), a => a.GetAttribute("href") == Links.Delivery(delivery));
        Assert.NotNull(page.QuerySelector($"""nav a[href="{Links.Questions()}"]"""));

        var done = await Answer(delivery, ("ky-bao-cao", "2021-6T"));

        Assert.Contains("đã nhận", done.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        var asked = await site.Page(Links.Delivery(delivery));
        Assert.Contains("đã xác nhận", asked.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        Assert.Empty(asked.QuerySelectorAll("form[method=post] select"));
    }

    [Fact]
    public async Task Does_not_ask_the_same_of_the_next_file_of_that_look_until_the_choice_is_taken_back()
    {
        await Answer(Take(Nobody(41), "khong ten 1.xlsx"), ("don-vi", "STP"));

        var next = Take(Nobody(42), "khong ten 2.xlsx");
        var line = new Submissions(site.Workspace.Db).OfDelivery(next).Single();
        Assert.Equal("STP", line.UnitCode);
        Assert.Contains("lựa chọn ngày 01/07/2021", line.RecognisedFrom, StringComparison.Ordinal);

        var list = await site.Page(Links.Questions());
        PageRules.Check(list, Links.Questions());
        await Post(list, Links.Questions() + "?handler=TakeBack", ("lua-chon", list.QuerySelector(".choices input[name=lua-chon]")!.GetAttribute("value")!));

        Assert.Equal("awaiting_answer", new Submissions(site.Workspace.Db).OfDelivery(Take(Nobody(43), "khong ten 3.xlsx")).Single().Status);
    }

    [Fact]
    public void Is_answered_by_sending_the_file_again_with_what_was_asked()
    {
        var bytes = Without(Sample("SNGV", 51), "năm 2021", "Số liệu");
        var first = Take(bytes, "lan mot.xlsx");

        var receipt = site.Workspace.Inbox.Receive(new MemoryStream(bytes), "lan hai.xlsx", "command", site.Workspace.Clock.GetUtcNow(), declaredPeriod: "2021-6T");
        site.Workspace.Intake.Process(receipt.Delivery!.DeliveryId);

        var submissions = new Submissions(site.Workspace.Db);
        Assert.Equal("accepted", submissions.OfDelivery(receipt.Delivery.DeliveryId).Single().Status);
        Assert.Equal(receipt.Delivery.DeliveryId, submissions.OfDelivery(first).Single().AnsweredBy);
    }

    private byte[] Sample(string sender, int seed = 1) => SampleReturn.Of(site.Catalog, Form, sender, "2021-6T", seed);

    // Neither letterhead nor rows say whose it is.
    private byte[] Nobody(int seed) => Edit(Sample("SNV", seed), sheet =>
    {
        foreach (var cell in sheet.CellsUsed(c => c.GetString() is { } text && (text.Contains("ội vụ", StringComparison.OrdinalIgnoreCase) || text.Contains("KON TUM", StringComparison.OrdinalIgnoreCase))))
            cell.Value = "Cơ quan chúng tôi";
    });

    private static byte[] Without(byte[] file, params string[] texts) => Edit(file, sheet =>
    {
        foreach (var cell in sheet.CellsUsed(c => texts.Any(t => c.GetString().Contains(t, StringComparison.Ordinal))))
            cell.Clear(XLClearOptions.Contents);
    });

    private static byte[] Edit(byte[] file, Action<IXLWorksheet> edit)
    {
        using var workbook = new XLWorkbook(new MemoryStream(file));
        // The hidden manifest and the sheet of hints know whose the template is.
        foreach (var other in workbook.Worksheets.Skip(1).ToList())
            other.Delete();
        edit(workbook.Worksheet(1));
        using var edited = new MemoryStream();
        workbook.SaveAs(edited);
        return edited.ToArray();
    }

    private static SubmissionOutcome Read(byte[] file) =>
        ReturnCase.Pipeline.Run(ReturnCase.Delivery(), WorkbookReader.Read(file).Workbook!).Single();

    private static RecognisedField Field(SubmissionOutcome outcome, string field) => outcome.Recognition.Single(f => f.Field == field);

    private long Take(byte[] file, string name)
    {
        var receipt = site.Workspace.Inbox.Receive(new MemoryStream(file), name, "drop", site.Workspace.Clock.GetUtcNow());
        site.Workspace.Intake.Process(receipt.Delivery!.DeliveryId);
        return receipt.Delivery.DeliveryId;
    }

    private async Task<IDocument> Answer(long delivery, params (string Name, string Value)[] fields) =>
        await Post(await site.Page(Links.Delivery(delivery)), Links.Delivery(delivery) + "?handler=Answer", fields);

    private async Task<IDocument> Post(IDocument page, string address, params (string Name, string Value)[] fields)
    {
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        using var answer = await site.Http.PostAsync(address, content);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");
        return RunningSite.Parse(await answer.Content.ReadAsStringAsync());
    }
}
