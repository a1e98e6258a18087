using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>Two circulars give one code to two layouts: the layout is read as what it is, the period says which was to be used.</summary>
public sealed class Circulars_of_one_code
{
    public static TheoryData<string> Codes => ["01-TCD", "01-XLD", "02-XLD", "03-XLD", "04-XLD"];

    [Theory, MemberData(nameof(Codes))]
    public void Are_read_each_in_its_own_time(string code)
    {
        Assert.Equal(SubmissionStatus.Accepted, Read($"TTCP-2021/{code}", "2023-Q2").Status);
        Assert.Equal(SubmissionStatus.Accepted, Read($"TTCP-2024/{code}", "2024-Q2").Status);
        // 15 December 2023 to 14 March 2024: the circular of 5 March is in force at the end.
        Assert.Equal(SubmissionStatus.Accepted, Read($"TTCP-2024/{code}", "2024-Q1").Status);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Are_not_taken_for_each_other(string code)
    {
        Refused($"TTCP-2021/{code}", "2024-Q2", "01/2024/TT-TTCP");
        Refused($"TTCP-2021/{code}", "2024-Q1", "01/2024/TT-TTCP");
        Refused($"TTCP-2024/{code}", "2021-Q2", "02/2021/TT-TTCP");
        Refused($"TTCP-2024/{code}", "2023-N", "02/2021/TT-TTCP");
    }

    [Fact]
    public void Name_no_other_where_the_next_form_is_not_known() => Refused("TTCP-2021/01-KQGQ", "2024-Q2", "04/03/2024");

    private static void Refused(string form, string period, string right)
    {
        var outcome = Read(form, period);
        Assert.Equal((SubmissionStatus.NeedsFix, form, null), (outcome.Status, outcome.Form!.Key, outcome.Period));
        var finding = Assert.Single(outcome.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("KY-08", right), (finding.Rule, finding.Expected));
        Assert.Contains(PeriodCode.Parse(period).VietnameseName, finding.Message, StringComparison.Ordinal);
    }

    // A template of the wrong time without its hidden code, as a table copied from an old file is.
    private static SubmissionOutcome Read(string key, string period)
    {
        var form = ReturnCase.Catalog.Form(key)!;
        using var file = new MemoryStream();
        TemplateWriter.Write(form, ReturnCase.Catalog.Unit("SNV")!, ReturnCase.Catalog.CalendarOf(form).Find(PeriodCode.Parse(period))!, ReturnCase.Catalog, file);
        var book = WorkbookReader.Read(file.ToArray()).Workbook!;
        return ReturnCase.Pipeline.Run(
            ReturnCase.Delivery(receivedAt: "2024-12-20T02:00:00Z"), new Workbook([.. book.Sheets.Where(s => s.Name != Manifest.SheetName)])).Single();
    }
}
