using DanVan.Warehouse.Structures;

namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>units/successions.csv</c>, which may be missing: what became of units, line by line with the decision that ordered it.</summary>
internal static class SuccessionReader
{
    private const string File = "units/successions.csv";

    public static IReadOnlyList<Succession> Read(CatalogSource source, IReadOnlyList<OrgUnit> versions)
    {
        if (!source.Files.Has(File))
            return [];
        var rows = CsvTable.Read(
            source, File,
            ["predecessor", "successor", "kind", "effective", "share", "back_share", "basis", "decision", "source"], ["recorded_from", "recorded_to"]);
        var lines = (rows ?? []).Select(r => (Line: Line(r), Row: r)).ToList();
        var units = versions.Where(v => v.RecordedTo is null).ToLookup(v => v.Code, StringComparer.Ordinal);
        foreach (var (line, row) in lines)
        {
            source.Names.Refer(NameKind.Unit, line.Predecessor, row.Place, "predecessor");
            source.Names.Refer(NameKind.Unit, line.Successor ?? "", row.Place, "successor");
            if (line.RecordedTo is null)
                CheckLine(line, row, units);
        }
        var believed = lines.Where(l => l.Line.RecordedTo is null).ToList();
        CheckShares(believed.GroupBy(l => (l.Line.Predecessor, l.Line.Effective)), l => l.Share, "share", "predecessor");
        CheckShares(believed.Where(l => l.Line.BackShare is not null || l.Line.Successor is not null)
            .GroupBy(l => (l.Line.Successor ?? "", l.Line.Effective)), l => l.BackShare, "back_share", "successor");
        CheckDivided(believed, units);
        CheckEnds(versions, [.. believed.Select(l => l.Line)], source.Faults);
        return [.. lines.Select(l => l.Line)];
    }

    private static Succession Line(CsvRow row)
    {
        var successor = row.OptionalText("successor");
        var kind = row.Value("kind", Words.SuccessionKinds.Parse, Words.SuccessionKinds.Expected, SuccessionKind.Rename);
        var share = row.OptionalValue<int?>("share", Percent, "a percentage above 0 and up to 100, with at most four decimals", null);
        return new Succession(
            row.Text("predecessor"), successor, kind, row.Value<DateOnly>("effective", Words.Date, "a date such as 2025-07-01", default),
            share ?? (kind == SuccessionKind.Split ? null : Succession.Whole),
            row.OptionalValue<int?>("back_share", Percent, "a percentage above 0 and up to 100, with at most four decimals", null),
            row.OptionalText("basis") ?? "", row.Text("decision"), row.Value("source", YamlValues.ParseSource, YamlValues.SourceExpected, ""))
        {
            RecordedFrom = row.OptionalDay("recorded_from"),
            RecordedTo = row.OptionalDay("recorded_to"),
        };
    }

    private static bool Percent(string text, out int? millionths)
    {
        millionths = null;
        if (!Words.Number(text, out var percent) || percent <= 0 || percent > 100 || percent * 10_000 % 1 != 0)
            return false;
        millionths = (int)(percent * 10_000);
        return true;
    }

    private static void CheckLine(Succession line, CsvRow row, ILookup<string, OrgUnit> units)
    {
        var isSame = line.Successor == line.Predecessor;
        if (line.Kind is SuccessionKind.Rename or SuccessionKind.Reparent && !isSame)
            row.Fault($"a {Words.SuccessionKinds.WordOf(line.Kind)} leaves a unit what it is; predecessor and successor are the same code");
        if (line.Kind == SuccessionKind.Abolish != line.Successor is null)
            row.Fault(line.Successor is null ? "'successor' is blank; only an abolished unit has none" : "an abolished unit has no successor");
        if (line.Effective == default)
            return;
        if (units.Contains(line.Predecessor) && !units[line.Predecessor].Any(u => u.ExistsOn(line.Effective.AddDays(-1))))
            row.Fault($"unit '{line.Predecessor}' does not exist on the day before {line.Effective:yyyy-MM-dd}");
        if (line.Successor is { } successor && units.Contains(successor) && !units[successor].Any(u => u.ExistsOn(line.Effective)))
            row.Fault($"unit '{successor}' does not exist on {line.Effective:yyyy-MM-dd}");
        if (isSame && line.Kind is SuccessionKind.Rename or SuccessionKind.Reparent && !units[line.Predecessor].Any(u => u.ValidFrom == line.Effective))
            row.Fault($"org_units.csv has no line of '{line.Predecessor}' that begins on {line.Effective:yyyy-MM-dd}");
    }

    // Shares are declared for all or for none, and make a whole.
    private static void CheckShares(
        IEnumerable<IGrouping<(string Unit, DateOnly), (Succession Line, CsvRow Row)>> groups, Func<Succession, int?> share, string column, string of)
    {
        foreach (var group in groups.Where(g => g.Any(l => share(l.Line) is not null)))
        {
            if (group.FirstOrDefault(l => share(l.Line) is null) is { Row: { } bare })
                bare.Fault($"'{column}' is blank where another line of the same {of} and day has one");
            else if (group.Sum(l => (long)share(l.Line)!.Value) is var sum && sum != Succession.Whole)
                group.First().Row.Fault(FormattableString.Invariant($"the values of '{column}' of {of} '{group.Key.Unit}' on that day come to {sum / 10_000m:0.####}, expected 100"));
        }
    }

    // A unit cannot both go on and have given all it had away.
    private static void CheckDivided(IReadOnlyList<(Succession Line, CsvRow Row)> lines, ILookup<string, OrgUnit> units)
    {
        foreach (var same in lines.GroupBy(l => (l.Line.Predecessor, l.Line.Effective)))
        {
            var (unit, day) = same.Key;
            if (same.All(l => l.Line.Successor != unit) && units[unit].Any(u => u.ExistsOn(day)))
                same.First().Row.Fault($"unit '{unit}' goes on after {day:yyyy-MM-dd}, so it is one of its own successors: a line says what share it keeps");
        }
    }

    // A unit that ends without a word about what became of it would hide its figures in the unit above.
    private static void CheckEnds(IReadOnlyList<OrgUnit> versions, IReadOnlyList<Succession> lines, FaultList faults)
    {
        var told = lines.Select(l => (l.Predecessor, l.Effective)).ToHashSet();
        foreach (var unit in versions.Where(v => v.RecordedTo is null && v.ValidTo is not null))
        {
            if (!told.Contains((unit.Code, unit.ValidTo!.Value.AddDays(1))))
                faults.Add(new("units/org_units.csv", 1), $"unit '{unit.Code}' ends on {unit.ValidTo:yyyy-MM-dd} and no line of {File} says what became of it on the next day");
        }
    }
}
