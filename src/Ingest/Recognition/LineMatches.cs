using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Recognition;

/// <summary>Which row of a sheet is which line of a form.</summary>
internal sealed class LineMatches
{
    private const double Alike = 0.75;
    private const double Related = 0.5;

    private readonly KnownForm form;
    private readonly LineNames lines;

    private LineMatches(KnownForm form, LineNames lines)
    {
        (this.form, this.lines) = (form, lines);
        RowOf = new int[form.Columns.Length];
        LikenessOf = new double[form.Columns.Length];
    }

    /// <summary>Physical row per line; 0 where the sheet has none.</summary>
    public int[] RowOf { get; }

    public double[] LikenessOf { get; }

    public List<LineOddity> Oddities { get; } = [];

    public int FirstRow => RowOf.Where(r => r > 0).Min();

    /// <summary>0 to 1 over all lines that the sheet should have.</summary>
    public double Likeness
    {
        get
        {
            double sum = 0;
            var asked = 0;
            for (var i = 0; i < RowOf.Length; i++)
            {
                if (RowOf[i] == 0 && form.Columns[i].Type is ColumnType.Text or ColumnType.Ratio)
                    continue;
                sum += LikenessOf[i];
                asked++;
            }
            return asked == 0 ? 0 : sum / asked;
        }
    }

    public static LineMatches Read(Sheet sheet, KnownForm form, LineNames lines, int label, int? codes, int last)
    {
        var matches = new LineMatches(form, lines);
        for (var row = 1; row <= last; row++)
        {
            var text = sheet.Text(row, label)?.Trim() ?? "";
            if (text.Length > 2)
                matches.Take(row, text, codes is { } column ? form.IndexOf(LineNames.Code(sheet.Text(row, column))) : -1);
        }
        return matches;
    }

    private void Take(int row, string text, int coded)
    {
        var key = Folding.Key(text);
        if (lines.IsHeading(key) && coded < 0)
            return;
        var (line, likeness) = (lines.IndexOf(key), 1.0);
        // The text says which line it is; a code decides only where the text was reworded.
        if (line < 0 && coded >= 0)
            (line, likeness) = (coded, lines.Likeness(key, coded, Related));
        if (line < 0 || likeness < Related)
        {
            var (nearest, near) = lines.Nearest(key, Alike);
            (line, likeness) = nearest >= 0 ? (nearest, near) : (line, likeness);
        }
        if (line < 0)
        {
            Oddities.Add(new(LineOddityKind.Stranger, row, -1, text));
            return;
        }
        if (RowOf[line] > 0)
        {
            Oddities.Add(new(likeness < Related ? LineOddityKind.Stranger : LineOddityKind.Twice, row, line, text));
            return;
        }
        (RowOf[line], LikenessOf[line]) = (row, likeness);
        if (likeness < Related)
            Oddities.Add(new(LineOddityKind.OtherText, row, line, text));
    }
}
