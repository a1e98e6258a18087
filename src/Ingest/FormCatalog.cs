using System.Collections.Concurrent;
using DanVan.Ingest.Recognition;
using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Structures;

namespace DanVan.Ingest;

/// <summary>
/// The catalog made ready for reading returns: headers folded, rules compiled, names indexed. Made once, shared by
/// all threads, never changed.
/// </summary>
public sealed class FormCatalog
{
    private readonly ConcurrentDictionary<long, UnitDirectory> directories = [];

    public FormCatalog(ProvinceCatalog catalog)
    {
        Source = catalog;
        Forms = [.. catalog.Forms.Select(f => new KnownForm(f, catalog))];
        Tables = [.. Forms.Where(f => f.Lines is null)];
        Drafts = [.. catalog.Drafts.Select(f => new KnownForm(f, catalog))];
        UnitHeaders = [.. Tables.Select(f => f.UnitHeaderKey).Concat(KnownForm.CommonUnitHeaders).Distinct(StringComparer.Ordinal)];
    }

    public ProvinceCatalog Source { get; }

    /// <summary>The units of the structure in force on a day.</summary>
    internal UnitDirectory UnitsOn(DateOnly day) => UnitsOf(Source.History.On(day));

    /// <summary>The units of every other structure, the nearest to the day first.</summary>
    internal IEnumerable<UnitDirectory> UnitsBeside(DateOnly day)
    {
        var here = Source.History.On(day);
        return Source.History.Structures.Where(s => s != here)
            .OrderBy(s => Math.Abs(s.From.DayNumber - day.DayNumber)).Select(UnitsOf);
    }

    private UnitDirectory UnitsOf(UnitStructure structure) =>
        directories.GetOrAdd(structure.Key, _ => new UnitDirectory(Source.At(structure)));

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
