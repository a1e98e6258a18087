using System.Text.RegularExpressions;

namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>indices/ID.yaml</c> and the scores beside it in <c>indices/ID.csv</c>.</summary>
internal static partial class IndexReader
{
    private const int FirstYear = 1990;
    private const int LastYear = 2099;
    private const string Sum = "sum";

    public static IReadOnlyList<OutsideIndex> ReadAll(CatalogSource source)
    {
        var indices = new List<OutsideIndex>();
        foreach (var path in source.Files.Yaml("indices"))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            source.Names.Define(NameKind.Index, id, new(path, 1));
            if (source.Yaml(path, map => Index(source, map, id, indices)) is { } index)
                indices.Add(index);
        }
        return [.. indices.OrderBy(i => i.Order)];
    }

    private static OutsideIndex Index(CatalogSource source, YamlMap map, string id, List<OutsideIndex> before)
    {
        var index = new OutsideIndex(
            id, map.Text("name"), map.Text("short_name"), map.Text("issuer"), map.Text("question"), map.Whole("order", 1, 99),
            map.Source(), map.Text("attribution"), map.Text("province"), Components(map),
            map.OptionalMaps("announced", Announced), map.OptionalMaps("aims", Aim), []);
        if (before.Find(i => i.Order == index.Order) is { } other)
            map.Fault("order", $"order {index.Order} is doubled; index '{other.Id}' has it already");
        var scores = Scores(source, index, $"indices/{id}.csv");
        if (scores.Count > 0 && !scores.Exists(s => s.Province == index.Province))
            map.Fault("province", $"no line of indices/{id}.csv is of province '{index.Province}'");
        return index with { Scores = scores };
    }

    private static IReadOnlyList<IndexComponent> Components(YamlMap map)
    {
        var total = map.Text("total");
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var components = map.Maps("components", entry =>
        {
            var component = Component(entry, total);
            if (component.PartOf is { } whole && !codes.Contains(whole))
                entry.Fault("part_of", $"'{whole}' is no component above this one");
            if (!codes.Add(component.Code))
                entry.Fault("code", $"component '{component.Code}' is doubled");
            if (component.ToYear < component.FromYear)
                entry.Fault("to", "'to' is before 'from'");
            return component;
        });
        if (total.Length > 0 && total != Sum && !codes.Contains(total))
            map.Fault("total", $"'total' is '{total}', expected {Sum} or the code of a component");
        return components;
    }

    private static IndexComponent Component(YamlMap map, string total)
    {
        var (code, partOf) = (map.Value("code", Code, "a code such as C01", ""), map.OptionalText("part_of"));
        return new(
            code, map.Text("name"), partOf, map.Number("max"),
            map.OptionalWhole("from", FirstYear, LastYear, FirstYear), map.OptionalWhole("to", FirstYear, LastYear, LastYear),
            total == Sum ? partOf is null : code == total);
    }

    private static AnnouncedResult Announced(YamlMap map)
    {
        var result = new AnnouncedResult(
            map.Whole("year", FirstYear, LastYear), map.Number("score"), Place(map, "rank"), Place(map, "of"), map.Source(), map.Text("reference"));
        if (result.Rank is null != result.Of is null || result.Rank > result.Of)
            map.Fault("rank", "'rank' and 'of' are given together, the rank not above the number");
        return result;
    }

    private static int? Place(YamlMap map, string key) => map.Has(key) ? map.Whole(key, 1, 99) : null;

    private static IndexAim Aim(YamlMap map) => new(map.Whole("year", FirstYear, LastYear), map.Text("text"), map.Source());

    private static List<IndexScore> Scores(CatalogSource source, OutsideIndex index, string path)
    {
        var scores = new List<IndexScore>();
        if (CsvTable.Read(source, path, ["year", "province", .. index.Components.Select(c => c.Code)]) is not { } rows)
            return scores;
        var lines = new HashSet<(int, string)>();
        foreach (var row in rows)
        {
            var (year, province) = (row.Value("year", (string text, out int y) => Words.Whole(text, out y) && y is >= FirstYear and <= LastYear, "a year", 0), row.Text("province"));
            if (!lines.Add((year, province)))
                row.Fault($"province '{province}' is doubled in {year}");
            foreach (var component in index.Components)
                if (row.OptionalText(component.Code) is not null)
                    scores.Add(new(year, province, component.Code, Score(row, component, year), row.Place.Line));
        }
        return scores;
    }

    private static decimal Score(CsvRow row, IndexComponent component, int year)
    {
        if (year > 0 && (year < component.FromYear || year > component.ToYear))
            row.Fault($"has a score for '{component.Code}', which the index does not have in {year}");
        return row.OptionalValue(
            component.Code,
            (string text, out decimal score) => Words.Number(text, out score) && score >= 0 && score <= component.MaxScore && score == decimal.Round(score, 4),
            $"a score from 0 to {component.MaxScore.ToString(System.Globalization.CultureInfo.InvariantCulture)} with at most four decimals", 0m);
    }

    private static bool Code(string text, out string code)
    {
        code = text;
        return CodePattern().IsMatch(text);
    }

    [GeneratedRegex("^[A-Z][A-Z0-9]{0,11}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
