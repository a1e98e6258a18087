using System.Collections.Concurrent;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>Measures and breaks text, before anything is drawn.</summary>
internal static class Typesetter
{
    // A font is only read once it is made, so that requests may share it.
    private static readonly ConcurrentDictionary<(float, bool), SKFont> Fonts = new();

    public static SKFont Font(TextStyle style) => Fonts.GetOrAdd((style.Size, style.IsStrong), static key =>
        new SKFont(key.Item2 ? ChartFonts.Strong : ChartFonts.Regular, key.Item1)
        {
            // Without hinting a width is the same at every scale, in the picture as in the browser.
            Hinting = SKFontHinting.None,
            Subpixel = true,
            LinearMetrics = true,
            Edging = SKFontEdging.Antialias,
        });

    public static double Measure(string text, TextStyle style) => Font(style).MeasureText(text);

    public static double Widest(IEnumerable<string> texts, TextStyle style) =>
        texts.Select(text => Measure(text, style)).DefaultIfEmpty(0).Max();

    /// <summary>Height of a capital letter without its accent; centres a line of text on a bar.</summary>
    public static double CapHeight(TextStyle style) => Font(style).Metrics.CapHeight;

    /// <summary>At most <paramref name="lines"/> lines; what does not fit ends in "…".</summary>
    public static IReadOnlyList<string> Wrap(string text, TextStyle style, double width, int lines)
    {
        var result = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length == 0 || result.Count == lines - 1 || Measure(longer, style) <= width)
            {
                line = longer;
                continue;
            }
            result.Add(line);
            line = word;
        }
        if (line.Length > 0)
            result.Add(Fit(line, style, width));
        return result;
    }

    /// <summary>As <see cref="Wrap"/>, in lines of about one length instead of a last one with a single word.</summary>
    public static IReadOnlyList<string> Balance(string text, TextStyle style, double width, int lines)
    {
        var best = Wrap(text, style, width, lines);
        for (var narrower = width - 4; narrower > width / 3; narrower -= 4)
        {
            var tried = Wrap(text, style, narrower, lines);
            if (tried.Count != best.Count || Widest(tried, style) > narrower || tried[^1].EndsWith('…'))
                break;
            best = tried;
        }
        return best;
    }

    /// <summary>The text, or as much of it as there is room for and "…".</summary>
    public static string Fit(string text, TextStyle style, double width)
    {
        if (Measure(text, style) <= width)
            return text;
        var length = text.Length;
        while (length > 1 && Measure(text[..length].TrimEnd() + "…", style) > width)
            length--;
        return text[..length].TrimEnd() + "…";
    }
}
