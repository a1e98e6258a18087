namespace DanVan.Dashboard.Demo.Habits;

/// <summary>How an office makes its returns. It seldom changes its ways, so a sender keeps its habit for two years.</summary>
/// <param name="Bundles">The inspectorate's four forms come as sheets of one workbook.</param>
/// <param name="IsDecomposed">Text saved with letters and marks apart, as on a Mac.</param>
/// <param name="HasTypos">Headers retyped, with the slips that go round.</param>
/// <param name="IsNumbered">A column with a running number before the unit.</param>
/// <param name="ReportsSections">A district's inspectorate, land section and office have rows of their own.</param>
/// <param name="HasSummary">A sheet that adds up the sheets of the units.</param>
internal sealed record Habit(
    Layout Layout,
    bool Bundles = false,
    Nil Nil = Nil.Zero,
    NumberStyle Numbers = NumberStyle.Number,
    Grouping Grouping = Grouping.None,
    DateStyle Dates = DateStyle.Slashes,
    NameStyle Names = NameStyle.Full,
    bool IsDecomposed = false,
    bool HasTypos = false,
    bool IsNumbered = false,
    bool HasSummary = false,
    bool ReportsSections = false);

internal enum Layout
{
    /// <summary>Our template, filled in.</summary>
    Template,

    /// <summary>The printed form, retyped.</summary>
    Printed,

    /// <summary>The export of a complaints software.</summary>
    Export,
}

/// <summary>What stands where there is nothing to count.</summary>
internal enum Nil { Zero, Blank, Dash }

internal enum NumberStyle
{
    Number,

    /// <summary>"1.234" and "12,5" as text.</summary>
    DottedText,

    /// <summary>"05" as text.</summary>
    PaddedText,
}

/// <summary>What stands between the rows of the units.</summary>
internal enum Grouping
{
    None,

    /// <summary>"I. Cấp huyện", "II. Cấp xã" without figures.</summary>
    Captions,

    /// <summary>"Cộng cấp xã" below the communes.</summary>
    SumBelow,

    /// <summary>"Toàn huyện", "UBND Cấp Xã" with sums, above what they add up.</summary>
    SumsAbove,
}

internal enum DateStyle { Slashes, Dashes, Words, Short }

internal enum NameStyle
{
    /// <summary>"Xã Đắk Mar".</summary>
    Full,

    /// <summary>"UBND xã Đắk Mar".</summary>
    Committee,

    /// <summary>"TT. Đắk Hà", "P. Duy Tân", "xã Đắk Mar".</summary>
    Abbreviated,
}
