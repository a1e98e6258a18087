using DanVan.Ingest.Rows;
using DanVan.Ingest.Units;

namespace DanVan.Ingest.Rules;

/// <summary>
/// The rows that a printed total adds up. Sheets put totals above, below and between their rows, so every way that the
/// layout allows is added up and the one that agrees in most columns is the one meant.
/// </summary>
/// <param name="Sums">Thousandths per column; null where the total covers nothing.</param>
/// <param name="Agreeing">Columns above zero in which sum and total agree.</param>
/// <param name="What">"12 dòng đơn vị (từ dòng 8 đến dòng 20)".</param>
internal sealed record CoveredRows(Int128[]? Sums, bool[] Unknown, int Agreeing, int Differing, string What)
{
    private static readonly CoveredRows Nothing = new(null, [], 0, 0, "");

    public bool IsKnown(int column) => !Unknown[column];

    /// <param name="at">Index of the total in the rows of the grid.</param>
    public static CoveredRows Of(ReturnGrid grid, int at)
    {
        var best = Nothing;
        foreach (var rows in Ways(grid, at))
        {
            if (rows.Count == 0)
                continue;
            var sum = Add(grid.Rows[at], rows);
            if (best.Sums is null || sum.Agreeing - sum.Differing > best.Agreeing - best.Differing)
                best = sum;
        }
        return best;
    }

    // The likeliest way first: it stands where no way agrees better.
    private static IEnumerable<List<ReturnRow>> Ways(ReturnGrid grid, int at)
    {
        var total = grid.Rows[at];
        var rows = grid.Rows;
        var sheet = rows.Where(r => r.Counts && r.Table.Sheet == total.Table.Sheet).ToList();
        if (total.Kind == RowKind.Subtotal)
        {
            if (total.Unit is { } area && grid.Form.Fields is null)
                yield return [.. sheet.Where(r => r.Unit is { } unit && grid.Units.IsWithin(unit, area))];
            if (total.Level is { } level)
            {
                var block = Block(rows, at, forward: true, r => r.IsTotal || r.Kind == RowKind.Caption).Where(r => IsOf(r, level)).ToList();
                if (block.Count > 0)
                    yield return block;
                yield return [.. sheet.Where(r => IsOf(r, level))];
                // A row under a name that is not known was added up as well.
                yield return [.. sheet.Where(r => r.Kind == RowKind.Unknown || IsOf(r, level))];
            }
            yield return Block(rows, at, forward: true, r => r.IsTotal || r.Kind == RowKind.Caption);
            yield return Block(rows, at, forward: false, r => r.IsTotal || r.Kind == RowKind.Caption);
        }
        yield return sheet;
        yield return Block(rows, at, forward: false, r => r.Kind == RowKind.GrandTotal);
        yield return Block(rows, at, forward: true, r => r.Kind == RowKind.GrandTotal);
        if (total.Kind == RowKind.GrandTotal)
        {
            yield return Block(rows, at, forward: false, r => r.IsTotal || r.Kind == RowKind.Caption);
            yield return Block(rows, at, forward: true, r => r.IsTotal || r.Kind == RowKind.Caption);
        }
        yield return Block(rows, at, forward: true, r => r.Kind == RowKind.GrandTotal || (r.Kind == RowKind.Subtotal && r.Level == total.Level));
        if (grid.Tables.Count > 1)
            yield return [.. rows.Where(r => r.Counts)];
    }

    private static List<ReturnRow> Block(IReadOnlyList<ReturnRow> rows, int at, bool forward, Func<ReturnRow, bool> ends)
    {
        var block = new List<ReturnRow>();
        var step = forward ? 1 : -1;
        for (var i = at + step; i >= 0 && i < rows.Count && rows[i].Table.Sheet == rows[at].Table.Sheet; i += step)
        {
            if (ends(rows[i]))
                break;
            if (rows[i].Counts)
                block.Add(rows[i]);
        }
        return block;
    }

    private static bool IsOf(ReturnRow row, string level) => row.Unit is { } unit && (unit.Level == level
        || (level == Levels.District && unit.Level is Levels.DistrictOffice or Levels.Section)
        || (level == Levels.Province && unit.Level is Levels.ProvinceOffice));

    private static CoveredRows Add(ReturnRow total, List<ReturnRow> rows)
    {
        var sums = new Int128[total.Values.Length];
        var unknown = new bool[total.Values.Length];
        foreach (var row in rows)
        {
            for (var i = 0; i < sums.Length; i++)
            {
                if (row.Values[i] == Figures.Unknown)
                    unknown[i] = true;
                else
                    sums[i] += row.Values[i];
            }
        }
        int agreeing = 0, differing = 0;
        for (var i = 0; i < sums.Length; i++)
        {
            if (unknown[i] || total.Values[i] == Figures.Unknown)
                continue;
            if (sums[i] != total.Values[i])
                differing++;
            else if (sums[i] != 0)
                agreeing++;
        }
        var first = rows.Min(r => r.Row);
        var last = rows.Max(r => r.Row);
        var what = rows.Count == 1 ? $"dòng {first}" : $"{rows.Count} dòng thành phần (từ dòng {first} đến dòng {last})";
        return new CoveredRows(sums, unknown, agreeing, differing, what);
    }
}
