namespace DanVan.Ingest.Reading;

/// <summary>How a figure stood in its cell.</summary>
public enum ParseFlag
{
    /// <summary>A number cell.</summary>
    Typed,

    /// <summary>A number written as text.</summary>
    TypedText,

    /// <summary>A blank cell: nil, read as zero.</summary>
    Blank,

    /// <summary>A nil marker ("-", "…", "không"), read as zero.</summary>
    Dash,

    /// <summary>"x": the column does not apply to the row; no value and no fault.</summary>
    NotApplicable,

    /// <summary>A formula whose result the file did not store; worked out here.</summary>
    Computed,

    /// <summary>"1.234" in a decimal column with nothing in the file to say what the dot means.</summary>
    Ambiguous,
}

/// <summary>What a cell says as a figure.</summary>
/// <param name="ValueMilli">Exact, in thousandths; null where there is none to load.</param>
/// <param name="Problem">Vietnamese: what was seen, what is expected; null where nothing is wrong.</param>
public sealed record NumberReading(long? ValueMilli, ParseFlag Flag, string? Problem)
{
    public static NumberReading Blank { get; } = new(0, ParseFlag.Blank, null);
}
