using System.Globalization;
using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>
/// Every form of the catalog: its template, filled by a writer of the test's own with random figures that keep its
/// rules, comes back as exactly these figures; and one broken rule is told as that rule, at its cell.
/// </summary>
public sealed class Every_form_comes_back
{
    private readonly record struct Place(string Unit, string? Breakdown);

    public static TheoryData<string> Forms => [.. ReturnCase.Catalog.Forms.Where(f => !f.IsList).Select(f => f.Key)];

    public static TheoryData<string> Lists => [.. ReturnCase.Catalog.Forms.Where(f => f.IsList).Select(f => f.Key)];

    [Theory, MemberData(nameof(Lists))]
    public void With_the_entries_typed_into_it(string key)
    {
        var filled = new FilledList(key, seed: 7, entries: 25);
        var outcome = filled.Run();
        Assert.True(outcome.Status == SubmissionStatus.Accepted, Describe(outcome));
        Assert.Empty(outcome.Findings);
        Assert.Equal(filled.Expected, outcome.Entries.SelectMany(e => e.Cells.Select(c => $"{e.Unit} {e.Sheet} {c.Cell} {c.Column} {c.Code}")));
    }

    [Theory, MemberData(nameof(Lists))]
    public void With_one_wrong_choice_told_at_its_cell(string key)
    {
        var filled = new FilledList(key, seed: 11, entries: 4);
        var column = filled.Form.Columns.First(c => c.Type == ColumnType.Choice).Code;
        var cell = filled.CellOf(2, column);
        filled.Texts[cell] = "Không rõ";
        var finding = Assert.Single(filled.Run().Findings);
        Assert.Equal(("DS-02", Severity.Error, cell.Sheet, cell.Cell, column, "Không rõ"), (finding.Rule, finding.Severity, finding.Sheet, finding.Cell, finding.Column, finding.Seen));
    }

    [Theory, MemberData(nameof(Forms))]
    public void With_the_figures_typed_into_it(string key)
    {
        var filled = new Filled(key, seed: 7);
        var outcome = filled.Run(filled.Typed);
        Assert.True(outcome.Status == SubmissionStatus.Accepted, Describe(outcome));
        Assert.DoesNotContain(outcome.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(filled.Expected.Order(), outcome.Figures.Select(Line).Order());
    }

    [Theory, MemberData(nameof(Forms))]
    public void With_one_broken_rule_told_at_its_cell(string key)
    {
        var filled = new Filled(key, seed: 11);
        var random = new Random(5);
        var rules = filled.Form.Rules.Where(r => r.Severity == Severity.Error && r.Expression is { Condition: null, Relation: RuleRelation.Equal }).ToList();
        if (rules.Count == 0)
            return;
        var rule = rules[random.Next(rules.Count)];
        var total = rule.Expression.Chain[0].Terms[0].Column!;
        var place = filled.Rows.Keys.ElementAt(random.Next(filled.Rows.Count));
        var row = new Dictionary<string, decimal>(filled.Rows[place]);
        row[total] += 1;
        var cell = filled.CellOf(place, total);
        var outcome = filled.Run(new Dictionary<(string, string), decimal>(filled.Typed) { [cell] = row[total] });
        Assert.Equal(SubmissionStatus.NeedsFix, outcome.Status);
        var broken = filled.Form.Rules.Where(r => r.Severity == Severity.Error && RandomRow.IsBroken(r.Expression, row)).Select(r => r.Id).ToList();
        Assert.Contains(rule.Id, broken);
        var told = outcome.Findings.Where(f => f.Severity == Severity.Error && filled.Form.Rules.Any(r => r.Id == f.Rule)).ToList();
        Assert.Equal(broken.Order(), told.Select(f => f.Rule).Order());
        Assert.Contains(told, f => f.Rule == rule.Id && f.Sheet == cell.Sheet && f.Cell == cell.Cell && f.Unit == place.Unit);
    }

    private static string Line(CellFigure f) => string.Create(CultureInfo.InvariantCulture, $"{f.Unit} {f.Breakdown} {f.Measure} {f.ValueMilli}");

    private static string Describe(SubmissionOutcome outcome) =>
        string.Join('\n', outcome.Findings.Take(12).Select(f => $"{f.Rule} {f.Severity} {f.Sheet} {f.Cell} {f.Message}").Prepend($"{outcome.Status} {outcome.Reason}"));

    /// <summary>A template, where its figures go, and random ones for each row.</summary>
    private sealed class Filled
    {
        private readonly byte[] template;
        private readonly Delivery delivery;
        private readonly Dictionary<(Place, string Code), (string Sheet, string Cell)> cells = [];

        public Filled(string key, int seed)
        {
            var catalog = ReturnCase.Catalog;
            Form = catalog.Form(key)!;
            var first = PeriodCode.Parse(Form.CollectedFrom);
            var period = catalog.CalendarOf(Form).Find(new PeriodCode(Math.Max(2021, first.Year + 1), Form.Periods[0], 1))!;
            delivery = ReturnCase.Delivery(receivedAt: period.To.AddDays(5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T02:00:00Z");
            template = Template(catalog, period);
            var openCells = DirectFill.OpenCells(template);
            var open = openCells.ToHashSet();
            // Zeros everywhere show which cell is whose; that they come back at the codes printed over them is for other tests.
            foreach (var figure in Outcomes(openCells.ToDictionary(c => c, _ => 0m)).Single(o => o.Form!.Key == key).Figures)
                cells[(new(figure.Unit, figure.Breakdown), figure.Measure[(figure.Measure.LastIndexOf('/') + 1)..])] = (figure.Sheet, figure.Cell);
            var random = new Random(seed);
            foreach (var place in cells.Keys.Select(k => k.Item1).Distinct().Order(Comparer<Place>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}"))))
                Rows[place] = WithinCriterion(catalog, place, new RandomRow(Form, random).Draw());
            Assert.NotEmpty(Rows);
            foreach (var ((place, code), cell) in cells)
            {
                Expected.Add(string.Create(CultureInfo.InvariantCulture, $"{place.Unit} {place.Breakdown} {Form.Key}/{code} {(long)(Rows[place][code] * 1000)}"));
                if (open.Contains(cell))
                    Typed[cell] = Rows[place][code];
            }
        }

        public FormDefinition Form { get; }

        // Points of a scoring form lie between 0 and what their criterion gives, which its template prints.
        private Dictionary<string, decimal> WithinCriterion(ProvinceCatalog catalog, Place place, Dictionary<string, decimal> row)
        {
            if (catalog.ScoredBy(Form) is not { } set)
                return row;
            var max = set.Scored.Single(c => c.Code == place.Breakdown).MaxPoints;
            row[set.Columns.Max] = max;
            foreach (var column in new[] { set.Columns.Self, set.Columns.Appraised })
                row[column] %= max + 0.01m;
            return row;
        }

        public Dictionary<Place, Dictionary<string, decimal>> Rows { get; } = [];

        public List<string> Expected { get; } = [];

        public Dictionary<(string Sheet, string Cell), decimal> Typed { get; } = [];

        public (string Sheet, string Cell) CellOf(Place place, string code) => cells[(place, code)];

        /// <summary>The other forms of the workbook, where it holds several, are left blank and so not reported.</summary>
        public SubmissionOutcome Run(IReadOnlyDictionary<(string, string), decimal> figures) => Assert.Single(Outcomes(figures));

        private IReadOnlyList<SubmissionOutcome> Outcomes(IReadOnlyDictionary<(string, string), decimal> figures)
        {
            var reading = WorkbookReader.Read(DirectFill.Write(template, figures));
            Assert.Null(reading.Refusal);
            return ReturnCase.Pipeline.Run(delivery, reading.Workbook!);
        }

        private byte[] Template(ProvinceCatalog catalog, Period period)
        {
            foreach (var sender in catalog.Units.Where(u => u.Group is { } group && Form.OwedBy.Contains(group)))
            {
                try
                {
                    using var file = new MemoryStream();
                    TemplateWriter.Write(Form, sender, period, catalog, file);
                    return file.ToArray();
                }
                catch (FormNotOwed)
                {
                    // Another of the group has the rows.
                }
            }
            throw new InvalidOperationException($"Nobody owes {Form.Key}.");
        }
    }
}
