namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>units/breakdowns.csv</c>.</summary>
internal static class BreakdownReader
{
    public static IReadOnlyList<BreakdownValue> Read(CatalogSource source)
    {
        if (CsvTable.Read(source, "units/breakdowns.csv", "breakdown", "code", "name", "aliases") is not { } rows)
        {
            source.Names.CannotKnow(NameKind.Breakdown);
            return [];
        }
        var values = new List<BreakdownValue>();
        var codes = new HashSet<(string, string)>();
        var spellings = new HashSet<(string, string)>();
        foreach (var row in rows)
        {
            var value = Value(row);
            source.Names.Contribute(NameKind.Breakdown, value.Breakdown, row.Place);
            if (!codes.Add((value.Breakdown, value.Code.ToUpperInvariant())))
                row.Fault($"code '{value.Code}' is doubled in breakdown '{value.Breakdown}'");
            foreach (var spelling in value.Aliases.Prepend(value.Name).Where(s => !spellings.Add((value.Breakdown, s.ToUpperInvariant()))))
                row.Fault($"name or alias '{spelling}' is doubled in breakdown '{value.Breakdown}'");
            values.Add(value);
        }
        return values;
    }

    private static BreakdownValue Value(CsvRow row) => new(
        row.Text("breakdown"), row.Text("code"), row.Text("name"),
        [.. (row.OptionalText("aliases") ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
}
