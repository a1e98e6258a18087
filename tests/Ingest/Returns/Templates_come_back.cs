using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>A template sent back is known for what it is, by its manifest and without it.</summary>
public sealed class Templates_come_back
{
    public static TheoryData<string, string> All => new(
        from form in ReturnCase.Catalog.Forms
        from sender in new[] { "615", "608", "SNV", "BQLKKT" }
        where form.OwedBy.Contains(ReturnCase.Catalog.Unit(sender)!.Group)
        select (form.Key, sender));

    [Theory]
    [MemberData(nameof(All))]
    public void With_form_unit_and_period(string formKey, string sender)
    {
        var form = ReturnCase.Catalog.Form(formKey)!;
        var period = ReturnCase.Catalog.CalendarOf(form).Find(new PeriodCode(PeriodCode.Parse(form.CollectedFrom).Year, form.Periods[0], 1))!;
        using var file = new MemoryStream();
        TemplateWriter.Write(form, ReturnCase.Catalog.Unit(sender)!, period, ReturnCase.Catalog, file);
        var book = WorkbookReader.Read(file.ToArray()).Workbook!;
        Check(book);
        Check(new Workbook([.. book.Sheets.Where(s => s.Name != Manifest.SheetName)]));

        void Check(Workbook workbook)
        {
            var outcome = ReturnCase.Pipeline.Run(ReturnCase.Delivery(receivedAt: $"{period.To.Year}-12-20T02:00:00Z"), workbook)
                .Single(o => o.Form!.Key == formKey);
            Assert.DoesNotContain(outcome.Findings, f => f.Severity == Severity.Error);
            Assert.Equal(SubmissionStatus.Accepted, outcome.Status);
            Assert.Equal((formKey, sender, period.Code), (outcome.Form!.Key, outcome.Sender!.Code, outcome.Period!.Code));
            Assert.DoesNotContain(outcome.Findings, f => f.Rule == "DV-08");
        }
    }
}
