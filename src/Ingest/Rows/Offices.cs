using DanVan.Ingest.Rules;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Rows;

/// <summary>
/// Decides the rows that may be an office or a sum ("Huyện Đắk Hà", "UBND cấp huyện"): a sum where the office has a row
/// of its own, or where the figures are the sum of rows around it; the office otherwise.
/// </summary>
internal static class Offices
{
    public static void Settle(ReturnGrid grid)
    {
        HashSet<OrgUnit>? certain = null;
        for (var at = 0; at < grid.Rows.Count; at++)
        {
            var row = grid.Rows[at];
            if (row.Kind != RowKind.OfficeOrTotal)
                continue;
            certain ??= [.. grid.Rows.Where(r => r is { Kind: RowKind.Leaf, Unit: not null }).Select(r => r.Unit!)];
            row.Kind = certain.Contains(row.Unit!) || IsSum(grid, at) ? RowKind.Subtotal : RowKind.Leaf;
            // The first that is no sum is the office; another would be a second row of it.
            if (row.Kind == RowKind.Leaf)
                certain.Add(row.Unit!);
        }
    }

    private static bool IsSum(ReturnGrid grid, int at)
    {
        var covered = CoveredRows.Of(grid, at);
        return covered.Sums is not null && covered.Agreeing > 0 && covered.Agreeing >= 4 * covered.Differing;
    }
}
