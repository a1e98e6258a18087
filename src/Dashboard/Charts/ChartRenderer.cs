namespace DanVan.Dashboard.Charts;

/// <summary>Draws a spec. The same spec gives the same bytes; safe to call from many requests at once.</summary>
public static class ChartRenderer
{
    /// <summary>For a page: text stays text, set in the fonts of wwwroot/css/fonts.css.</summary>
    public static RenderedChart Render(ChartSpec spec) => throw new NotSupportedException(spec.Title);

    /// <param name="scale">2 for screens and reports, 4 for print.</param>
    public static byte[] ToPng(ChartSpec spec, double scale = 2) => throw new NotSupportedException(spec.Title + scale);

    /// <summary>For download: letters are outlines, so that it looks the same wherever it is opened.</summary>
    public static string ToSvg(ChartSpec spec) => throw new NotSupportedException(spec.Title);
}
