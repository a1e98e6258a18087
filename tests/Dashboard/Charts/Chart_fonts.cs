using System.Text;
using DanVan.Dashboard.Charts.Drawing;
using SkiaSharp;

namespace DanVan.Tests.Dashboard.Charts;

public sealed class Chart_fonts
{
    [Fact]
    public void Have_every_Vietnamese_letter_and_sign()
    {
        var bases = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz";
        var toned = from letter in "aăâeêioôơuưy" from tone in "\u0300\u0301\u0303\u0309\u0323" select $"{letter}{tone}".Normalize(NormalizationForm.FormC);
        var letters = bases + string.Concat(toned);
        var all = letters + letters.ToUpperInvariant() + "0123456789.,:;%–—−…“”()/·≤≥→↑↓\u00a0";

        Assert.All(Faces, face => Assert.True(face.ContainsGlyphs(all)));
    }

    [Fact]
    public void Have_digits_of_one_width_so_that_columns_of_figures_align() => Assert.All(Faces, face =>
    {
        using var font = new SKFont(face, 100);
        Assert.Single("0123456789".Select(digit => font.MeasureText(digit.ToString())).Distinct());
    });

    private static SKTypeface[] Faces => [ChartFonts.Regular, ChartFonts.Strong];
}
