using DanVan.Dashboard.Text;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages;

/// <summary>Numbers and differences as a figure's page words them.</summary>
public static class FigureText
{
    /// <summary>A sum with just the decimals it has: "43", "12,5".</summary>
    public static string Exact(decimal? value) => value is not { } number
        ? VietnameseNumber.None
        : VietnameseNumber.Format(number, Enumerable.Range(0, 3).FirstOrDefault(d => decimal.Round(number, d) == number, 3));

    /// <summary>A sum kept in whole thousandths.</summary>
    public static string ExactMilli(long milli) => Exact(milli / 1000m);

    /// <summary>What stands above and below the line of a ratio, "43/105"; empty for counts and where nothing was reported.</summary>
    public static string Parts(EditionFigure? figure) =>
        figure is { NumeratorMilli: { } n, DenominatorMilli: { } d } ? ExactMilli(n) + "/" + ExactMilli(d) : "";

    /// <summary>A difference of whole thousandths with its sign, "+2", "−1,5"; "0" for none.</summary>
    public static string Signed(long milli) => (milli > 0 ? "+" : "") + ExactMilli(milli);

    /// <summary>A part of a whole in percent, "12,5 %"; a dash where the whole is nothing.</summary>
    public static string Share(decimal? part, decimal? whole) =>
        part is null || whole is null or 0 ? VietnameseNumber.None : VietnameseNumber.Percent(100 * part / whole, 1);
}
