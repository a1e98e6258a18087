namespace DanVan.Ingest.Recognition;

/// <summary>A row of a sheet of lines that is not as the form prints it.</summary>
/// <param name="Line">Position of the form's line, or −1.</param>
/// <param name="Label">As it stands in the sheet.</param>
internal sealed record LineOddity(LineOddityKind Kind, int Row, int Line, string Label);

internal enum LineOddityKind
{
    /// <summary>A line of one's own, with figures.</summary>
    Stranger,

    /// <summary>Its code is a line's, its text says something else.</summary>
    OtherText,

    /// <summary>The line stood further up already.</summary>
    Twice,
}
