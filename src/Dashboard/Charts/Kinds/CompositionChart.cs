using DanVan.Dashboard.Charts.Drawing;
using DanVan.Dashboard.Text;

namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>Stacked 100 % bars, or the parts of one whole as bars.</summary>
internal sealed class CompositionChart(CompositionSpec spec) : ChartKind(spec)
{
    private readonly ChartKind form = spec.Rows.Count == 1 && spec.Form == CompositionForm.Bars
        ? new CompositionBars(spec)
        : new CompositionStack(spec);

    public override double NaturalHeight(double width) => form.NaturalHeight(width);

    public override void Draw(ChartCanvas canvas, PixelBox box) => form.Draw(canvas, box);

    public override ChartTable Table() => form.Table();

    /// <summary>Sum of the parts known; null where none is.</summary>
    public static decimal? Total(CompositionRow row) =>
        row.Parts.All(part => part.Value is null) ? null : row.Parts.Sum(part => part.Value ?? 0);

    /// <summary>"45,2 %" of the row; "—" where the whole is nothing.</summary>
    public static string Share(ChartValue part, decimal? total, int decimals = 1) =>
        VietnameseNumber.Percent(total is > 0 ? part.Value / total * 100 : null, decimals);
}
