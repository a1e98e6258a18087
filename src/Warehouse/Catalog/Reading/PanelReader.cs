namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>One of the <c>panels</c> of a theme; each kind has its own keys.</summary>
internal static class PanelReader
{
    public static PanelDefinition Read(CatalogSource source, YamlMap map, IReadOnlyList<FormDefinition> forms)
    {
        if (!map.TryWord("kind", Words.Panels, out var kind))
        {
            map.PassTheRest();
            return new("", "", null, [], null, null);
        }
        var isComposition = kind == "composition";
        var panel = new PanelDefinition(
            kind, map.Text("title"), isComposition ? null : map.Text("indicator"),
            isComposition ? map.Maps("measures", m => Measure(source, m)) : [],
            kind is "ranking" or "heatmap" ? map.Word("level", Words.RankedLevels, "") : null,
            isComposition ? map.OptionalText("breakdown") : null);
        source.Names.Refer(NameKind.Indicator, panel.Indicator ?? "", map.At("indicator"), "indicator");
        source.Names.Refer(NameKind.Breakdown, panel.Breakdown ?? "", map.At("breakdown"), "breakdown");
        if (panel.Breakdown is not null)
            CheckBreakdown(map, panel, forms);
        return panel;
    }

    private static PanelMeasure Measure(CatalogSource source, YamlMap map)
    {
        var measure = new PanelMeasure(map.Text("measure"), map.Text("label"));
        source.Names.Refer(NameKind.Measure, measure.Measure, map.At("measure"), "measure");
        return measure;
    }

    private static void CheckBreakdown(YamlMap map, PanelDefinition panel, IReadOnlyList<FormDefinition> forms)
    {
        if (panel.Measures.Count != 1)
            map.Fault("breakdown", "a composition by a breakdown splits exactly one measure");
        foreach (var form in panel.Measures.Select(m => forms.FirstOrDefault(f => m.Measure.StartsWith(f.Key + "/", StringComparison.Ordinal))))
            if (form is not null && form.Breakdown != panel.Breakdown)
                map.Fault("breakdown", $"form '{form.Key}' is not broken down by '{panel.Breakdown}'");
    }
}
