namespace DanVan.Warehouse.Catalog;

/// <summary>A rule that a figure of one form is the number of entries of a list: unit by unit, in one period, of one sender.</summary>
/// <param name="Measure">The figure, <c>DV-2021/DV-02/4</c>.</param>
/// <param name="List">Key of the list, <c>DV-2021/DV-02b</c>.</param>
/// <param name="Where">What an entry must meet to be counted; all are counted where there is none.</param>
/// <param name="Why">The ground in Vietnamese, shown with the finding.</param>
public sealed record ListCountRule(
    string Id, string Measure, string List, IReadOnlyList<ListCondition> Where, Severity Severity, string Why, string Source)
{
    /// <summary>The key of the form whose figure it is.</summary>
    public string Form { get; } = CrossRule.FormOf(Measure);

    /// <summary>The printed column of the figure.</summary>
    public string Column => Measure[(Form.Length + 1)..];

    /// <param name="value">What an entry has in a column, as <see cref="Model.ListCell.Code"/>; null where it is blank.</param>
    public bool Counts(Period period, Func<string, string?> value) => Where.All(c => c.IsMet(period, value(c.Column)));
}

/// <summary>What an entry must have in one column.</summary>
/// <param name="Choices">For <see cref="ListConditionKind.Is"/>: the codes of which it has one; else empty.</param>
public sealed record ListCondition(string Text, string Column, ColumnType Type, ListConditionKind Kind, IReadOnlyList<string> Choices)
{
    public bool IsMet(Period period, string? value) => value is not null && Kind switch
    {
        ListConditionKind.Filled => true,
        ListConditionKind.Is => Choices.Contains(value),
        _ when Type == ColumnType.Year => IsInYear(period, int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => IsInDays(period, DateOnly.ParseExact(value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
    };

    // A half-year report counts a calendar year's registrations, though its own days begin in December.
    private bool IsInYear(Period period, int year) => Kind == ListConditionKind.InPeriod ? year == period.Code.Year : year < period.Code.Year;

    private bool IsInDays(Period period, DateOnly day) => Kind == ListConditionKind.InPeriod ? day >= period.From && day <= period.To : day < period.From;
}

public enum ListConditionKind
{
    /// <summary>One of some choices.</summary>
    Is,

    /// <summary>Not blank.</summary>
    Filled,

    /// <summary>The year of the period, or a day within it.</summary>
    InPeriod,

    /// <summary>A year or a day before it.</summary>
    BeforePeriod,
}
