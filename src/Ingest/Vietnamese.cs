using System.Globalization;

namespace DanVan.Ingest;

/// <summary>Figures, dates and lists as they stand in a Vietnamese sentence.</summary>
internal static class Vietnamese
{
    /// <summary>1.234,5 for 1234500 thousandths.</summary>
    public static string Milli(Int128 milli) => NumberText.Milli(milli);

    public static string Number(decimal value) => NumberText.Of(value);

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"A, B, C và 4 đơn vị khác".</summary>
    public static string List(IReadOnlyList<string> names, int most, string others) => names.Count <= most
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(most))} và {names.Count - most} {others} khác";

    /// <summary>A text in quotes, shortened where it is long.</summary>
    public static string Quote(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 80 ? $"“{line}”" : $"“{line[..79]}…”";
    }
}
