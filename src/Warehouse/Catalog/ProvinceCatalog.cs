namespace DanVan.Warehouse.Catalog;

/// <summary>All that <c>catalog/</c> says, read strictly: it is either whole or not there.</summary>
/// <param name="Setting">Who runs the system and whom it reports to.</param>
/// <param name="ContentHash">SHA-256 over every file's path and bytes; tells the warehouse whether its dimensions are current.</param>
public sealed record ProvinceCatalog(
    CatalogSetting Setting,
    IReadOnlyList<Calendar> Calendars,
    IReadOnlyList<OrgUnit> Units,
    IReadOnlyList<OrgUnitAlias> Aliases,
    IReadOnlyList<BreakdownValue> Breakdowns,
    IReadOnlyList<FormDefinition> Forms,
    IReadOnlyList<IndicatorDefinition> Indicators,
    IReadOnlyList<ThemeDefinition> Themes,
    IReadOnlyList<DirectiveDefinition> Directives,
    string ContentHash)
{
    /// <summary>The form of a key such as <c>TTCP-2021/01-TCD</c>, or null.</summary>
    public FormDefinition? Form(string key) => Forms.FirstOrDefault(f => string.Equals(f.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The calendar a form's periods are counted in.</summary>
    public Calendar CalendarOf(FormDefinition form) => Calendars.First(c => c.Id == form.Circular.Calendar);

    public OrgUnit? Unit(string code) => Units.FirstOrDefault(u => string.Equals(u.Code, code, StringComparison.OrdinalIgnoreCase));

    public IndicatorDefinition? Indicator(string id) =>
        Indicators.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase)
            || string.Equals(i.Code, id, StringComparison.OrdinalIgnoreCase));
}

/// <summary><c>catalog/setting.yaml</c>: the province and the reviewing body, so that neither is a literal in a page.</summary>
public sealed record CatalogSetting(string ProvinceUnit, string Operator, string Reviewer, string Directive);
