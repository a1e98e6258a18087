using System.Security.Cryptography;
using System.Text;
using DanVan.Dashboard.Demo;
using DanVan.Ingest;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Dashboard.Demo;

/// <summary>Other years than the usual: departments merged on 1 March 2025, districts gone and 40 communes sending since 1 July.</summary>
public sealed class Demo_across_the_reform
{
    private static readonly DemoYears Years = new(2024, 2026);

    private static readonly ProvinceCatalog Catalog = DemoCase.Catalog;

    private static readonly DemoProvince Province = new(Catalog, DemoCase.Seed, Years);

    private static readonly IReadOnlyList<DemoFile> Files = new DemoWriter(Catalog, DemoCase.Seed, Years).Files();

    private static readonly SubmissionPipeline Pipeline = new(Catalog);

    public static TheoryData<string> Quarters => ["2024-Q1", "2025-Q1", "2025-Q2", "2025-6T", "2025-Q3", "2025-9T", "2025-N", "2026-Q2", "2026-6T"];

    [Theory, MemberData(nameof(Quarters))]
    public void Returns_of_every_structure_come_out_as_planned(string period)
    {
        var files = Files.Where(f => f.Returns.Any(r => r.Period == period)).ToList();
        // A part of those that are right, so that it stays quick; of the wrong ones, which are few, more.
        var sample = files.Where((f, i) => i % 9 == 0 || (f.Fate == DemoFate.NeedsFix && i % 3 == 0)).ToList();
        Assert.NotEmpty(sample);
        Assert.All(sample.Where(f => f.Fate != DemoFate.Duplicate), file =>
        {
            var outcomes = Pipeline.Run(
                new Delivery(1, "", "", file.FileName, "drop", Deliveries.Stamp(file.ArrivesAt), null, null, "waiting", null), new MemoryStream(file.Content()));
            foreach (var (sent, outcome) in file.Returns.Select(r => (r, outcomes.SingleOrDefault(o => o.Form?.Key == r.Form))))
            {
                // A sheet of several on which nothing came about is blank, and the sender is told so.
                if (outcome is null && outcomes.Any(o => o.Findings.Any(f => f.Rule == "DV-13")))
                    continue;
                Assert.True(outcome is not null, $"{file.FileName}: {sent.Form} is not found, but {string.Join(' ', outcomes.Select(o => $"{o.Form?.Key} {o.Status}"))}");
                Assert.Equal(sent.Rules.Order(), outcome.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule).Distinct().Order());
                Assert.Equal(sent.Rules.Count == 0 ? SubmissionStatus.Accepted : SubmissionStatus.NeedsFix, outcome.Status);
                // A copied line of dates says a period before the reform, and then it is the office of then.
                if (!sent.Rules.Contains("KY-01"))
                    Assert.Equal(sent.Sender, outcome.Sender?.Code);
                if (sent.Rules.Count == 0)
                    Assert.Empty(outcome.Findings.Where(f => f.Rule is not ("DV-07" or "DV-08" or "DV-13")).Select(f => $"{file.FileName}: {f.Rule} {f.Message}"));
            }
        });
    }

    [Fact]
    public void Those_send_who_are_there()
    {
        static HashSet<string> Senders(string period) => [.. Files.SelectMany(f => f.Returns).Where(r => r.Period == period).Select(r => r.Sender)];

        Assert.Contains("615", Senders("2025-Q2"));
        Assert.Contains("SLDTBXH", Senders("2024-Q4"));
        Assert.DoesNotContain("SLDTBXH", Senders("2025-Q2"));
        Assert.DoesNotContain("615", Senders("2025-Q3"));
        Assert.True(Senders("2025-Q3").Count(s => Catalog.Unit(s) is { Level: "commune", Group: "cap_xa" }) > 35);
    }

    [Fact]
    public void Forms_are_those_of_the_circular_in_force()
    {
        var sent = Files.SelectMany(f => f.Returns).Where(r => r.Form.StartsWith("TTCP", StringComparison.Ordinal)).ToList();

        Assert.All(sent, r => Assert.StartsWith("TTCP-2024/", r.Form));
        Assert.Contains(sent, r => r.Period == "2025-Q3");
        Assert.DoesNotContain(sent, r => r.Period is "2025-Q4" or "2025-N" || r.Period.StartsWith("2026", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("VPCP-2020/II.06a", "5")]
    [InlineData("VPCP-2020/II.06a", "8")]
    [InlineData("VPCP-2020/II.06a", "10")]
    public void What_was_drawn_before_goes_on_after(string form, string column)
    {
        // The year's figure is sent by those of after, its first half by those of before.
        Assert.Equal(Sum(form, column, "2025-N"), new[] { "Q1", "Q2", "Q3", "Q4" }.Sum(q => Sum(form, column, $"2025-{q}")));
    }

    [Fact]
    public void The_petitions_of_one_circular_are_those_of_the_next()
    {
        var across = new DemoProvince(Catalog, DemoCase.Seed, new DemoYears(2023, 2024));
        var (before, after) = (Sum(across, "TTCP-2021/01-XLD", "6", "2023-N"), Sum(across, "TTCP-2024/01-XLD", "3", "2024-N"));

        Assert.InRange(after / before, 0.9m, 1.4m);
    }

    [Fact]
    public void The_usual_years_stay_as_they_were_byte_for_byte()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < DemoCase.Files.Count; i += 23)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{DemoCase.Files[i].FileName} {DemoCase.Files[i].ArrivesAt:O}"));
            hash.AppendData(DemoCase.Files[i].Content());
        }

        Assert.Equal("30d5b4e5f0a8e7ee", Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
    }

    [Theory]
    [InlineData("2019-2026", 2019, 2026)]
    [InlineData("2024-2024", 2024, 2024)]
    public void Years_are_named_by_the_first_and_the_last(string text, int first, int last) => Assert.Equal(new DemoYears(first, last), DemoYears.Parse(text));

    [Fact]
    public void A_folder_of_other_years_is_refused_and_left_as_it_is()
    {
        var folder = Directory.CreateTempSubdirectory("danvan-").FullName;
        using (var workspace = DanVan.Dashboard.Workspace.Open(folder, Path.Combine(AppContext.BaseDirectory, "catalog"), new DemoClock(Years)))
        {
            var settings = new DanVan.Warehouse.Queries.Settings(workspace.Db);
            settings.Set("illustrative", "1");
            settings.Set("demo_seed", "3082");
            Assert.Null(DanVan.Dashboard.Cli.DemoVerb.Refusal(folder, 3082, DemoYears.Usual));
            settings.Set("demo_years", Years.ToString());

            Assert.Null(DanVan.Dashboard.Cli.DemoVerb.Refusal(folder, 3082, Years));
            Assert.Contains("--years 2024-2026", DanVan.Dashboard.Cli.DemoVerb.Refusal(folder, 3082, DemoYears.Usual), StringComparison.Ordinal);
            Assert.Contains("--seed 3082", DanVan.Dashboard.Cli.DemoVerb.Refusal(folder, 7, Years), StringComparison.Ordinal);
            Assert.Equal(Years.ToString(), settings.Value("demo_years"));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_sender_of_other_years_is_refused_and_told_so()
    {
        var file = Files.First(f => f.Fate == DemoFate.Accepted && f.Returns is [{ Sender: "615", Period: "2025-Q2" }]);

        var outcome = Assert.Single(Pipeline.Run(
            new Delivery(1, "", "", file.FileName, "drop", Deliveries.Stamp(file.ArrivesAt.AddMonths(4)), null, "2025-Q3", "waiting", null), new MemoryStream(file.Content())));

        Assert.Equal(SubmissionStatus.NeedsFix, outcome.Status);
        Assert.Contains("đã kết thúc hoạt động từ ngày 01/07/2025", Assert.Single(outcome.Findings, f => f.Rule == "GUI-05").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-2020")]
    [InlineData("2018-2021")]
    [InlineData("2019-2031")]
    [InlineData("2021")]
    [InlineData("nam-nay")]
    public void Years_that_cannot_be_played_are_none(string text) => Assert.Null(DemoYears.Parse(text));

    private static decimal Sum(string form, string column, string period) => Sum(Province, form, column, period);

    private static decimal Sum(DemoProvince province, string key, string column, string code)
    {
        var form = Catalog.Form(key)!;
        var period = DemoCase.Period(form, code);
        return Catalog.In(period.Code).Units.Where(u => form.OwedBy.Contains(u.Group) && HasRows(u, form, period))
            .Sum(s => province.Return(form, s, period).Sum(r => r.Values[column])) / 1000m;
    }

    private static bool HasRows(OrgUnit unit, FormDefinition form, Period period) =>
        form.Rows.Contains(unit.Level) || Catalog.History.On(period.To).ChildrenOf(unit.Code).Any(c => form.Rows.Contains(c.Level));
}
