using DanVan.Ingest.Recognition;
using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest;

/// <summary>
/// The catalog made ready for reading returns: headers folded, rules compiled, names indexed. Made once, shared by
/// all threads, never changed.
/// </summary>
public sealed class FormCatalog
{
    public FormCatalog(ProvinceCatalog catalog)
    {
        Source = catalog;
        Units = new UnitDirectory(catalog);
        Forms = [.. catalog.Forms.Select(f => new KnownForm(f, catalog))];
        Tables = [.. Forms.Where(f => f.Lines is null)];
        Drafts = [.. catalog.Drafts.Select(f => new KnownForm(f, catalog))];
        UnitHeaders = [.. Tables.Select(f => f.UnitHeaderKey).Concat(KnownForm.CommonUnitHeaders).Distinct(StringComparer.Ordinal)];
    }

    public ProvinceCatalog Source { get; }

    internal UnitDirectory Units { get; }

    internal IReadOnlyList<KnownForm> Forms { get; }

    /// <summary>The forms whose measures are columns.</summary>
    internal IReadOnlyList<KnownForm> Tables { get; }

    /// <summary>Forms that await their printed original: known, so that a file of one is told so, but never read.</summary>
    internal IReadOnlyList<KnownForm> Drafts { get; }

    /// <summary>The forms that a manifest speaks for: the one it names, or those of the bundle.</summary>
    internal IReadOnlyList<KnownForm> FormsOf(string key) =>
        [.. Forms.Where(f => f.Definition.Key == key || f.Definition.BundleKey == key)];

    /// <summary>Folded headers of the column that names the rows, over all forms.</summary>
    internal IReadOnlyList<string> UnitHeaders { get; }
}
