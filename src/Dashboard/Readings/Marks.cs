using System.Text.Encodings.Web;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Html;

namespace DanVan.Dashboard.Readings;

/// <summary>The marks after values that are derived or estimated, as tables, charts and workbooks write them.</summary>
public static class Marks
{
    /// <summary>The quiet marks of a value on a page, each with its reason as a title; nothing for most.</summary>
    public static IHtmlContent Of(Figure? figure) => figure?.Value is null || (!figure.IsDerived && !figure.IsEstimated)
        ? HtmlString.Empty
        : new HtmlString(Mark("derived", DerivedText.Mark, DerivedText.Of(figure)) + Mark("estimated", EstimatedText.Mark, EstimatedText.Of(figure)));

    /// <summary>Likewise of a figure that was published, whose page says the reason.</summary>
    public static IHtmlContent Of(EditionFigure? figure) => figure?.Value is null
        ? HtmlString.Empty
        : new HtmlString(
            Mark("derived", DerivedText.Mark, figure.IsDerived == 1 ? "suy ra từ báo cáo các kỳ khác" : null)
            + Mark("estimated", EstimatedText.Mark, figure.IsEstimated == 1 ? "số ước tính" : null));

    /// <summary>The marks as a workbook writes them behind a number: "°", " ước"; empty for most.</summary>
    public static string Text(bool isDerived, bool isEstimated) => (isDerived ? DerivedText.Mark : "") + (isEstimated ? " " + EstimatedText.Mark : "");

    /// <summary>What the marks of a table mean, each with a space before it; empty where none stands.</summary>
    public static string Footnotes(IEnumerable<Figure?> shown)
    {
        var all = shown.OfType<Figure>().Where(f => f.Value is not null).ToList();
        return Footnotes(all.Exists(f => f.IsDerived), all.Exists(f => f.IsEstimated));
    }

    /// <summary>Likewise of published figures.</summary>
    public static string Footnotes(IEnumerable<EditionFigure?> shown)
    {
        var all = shown.OfType<EditionFigure>().Where(f => f.Value is not null).ToList();
        return Footnotes(all.Exists(f => f.IsDerived == 1), all.Exists(f => f.IsEstimated == 1));
    }

    /// <summary>"suy ra", "ước tính", "suy ra, ước tính"; empty for what was received and counted, and without a value.</summary>
    public static string Words(Figure? figure) => figure?.Value is null ? "" : (figure.IsDerived, figure.IsEstimated) switch
    {
        (true, true) => "suy ra, ước tính",
        (true, false) => "suy ra",
        (false, true) => "ước tính",
        _ => "",
    };

    private static string Footnotes(bool isDerived, bool isEstimated) =>
        (isDerived ? " " + DerivedText.Footnote : "") + (isEstimated ? " " + EstimatedText.Footnote : "");

    private static string Mark(string css, string mark, string? title) =>
        title is null ? "" : $"<abbr class=\"{css}\" title=\"{HtmlEncoder.Default.Encode(Wording.Capital(title))}\">{mark}</abbr>";
}
