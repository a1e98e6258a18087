namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>
/// What a whole is made of. One row is a list of parts as bars, each with value and share, or one stacked bar;
/// several rows are stacked 100 % bars to be compared.
/// </summary>
public sealed record CompositionSpec : ChartSpec
{
    /// <summary>Names of the parts, in the order drawn; at most eight when stacked.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    public required IReadOnlyList<CompositionRow> Rows { get; init; }

    /// <summary>Only looked at for a single row; several are always stacked.</summary>
    public CompositionForm Form { get; init; } = CompositionForm.Bars;

    internal override IEnumerable<ChartValue> Values => Rows.SelectMany(row => row.Parts);

    internal override void Check()
    {
        base.Check();
        ChartSpecInvalid.Require(this, Rows.Count > 0 && Parts.Count > 0, "no rows or no parts");
        ChartSpecInvalid.Require(this, Rows.All(row => row.Parts.Count == Parts.Count), "a row without a value for each part");
        ChartSpecInvalid.Require(this, Rows.All(row => row.Parts.All(part => part.Value is null or >= 0)), "a negative part");
        ChartSpecInvalid.Require(this, Parts.Count <= 8 || (Rows.Count == 1 && Form == CompositionForm.Bars), "more than eight parts stacked");
    }
}

/// <param name="Name">The whole: a unit or "Toàn tỉnh"; may be "" for a single row.</param>
/// <param name="Parts">One for each of <see cref="CompositionSpec.Parts"/>, none negative.</param>
public sealed record CompositionRow(string Name, IReadOnlyList<ChartValue> Parts);

public enum CompositionForm { Bars, Stacked }
