using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>An indicator of one unit and period as a page says it: value, change on the same period last year, target.</summary>
/// <param name="Period">The period the figure is of, which may stand in for the one chosen.</param>
/// <param name="Now">Null where the unit or the period does not exist.</param>
/// <param name="Before">The same period a year before.</param>
/// <param name="Target">The target in force, if any.</param>
public sealed record Reading(
    IndicatorDefinition Indicator, PeriodCode Period, string Unit, Figure? Now, Figure? Before, IndicatorTarget? Target)
{
    public decimal? Value => Now?.Value;

    /// <summary>Whether the indicator is asked for in periods of this kind; where it is not and nothing stands in, the period has no figure.</summary>
    public bool IsCollected { get; init; } = true;

    /// <summary>Set where somebody is missing in one of the two periods: what is compared then.</summary>
    public Alike? Alike { get; init; }

    /// <summary>Why the two periods are not alike in what they ask, or one is estimated and the other counted; null where they are.</summary>
    public string? RegimeChange { get; init; }

    /// <summary>"suy ra từ quý I cộng quý II"; null where the period's own returns were received.</summary>
    public string? DerivedText => Readings.DerivedText.Of(Now);

    /// <summary>"số ước tính: thực tế đến ngày 31/05/2021, …"; null for a figure that was counted, and without a value.</summary>
    public string? EstimatedText => Value is null ? null : Readings.EstimatedText.Of(Now);

    public string? DerivedTextBefore => Readings.DerivedText.Of(Before);

    public string Href => Links.Figure(Indicator.Id, Period.ToString(), Unit);

    public string HrefBefore => Links.Figure(Indicator.Id, Before?.PeriodCode ?? Period.SamePeriodLastYear.ToString(), Unit);

    /// <summary>"95,2 %" or "1.234", without other units.</summary>
    public string Text => Format(Value);

    /// <summary>"95,2 %" or "1.234 lượt".</summary>
    public string TextWithUnit => Value is null || IsPercent ? Text : $"{Text}\u00a0{Indicator.Unit}";

    /// <summary>What follows the number: "lượt"; empty for percentages, which carry their sign.</summary>
    public string UnitText => IsPercent ? "" : Indicator.Unit;

    /// <summary>Name for the first column of a table; the unit follows where neither the name nor the value says it.</summary>
    public string NameWithUnit => IsPercent || Indicator.Name.Contains(Indicator.Unit, StringComparison.OrdinalIgnoreCase)
        ? Indicator.Name
        : $"{Indicator.Name} ({Indicator.Unit})";

    public string TextBefore => Format(Before?.Value);

    public bool IsPercent => Indicator.Unit == "%";

    /// <summary>Compared as printed, so that the words never contradict the digits beside them.</summary>
    public Verdict Verdict => Verdicts.Judge(Change.Value, Change.Before, Change.Indicator.Better);

    /// <summary>Like with like: a partial total is never held against a whole one.</summary>
    public Change Change => Alike is null
        ? new(Judged, Rounded(Value), Rounded(Before?.Value))
        : new(Judged, Rounded(Alike.Now), Rounded(Alike.Before));

    /// <summary>
    /// "so trên 34 đơn vị có báo cáo cả hai kỳ", with the values of those where they are others; null where all have reported in both.
    /// </summary>
    public string? AlikeText => Alike?.Words(Now, Before, Rounded, Format);

    /// <summary>
    /// "28,6 % so với 0,0 %" where the two values shown would say the contrary of the comparison; null elsewhere.
    /// </summary>
    public string? Compared => Alike is { Leaves: > 0 } alike && Change.Difference is { } difference
        && Math.Sign((Rounded(Value) - Rounded(Before?.Value)) ?? 0) != Math.Sign(difference)
        ? $"{Format(alike.Now)} so với {Format(alike.Before)}"
        : null;

    /// <summary>Of a count that somebody is missing from, null until what has come settles it.</summary>
    public bool? MeetsTarget => (Value, Target) switch
    {
        ({ } value, { } target) when !IsComplete && Indicator.Denominator.Count == 0 =>
            value > target.Value || (value == target.Value && Indicator.Better != Better.Lower) ? Indicator.Better != Better.Lower : null,
        ({ } value, { } target) => Indicator.Better == Better.Lower ? value <= target.Value : value >= target.Value,
        _ => null,
    };

    /// <summary>"đạt" or "chưa đạt", "tạm" before it while somebody is missing; empty where it cannot be said.</summary>
    public string TargetWord => MeetsTarget switch
    {
        null => "",
        true => IsComplete ? "đạt" : "tạm đạt",
        false => IsComplete ? "chưa đạt" : "tạm chưa đạt",
    };

    /// <summary>"Chỉ tiêu 95 %: chưa đạt"; null without a target.</summary>
    public string? TargetText => Target is null ? null : $"Chỉ tiêu {FormatTarget(Target.Value)}" + (TargetWord.Length == 0 ? "" : ": " + TargetWord);

    public bool IsComplete => Now is { } now && now.Reported >= now.Expected;

    /// <summary>"120/131 đơn vị".</summary>
    public string Coverage => Now is { Expected: > 0 } now ? $"{VietnameseNumber.Format(now.Reported, 0)}/{VietnameseNumber.Format(now.Expected, 0)}" : VietnameseNumber.None;

    public string Format(decimal? value) => IsPercent
        ? VietnameseNumber.Percent(value, Indicator.Decimals)
        : VietnameseNumber.Format(value, Indicator.Decimals);

    /// <summary>Targets are round numbers; zeros after the comma would pretend to more.</summary>
    public string FormatTarget(decimal target)
    {
        var decimals = target == Math.Truncate(target) ? 0 : Indicator.Decimals;
        return IsPercent ? VietnameseNumber.Percent(target, decimals) : VietnameseNumber.Format(target, decimals);
    }

    // What two regimes asked differs for better reasons than better or worse.
    private IndicatorDefinition Judged => RegimeChange is null ? Indicator : Indicator with { Better = Better.Neither };

    private decimal? Rounded(decimal? value) =>
        value is { } number ? Math.Round(number, Indicator.Decimals, MidpointRounding.AwayFromZero) : null;
}

/// <summary>A figure in two periods over the leaves that reported in both.</summary>
/// <param name="Leaves">How many they are; 0 where nothing can be compared.</param>
public sealed record Alike(long Leaves, decimal? Now, decimal? Before)
{
    /// <summary>
    /// What of a figure can be compared in two periods: null where all have reported in both, or one of them has no value.
    /// </summary>
    public static Alike? Of(Figures figures, Figure? now, Figure? before) =>
        IsNeeded(now, before) ? Of(figures.Alike(now!.FigureCode, now.UnitCode, now.PeriodCode, before!.PeriodCode)) : null;

    /// <summary>Somebody is missing in one of two periods that both have a value.</summary>
    public static bool IsNeeded(Figure? now, Figure? before) =>
        now is { Value: not null } && before is { Value: not null } && (now.Reported < now.Expected || before.Reported < before.Expected);

    /// <param name="both">Null where no leaf reported in both.</param>
    public static Alike Of((Figure Now, Figure Before)? both) => both is var (now, before) ? new(now.Reported, now.Value, before.Value) : new(0, null, null);

    /// <summary>"so trên 34 đơn vị có báo cáo cả hai kỳ", with the values of those where they are others than shown.</summary>
    public string Words(Figure? now, Figure? before, Func<decimal?, decimal?> round, Func<decimal?, string> format) => Leaves switch
    {
        0 when now is { IsDerived: true } || before is { IsDerived: true } => "chưa so sánh được: số suy ra, và còn đơn vị thiếu ở một trong hai kỳ",
        0 => "chưa so sánh được: chưa đơn vị nào có báo cáo cả hai kỳ",
        _ => $"so trên {VietnameseNumber.Format(Leaves, 0)} đơn vị có báo cáo cả hai kỳ"
            + ((round(Now), round(Before)) == (round(now?.Value), round(before?.Value)) ? "" : $": {format(Now)} so với {format(Before)}"),
    };
}
