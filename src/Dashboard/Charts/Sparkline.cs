using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace DanVan.Dashboard.Charts;

/// <summary>
/// A line the size of a word beside a figure: where it comes from, not how much it is. Two values are no line and
/// stand as bars.
/// </summary>
/// <param name="values">Oldest first; null is a gap.</param>
/// <param name="marked">Places of the values that are derived or estimated: hollow, or with a broken edge.</param>
/// <param name="label">What screen readers say, for example "2020: 88,1 %; 2021: 95,2 %".</param>
public sealed class Sparkline(IReadOnlyList<decimal?> values, string label, IReadOnlySet<int>? marked = null) : IHtmlContent
{
    private const double Width = 96;
    private const double Height = 30;
    private const double Edge = 4;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (values.Count(v => v is not null) < 2)
            return;
        var name = encoder.Encode(label);
        writer.Write($"<svg class=\"sparkline\" width=\"{Number(Width)}\" height=\"{Number(Height)}\" viewBox=\"0 0 {Number(Width)} {Number(Height)}\" role=\"img\" aria-label=\"{name}\"><title>{name}</title>");
        if (values.Count == 2)
            WriteBars(writer);
        else
            WriteLine(writer);
        writer.Write("</svg>");
    }

    private void WriteLine(TextWriter writer)
    {
        writer.Write($"<path d=\"{Path()}\" fill=\"none\" stroke=\"#6b93b8\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>");
        foreach (var (i, value) in values.Index())
            if (value is { } point && (i == values.Count - 1 || IsMarked(i)))
                writer.Write($"<circle cx=\"{Number(X(i))}\" cy=\"{Number(Y(point))}\" {(IsMarked(i) ? "r=\"3\" fill=\"#fff\" stroke=\"#0f4c81\" stroke-width=\"1.5\"" : "r=\"3.5\" fill=\"#0f4c81\"")}/>");
    }

    private void WriteBars(TextWriter writer)
    {
        var top = Math.Max(values.Max()!.Value, 0.001m);
        foreach (var (i, value) in values.Index())
        {
            var length = (double)Math.Max(value!.Value, 0) / (double)top * (Width - 2 * Edge);
            writer.Write($"<rect x=\"{Number(Edge)}\" y=\"{Number(4 + i * 12)}\" width=\"{Number(Math.Max(length, 1))}\" height=\"9\" {(IsMarked(i) ? "fill=\"#fff\" stroke-dasharray=\"3 2\" stroke" : "fill")}=\"{(i == 0 ? "#a9c4dc" : "#0f4c81")}\"/>");
        }
    }

    private bool IsMarked(int place) => marked?.Contains(place) == true;

    private string Path()
    {
        var path = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
            if (values[i] is { } value)
                path.Append(i > 0 && values[i - 1] is not null ? 'L' : 'M').Append(Number(X(i))).Append(' ').Append(Number(Y(value)));
        return path.ToString();
    }

    private double X(int i) => Edge + i * (Width - 2 * Edge) / (values.Count - 1);

    private double Y(decimal value)
    {
        var (low, high) = (values.Min()!.Value, values.Max()!.Value);
        return high == low ? Height / 2 : Edge + (double)((high - value) / (high - low)) * (Height - 2 * Edge);
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
