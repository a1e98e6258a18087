using System.Globalization;
using DanVan.Warehouse.Structures;

namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>A closed list of words and what they mean.</summary>
internal sealed class Vocabulary<T>(params (string Word, T Meaning)[] entries)
{
    public string Expected { get; } = "one of " + string.Join(", ", entries.Select(e => e.Word));

    public string WordOf(T meaning) => entries.First(e => Equals(e.Meaning, meaning)).Word;

    public bool Parse(string text, out T value)
    {
        foreach (var (word, meaning) in entries)
            if (word == text)
            {
                value = meaning;
                return true;
            }
        value = default!;
        return false;
    }
}

/// <summary>The catalog's closed lists of words, as docs/catalog-format.md prints them.</summary>
internal static class Words
{
    public static Vocabulary<bool> YesNo { get; } = new(("true", true), ("false", false));

    public static Vocabulary<bool> OneZero { get; } = new(("1", true), ("0", false));

    public static Vocabulary<PeriodKind> PeriodKinds { get; } = new(
        ("quarter", PeriodKind.Quarter), ("six_months", PeriodKind.SixMonths), ("nine_months", PeriodKind.NineMonths), ("year", PeriodKind.Year),
        ("official_year", PeriodKind.OfficialYear));

    public static Vocabulary<FormShape> Shapes { get; } = new(
        ("unit_rows", FormShape.UnitRows), ("breakdown_rows", FormShape.BreakdownRows), ("key_values", FormShape.KeyValues), ("list_rows", FormShape.ListRows));

    /// <summary>Whether a form is a draft.</summary>
    public static Vocabulary<bool> FormStatuses { get; } = new(("draft", true), ("collected", false));

    public static Vocabulary<ColumnType> ColumnTypes { get; } = new(
        ("integer", ColumnType.Integer), ("decimal", ColumnType.Decimal), ("flag", ColumnType.Flag), ("text", ColumnType.Text),
        ("ratio", ColumnType.Ratio));

    /// <summary>Types of the columns of a list.</summary>
    public static Vocabulary<ColumnType> ListColumnTypes { get; } = new(
        ("text", ColumnType.Text), ("choice", ColumnType.Choice), ("integer", ColumnType.Integer), ("year", ColumnType.Year),
        ("date", ColumnType.Date), ("unit", ColumnType.Unit), ("place", ColumnType.Place));

    public static Vocabulary<MeasureClass> MeasureClasses { get; } = new(
        ("flow", MeasureClass.Flow), ("opening", MeasureClass.Opening), ("closing", MeasureClass.Closing), ("state", MeasureClass.State));

    public static Vocabulary<Severity> Severities { get; } = new(
        ("error", Severity.Error), ("warning", Severity.Warning), ("note", Severity.Note));

    /// <summary>Kinds of check that a circular spreads over its forms.</summary>
    public static Vocabulary<HistoryKind> HistoryKinds { get; } = new(
        ("same_opening", HistoryKind.SameOpening), ("same_closing", HistoryKind.SameClosing), ("cumulative", HistoryKind.Cumulative),
        ("mistaken_span", HistoryKind.MistakenSpan), ("change", HistoryKind.Change), ("outlier", HistoryKind.Outlier));

    public static Vocabulary<CheckedColumns> CheckedColumns { get; } = new(
        ("totals", Reading.CheckedColumns.Totals), ("flow", Reading.CheckedColumns.Flow), ("opening", Reading.CheckedColumns.Opening),
        ("closing", Reading.CheckedColumns.Closing));

    public static Vocabulary<Better> Better { get; } = new(
        ("higher", Catalog.Better.Higher), ("lower", Catalog.Better.Lower), ("neither", Catalog.Better.Neither));

    public static Vocabulary<string> Levels { get; } = Same(
        "province", "province_office", "department", "vertical", "party", "district", "district_office", "section", "commune");

    /// <summary>Levels of units that carry figures; a province and a district are sums of those below them.</summary>
    public static Vocabulary<string> LeafLevels { get; } = Same(
        "province_office", "department", "vertical", "party", "district_office", "section", "commune");

    public static Vocabulary<string> RankedLevels { get; } = Same("district", "department", "commune");

    public static Vocabulary<string> Groups { get; } = Same("so", "ban", "truc_thuoc", "nganh_doc", "phoi_hop", "huyen", "xa", "cap_xa", "phong");

    /// <summary>Unit groups that have due days, the province among them.</summary>
    public static Vocabulary<string> DueGroups { get; } = Same("tinh", "so", "ban", "truc_thuoc", "nganh_doc", "phoi_hop", "huyen", "xa", "cap_xa", "phong");

    public static Vocabulary<SuccessionKind> SuccessionKinds { get; } = new(
        ("merge", SuccessionKind.Merge), ("split", SuccessionKind.Split), ("rename", SuccessionKind.Rename),
        ("reparent", SuccessionKind.Reparent), ("abolish", SuccessionKind.Abolish));

    public static Vocabulary<string> Panels { get; } = Same("trend", "ranking", "composition", "heatmap");

    public static Vocabulary<RuleRelation> Relations { get; } = new(
        ("=", RuleRelation.Equal), ("<=", RuleRelation.AtMost), (">=", RuleRelation.AtLeast), ("<", RuleRelation.Less), (">", RuleRelation.Greater));

    /// <summary>A relation and a number, <c>&lt;= 10</c>.</summary>
    public static bool Threshold(string text, out Threshold value)
    {
        var words = text.Split(' ');
        value = default;
        if (words.Length != 2 || !Relations.Parse(words[0], out var relation) || !Number(words[1], out var number))
            return false;
        value = new(relation, number);
        return true;
    }

    public static bool Whole(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public static bool Number(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    public static bool Date(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static Vocabulary<string> Same(params string[] words) => new([.. words.Select(w => (w, w))]);
}
