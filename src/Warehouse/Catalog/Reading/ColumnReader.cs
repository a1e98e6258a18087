using System.Text.RegularExpressions;

namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>The <c>columns</c> of a form.</summary>
internal static partial class ColumnReader
{
    public static IReadOnlyList<FormColumn> ReadAll(CatalogSource source, YamlMap form, string formKey)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        return form.Maps("columns", map =>
        {
            var column = Column(map);
            if (column.Code.Length > 0 && !codes.Add(column.Code))
                map.Fault("code", $"column {column.Code} is doubled in this form");
            if (column.Header.Count > 0 && !headers.TryAdd(column.Label.ToUpperInvariant(), column.Code))
                map.Fault("header", $"the header '{column.Label}' is doubled; column {headers[column.Label.ToUpperInvariant()]} has it already");
            if (column.Type != ColumnType.Text)
                source.Names.Contribute(NameKind.Measure, $"{formKey}/{column.Code}", map.Place);
            return column;
        });
    }

    private static FormColumn Column(YamlMap map)
    {
        var type = map.OptionalWord("type", Words.ColumnTypes, ColumnType.Integer);
        return new(
            map.Value("code", Code, "a printed column number such as \"12\"", ""),
            [.. map.Texts("header").Select(t => t.Value)], map.Text("gloss"),
            // A remark or a yes/no is counted in nothing.
            type is ColumnType.Text or ColumnType.Flag ? map.OptionalText("unit") ?? "" : map.Text("unit"),
            type, map.OptionalWord("class", Words.MeasureClasses, MeasureClass.Flow), Decimals(map, type),
            map.OptionalWord("required", Words.YesNo, false));
    }

    private static int Decimals(YamlMap map, ColumnType type) =>
        type == ColumnType.Decimal ? map.Whole("decimals", 1, 3) : map.OptionalWhole("decimals", 0, 0, 0);

    private static bool Code(string text, out string code)
    {
        code = text;
        return CodePattern().IsMatch(text);
    }

    [GeneratedRegex("^[1-9][0-9]?[a-z]?$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
