using DanVan.Dashboard.Charts.Drawing;

namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>The name and the newest value of each line, beside its end and clear of one another.</summary>
internal sealed class TrendEnds
{
    private const double Gap = 12;

    private readonly TrendSpec spec;
    private readonly IReadOnlyList<IReadOnlyList<string>> names;

    public TrendEnds(TrendSpec spec, double widest)
    {
        this.spec = spec;
        names = [.. spec.Series.Select(series => Typesetter.Balance(series.Name, Name, widest, 2))];
        Width = spec.Series.Select((series, i) => Math.Max(Typesetter.Widest(names[i], Name), Typesetter.Measure(Newest(series), Name.Strong))).DefaultIfEmpty(0).Max() + Gap;
    }

    public double Width { get; }

    private static TextStyle Name => ChartStyle.Value;

    public void Draw(ChartCanvas canvas, PlotArea area)
    {
        var places = spec.Series.Select((series, i) => (Index: i, End: End(area, series), Height: (names[i].Count + 1) * Name.LineHeight))
            .OrderBy(place => place.End).ToList();
        var tops = places.Select(place => place.End - Name.LineHeight * 0.5).ToArray();
        for (var i = 1; i < tops.Length; i++)
            tops[i] = Math.Max(tops[i], tops[i - 1] + places[i - 1].Height + 4);
        // Pushed below the plot: move everything up as far as is needed.
        var limit = area.Box.Bottom + 4;
        for (var i = tops.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], limit - places[i].Height);
            limit = tops[i] - 4;
        }
        foreach (var (place, top) in places.Zip(tops))
            Draw(canvas, area.Box.Right + Gap, top, place.Index);
    }

    private void Draw(ChartCanvas canvas, double x, double top, int index)
    {
        var style = Name.In(spec.Series[index].IsMuted ? ChartStyle.SoftInk : TrendChart.Colour(spec, index));
        var baseline = top + Name.LineHeight * 0.8;
        var isKnown = spec.Series[index].Points.LastOrDefault()?.Value is not null;
        canvas.Text(Newest(spec.Series[index]), x, baseline, isKnown ? style.Strong : ChartStyle.Small);
        foreach (var line in names[index])
            canvas.Text(line, x, baseline += Name.LineHeight, style);
    }

    /// <summary>The value of the last period; what is older would be read as if it were new.</summary>
    private string Newest(TrendSeries series) => series.Points.Count == 0 || series.Points[^1].Value is null
        ? series.Points.LastOrDefault()?.MissingText ?? ""
        : spec.Format(series.Points[^1].Value);

    private static double End(PlotArea area, TrendSeries series) =>
        series.Points.LastOrDefault(point => point.Value is not null)?.Value is { } value ? area.Pixel(0, (double)value).Y : area.Box.Bottom;
}
