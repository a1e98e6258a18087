using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using DanVan.Dashboard.Charts.Drawing;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Svg;

/// <summary>Letters as outlines, each drawn once and then referred to: LibreOffice and Inkscape know no embedded fonts.</summary>
internal sealed class SvgOutlines : ISvgText
{
    // Outlines are written at this size, so that hundredths are fine enough.
    private const float Size = 100;

    private static readonly ConcurrentDictionary<(bool IsStrong, Rune Letter), string> Outlines = new();

    private readonly SortedSet<(bool IsStrong, Rune Letter)> letters = [];

    public void Write(TextRun run, StringBuilder output)
    {
        var scale = run.Style.Size / Size;
        var lefts = Typesetter.Font(run.Style).GetGlyphPositions(run.Text, default);
        output.Append("<g fill=\"").Append(SvgPicture.Colour(run.Style.Color)).Append("\" transform=\"translate(");
        SvgNumbers.Append(output, run.Left);
        output.Append(' ');
        SvgNumbers.Append(output, run.Y);
        output.Append(CultureInfo.InvariantCulture, $") scale({scale})\">");
        foreach (var (index, letter) in run.Text.EnumerateRunes().Index())
        {
            if (Rune.IsWhiteSpace(letter))
                continue;
            letters.Add((run.Style.IsStrong, letter));
            output.Append("<use xlink:href=\"#").Append(Id((run.Style.IsStrong, letter))).Append("\" x=\"");
            SvgNumbers.Append(output, lefts[index].X / scale);
            output.Append("\"/>");
        }
        output.Append("</g>");
    }

    public void WriteDefinitions(StringBuilder output)
    {
        output.Append("<defs>");
        foreach (var letter in letters)
            output.Append("<path id=\"").Append(Id(letter)).Append("\" d=\"").Append(Outlines.GetOrAdd(letter, Outline)).Append("\"/>");
        output.Append("</defs>");
    }

    private static string Id((bool IsStrong, Rune Letter) letter) =>
        SvgPicture.IdMark + (letter.IsStrong ? "s" : "r") + letter.Letter.Value.ToString("x", CultureInfo.InvariantCulture);

    private static string Outline((bool IsStrong, Rune Letter) letter)
    {
        var font = Typesetter.Font(new TextStyle(Size, letter.IsStrong, SKColors.Black));
        using var outline = font.GetGlyphPath(font.GetGlyph(letter.Letter.Value));
        var output = new StringBuilder();
        SvgNumbers.Append(output, outline.ToSvgPathData());
        return output.ToString();
    }
}
