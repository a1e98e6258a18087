using SkiaSharp;

namespace DanVan.Dashboard.Charts.Drawing;

/// <param name="Size">CSS pixels.</param>
/// <param name="IsStrong">Semi-bold (600), else regular.</param>
internal readonly record struct TextStyle(float Size, bool IsStrong, SKColor Color)
{
    /// <summary>Distance between the baselines of two lines.</summary>
    public double LineHeight => Math.Ceiling(Size * 1.36);

    public TextStyle Strong => this with { IsStrong = true };

    public TextStyle In(SKColor color) => this with { Color = color };
}
