namespace DanVan.Ingest.Reading.Formulas;

/// <summary>
/// Works out formulas for which the file stores no result: a template filled in by a program and never opened in a
/// spreadsheet has such cells in its totals. What cannot be worked out stays marked, so that nobody takes it for a
/// blank or a zero.
/// </summary>
internal sealed class FormulaFill(IReadOnlyList<Sheet> sheets, ReadBudget budget)
{
    // A chain of formulas longer than this is worked out over several passes, whatever the machine's stack.
    private const int DeepestChain = 20;

    // What one formula may add up, so that many wide ranges in one do not fill the memory.
    private const int WidestFormula = 100_000;

    private readonly Dictionary<(Sheet Sheet, int Row, int Column), FormulaValue> done = [];
    private readonly Dictionary<(Sheet Sheet, int Row, int Column), MissingFormula> waiting = [];
    private readonly HashSet<(Sheet Sheet, int Row, int Column)> givenUp = [];
    private readonly Dictionary<string, Sheet> byName = new(StringComparer.OrdinalIgnoreCase);
    private int depth;

    /// <summary>The same sheets where nothing is missing.</summary>
    public static IReadOnlyList<Sheet> Fill(IReadOnlyList<Sheet> sheets, ReadBudget budget) =>
        sheets.All(s => s.Missing.Count == 0) ? sheets : new FormulaFill(sheets, budget).Fill();

    private IReadOnlyList<Sheet> Fill()
    {
        foreach (var sheet in sheets)
        {
            byName.TryAdd(sheet.Name, sheet);
            foreach (var formula in sheet.Missing)
                waiting[(sheet, formula.Row, formula.Column)] = formula;
        }
        var order = waiting.Keys.ToArray();
        for (var before = -1; before != done.Count;)
        {
            before = done.Count;
            givenUp.Clear();
            foreach (var (sheet, row, column) in order)
                _ = ValueAt(sheet, row, column);
            // Running totals lead upwards or downwards: the other direction is the next try.
            Array.Reverse(order);
        }
        return [.. sheets.Select(Filled)];
    }

    private Sheet Filled(Sheet sheet)
    {
        if (sheet.Missing.Count == 0)
            return sheet;
        var cells = new List<Cell>(sheet.Cells.Count);
        foreach (var cell in sheet.Cells)
        {
            var filled = cell.IsFormulaWithoutValue && done.TryGetValue((sheet, cell.Row, cell.Column), out var value) ? Computed(cell, value) : cell;
            // A formula that yields an empty text shows a blank.
            if (filled.RawText.Length > 0 || filled.IsFormulaWithoutValue)
                cells.Add(filled);
        }
        return sheet.With(cells);
    }

    private static Cell Computed(Cell cell, FormulaValue value)
    {
        var (kind, raw) = value.Kind switch
        {
            FormulaValue.Is.Number => (CellKind.Number, NumberText.Of(value.Number)),
            FormulaValue.Is.Blank => (CellKind.Number, "0"),
            FormulaValue.Is.Boolean => (CellKind.Boolean, value.AsText().Text),
            FormulaValue.Is.Error => (CellKind.Error, value.Text),
            _ => (CellKind.Text, value.Text),
        };
        return cell with { Kind = kind, RawText = raw, IsFormulaWithoutValue = false, IsComputed = true };
    }

    private FormulaValue ValueAt(Sheet sheet, int row, int column)
    {
        var key = (sheet, row, column);
        if (done.TryGetValue(key, out var known))
            return known;
        if (!waiting.TryGetValue(key, out var formula))
            return FormulaValue.Of(sheet.At(row, column));
        // A formula met again while it is worked out, or after it could not be, has no value in this pass.
        if (depth >= DeepestChain || !givenUp.Add(key))
            return FormulaValue.Unknown;
        budget.CheckTime();
        depth++;
        var left = WidestFormula;
        var value = new FormulaParser(formula, r => Look(sheet, r, ref left)).Value();
        depth--;
        if (value.Kind == FormulaValue.Is.Unknown)
            return value;
        // Texts worked out take memory as those of the file do.
        budget.SpendBytes(value.Text.Length * sizeof(char));
        done[key] = value;
        return value;
    }

    private List<FormulaValue>? Look(Sheet own, FormulaReference reference, ref int left)
    {
        var sheet = reference.Sheet is null ? own : byName.GetValueOrDefault(reference.Sheet);
        if (sheet is null)
            return null;
        var range = reference.Range;
        var values = new List<FormulaValue>();
        if (reference.IsCell)
        {
            values.Add(ValueAt(sheet, range.FirstRow, range.FirstColumn));
            return values;
        }
        for (var row = range.FirstRow; row <= Math.Min(range.LastRow, sheet.MaxRow); row++)
        {
            budget.CheckTime();
            foreach (var cell in sheet.Row(row))
            {
                if (cell.Column < range.FirstColumn || cell.Column > range.LastColumn)
                    continue;
                if (--left < 0)
                    return null;
                values.Add(ValueAt(sheet, row, cell.Column));
            }
        }
        return values;
    }
}
