using DanVan.Dashboard.Charts.Kinds;

namespace DanVan.Dashboard.Charts.Panels;

public static class ChartContents
{
    /// <summary>Whether there is anything to draw; a chart without one figure is better said in words.</summary>
    public static bool HasFigures(this ChartSpec spec) => spec switch
    {
        TrendSpec trend => trend.Series.Any(s => s.Points.Any(IsGiven)),
        RankingSpec ranking => ranking.Rows.Any(r => IsGiven(r.Value)),
        CompositionSpec composition => composition.Rows.Any(r => r.Parts.Any(IsGiven)),
        HeatmapSpec heatmap => heatmap.Rows.Any(r => r.Cells.Any(IsGiven)),
        _ => false,
    };

    /// <summary>Puts charts into two columns of about the same height, keeping their order down each.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> InTwoColumns<T>(IEnumerable<T> charts, Func<T, ChartSpec> spec)
    {
        List<T> left = [], right = [];
        var (leftHeight, rightHeight) = (0, 0);
        foreach (var chart in charts)
            if (leftHeight <= rightHeight)
            {
                left.Add(chart);
                leftHeight += Height(spec(chart));
            }
            else
            {
                right.Add(chart);
                rightHeight += Height(spec(chart));
            }
        return [left, right];
    }

    // Close enough to balance columns; the picture itself decides how high it is.
    private static int Height(ChartSpec spec) => 150 + spec switch
    {
        RankingSpec ranking => 60 + ranking.Rows.Count * 25,
        HeatmapSpec heatmap => 80 + heatmap.Rows.Count * 25,
        CompositionSpec composition => 60 + composition.Parts.Count * 26,
        _ => 290,
    };

    private static bool IsGiven(ChartValue value) => value.Value is not null;
}
