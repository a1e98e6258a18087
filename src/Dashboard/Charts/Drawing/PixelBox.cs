using SkiaSharp;

namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>A rectangle in CSS pixels, y downwards.</summary>
internal readonly record struct PixelBox(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double CentreX => (Left + Right) / 2;

    public double CentreY => (Top + Bottom) / 2;

    public PixelBox Shrink(double left = 0, double top = 0, double right = 0, double bottom = 0) =>
        new(Left + left, Top + top, Right - right, Bottom - bottom);

    public PixelBox Grow(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public bool Overlaps(PixelBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public SKRect ToSkia() => new((float)Left, (float)Top, (float)Right, (float)Bottom);
}
