namespace DanVan.Ingest.Rows;

/// <summary>What a row of a table is. Only leaves are loaded; totals are checked against the leaves they cover.</summary>
internal enum RowKind
{
    Blank,
    Leaf,
    Subtotal,
    GrandTotal,
    Caption,

    /// <summary>The column codes printed again, as on a second page.</summary>
    ColumnNumber,

    /// <summary>A note, the signature block, the list of recipients.</summary>
    Note,

    /// <summary>Figures beside a name that is no known unit or field, or beside no name.</summary>
    Unknown,

    /// <summary>"Huyện Đắk Hà" or "UBND cấp huyện": the office's own row or a sum; the other rows tell.</summary>
    OfficeOrTotal,
}
