using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Warehouse.Rules;

/// <summary>The figures of an arriving return by leaf and column, all breakdown values together, and their first cells.</summary>
internal sealed class ReturnFigures
{
    private readonly Dictionary<string, (long[] Values, CellFigure?[] Cells)> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    public ReturnFigures(SubmissionOutcome outcome)
    {
        Form = outcome.Form!;
        foreach (var (index, column) in Form.Columns.Index())
            positions.Add(column.Code, index);
        var prefix = Form.Key.Length + 1;
        foreach (var figure in outcome.Figures)
        {
            if (!rows.TryGetValue(figure.Unit, out var row))
                rows[figure.Unit] = row = (FigureHistory.Blank(Form), new CellFigure?[Form.Columns.Count]);
            var at = positions[figure.Measure[prefix..]];
            row.Values[at] = (row.Values[at] == FigureHistory.Unknown ? 0 : row.Values[at]) + figure.ValueMilli;
            row.Cells[at] ??= figure;
        }
    }

    public FormDefinition Form { get; }

    public IEnumerable<string> Units => rows.Keys;

    public long[]? Row(string unit) => rows.TryGetValue(unit, out var row) ? row.Values : null;

    public int Position(string column) => positions[column];

    /// <summary>The cell of a column; null where several rows make the figure, for no one of them is meant.</summary>
    public CellFigure? Cell(string unit, string column) =>
        rows.TryGetValue(unit, out var row) && row.Cells[positions[column]] is { Breakdown: null } cell ? cell : null;
}
