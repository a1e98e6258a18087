using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rows;

/// <summary>
/// A unit, or a field of a unit, that stands twice: the same figures again are passed over (a summary sheet beside a
/// sheet a commune); other figures are an error, for only one of them can be true. A row left blank says nothing against one that is
/// filled in, wherever it stands.
/// </summary>
internal static class Doubles
{
    public static void Settle(IReadOnlyList<ReturnRow> rows, List<Finding> findings)
    {
        var seen = new Dictionary<(string, string?), ReturnRow>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Kind != RowKind.Leaf || row.Unit is null || seen.TryAdd((row.Unit.Code, row.Field?.Code), row))
                continue;
            var first = seen[(row.Unit.Code, row.Field?.Code)];
            if (row.HasFigures && !first.HasFigures)
            {
                first.Kind = RowKind.Blank;
                seen[(row.Unit.Code, row.Field?.Code)] = row;
                continue;
            }
            if (row.HasFigures && !row.Values.AsSpan().SequenceEqual(first.Values))
                findings.Add(Differs(first, row));
            row.Kind = RowKind.Blank;
        }
    }

    private static Finding Differs(ReturnRow first, ReturnRow again)
    {
        var what = again.Field is null ? again.Name : $"{again.Unit!.Name}, lĩnh vực {again.Field.Name},";
        var column = Math.Max(1, again.Table.LabelColumn);
        var cell = CellAddress.ToA1(again.Row, column);
        var where = CellAddress.ToA1(first.Row, Math.Max(1, first.Table.LabelColumn));
        var sheet = first.Table.Sheet == again.Table.Sheet ? "" : $" sheet {Vietnamese.Quote(first.Table.Sheet.Name)}";
        return new Finding(
            "DV-10", Severity.Error, again.Table.Sheet.Name, cell, again.Unit!.Code, null, again.Label, first.Label,
            $"{what} có hai dòng số liệu khác nhau: ô {where}{sheet} và ô {cell}. Đề nghị chỉ để một dòng với số liệu đúng.");
    }
}
