using DanVan.Ingest.Rules;

namespace DanVan.Ingest.Rows;

/// <summary>
/// Decides the rows that may be an office or a sum ("Huyện Đắk Hà", "UBND cấp huyện"): a sum where the office has a row
/// of its own, or where the figures are the sum of rows around it; the office otherwise.
/// </summary>
internal static class Offices
{
    public static void Settle(ReturnGrid grid)
    {
        for (var at = 0; at < grid.Rows.Count; at++)
        {
            var row = grid.Rows[at];
            if (row.Kind == RowKind.OfficeOrTotal)
                row.Kind = IsTotal(grid, at) ? RowKind.Subtotal : RowKind.Leaf;
        }
    }

    private static bool IsTotal(ReturnGrid grid, int at)
    {
        var row = grid.Rows[at];
        foreach (var other in grid.Rows)
        {
            if (other != row && other.Kind == RowKind.Leaf && other.Unit == row.Unit)
                return true;
        }
        var covered = CoveredRows.Of(grid, at);
        return covered.Sums is not null && covered.Agreeing > 0 && covered.Agreeing >= 4 * covered.Differing;
    }
}
