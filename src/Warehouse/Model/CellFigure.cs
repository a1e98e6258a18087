namespace DanVan.Warehouse.Model;

/// <summary>One figure read from one cell.</summary>
/// <param name="Unit">Code of the leaf unit.</param>
/// <param name="Measure">Form key and column, <c>TTCP-2021/01-TCD/8</c>.</param>
/// <param name="Breakdown">Code within the form's breakdown; null for forms without one.</param>
/// <param name="ValueMilli">The value in whole thousandths.</param>
/// <param name="Flag">How the cell was read, see <see cref="ParseFlag"/>.</param>
/// <param name="Raw">The text as it stands in the file; empty for a blank cell.</param>
public sealed record CellFigure(
    string Unit, string Measure, string? Breakdown, long ValueMilli, ParseFlag Flag, string Raw, string Sheet, string Cell);

/// <summary>How a value came out of its cell.</summary>
public enum ParseFlag
{
    /// <summary>A number cell.</summary>
    Typed,

    /// <summary>A number written as text.</summary>
    TypedText,

    /// <summary>A blank cell of a row that was sent: nil, taken as zero.</summary>
    Blank,

    /// <summary>"-", "không" and the like: nil said in words, taken as zero.</summary>
    Dash,

    /// <summary>"x": does not apply to the unit; taken as zero.</summary>
    NotApplicable,

    /// <summary>A formula without a stored value, computed here.</summary>
    Computed,

    /// <summary>Could be read in two ways; never loaded.</summary>
    Ambiguous,
}
