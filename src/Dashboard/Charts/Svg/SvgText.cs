using System.Text;
using DanVan.Dashboard.Charts.Drawing;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Svg;

/// <summary>How letters are put into a picture.</summary>
internal interface ISvgText
{
    void Write(TextRun run, StringBuilder output);

    /// <summary>What the letters refer to, once all are written.</summary>
    void WriteDefinitions(StringBuilder output);
}

/// <summary>As text, for a page that has the font. Anchored as it was set: another font would not move it off its place.</summary>
internal sealed class SvgText : ISvgText
{
    public void Write(TextRun run, StringBuilder output)
    {
        output.Append("<text x=\"");
        SvgNumbers.Append(output, run.X);
        output.Append("\" y=\"");
        SvgNumbers.Append(output, run.Y);
        output.Append("\" font-size=\"");
        SvgNumbers.Append(output, run.Style.Size);
        output.Append(run.Style.IsStrong ? "\" font-weight=\"600" : "")
            .Append(run.Align switch { SKTextAlign.Center => "\" text-anchor=\"middle", SKTextAlign.Right => "\" text-anchor=\"end", _ => "" })
            .Append("\" fill=\"").Append(SvgPicture.Colour(run.Style.Color)).Append("\">")
            .Append(SvgPicture.Escape(run.Text)).Append("</text>");
    }

    public void WriteDefinitions(StringBuilder output)
    {
    }
}
