using DanVan.Ingest.Reading;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>A worksheet as offices draw it: cells, merges, widths. Rows and columns are 1-based.</summary>
internal sealed class Page(string name)
{
    private readonly List<PageCell> cells = [];
    private readonly List<MergedRange> merges = [];

    public string Name { get; } = name;

    public IReadOnlyList<double> Widths { get; set; } = [];

    /// <summary>Heights in points of the rows that are not as high as usual.</summary>
    public Dictionary<int, double> Heights { get; } = [];

    public IReadOnlyList<MergedRange> Merges => merges;

    /// <summary>Cells by row, then by column.</summary>
    public IReadOnlyList<PageCell> Cells
    {
        get
        {
            cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
            return cells;
        }
    }

    public void Text(int row, int column, string text, Look look = Look.Plain) =>
        cells.Add(new(row, column, text, 0, look));

    public void Number(int row, int column, long milli, Look look) => cells.Add(new(row, column, null, milli, look));

    public void Empty(int row, int column, Look look) => cells.Add(new(row, column, "", 0, look));

    public void Merge(int row, int column, int lastRow, int lastColumn)
    {
        if (row != lastRow || column != lastColumn)
            merges.Add(new(row, column, lastRow, lastColumn));
    }
}

/// <param name="Text">Null for a number; empty for a cell that only has a border.</param>
/// <param name="Milli">A number in thousandths.</param>
internal readonly record struct PageCell(int Row, int Column, string? Text, long Milli, Look Look);

/// <summary>The looks a cell can have, in the order of the style sheet.</summary>
internal enum Look { Plain, Bold, Centred, CentredBold, Italic, Title, Head, Code, Label, Count, Amount, BoldLabel, BoldCount, BoldAmount, Figure }
