namespace DanVan.Dashboard.Sheets;

/// <summary>A part of a sheet, ready to be drawn: what is left out shows as a jump in the letters or numbers.</summary>
/// <param name="Focus">Address of the framed cell, "F12".</param>
public sealed record SheetExcerpt(string Sheet, string Focus, IReadOnlyList<ExcerptColumn> Columns, IReadOnlyList<ExcerptRow> Rows);

/// <param name="Letter">"D"; empty for a gap.</param>
/// <param name="Look">How wide the column wants to be.</param>
public sealed record ExcerptColumn(string Letter, ColumnLook Look, bool IsFocus);

public enum ColumnLook { Figures, Label, Number, Gap }

/// <param name="Number">The row number; null for a gap.</param>
/// <param name="Cells">Left to right; places that a merged cell covers are not listed.</param>
public sealed record ExcerptRow(int? Number, RowRole Role, bool IsFocus, IReadOnlyList<ExcerptCell> Cells);

public enum RowRole { Body, Header, Codes, Gap }

/// <param name="Address">Of the cell, or of the first of merged ones; empty in a gap.</param>
/// <param name="Text">As a person sees it.</param>
/// <param name="Raw">As the file stores it; null where the cell is blank.</param>
public sealed record ExcerptCell(
    string Address, string Text, string? Raw, int ColumnSpan, int RowSpan, CellMark Mark, CellAlign Align);

public enum CellMark
{
    None,

    /// <summary>Another cell of the same figure, or another faulty one.</summary>
    Related,

    /// <summary>The cell that the drawing is about.</summary>
    Focus,
}

public enum CellAlign { Left, Right, Centre }
