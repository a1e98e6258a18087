using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using DanVan.Dashboard.Charts.Drawing;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Svg;

/// <summary>
/// The shapes that Skia writes as SVG and the texts of the chart, put together: numbers cut to hundredths of a pixel,
/// ids that come from the content (Skia counts them on through the life of the process), a title and a description.
/// </summary>
internal static class SvgPicture
{
    /// <summary>Stands for the prefix of ids until the content is known.</summary>
    public const string IdMark = "\u0001";

    public static string Write(Stream shapes, IReadOnlyList<TextRun> texts, ISvgText text, ChartSpec spec, int height, string metadata)
    {
        var letters = new StringBuilder();
        foreach (var run in texts)
            text.Write(run, letters);
        var picture = new StringBuilder();
        picture.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{spec.Width}\" height=\"{height}\" viewBox=\"0 0 {spec.Width} {height}\"")
            .Append(CultureInfo.InvariantCulture, $" role=\"img\" aria-labelledby=\"{IdMark}t {IdMark}d\" font-family=\"'{ChartFonts.Family}',sans-serif\">")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{IdMark}t\">{Escape(spec.Title)}</title><desc id=\"{IdMark}d\">{Escape(Description(spec))}</desc>")
            .Append(metadata);
        text.WriteDefinitions(picture);
        WriteShapes(shapes, picture);
        picture.Append(letters).Append("</svg>");
        return picture.Replace(IdMark, Prefix(picture.ToString())).ToString();
    }

    public static string Colour(SKColor colour) => $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";

    private static string Description(ChartSpec spec) =>
        string.Join(". ", new[] { spec.Subtitle, spec.Caution, spec.Notice, spec.SourceLine, spec.EditionCode }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Pictures of different content on one page have different ids; equal ones may share theirs.</summary>
    private static string Prefix(string picture) =>
        "c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(picture)))[..10] + "-";

    private static void WriteShapes(Stream svg, StringBuilder output)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = XmlReader.Create(svg, new XmlReaderSettings { IgnoreWhitespace = true, IgnoreComments = true });
        reader.MoveToContent();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth > 0)
                output.Append("</").Append(reader.Name).Append('>');
            else if (reader.NodeType == XmlNodeType.Element)
                WriteElement(reader, output, ids);
        }
    }

    private static void WriteElement(XmlReader reader, StringBuilder output, Dictionary<string, string> ids)
    {
        var isEmpty = reader.IsEmptyElement;
        output.Append('<').Append(reader.Name);
        while (reader.MoveToNextAttribute())
        {
            if (reader is { Name: "stroke-miterlimit", Value: "4" })
                continue;
            output.Append(' ').Append(reader.Name).Append("=\"");
            if (reader.Name == "id")
                output.Append(Id(reader.Value, ids));
            else if (reader.Value.StartsWith("url(#", StringComparison.Ordinal))
                output.Append("url(#").Append(Id(reader.Value[5..^1], ids)).Append(')');
            else if (reader.Name is "d" or "x" or "y" or "width" or "height" or "cx" or "cy" or "rx" or "ry" or "transform" or "points" or "fill-opacity" or "stroke-opacity")
                SvgNumbers.Append(output, reader.Value);
            else
                output.Append(Escape(reader.Value));
            output.Append('"');
        }
        output.Append(isEmpty ? "/>" : ">");
    }

    private static string Id(string skia, Dictionary<string, string> ids)
    {
        if (!ids.TryGetValue(skia, out var id))
            ids[skia] = id = IdMark + ids.Count.ToString(CultureInfo.InvariantCulture);
        return id;
    }

    /// <summary>Markup made harmless; a tab or a line break in a name becomes a space.</summary>
    public static string Escape(string text) => System.Security.SecurityElement.Escape(
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)) : text);
}
