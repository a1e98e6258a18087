namespace DanVan.Warehouse.Catalog;

/// <summary>
/// An indicator as <c>catalog/indicators/THEME/ID.yaml</c> states it: Σ numerator / Σ denominator over leaf units,
/// never a mean of ratios; a zero denominator is "—".
/// </summary>
/// <param name="Id">The file name, for example <c>K9-ty-le-giai-quyet-khieu-nai-to-cao</c>.</param>
/// <param name="Code">Printed short code, for example K9.</param>
/// <param name="ShortName">At most about 40 characters, for chart titles and cards.</param>
/// <param name="Unit">Unit the value is shown in: "%", "lượt", "vụ việc".</param>
/// <param name="Factor">What the ratio is multiplied by (100 for percentages); 1 for counts.</param>
/// <param name="Decimals">Digits shown after the comma.</param>
/// <param name="Denominator">Empty for a plain count.</param>
/// <param name="Formula">The formula in words, Vietnamese.</param>
/// <param name="Why">Why it matters to a reviewer of dân vận, Vietnamese.</param>
public sealed record IndicatorDefinition(
    string Id, string Code, string Theme, string Name, string ShortName, string Unit, decimal Factor, int Decimals,
    Better Better, IReadOnlyList<IndicatorTerm> Numerator, IReadOnlyList<IndicatorTerm> Denominator,
    IReadOnlyList<IndicatorTarget> Targets, string Formula, string Why, string Reference, string Source, string Owner, DateOnly NextReview);

public enum Better { Higher, Lower, Neither }

/// <summary>One measure of a sum.</summary>
/// <param name="Measure">Form key and column, <c>TTCP-2021/01-TCD/8</c>.</param>
/// <param name="Sign">+1 or −1.</param>
/// <param name="Kind">What a leaf contributes: its value, 1 where it is above zero, or 1 where it reported at all.</param>
public sealed record IndicatorTerm(string Measure, int Sign, TermKind Kind);

public enum TermKind { Value, Positive, Reported }

/// <summary>A target in force from a date on.</summary>
/// <param name="PeriodKinds">Period kinds it applies to; empty for all.</param>
public sealed record IndicatorTarget(
    DateOnly From, decimal Value, IReadOnlyList<PeriodKind> PeriodKinds, string Reference);

/// <summary>A page of panels, <c>catalog/themes/ID.yaml</c>.</summary>
public sealed record ThemeDefinition(
    string Id, string Name, string ShortName, string Question, int Order, IReadOnlyList<string> Headline, IReadOnlyList<PanelDefinition> Panels);

/// <summary>One chart of a theme's page.</summary>
/// <param name="Kind">trend | ranking | composition | heatmap.</param>
/// <param name="Indicator">Indicator id; null for a composition of measures.</param>
/// <param name="Measures">Parts of a composition, form key and column each, with a label.</param>
/// <param name="Level">Unit level that is ranked or listed: district | department | commune.</param>
/// <param name="Breakdown">Set where the composition splits one measure by a breakdown.</param>
public sealed record PanelDefinition(
    string Kind, string Title, string? Indicator, IReadOnlyList<PanelMeasure> Measures, string? Level, string? Breakdown)
{
    /// <summary>Stands in a title for the level that is shown: districts, or communes where there are none.</summary>
    public const string LevelMark = "{level}";
}

public sealed record PanelMeasure(string Measure, string Label);

/// <summary>A directive and the indicators that measure each of its points, <c>catalog/directives/ID.yaml</c>.</summary>
public sealed record DirectiveDefinition(
    string Id, string Number, string Title, string Issuer, DateOnly Issued, IReadOnlyList<DirectivePoint> Points);

/// <param name="Indices">Ids of yearly indices given from outside that speak of the point too.</param>
/// <param name="Unmeasured">What of the point nothing measures yet, and which form will; null where all is measured.</param>
public sealed record DirectivePoint(int Number, string Title, string Text, string Owner, IReadOnlyList<string> Indicators, IReadOnlyList<string> Indices,
    IReadOnlyList<string> Forms, string? Unmeasured);
