namespace DanVan.Dashboard.Charts;

/// <summary>A drawn chart.</summary>
/// <param name="Svg">An svg element to put into a page; ids in it are its own, however many charts the page has.</param>
/// <param name="Width">CSS pixels of the picture.</param>
public sealed record RenderedChart(string Svg, int Width, int Height, IReadOnlyList<ChartMark> Marks);

/// <summary>Where something was drawn that a reader can point at.</summary>
/// <param name="X">Pixels from the left edge of the picture.</param>
/// <param name="Y">Pixels from its upper edge.</param>
public sealed record ChartMark(double X, double Y, double Width, double Height, string? Href, string Label);
