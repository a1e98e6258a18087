using DanVan.Dashboard.Charts.Drawing;
using SkiaSharp;

namespace DanVan.Dashboard.Charts;

/// <summary>What a picture needs when it stands alone: title, unit and period, coverage, notice, source, edition.</summary>
internal sealed class Surround
{
    private const double Margin = 20;
    private const double NoticePad = 7;

    private readonly ChartSpec spec;
    private readonly IReadOnlyList<string> title;
    private readonly IReadOnlyList<string> subtitle;
    private readonly IReadOnlyList<string> source;

    public Surround(ChartSpec spec)
    {
        this.spec = spec;
        var width = spec.Width - 2 * Margin;
        title = Typesetter.Wrap(spec.Title, ChartStyle.Title, IsNarrow ? width : width - NoticeWidth, 4);
        subtitle = Typesetter.Wrap(string.Join(" · ", new[] { spec.Subtitle, spec.Caution }.Where(text => !string.IsNullOrEmpty(text))), ChartStyle.Subtitle, width, 3);
        source = Typesetter.Wrap(spec.SourceLine, ChartStyle.Small, width - EditionWidth, 3);
    }

    /// <summary>No room for title and notice side by side: the notice stands above.</summary>
    private bool IsNarrow => spec.Width < 520;

    private double NoticeHeight => IsNarrow && spec.Notice is not null ? 26 : 0;

    private double HeadHeight => NoticeHeight + title.Count * ChartStyle.Title.LineHeight + subtitle.Count * ChartStyle.Subtitle.LineHeight + 12;

    private double FootHeight => Math.Max(source.Count, spec.EditionCode is null ? 0 : 1) * ChartStyle.Small.LineHeight + 14;

    private double NoticeWidth => spec.Notice is null ? 0 : Typesetter.Measure(spec.Notice, ChartStyle.Small.Strong) + 2 * NoticePad + 16;

    private double EditionWidth => spec.EditionCode is null ? 0 : Typesetter.Measure(spec.EditionCode, ChartStyle.Small) + 16;

    public double PlotWidth => spec.Width - 2 * Margin;

    public int Height(double plotHeight) => (int)Math.Ceiling(plotHeight + HeadHeight + FootHeight + 2 * Margin);

    /// <summary>Draws all around, and returns where the chart goes.</summary>
    public PixelBox Draw(ChartCanvas canvas, int height)
    {
        canvas.Box(new PixelBox(0, 0, spec.Width, height), ChartStyle.Paper);
        var y = Margin - 4 + NoticeHeight;
        foreach (var line in title)
            canvas.Text(line, Margin, (y += ChartStyle.Title.LineHeight) - 3, ChartStyle.Title);
        foreach (var line in subtitle)
            canvas.Text(line, Margin, (y += ChartStyle.Subtitle.LineHeight) - 1, ChartStyle.Subtitle);
        DrawNotice(canvas);
        var foot = height - Margin - FootHeight + 10;
        canvas.Line(Margin, foot, spec.Width - Margin, foot, ChartStyle.Grid);
        for (var i = 0; i < source.Count; i++)
            canvas.Text(source[i], Margin, foot + 3 + (i + 1) * ChartStyle.Small.LineHeight, ChartStyle.Small);
        if (spec.EditionCode is { } edition)
            canvas.Text(edition, spec.Width - Margin, foot + 3 + ChartStyle.Small.LineHeight, ChartStyle.Small, SKTextAlign.Right);
        return new PixelBox(Margin, Margin - 4 + HeadHeight, spec.Width - Margin, height - Margin - FootHeight);
    }

    private void DrawNotice(ChartCanvas canvas)
    {
        if (spec.Notice is not { } notice)
            return;
        var style = ChartStyle.Small.Strong.In(ChartStyle.Notice);
        var width = Typesetter.Measure(notice, style) + 2 * NoticePad;
        var left = IsNarrow ? Margin : spec.Width - Margin - width;
        var box = new PixelBox(left, Margin - 1, left + width, Margin + 19);
        canvas.Box(box, ChartStyle.NoticePaper);
        canvas.Frame(box, ChartStyle.Notice);
        canvas.TextMiddle(notice, box.CentreX, box.CentreY, style, SKTextAlign.Center);
    }
}
