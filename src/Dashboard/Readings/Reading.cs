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

    public string Href => Links.Figure(Indicator.Id, Period.ToString(), Unit);

    public string HrefBefore => Links.Figure(Indicator.Id, Period.SamePeriodLastYear.ToString(), Unit);

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
    public Verdict Verdict => Verdicts.Judge(Rounded(Value), Rounded(Before?.Value), Indicator.Better);

    public Change Change => new(Indicator, Rounded(Value), Rounded(Before?.Value));

    public bool? MeetsTarget => (Value, Target) switch
    {
        ({ } value, { } target) => Indicator.Better == Better.Lower ? value <= target.Value : value >= target.Value,
        _ => null,
    };

    /// <summary>"Chỉ tiêu 95 %: chưa đạt"; null without a target.</summary>
    public string? TargetText => Target is null ? null : $"Chỉ tiêu {FormatTarget(Target.Value)}" + MeetsTarget switch
    {
        true => ": đạt",
        false => ": chưa đạt",
        null => "",
    };

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

    private decimal? Rounded(decimal? value) =>
        value is { } number ? Math.Round(number, Indicator.Decimals, MidpointRounding.AwayFromZero) : null;
}
