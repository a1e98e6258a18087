using System.Globalization;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// DV-02b: the models that DV-02 counts, one by one. Their number by field, by who leads them, by year and by state is
/// DV-02's; names and what is said of them are invented.
/// </summary>
internal sealed class ModelList(ProvinceCatalog catalog, int seed, MovementModel counts)
{
    public const string Form = "DV-2021/DV-02b";

    private static readonly string[] ByField = ["KT", "VHXH", "QPAN", "HTCT"];

    private readonly FormDefinition form = catalog.Form(Form) ?? throw new DemoNeedsForm(Form);

    /// <summary>A unit's models, those of the first half-year first, so that they keep their places over the year.</summary>
    /// <param name="origins">The units whose counts it reports together; itself where it took no other over.</param>
    public IEnumerable<DemoEntry> Of(OrgUnit leaf, IReadOnlyList<OrgUnit> origins, Period period)
    {
        var first = 0;
        foreach (var origin in origins)
        {
            var entries = Of(leaf, origin, first, period).ToList();
            first += entries.Count;
            foreach (var entry in entries)
                yield return entry;
        }
    }

    private IEnumerable<DemoEntry> Of(OrgUnit leaf, OrgUnit origin, int first, Period period)
    {
        var half = Counted(origin, period.Code with { Kind = PeriodKind.SixMonths });
        var now = Counted(origin, period.Code);
        var models = Models(half, null).Concat(Models(now, half)).ToList();
        var kept = now("8");
        var stopped = Enumerable.Range(kept - now("16"), now("16")).ToHashSet();
        var working = Enumerable.Range(0, models.Count).Where(i => !stopped.Contains(i)).ToList();
        for (var i = 0; i < models.Count; i++)
        {
            var rank = stopped.Contains(i) ? int.MaxValue : working.IndexOf(i);
            var state = stopped.Contains(i) ? "D" : rank < now("15") ? "NR" : rank < now("10") ? "HQ" : "TK";
            yield return Entry(leaf, first + i, period, models[i], i < kept, state, rank < now("11") ? Decided(leaf, first + i, period, rank < half("11")) : null);
        }
    }

    private Func<string, int> Counted(OrgUnit leaf, PeriodCode period)
    {
        var row = counts.Of(leaf, period);
        return column => (int)(row[column] / 1000);
    }

    // What the period has more than the part of it that came before.
    private static IEnumerable<(string Field, bool IsGroup)> Models(Func<string, int> now, Func<string, int>? before)
    {
        int More(string column) => now(column) - (before?.Invoke(column) ?? 0);
        var fields = ByField.SelectMany((field, i) => Enumerable.Repeat(field, More($"{4 + i}"))).ToList();
        var persons = More("3");
        // Persons are spread evenly over the fields.
        for (var i = 0; i < fields.Count; i++)
            yield return (fields[i], (i + 1) * persons / fields.Count == i * persons / fields.Count);
    }

    private DemoEntry Entry(
        OrgUnit leaf, int index, Period period, (string Field, bool IsGroup) model, bool isKept, string state, (string Number, DateOnly Day)? decided)
    {
        var draw = new Draw(seed, Form, leaf.Code, index.ToString(CultureInfo.InvariantCulture));
        var (name, content, result) = ModelTexts.Of(model.Field, model.IsGroup, index, draw);
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["1"] = name,
            ["2"] = leaf.Name,
            ["3"] = Name("3", model.IsGroup ? "TT" : "CN"),
            ["4"] = Name("4", model.Field),
            ["5"] = (isKept ? draw.Between(period.Code.Year - 4, period.Code.Year - 1) : period.Code.Year).ToString(CultureInfo.InvariantCulture),
            ["7"] = content,
            ["9"] = Name("9", state),
        };
        if (Place(leaf, period, draw) is { } place)
            cells["6"] = place;
        if (state is not "TK" and not "D")
            cells["8"] = result;
        if (decided is { } decision)
            (cells["10"], cells["11"]) = (decision.Number, decision.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        return new(leaf, cells);
    }

    private string Name(string column, string choice) => form.Column(column)!.Choices.First(c => c.Code == choice).Name;

    private string? Place(OrgUnit leaf, Period period, Draw draw)
    {
        var structure = catalog.History.On(period.To);
        if (leaf.Level == "commune")
            return leaf.Name;
        if (leaf.Level == "district_office")
            return draw.Pick([.. structure.ChildrenOf(leaf.ParentCode!).Where(c => c.Level == "commune")]).Name;
        // A department works at its own desk as often as in a commune.
        if (draw.Chance(0.5))
            return null;
        var commune = draw.Pick([.. structure.Units.Where(u => u.Level == "commune")]);
        var above = structure.Find(commune.ParentCode!)!;
        return above == structure.Root ? commune.Name : $"{commune.Name}, {char.ToLowerInvariant(above.Name[0])}{above.Name[1..]}";
    }

    private (string Number, DateOnly Day) Decided(OrgUnit leaf, int index, Period period, bool isFirstHalf)
    {
        var draw = new Draw(seed, Form, leaf.Code, "decision", index.ToString(CultureInfo.InvariantCulture));
        var first = new DateOnly(period.Code.Year, 1, 10);
        var day = isFirstHalf || period.Code.Kind == PeriodKind.SixMonths ? first.AddDays(draw.Between(0, 140)) : first.AddDays(draw.Between(165, 300));
        return (string.Create(CultureInfo.InvariantCulture, $"{draw.Between(12, 980)}/QĐ-UBND"), day);
    }
}
