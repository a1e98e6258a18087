namespace DanVan.Dashboard.Charts;

/// <summary>One figure of a chart; what a bar, point or cell is drawn from.</summary>
/// <param name="Value">Null where there is none: a gap, never a zero.</param>
/// <param name="Href">Page of the figure; null leaves the mark without a link.</param>
/// <param name="Label">What hover and screen readers say: "Huyện Đắk Hà, 6 tháng đầu năm 2021: 95,2 %". Made from the chart's own names when null.</param>
public sealed record ChartValue(decimal? Value, string? Href = null, string? Label = null)
{
    public const string NotReported = "chưa báo cáo";

    /// <summary>Reported, but there was nothing to count or to divide by.</summary>
    public const string Nothing = "không phát sinh";

    /// <summary>Follows a value of which some is a share laid out by a declared key.</summary>
    public const string Estimated = "ước tính";

    /// <summary>Whether some of it is a share of a unit that was divided; drawn hatched.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>Words after the value where it was not received, or not counted to the end: "suy ra", "ước tính"; else empty.</summary>
    public string Standing { get; init; } = "";

    /// <summary>Why there is no value; <see cref="NotReported"/> is hatched, any other reason is left blank.</summary>
    public string MissingText { get; init; } = NotReported;
}

/// <summary>A period on an axis.</summary>
/// <param name="Label">Short, under the tick: "Quý I", "6T", or "2021".</param>
/// <param name="Group">Written once under the periods that share it, usually the year; "" for none.</param>
/// <param name="Name">In full for labels and tables: "6 tháng đầu năm 2021"; label and group when null.</param>
public sealed record ChartPeriod(string Label, string Group = "", string? Name = null)
{
    public string FullName => Name ?? $"{Label} {Group}".TrimEnd();
}

/// <summary>A line that values are held against: a target, the whole province.</summary>
/// <param name="Label">With its value, for example "Chỉ tiêu: 90 %".</param>
public sealed record ReferenceLine(decimal Value, string Label, ReferenceKind Kind = ReferenceKind.Target);

public enum ReferenceKind { Target, Average }

/// <summary>Where the value axis begins and ends.</summary>
public enum ValueScale
{
    /// <summary>From zero; up to 100 where the unit is "%" and no value is above it.</summary>
    FromZero,

    /// <summary>Only the range of the values; the picture says that the axis is cut. Trends only.</summary>
    Zoomed,
}
