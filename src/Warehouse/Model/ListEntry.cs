namespace DanVan.Warehouse.Model;

/// <summary>One entry of a list as a return brought it.</summary>
/// <param name="Unit">Code of the leaf unit whose entry it is.</param>
/// <param name="Row">Of the sheet, 1-based.</param>
/// <param name="Cells">Those that are not blank, in the order of the form's columns.</param>
public sealed record ListEntry(string Unit, string Sheet, int Row, IReadOnlyList<ListCell> Cells)
{
    /// <summary>What the entry has in a column, as <see cref="ListCell.Code"/>; null where it is blank.</summary>
    public string? Code(string column) => Cells.FirstOrDefault(c => c.Column == column)?.Code;
}

/// <summary>One cell of an entry.</summary>
/// <param name="Column">Printed code of the column.</param>
/// <param name="Code">What it means: code of a choice or of a unit, a year, a day as 2021-05-12; of a text the text itself.</param>
/// <param name="Text">The same as a page shows it.</param>
/// <param name="Raw">As it stands in the file.</param>
/// <param name="Cell">A1 address.</param>
public sealed record ListCell(string Column, string Code, string Text, string Raw, string Cell);
