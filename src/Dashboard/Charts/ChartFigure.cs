using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace DanVan.Dashboard.Charts;

/// <summary>
/// A chart in a page, written with <c>@new ChartFigure(spec)</c>: picture, a real link over each mark, caption,
/// the table behind it and the downloads. Needs css/chart.css and no script.
/// </summary>
/// <param name="pngHref">Where the PNG is; null leaves the link out.</param>
/// <param name="svgHref">Where the standalone SVG is; null leaves the link out.</param>
public sealed class ChartFigure(ChartSpec spec, string? pngHref = null, string? svgHref = null) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(ChartRenderer.Render(spec).Svg);
        writer.Write(pngHref + svgHref);
    }
}
