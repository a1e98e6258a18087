using SkiaSharp;

namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>The typefaces of every chart, carried inside the program: a machine without fonts draws the same.</summary>
internal static class ChartFonts
{
    public const string Family = "IBM Plex Sans";

    public static SKTypeface Regular { get; } = Load("IBMPlexSans-Regular.ttf");

    public static SKTypeface Strong { get; } = Load("IBMPlexSans-SemiBold.ttf");

    private static SKTypeface Load(string file)
    {
        using var stream = typeof(ChartFonts).Assembly.GetManifestResourceStream(file) ?? throw new FontMissing(file);
        return SKTypeface.FromData(SKData.Create(stream)) ?? throw new FontMissing(file);
    }
}

/// <summary>The program was built without one of its fonts.</summary>
public sealed class FontMissing(string file) : Exception($"The font {file} is not among the embedded resources, or is not a font.");
