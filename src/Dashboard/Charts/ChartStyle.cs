using DanVan.Dashboard.Charts.Drawing;
using DanVan.Warehouse.Catalog;
using SkiaSharp;

namespace DanVan.Dashboard.Charts;

/// <summary>
/// The look of every chart, in one place. Text has a contrast of at least 4.5 with what it stands on, neighbouring
/// colours differ in lightness, so that they survive colour blindness and a grey printer.
/// </summary>
internal static class ChartStyle
{
    public static readonly SKColor Paper = SKColors.White;
    public static readonly SKColor Ink = SKColor.Parse("#17212B");
    public static readonly SKColor SoftInk = SKColor.Parse("#475461");
    public static readonly SKColor Grid = SKColor.Parse("#E2E6EA");
    public static readonly SKColor Hairline = SKColor.Parse("#EFF2F4");
    public static readonly SKColor Axis = SKColor.Parse("#8592A0");
    public static readonly SKColor Reference = SKColor.Parse("#9A3412");
    public static readonly SKColor Average = SKColor.Parse("#475461");
    public static readonly SKColor Range = SKColor.Parse("#1B2733");
    public static readonly SKColor Notice = SKColor.Parse("#8A3A00");
    public static readonly SKColor NoticePaper = SKColor.Parse("#FFF6E5");

    public static readonly SKColor Bar = SKColor.Parse("#6B93B8");
    public static readonly SKColor BarHighlight = SKColor.Parse("#0F3D68");
    public static readonly SKColor Muted = SKColor.Parse("#8A95A1");
    public static readonly SKColor MissingFill = SKColor.Parse("#F6F7F8");
    public static readonly SKColor EstimateLine = SKColors.White.WithAlpha(170);
    public static readonly SKColor MissingLine = SKColor.Parse("#C3CAD1");

    public static readonly TextStyle Title = new(17, true, Ink);
    public static readonly TextStyle Subtitle = new(13, false, SoftInk);
    public static readonly TextStyle Label = new(12.5f, false, Ink);
    public static readonly TextStyle Value = new(12, false, Ink);
    public static readonly TextStyle Tick = new(11.5f, false, SoftInk);
    public static readonly TextStyle Small = new(11, false, SoftInk);

    /// <summary>Lines and their labels: dark enough to be read as text.</summary>
    public static readonly IReadOnlyList<SKColor> Lines = Colours("#0F4C81", "#B4480C", "#1B7F6E", "#7B2D6B", "#4B5563", "#8A6A00");

    /// <summary>Parts of a whole, dark and light by turns.</summary>
    public static readonly IReadOnlyList<SKColor> Parts = Colours("#0F3D68", "#5FA8A0", "#A8430F", "#E9C46A", "#6D4A8C", "#A9C4DC", "#57606A", "#D9DDE1");

    /// <summary>Light to dark; the hue says whether much is good (green), bad (brown) or neither (blue).</summary>
    public static IReadOnlyList<SKColor> Steps(Better better) => better switch
    {
        Better.Higher => Greens,
        Better.Lower => Browns,
        _ => Blues,
    };

    /// <summary>Dark or light ink, whichever is easier to read on the colour.</summary>
    public static SKColor InkOn(SKColor ground) => Contrast(Ink, ground) >= Contrast(Paper, ground) ? Ink : Paper;

    /// <summary>Contrast ratio of WCAG 2, 1–21.</summary>
    public static double Contrast(SKColor one, SKColor other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Relative luminance of WCAG 2, 0 black – 1 white: what a grey printer leaves of a colour.</summary>
    public static double Luminance(SKColor colour) =>
        0.2126 * Linear(colour.Red) + 0.7152 * Linear(colour.Green) + 0.0722 * Linear(colour.Blue);

    private static readonly IReadOnlyList<SKColor> Greens = Colours("#EAF4EF", "#C5E0D6", "#95C8B8", "#5DA893", "#12594D");
    private static readonly IReadOnlyList<SKColor> Browns = Colours("#FBF0E4", "#F3D5B2", "#E4B07C", "#C98A4B", "#7A3A0C");
    private static readonly IReadOnlyList<SKColor> Blues = Colours("#EAF1F8", "#C9DCEC", "#9ABBD9", "#6C9BC6", "#164B7E");

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private static SKColor[] Colours(params string[] hex) => [.. hex.Select(SKColor.Parse)];
}
