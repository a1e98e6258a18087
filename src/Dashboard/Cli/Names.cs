using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Cli;

/// <summary>Names on the command line to things in the catalog; what cannot be found is wrong usage, with what could be meant.</summary>
internal static class Names
{
    /// <summary>A unit by code.</summary>
    public static OrgUnit Unit(ProvinceCatalog catalog, string code) =>
        catalog.Unit(code) ?? throw new UsageException($"No unit '{code}'. Units are named by code: 62, 615, 23500, SNV.");

    public static PeriodCode Period(string text) =>
        PeriodCode.TryParse(text, out var period) ? period : throw new UsageException($"'{text}' is not a period; write 2021-Q1, 2021-6T, 2021-9T, 2021-N or 2021-NCT.");

    /// <summary>A form by key (<c>TTCP-2021/01-TCD</c>) or, where only one has it, by printed code (<c>01/TCD</c>).</summary>
    /// <param name="period">Tells forms of one code apart: the one asked in it is meant.</param>
    public static FormDefinition Form(ProvinceCatalog catalog, string name, PeriodCode? period = null)
    {
        if (catalog.Form(name) is { } exact)
            return exact;
        var wanted = Fold(name);
        var meant = catalog.Forms.Where(f => Fold(f.Code) == wanted || Fold(f.Key) == wanted).ToList();
        if (meant.Count > 1 && period is { } code)
            meant = [.. meant.Where(f => catalog.CalendarOf(f).Find(code) is { } dated && f.IsAskedIn(dated))];
        return meant.Count == 1
            ? meant[0]
            : catalog.Drafts.Any(f => Fold(f.Code) == wanted || Fold(f.Key) == wanted)
            ? throw new UsageException($"Form '{name}' is a draft: it awaits the printed original and is not collected.")
            : throw new UsageException($"No form '{name}'. Forms: {string.Join(", ", catalog.Forms.Select(f => f.Key))}.");
    }

    /// <summary>A form, or the first of a bundle given by its key (<c>DV-2021/DV-04</c>) or name.</summary>
    public static FormDefinition FormOrBundle(ProvinceCatalog catalog, string name, PeriodCode? period = null) =>
        catalog.Forms.FirstOrDefault(f => f.BundleKey is { } key && (Fold(key) == Fold(name) || Fold(f.Bundle!) == Fold(name))) ?? Form(catalog, name, period);

    /// <summary>The id of an indicator, given by id or code.</summary>
    public static string Indicator(ProvinceCatalog catalog, string name) =>
        catalog.Indicator(name)?.Id
        ?? throw new UsageException($"No indicator '{name}'. Indicators: {string.Join(", ", catalog.Indicators.Select(i => i.Id))}.");

    /// <summary>A measure code as the warehouse writes it, given as <c>FORM/COLUMN</c>.</summary>
    public static string Measure(ProvinceCatalog catalog, string name)
    {
        var cut = name.LastIndexOf('/');
        var form = cut > 0 ? Form(catalog, name[..cut]) : throw new UsageException($"'{name}' is not a measure; write TTCP-2021/01-TCD/1.");
        return form.Column(name[(cut + 1)..]) is { } column
            ? $"{form.Key}/{column.Code}"
            : throw new UsageException($"Form {form.Key} has no column '{name[(cut + 1)..]}'.");
    }

    private static string Fold(string name) => name.Replace('/', '-').Replace('.', '-').ToUpperInvariant();
}
