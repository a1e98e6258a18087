using System.Globalization;
using System.Text;
using System.Xml;
using DanVan.Dashboard.Charts.Drawing;

namespace DanVan.Dashboard.Charts.Svg;

/// <summary>A run of text as Skia wrote it.</summary>
/// <param name="Xs">Left edge of each letter.</param>
/// <param name="Y">Baseline.</param>
internal sealed record SvgRun(string Text, IReadOnlyList<double> Xs, double Y, double Size, bool IsStrong, string Fill)
{
    public static SvgRun Read(XmlReader reader)
    {
        var xs = Numbers(reader.GetAttribute("x"));
        var y = Numbers(reader.GetAttribute("y"))[0];
        var size = double.Parse(reader.GetAttribute("font-size")!, CultureInfo.InvariantCulture);
        // Skia names the weight of the semi-bold file one step too light; the family name is right.
        var isStrong = reader.GetAttribute("font-weight") is not null || reader.GetAttribute("font-family")!.Contains("SemiBold", StringComparison.Ordinal);
        var fill = reader.GetAttribute("fill") ?? "black";
        return new SvgRun(reader.ReadString().Trim(' ', '\n', '\t'), xs, y, size, isStrong, fill);
    }

    private static List<double> Numbers(string? list) =>
        [.. (list ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}

/// <summary>How letters are put into a picture.</summary>
internal interface ISvgText
{
    void Write(SvgRun run, StringBuilder output, string idMark);

    /// <summary>What the letters refer to, after all are written.</summary>
    string Definitions(string idMark);
}

/// <summary>As text, for a page that has the font.</summary>
internal sealed class SvgText : ISvgText
{
    public void Write(SvgRun run, StringBuilder output, string idMark)
    {
        output.Append("<text x=\"");
        SvgNumbers.Append(output, run.Xs[0]);
        output.Append("\" y=\"");
        SvgNumbers.Append(output, run.Y);
        output.Append("\" font-size=\"");
        SvgNumbers.Append(output, run.Size);
        output.Append(run.IsStrong ? "\" font-weight=\"600" : "").Append("\" fill=\"").Append(run.Fill).Append("\">")
            .Append(SvgPicture.Escape(run.Text)).Append("</text>");
    }

    public string Definitions(string idMark) => "";
}

/// <summary>As outlines, each letter once and then referred to: readable in LibreOffice and Inkscape, which know no embedded fonts.</summary>
internal sealed class SvgOutlines : ISvgText
{
    // Outlines are written at this size, so that hundredths are fine enough.
    private const float Size = 100;

    private readonly SortedDictionary<(bool IsStrong, char Letter), int> letters = [];

    public void Write(SvgRun run, StringBuilder output, string idMark)
    {
        var scale = run.Size / Size;
        output.Append("<g fill=\"").Append(run.Fill).Append("\" transform=\"translate(");
        SvgNumbers.Append(output, run.Xs[0]);
        output.Append(' ');
        SvgNumbers.Append(output, run.Y);
        output.Append(CultureInfo.InvariantCulture, $") scale({scale})\">");
        for (var i = 0; i < run.Text.Length; i++)
        {
            if (char.IsWhiteSpace(run.Text[i]))
                continue;
            output.Append("<use xlink:href=\"#").Append(idMark).Append(Id((run.IsStrong, run.Text[i]))).Append("\" x=\"");
            SvgNumbers.Append(output, (run.Xs[i] - run.Xs[0]) / scale);
            output.Append("\"/>");
        }
        output.Append("</g>");
    }

    public string Definitions(string idMark)
    {
        var output = new StringBuilder("<defs>");
        foreach (var letter in letters.Keys)
        {
            using var font = new SkiaSharp.SKFont(letter.IsStrong ? ChartFonts.Strong : ChartFonts.Regular, Size) { Hinting = SkiaSharp.SKFontHinting.None };
            using var outline = font.GetGlyphPath(font.GetGlyph(letter.Letter));
            output.Append("<path id=\"").Append(idMark).Append(Id(letter)).Append("\" d=\"");
            SvgNumbers.Append(output, outline.ToSvgPathData());
            output.Append("\"/>");
        }
        return output.Append("</defs>").ToString();
    }

    private string Id((bool IsStrong, char Letter) letter)
    {
        letters.TryAdd(letter, 0);
        return (letter.IsStrong ? "s" : "r") + ((int)letter.Letter).ToString("x", CultureInfo.InvariantCulture);
    }
}
