namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>forms/CIRCULAR/FORM.yaml</c>.</summary>
internal static class FormReader
{
    // Stands in for a circular that has a fault of its own, so that its forms are still read and checked.
    private static readonly Circular Unread = new("", "", "", "", "", default, null, "", IsOfficial: false);

    public static IReadOnlyList<FormDefinition> ReadAll(
        CatalogSource source, IReadOnlyDictionary<string, Circular> circulars, IReadOnlyList<Calendar> calendars)
    {
        var forms = new List<FormDefinition>();
        foreach (var path in source.Files.Yaml("forms", depth: 2).Where(p => Path.GetFileName(p) != CircularReader.FileName))
        {
            var key = path["forms/".Length..^".yaml".Length];
            source.Names.Define(NameKind.Form, key, new(path, 1));
            var circular = circulars.GetValueOrDefault(key[..key.IndexOf('/')], Unread with { Key = key[..key.IndexOf('/')] });
            if (source.Yaml(path, map => Form(source, map, key, circular, calendars)) is { } form)
                forms.Add(form);
            else
                source.Names.CannotKnowMeasuresOf(key);
        }
        return forms;
    }

    private static FormDefinition Form(CatalogSource source, YamlMap map, string key, Circular circular, IReadOnlyList<Calendar> calendars)
    {
        // Under a shape that is misspelt a breakdown may well be meant.
        var isShape = map.TryWord("shape", Words.Shapes, out var shape);
        var columns = ColumnReader.ReadAll(source, map, key, shape);
        var known = map.Source();
        var breakdown = !isShape ? map.OptionalText("breakdown") : shape == FormShape.BreakdownRows ? map.Text("breakdown") : null;
        var form = new FormDefinition(
            key, circular, map.Text("code"), map.Whole("version", 1, int.MaxValue), map.Text("title"), map.Text("short_title"),
            known, map.Text("theme"), shape, map.Text("unit_header"), map.OptionalText("code_row_label"),
            map.WordList("periods", Words.PeriodKinds), map.Value("collected_from", Period, "a period such as 2020-Q1 or 2021-6T", ""),
            map.WordList("owed_by", Words.Groups), map.WordList("rows", Words.LeafLevels),
            breakdown, columns, RuleReader.ReadAll(source, map, columns, known))
        {
            OtherRows = breakdown is null ? [] : [.. map.OptionalTexts("other_rows").Select(t => t.Value)],
        };
        if (map.OptionalText("calendar") is { } own)
            form = form with { Calendar = own };
        var calendar = calendars.FirstOrDefault(c => c.Id == form.Calendar);

        source.Names.Define(NameKind.Edition, $"{circular.Key} {form.Code} version {form.Version}", map.At("code"));
        source.Names.Refer(NameKind.Theme, form.Theme, map.At("theme"), "theme");
        source.Names.Refer(NameKind.Calendar, map.Has("calendar") ? form.Calendar : "", map.At("calendar"), "calendar");
        source.Names.Refer(NameKind.Breakdown, form.Breakdown ?? "", map.At("breakdown"), "breakdown");
        foreach (var group in form.OwedBy)
            source.Names.Refer(NameKind.Group, group, map.At("owed_by"), "owed_by");
        foreach (var kind in form.Periods.Where(k => calendar is not null && calendar.Periods.All(p => p.Kind != k)))
            map.Fault("periods", $"calendar '{form.Calendar}' has no period of kind {Words.PeriodKinds.WordOf(kind)}");
        return form;
    }

    private static bool Period(string text, out string period)
    {
        period = text;
        return PeriodCode.TryParse(text, out var code) && code.ToString() == text;
    }
}
