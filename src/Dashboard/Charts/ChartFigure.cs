using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace DanVan.Dashboard.Charts;

/// <summary>
/// A chart in a page, written with <c>@(new ChartFigure(spec))</c>: heading, coverage, picture, a real link over each
/// mark, source, the table behind it and the downloads. Needs css/fonts.css and css/chart.css, and no script.
/// </summary>
public sealed class ChartFigure(ChartSpec spec) : IHtmlContent
{
    /// <summary>Where the PNG is; null leaves the link out.</summary>
    public string? PngHref { get; init; }

    /// <summary>Where the standalone SVG is; null leaves the link out.</summary>
    public string? SvgHref { get; init; }

    /// <summary>Level of the heading, 2–6, as the page's outline wants it.</summary>
    public int HeadingLevel { get; init; } = 3;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var chart = ChartRenderer.Render(spec, ChartFrame.PlotOnly);
        writer.Write("<figure class=\"chart\">");
        WriteHead(writer);
        // Letters are neither blown up in a wide column nor shrunk below what can be read in a narrow one.
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<div class=\"chart-scroll\"><div class=\"chart-picture\" style=\"min-width:{chart.Width * 3 / 4}px;max-width:{chart.Width * 5 / 4}px\">"));
        writer.Write(chart.Svg);
        foreach (var mark in chart.Marks)
            WriteMark(writer, chart, mark);
        writer.Write("</div></div>");
        WriteFoot(writer);
        writer.Write("</figure>");
    }

    private void WriteHead(TextWriter writer)
    {
        var heading = HeadingLevel.ToString(CultureInfo.InvariantCulture);
        writer.Write($"<figcaption class=\"chart-head\"><h{heading} class=\"chart-title\">{Escape(spec.Title)}</h{heading}>");
        if (spec.Notice is { } notice)
            writer.Write($"<p class=\"chart-notice\">{Escape(notice)}</p>");
        if (spec.Subtitle.Length > 0 || spec.Caution is not null)
        {
            writer.Write($"<p class=\"chart-subtitle\">{Escape(spec.Subtitle)}");
            if (spec.Caution is { } caution)
                writer.Write($" <span class=\"chart-coverage\">{Escape(caution)}</span>");
            writer.Write("</p>");
        }
        writer.Write("</figcaption>");
    }

    private static void WriteMark(TextWriter writer, RenderedChart chart, ChartMark mark)
    {
        // A label near an edge of the picture opens inwards, or the page would cut it.
        var side = ((mark.X + mark.Width / 2) / chart.Width) switch { < 0.2 => " chart-mark-left", > 0.8 => " chart-mark-right", _ => "" };
        var place = $"left:{Percent(mark.X, chart.Width)};top:{Percent(mark.Y, chart.Height)};width:{Percent(mark.Width, chart.Width)};height:{Percent(mark.Height, chart.Height)}";
        var label = Escape(mark.Label);
        // Without a page to open there is nothing to focus: the table says the same.
        writer.Write(mark.Href is { } href
            ? $"<a class=\"chart-mark{side}\" style=\"{place}\" href=\"{Escape(href)}\" aria-label=\"{label}\"><span class=\"chart-tip\" aria-hidden=\"true\">{label}</span></a>"
            : $"<span class=\"chart-mark{side}\" style=\"{place}\" aria-hidden=\"true\"><span class=\"chart-tip\">{label}</span></span>");
    }

    private void WriteFoot(TextWriter writer)
    {
        writer.Write("<div class=\"chart-foot\">");
        if (spec.SourceLine.Length > 0 || spec.EditionCode is not null)
            writer.Write($"<p class=\"chart-source\">{Escape(string.Join(" · ", new[] { spec.SourceLine, spec.EditionCode }.Where(text => !string.IsNullOrEmpty(text))))}</p>");
        if (PngHref is { } png)
            writer.Write($"<a class=\"chart-download\" href=\"{Escape(png)}\" download>Tải ảnh PNG</a>");
        if (SvgHref is { } svg)
            writer.Write($"<a class=\"chart-download\" href=\"{Escape(svg)}\" download>Tải ảnh SVG</a>");
        writer.Write("</div><details class=\"chart-data\"><summary>Xem bảng số liệu</summary>");
        WriteTable(writer, ChartRenderer.Table(spec));
        writer.Write("</details>");
    }

    private void WriteTable(TextWriter writer, ChartTable table)
    {
        writer.Write($"<div class=\"chart-table\" tabindex=\"0\" role=\"region\" aria-label=\"{Escape("Bảng số liệu: " + spec.Title)}\"><table><caption>{Escape(spec.Title)}</caption><thead><tr>");
        foreach (var column in table.Columns)
            writer.Write($"<th scope=\"col\">{Escape(column)}</th>");
        writer.Write("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            writer.Write($"<tr><th scope=\"row\">{Escape(row.Heading)}</th>");
            foreach (var cell in row.Cells)
                writer.Write($"<td{(cell.IsMissing ? " class=\"chart-none\"" : "")}>{(cell.Href is { } href ? $"<a href=\"{Escape(href)}\">{Escape(cell.Text)}</a>" : Escape(cell.Text))}</td>");
            writer.Write("</tr>");
        }
        writer.Write("</tbody></table></div>");
    }

    private static string Percent(double part, double whole) =>
        (part / whole * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    // The encoder handed over turns every Vietnamese letter into a number; only the five signs of markup need it.
    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}
