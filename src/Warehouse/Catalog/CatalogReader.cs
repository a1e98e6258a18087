using DanVan.Warehouse.Catalog.Reading;

namespace DanVan.Warehouse.Catalog;

/// <summary>Reads a catalog directory as docs/catalog-format.md describes it, finding every fault in one pass.</summary>
public static class CatalogReader
{
    /// <summary>Reads all files under <paramref name="directory"/>; never throws for what a file says.</summary>
    public static CatalogReading Read(string directory)
    {
        var faults = new FaultList();
        var source = new CatalogSource(CatalogFiles.Open(directory, faults), new Names(faults), faults);
        var catalog = Assemble(source);
        source.Names.Resolve();
        source.Files.ReportUnread();
        return faults.IsEmpty ? new(catalog, []) : new(null, faults.Sorted());
    }

    /// <exception cref="CatalogInvalid">The catalog has at least one fault; its message lists all.</exception>
    public static ProvinceCatalog ReadOrThrow(string directory)
    {
        var reading = Read(directory);
        return reading.Catalog ?? throw new CatalogInvalid(directory, reading.Faults);
    }

    // Each reader may look up what the ones before it read; the rest is settled by name at the end.
    private static ProvinceCatalog Assemble(CatalogSource source)
    {
        var calendars = CalendarReader.ReadAll(source);
        var versions = UnitReader.Read(source);
        var units = UnitReader.Latest(versions);
        var successions = SuccessionReader.Read(source, versions);
        var setting = SettingReader.Read(source, units);
        var aliases = AliasReader.Read(source);
        var scoring = ScoringReader.ReadAll(source);
        IReadOnlyList<BreakdownValue> breakdowns = [.. BreakdownReader.Read(source), .. scoring.SelectMany(s => s.Rows)];
        var written = FormReader.ReadAll(source, CircularReader.ReadAll(source), calendars);
        var forms = written.Where(f => !f.IsDraft).ToList();
        var indicators = IndicatorReader.ReadAll(source, [.. forms.Where(f => scoring.All(s => s.Id != f.Breakdown))]);
        var themes = ThemeReader.ReadAll(source, forms);
        var directives = DirectiveReader.ReadAll(source);
        var crossRules = CrossRuleReader.ReadAll(source, forms);
        return new(
            setting, calendars, units, aliases, breakdowns, forms, indicators, themes, directives,
            source.Files.ContentHash)
        {
            UnitVersions = versions,
            Successions = successions,
            Indices = IndexReader.ReadAll(source),
            Drafts = [.. written.Where(f => f.IsDraft)],
            Scoring = scoring,
            Hotspots = HotspotReader.ReadAll(source, directives),
            CrossRules = crossRules.Relations,
            ListCounts = crossRules.Counts,
        };
    }
}
