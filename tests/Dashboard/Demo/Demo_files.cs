using System.Text;
using DanVan.Dashboard.Demo;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DanVan.Tests.Dashboard.Demo;

public sealed class Demo_files
{
    [Fact]
    public void Are_the_same_bytes_for_the_same_seed()
    {
        var again = new DemoWriter(DemoCase.Catalog, DemoCase.Seed).Files();
        Assert.Equal(DemoCase.Files.Select(f => (f.FileName, f.ArrivesAt, f.Fate)), again.Select(f => (f.FileName, f.ArrivesAt, f.Fate)));
        // From the end, so that what is kept between files is not kept alike.
        for (var i = again.Count - 1; i >= 0; i -= 41)
            Assert.True(DemoCase.Files[i].Content().AsSpan().SequenceEqual(again[i].Content()), again[i].FileName);
    }

    [Fact]
    public void Come_in_the_order_of_their_arrival_each_under_a_name_of_its_own()
    {
        Assert.Equal(DemoCase.Files.Select(f => f.ArrivesAt).Order(), DemoCase.Files.Select(f => f.ArrivesAt));
        Assert.Equal(DemoCase.Files.Count, DemoCase.Files.Select(f => f.FileName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(DemoCase.Files, f => Assert.Equal(-1, f.FileName.IndexOfAny(Path.GetInvalidFileNameChars())));
    }

    [Fact]
    public void Are_between_one_and_two_thousand_and_of_every_fate()
    {
        Assert.InRange(DemoCase.Files.Count, 1000, 2000);
        Assert.All(Enum.GetValues<DemoFate>(), fate => Assert.Contains(DemoCase.Files, f => f.Fate == fate));
    }

    [Fact]
    public void Never_arrive_before_the_last_day_that_they_count_has_ended() =>
        Assert.All(DemoCase.Files.SelectMany(f => f.Returns.Select(r => (f, r))), sent =>
            Assert.True(DateOnly.FromDateTime(sent.f.ArrivesAt.Date) > (PeriodOf(sent.r).ActualTo ?? PeriodOf(sent.r).To) || sent.f.ArrivesAt.DayOfWeek == DayOfWeek.Saturday, sent.f.FileName));

    [Fact]
    public void Are_mostly_in_time_some_late_and_some_never_sent()
    {
        var sent = DemoCase.Files.SelectMany(f => f.Returns.Select(r => (r.Form, r.Sender, r.Period))).ToHashSet();
        var owed = DemoCase.Province.Forms.Sum(form => DemoCase.Periods(form).Count() * DemoCase.Senders.Count(s => form.OwedBy.Contains(s.Group)));
        Assert.InRange(sent.Count / (double)owed, 0.93, 0.995);
        var first = DemoCase.Files.SelectMany(f => f.Returns.Select(r => (Return: (r.Form, r.Sender, r.Period), Late: DateOnly.FromDateTime(f.ArrivesAt.Date) > PeriodOf(r).Due)))
            .GroupBy(r => r.Return).Select(g => g.First().Late).ToList();
        Assert.InRange(first.Count(late => late) / (double)first.Count, 0.01, 0.15);
    }

    [Fact]
    public void Sent_twice_are_the_same_bytes_again() =>
        Assert.All(DemoCase.Files.Where(f => f.Fate == DemoFate.Duplicate), again =>
        {
            var first = DemoCase.Files.Single(f => f.FileName == again.FileName.Replace(" (1).xlsx", ".xlsx", StringComparison.Ordinal));
            Assert.True(first.ArrivesAt < again.ArrivesAt, again.FileName);
            Assert.Equal(first.Content(), again.Content());
        });

    [Fact]
    public void Are_followed_by_a_right_one_where_they_were_corrected()
    {
        var corrections = DemoCase.Files.Where(f => f.FileName.EndsWith(" (sua).xlsx", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(corrections);
        Assert.All(corrections, right =>
        {
            var wrong = DemoCase.Files.Single(f => f.FileName == right.FileName.Replace(" (sua).xlsx", ".xlsx", StringComparison.Ordinal));
            Assert.Equal((DemoFate.NeedsFix, DemoFate.Accepted), (wrong.Fate, right.Fate));
            Assert.True(wrong.ArrivesAt < right.ArrivesAt, right.FileName);
        });
    }

    [Fact]
    public void Are_workbooks_by_the_standard()
    {
        var books = DemoCase.Files.Where(f => f.Fate is DemoFate.Accepted).Where((_, i) => i % 110 == 0);
        Assert.All(books, file =>
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(file.Content()), false);
            var faults = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken);
            Assert.Empty(faults.Take(3).Select(f => $"{file.FileName} {f.Part?.Uri} {f.Path?.XPath}: {f.Description}"));
        });
    }

    // The demo writes a template once and changes the period in it; nothing may show that.
    [Fact]
    public void Made_from_our_template_say_what_the_template_of_their_period_says()
    {
        var filled = DemoCase.Files.Where(f => f.Fate == DemoFate.Accepted && f.Returns is [{ } r, ..] && f.FileName.EndsWith($"_{r.Sender}_{r.Period}.xlsx", StringComparison.Ordinal)).ToList();
        Assert.Contains(filled, f => f.Returns[0].Period == "2021-9T");
        Assert.All(filled.Where((f, i) => i % 41 == 0 || (f.Returns.Count > 1 && f.Returns[0].Period == "2021-N")), file =>
        {
            var form = DemoCase.Catalog.Form(file.Returns[0].Form)!;
            using var template = new MemoryStream();
            TemplateWriter.Write(form, DemoCase.Catalog.Unit(file.Returns[0].Sender)!, PeriodOf(file.Returns[0]), DemoCase.Catalog, template);
            foreach (var part in new[] { "xl/sharedStrings.xml", "docProps/core.psmdcp", "xl/workbook.xml", "xl/styles.xml" })
                Assert.Equal(Part(template.ToArray(), part), Part(file.Content(), part));
        });
    }

    private static string Part(byte[] package, string name)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Period PeriodOf(DemoReturn sent) => DemoCase.Period(DemoCase.Catalog.Form(sent.Form)!, sent.Period);
}
