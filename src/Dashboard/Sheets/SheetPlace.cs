using DanVan.Ingest.Reading;

namespace DanVan.Dashboard.Sheets;

/// <summary>A cell of a sheet, and the others that belong with it.</summary>
/// <param name="Related">Other cells to tint, wherever they are on the sheet.</param>
/// <param name="Codes">Printed column codes whose cells in the same row are to be tinted too.</param>
public sealed record SheetPlace(
    string Sheet, int Row, int Column, IReadOnlySet<(int Row, int Column)> Related, IReadOnlyList<string> Codes)
{
    /// <summary>The place of a stored address such as "F12"; null where it is none.</summary>
    public static SheetPlace? At(string? sheet, string? address, IEnumerable<string> related, IReadOnlyList<string>? codes = null)
    {
        if (sheet is null || address is null || !CellAddress.TryParse(address, out var row, out var column))
            return null;
        var others = new HashSet<(int, int)>();
        foreach (var other in related)
        {
            if (CellAddress.TryParse(other, out var r, out var c))
                others.Add((r, c));
        }
        return new SheetPlace(sheet, row, column, others, codes ?? []);
    }
}
