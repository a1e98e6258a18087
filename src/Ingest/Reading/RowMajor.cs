namespace DanVan.Ingest.Reading;

/// <summary>Order and look-up of cells by row, then column.</summary>
internal static class RowMajor
{
    /// <summary>Sorted, each address once; writers almost always keep the order already, so that costs one pass.</summary>
    public static Cell[] Order(IReadOnlyCollection<Cell> cells)
    {
        Cell[] ordered = [.. cells];
        for (var i = 1; i < ordered.Length; i++)
        {
            if (Compare(ordered[i - 1], ordered[i]) >= 0)
                return Sorted(ordered);
        }
        return ordered;
    }

    /// <summary>The rows that hold cells, and where each starts; one start more than rows.</summary>
    public static (int[] Rows, int[] Starts) Index(Cell[] cells)
    {
        var rows = new List<int>();
        var starts = new List<int>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (rows.Count > 0 && rows[^1] == cells[i].Row)
                continue;
            rows.Add(cells[i].Row);
            starts.Add(i);
        }
        starts.Add(cells.Length);
        return ([.. rows], [.. starts]);
    }

    /// <summary>Where a row is; tables seldom skip rows, so the place it has without gaps is tried first.</summary>
    public static int Find(int[] rows, int row)
    {
        if (rows.Length == 0 || row < rows[0])
            return -1;
        var guess = row - rows[0];
        return guess < rows.Length && rows[guess] == row ? guess : Array.BinarySearch(rows, row);
    }

    public static int Find(ReadOnlySpan<Cell> inRow, int column)
    {
        var guess = column - inRow[0].Column;
        if (guess < 0)
            return -1;
        if (guess < inRow.Length && inRow[guess].Column == column)
            return guess;
        int low = 0, high = inRow.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = inRow[middle].Column;
            if (found == column)
                return middle;
            if (found < column)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    private static Cell[] Sorted(Cell[] cells)
    {
        var last = new Dictionary<(int, int), Cell>(cells.Length);
        foreach (var cell in cells)
            last[(cell.Row, cell.Column)] = cell;
        Cell[] ordered = [.. last.Values];
        Array.Sort(ordered, Compare);
        return ordered;
    }

    private static int Compare(Cell a, Cell b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column);
}
