using DanVan.Dashboard.Demo.Figures;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo;

/// <summary>
/// An invented province: what every unit reports in every form over the years. The figures satisfy the forms' rules
/// and agree over time; they are nobody's.
/// </summary>
public sealed class DemoProvince
{
    private static readonly string[] OwnSections = ["TTR", "TNMT", "VP"];

    private readonly ProvinceCatalog catalog;
    private readonly Dictionary<string, FormModel> models;
    private readonly ModelList movements;
    private readonly Lineage lineage;

    /// <param name="seed">The same seed and catalog give the same figures.</param>
    /// <exception cref="DemoNeedsForm">The catalog lacks a form that the demo draws.</exception>
    public DemoProvince(ProvinceCatalog catalog, int seed, DemoYears? years = null)
    {
        years ??= DemoYears.Usual;
        // What is told is told of the units of 2021; those that took them over go on with it.
        this.catalog = catalog = catalog.In(new PeriodCode(DemoYears.Usual.Last, PeriodKind.Year, 1));
        lineage = new Lineage(catalog, catalog.StructureOf(new PeriodCode(DemoYears.Usual.Last, PeriodKind.Year, 1)));
        var petitions = new PetitionModel(catalog, years, seed);
        var receptions = new ReceptionModel(catalog, years, seed);
        var complaints = new ComplaintModel(catalog, years, seed, petitions);
        var denunciations = new DenunciationModel(catalog, years, seed, petitions);
        var shared = new SharedFigures(years, seed, petitions, receptions, complaints, denunciations, form => models![form]);
        var counts = new MovementModel(catalog, years, seed);
        movements = new ModelList(catalog, seed, counts);
        models = new FormModel[]
        {
            receptions,
            petitions,
            complaints,
            denunciations,
            new DossierModel(catalog, years, seed),
            counts,
            new DialogueModel(catalog, years, seed),
        }.ToDictionary(m => m.Form.Key);
        foreach (var set in catalog.Scoring)
            models.Add(set.Form, new ScoreModel(catalog, years, seed, set));
        foreach (var form in catalog.Forms.Where(f => f.Shape != FormShape.BreakdownRows && !f.IsList && !models.ContainsKey(f.Key)))
            models.Add(form.Key, new SolvedModel(catalog, years, seed, form.Key, shared.Of(form.Key)));
    }

    /// <summary>Forms for which figures are drawn, in the order of the catalog.</summary>
    public IReadOnlyList<FormDefinition> Forms => [.. catalog.Forms.Where(f => models.ContainsKey(f.Key) || f.Key == ModelList.Form)];

    /// <summary>The unit of 2021 whose place a sender took: itself where it was there.</summary>
    internal OrgUnit FormerOf(OrgUnit sender, DateOnly day) => lineage.Of(sender, day)[0];

    /// <summary>What a sender reports, leaf by leaf; where rows are fields of administration, only those that the leaf has to do with.</summary>
    /// <param name="withSections">Whether the sections of a district get rows of their own where the form has such rows.</param>
    public IReadOnlyList<DemoRow> Return(FormDefinition form, OrgUnit sender, Period period, bool withSections = false)
    {
        if (form.IsList)
            return [.. Leaves(form, sender, period, withSections: false).Select(leaf => new DemoRow(leaf, null, new Dictionary<string, long>()))];
        var model = models[form.Key];
        var rows = new List<DemoRow>();
        foreach (var leaf in Leaves(form, sender, period, withSections))
        {
            var origins = lineage.Of(leaf, period.To);
            if (form.Shape != FormShape.BreakdownRows)
                rows.Add(new(leaf, null, model.Of(origins, period.Code)));
            else
                rows.AddRange(FieldsOf(form, origins).Select(field => new DemoRow(leaf, field, model.Of(origins, period.Code, field.Code))));
        }
        return rows;
    }

    /// <summary>What a sender lists, leaf by leaf; nothing for forms that are no list.</summary>
    public IReadOnlyList<DemoEntry> Entries(FormDefinition form, OrgUnit sender, Period period) =>
        form.Key != ModelList.Form ? [] : [.. Leaves(form, sender, period, withSections: false).SelectMany(leaf => movements.Of(leaf, lineage.Of(leaf, period.To), period))];

    private List<OrgUnit> Leaves(FormDefinition form, OrgUnit sender, Period period, bool withSections)
    {
        var leaves = LeafRows.Of(form, sender, period, catalog).ToList();
        if (withSections && sender.Level == "district" && form.Rows.Contains("section"))
            leaves.InsertRange(1, OwnSections.Select(s => catalog.Unit($"{sender.Code}.{s}")).OfType<OrgUnit>());
        return leaves;
    }

    // Every criterion of a form of scores; of the fields of administration some.
    private IEnumerable<BreakdownValue> FieldsOf(FormDefinition form, IReadOnlyList<OrgUnit> origins)
    {
        var rows = catalog.Breakdowns.Where(b => b.Breakdown == form.Breakdown);
        if (models[form.Key] is not DossierModel)
            return rows;
        var codes = origins.SelectMany(DossierModel.FieldsOf).ToHashSet();
        return rows.Where(b => codes.Contains(b.Code));
    }
}
