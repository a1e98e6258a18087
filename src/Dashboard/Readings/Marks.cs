using System.Text.Encodings.Web;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Html;

namespace DanVan.Dashboard.Readings;

/// <summary>The marks after values that are derived or estimated, as tables, charts and workbooks write them.</summary>
public static class Marks
{
    /// <summary>The quiet marks of a value on a page, each with its reason as a title; nothing for most.</summary>
    public static IHtmlContent Of(Figure? figure) => figure is null || (!figure.IsDerived && !figure.IsEstimated)
        ? HtmlString.Empty
        : new HtmlString(Mark("derived", DerivedText.Mark, DerivedText.Of(figure)) + Mark("estimated", EstimatedText.Mark, EstimatedText.Of(figure)));

    /// <summary>What the marks of a table mean, each with a space before it; empty where none stands.</summary>
    public static string Footnotes(IEnumerable<Figure?> shown)
    {
        var all = shown.OfType<Figure>().Where(f => f.Value is not null).ToList();
        return (all.Exists(f => f.IsDerived) ? " " + DerivedText.Footnote : "") + (all.Exists(f => f.IsEstimated) ? " " + EstimatedText.Footnote : "");
    }

    /// <summary>"suy ra", "ước tính", "suy ra, ước tính"; empty for what was received and counted.</summary>
    public static string Words(Figure? figure) => figure is null ? "" : (figure.IsDerived, figure.IsEstimated) switch
    {
        (true, true) => "suy ra, ước tính",
        (true, false) => "suy ra",
        (false, true) => "ước tính",
        _ => "",
    };

    private static string Mark(string css, string mark, string? title) =>
        title is null ? "" : $"<abbr class=\"{css}\" title=\"{HtmlEncoder.Default.Encode(Wording.Capital(title))}\">{mark}</abbr>";
}
