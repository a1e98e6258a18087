namespace DanVan.Ingest.Reading;

/// <summary>What a workbook says a cell holds; not what the sender meant by it.</summary>
public enum CellKind : byte { Number, Text, Boolean, Error, Date }

/// <summary>What the cell's number format says about a number.</summary>
public enum NumberHint : byte { None, Percent, Date }

/// <summary>A cell that is not blank, as the file stores it. Blank cells are not in the grid.</summary>
/// <param name="Row">1-based.</param>
/// <param name="Column">1-based.</param>
/// <param name="RawText">
/// Number: the shortest exact text, invariant ("12.5"; a percentage as the fraction that is stored, "0.9524").
/// Text: NFC, line breaks kept as "\n". Boolean: "TRUE" or "FALSE". Error: "#REF!". Date: ISO ("2020-12-15",
/// "2020-12-15T08:30:00", "08:30:00"). Empty where <paramref name="IsFormulaWithoutValue"/>.
/// </param>
/// <param name="IsFormula">The cell holds a formula; <paramref name="RawText"/> is its result.</param>
/// <param name="IsFormulaWithoutValue">The file stores no result and none could be worked out: never a blank, never a zero.</param>
/// <param name="IsComputed">The file stores no result; this one was worked out here.</param>
/// <param name="Font">What the letters of a text stand for; <see cref="FontCoding.Unicode"/> for everything else.</param>
public sealed record Cell(
    int Row, int Column, CellKind Kind, string RawText,
    bool IsFormula = false, bool IsFormulaWithoutValue = false, bool IsComputed = false, NumberHint Hint = NumberHint.None,
    FontCoding Font = FontCoding.Unicode)
{
    /// <summary>The address as spreadsheets write it, "D8".</summary>
    public string Address => CellAddress.ToA1(Row, Column);
}
