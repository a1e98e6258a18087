using System.Text.RegularExpressions;

namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>The <c>columns</c> of a form; those of a vertical one are its lines.</summary>
internal static partial class ColumnReader
{
    public static IReadOnlyList<FormColumn> ReadAll(CatalogSource source, YamlMap form, string formKey, FormShape shape, bool isDraft)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        var columns = form.Maps("columns", map =>
        {
            var column = shape == FormShape.ListRows ? ListReader.Column(map) : Column(map, shape);
            if (column.Code.Length > 0 && !codes.Add(column.Code))
                map.Fault("code", $"column {column.Code} is doubled in this form");
            // A line is found by its own text wherever it stands, so that text must be its own.
            var header = column.Header.Count == 0 ? "" : shape == FormShape.KeyValues ? column.Header[^1] : column.Label;
            if (header.Length > 0 && !headers.TryAdd(header.ToUpperInvariant(), column.Code))
                map.Fault("header", $"the header '{header}' is doubled; column {headers[header.ToUpperInvariant()]} has it already");
            if (!isDraft && shape != FormShape.ListRows && column.Type is not (ColumnType.Text or ColumnType.Ratio))
                source.Names.Contribute(NameKind.Measure, $"{formKey}/{column.Code}", map.Place);
            return (Column: column, Map: map);
        });
        foreach (var (column, map) in columns.Where(c => c.Column.Ratio is not null))
            CheckRatio(map, column, [.. columns.Select(c => c.Column)]);
        return [.. columns.Select(c => c.Column)];
    }

    private static void CheckRatio(YamlMap map, FormColumn ratio, IReadOnlyList<FormColumn> columns)
    {
        foreach (var (key, code) in new[] { ("part", ratio.Ratio!.Part), ("whole", ratio.Ratio.Whole) })
        {
            if (code.Length > 0 && !columns.Any(c => c.Code == code && c.Type is ColumnType.Integer or ColumnType.Decimal))
                map.Fault(key, $"column {ratio.Code} is a ratio of column {code}, which holds no figure of this form");
        }
    }

    private static FormColumn Column(YamlMap map, FormShape shape)
    {
        var type = map.OptionalWord("type", Words.ColumnTypes, ColumnType.Integer);
        return new(
            shape == FormShape.KeyValues
                ? map.Value("code", LineCode, "a printed line number such as \"0.1a\"", "")
                : ColumnCode(map),
            [.. map.Texts("header").Select(t => t.Value)], map.Text("gloss"),
            // A remark or a yes/no is counted in nothing.
            type is ColumnType.Text or ColumnType.Flag ? map.OptionalText("unit") ?? "" : type == ColumnType.Ratio ? map.OptionalText("unit") ?? "%" : map.Text("unit"),
            type, map.OptionalWord("class", Words.MeasureClasses, MeasureClass.Flow), Decimals(map, type),
            map.OptionalWord("required", Words.YesNo, false))
        {
            IsRounded = type == ColumnType.Decimal && map.OptionalWord("rounded", Words.YesNo, false),
            IsOptional = map.OptionalWord("optional", Words.YesNo, false),
            Ratio = type == ColumnType.Ratio ? new(map.Text("part"), map.Text("whole")) : null,
        };
    }

    public static string ColumnCode(YamlMap map) => map.Value("code", Code, "a printed column number such as \"12\"", "");

    private static int Decimals(YamlMap map, ColumnType type) =>
        type is ColumnType.Decimal or ColumnType.Ratio ? map.Whole("decimals", 1, 3) : map.OptionalWhole("decimals", 0, 0, 0);

    private static bool Code(string text, out string code)
    {
        code = text;
        return CodePattern().IsMatch(text);
    }

    // At least one dot: "12" alone would be taken for a figure, and "1.10" is stored as the number 1.1.
    private static bool LineCode(string text, out string code)
    {
        code = text;
        return LineCodePattern().IsMatch(text);
    }

    [GeneratedRegex("^[1-9][0-9]?[a-z]?$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^[0-9]{1,2}\.(?:[1-9][0-9]?\.)?[1-9][0-9]?[a-z]?$(?<!\.[0-9]0)", RegexOptions.CultureInvariant)]
    private static partial Regex LineCodePattern();
}
