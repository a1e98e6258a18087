using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DanVan.Ingest.Marking;

/// <summary>
/// The boxes that comments are shown in. Excel's drawings of this old kind need not be well-formed XML, so a part that
/// exists is kept to the byte and ours are put in before its end.
/// </summary>
internal static partial class CommentShapes
{
    private const string Open =
        """<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>""";

    private const string ShapeType =
        """<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""";

    private const int FirstId = 1025;
    private const int LettersInALine = 52;

    /// <returns>The new part; null where the old one is not of a kind that can be added to.</returns>
    public static byte[]? Add(byte[]? old, IReadOnlyList<CellMark> marks)
    {
        if (old is null)
            return Encoding.ASCII.GetBytes(Open + ShapeType + Shapes(marks, FirstId) + "</xml>");
        var end = old.AsSpan().LastIndexOf("</xml>"u8);
        if (end < 0)
            return null;
        var text = Encoding.Latin1.GetString(old);
        var next = ShapeId().Matches(text).Select(m => int.Parse(m.ValueSpan[8..], CultureInfo.InvariantCulture)).DefaultIfEmpty(FirstId - 1).Max() + 1;
        var type = text.Contains("\"_x0000_t202\"", StringComparison.Ordinal) || text.Contains("'_x0000_t202'", StringComparison.Ordinal) ? "" : ShapeType;
        return [.. old.AsSpan(0, end), .. Encoding.ASCII.GetBytes(type + Shapes(marks, next)), .. old.AsSpan(end)];
    }

    private static string Shapes(IReadOnlyList<CellMark> marks, int firstId)
    {
        var text = new StringBuilder();
        for (var i = 0; i < marks.Count; i++)
        {
            var (row, column) = (marks[i].Row - 1, marks[i].Column - 1);
            var lines = Math.Clamp(marks[i].Text.Split('\n').Sum(l => 1 + l.Length / LettersInALine), 3, 24);
            text.Append(CultureInfo.InvariantCulture,
                $"""<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s{firstId + i}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1}, 15, {Math.Max(0, row - 1)}, 10, {column + 6}, 15, {Math.Max(0, row - 1) + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>""");
        }
        return text.ToString();
    }

    [GeneratedRegex(@"_x0000_s[0-9]{1,9}", RegexOptions.CultureInvariant)]
    private static partial Regex ShapeId();
}
