using DanVan.Ingest.Recognition;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rows;

/// <summary>One row below a header, with its figures.</summary>
internal sealed class ReturnRow(FormTable table, int row, string label, RowKind kind)
{
    public FormTable Table { get; } = table;

    public int Row { get; } = row;

    /// <summary>As it stands in the cell.</summary>
    public string Label { get; } = label;

    public RowKind Kind { get; set; } = kind;

    /// <summary>The leaf whose figures these are; for a subtotal the area it names, if any.</summary>
    public OrgUnit? Unit { get; set; }

    /// <summary>The field of administration, for forms whose rows are fields.</summary>
    public BreakdownValue? Field { get; init; }

    /// <summary>The level a subtotal names ("UBND cấp xã"), or null.</summary>
    public string? Level { get; init; }

    /// <summary>Whether any cell of the row is not blank.</summary>
    public bool HasFigures { get; init; }

    /// <summary>Thousandths per column of the form; <see cref="Figures.Unknown"/> where there is none.</summary>
    public long[] Values { get; init; } = [];

    public ParseFlag[] Flags { get; init; } = [];

    public bool IsTotal => Kind is RowKind.Subtotal or RowKind.GrandTotal;

    /// <summary>Whether its figures are part of a total printed over or below it.</summary>
    public bool Counts => Kind is RowKind.Leaf or RowKind.Unknown;

    /// <summary>How the row is called in a sentence.</summary>
    public string Name => Field?.Name ?? (Kind == RowKind.Leaf ? Unit?.Name : null) ?? (Label.Length > 0 ? Vietnamese.Quote(Label) : $"Dòng {Row}");

    /// <summary>The address of a figure, "D12".</summary>
    public string Address(int column) => Table.Address(Row, column);
}
