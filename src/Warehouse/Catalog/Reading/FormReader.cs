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
        foreach (var path in source.Files.Yaml("forms", depth: 2).Where(p => !CircularReader.OtherFiles.Contains(Path.GetFileName(p))))
        {
            var key = path["forms/".Length..^".yaml".Length];
            var circular = circulars.GetValueOrDefault(key[..key.IndexOf('/')], Unread with { Key = key[..key.IndexOf('/')] });
            var form = source.Yaml(path, map => Form(source, map, key, circular, calendars));
            // Nothing may rest on a draft: for the rest of the catalog it is not there.
            if (form is not { IsDraft: true })
                source.Names.Define(NameKind.Form, key, new(path, 1));
            if (form is not null)
                forms.Add(form);
            else
                source.Names.CannotKnowMeasuresOf(key);
        }
        CheckBundles(source, forms);
        return CheckReader.Spread(source, forms);
    }

    // One workbook goes to one unit for one period; of whom each form is asked may differ.
    private static void CheckBundles(CatalogSource source, List<FormDefinition> forms)
    {
        foreach (var bundle in forms.Where(f => f.BundleKey is not null).GroupBy(f => f.BundleKey))
        {
            var first = bundle.First();
            foreach (var form in bundle.Where(f => !f.Periods.SequenceEqual(first.Periods) || f.CollectedFrom != first.CollectedFrom))
                source.Faults.Add(new($"forms/{form.Key}.yaml", 1), $"is sent with {first.Key} (bundle {form.Bundle}) but differs from it in periods or collected_from");
        }
    }

    private static FormDefinition Form(CatalogSource source, YamlMap map, string key, Circular circular, IReadOnlyList<Calendar> calendars)
    {
        // Under a shape that is misspelt a breakdown may well be meant.
        var isShape = map.TryWord("shape", Words.Shapes, out var shape);
        var isDraft = map.OptionalWord("status", Words.FormStatuses, false);
        var columns = ColumnReader.ReadAll(source, map, key, shape, isDraft);
        var known = map.Source();
        var breakdown = !isShape ? map.OptionalText("breakdown") : shape == FormShape.BreakdownRows ? map.Text("breakdown") : null;
        // A list has no figures that rules could relate.
        var isList = shape == FormShape.ListRows && isShape;
        var rules = isList ? new FormRules([], [], []) : RuleReader.ReadAll(source, map, columns, known);
        var form = new FormDefinition(
            key, circular, map.Text("code"), map.Whole("version", 1, int.MaxValue), map.Text("title"), map.Text("short_title"),
            known, map.Text("theme"), shape, isList ? ListReader.FirstHeader(columns) : map.Text("unit_header"), isList ? null : map.OptionalText("code_row_label"),
            map.WordList("periods", Words.PeriodKinds), map.Value("collected_from", Period, "a period such as 2020-Q1 or 2021-6T", ""),
            map.WordList("owed_by", Words.Groups), map.WordList("rows", Words.LeafLevels),
            breakdown, columns, rules.Relations)
        {
            ColumnRules = rules.Columns,
            HistoryRules = rules.History,
            IsDraft = isDraft,
            Bundle = map.OptionalText("bundle"),
            AnsweredShare = map.Has("answered_share") ? map.OptionalValue<int>("answered_share", SettingReader.TryPercent, SettingReader.Percent, 0) : null,
            OtherRows = breakdown is null ? [] : [.. map.OptionalTexts("other_rows").Select(t => t.Value)],
        };
        if (isList)
            form = ListReader.Complete(map, form);
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
        if (form.Periods.Contains(PeriodKind.OfficialYear) && !form.Periods.Contains(PeriodKind.Year))
            map.Fault("periods", "an official_year comes after the estimate of a year: 'periods' has no year");
        return form;
    }

    private static bool Period(string text, out string period)
    {
        period = text;
        return PeriodCode.TryParse(text, out var code) && code.ToString() == text;
    }
}
