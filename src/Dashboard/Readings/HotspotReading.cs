using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Readings;

/// <summary>Whether something holds of a unit.</summary>
public enum Met
{
    No,

    /// <summary>It depends on a figure that was not reported.</summary>
    TooLittleData,

    Yes,
}

/// <summary>A list of hotspots in a period.</summary>
/// <param name="Looked">Every unit of the list's levels, in the catalog's order.</param>
public sealed record HotspotReading(HotspotDefinition Definition, IReadOnlyList<HotspotColumns> Groups, IReadOnlyList<HotspotUnit> Looked)
{
    public IReadOnlyList<HotspotUnit> Hot { get; } = [.. Looked.Where(u => u.Met == Met.Yes)];

    /// <summary>Units that a figure not reported could make one.</summary>
    public IReadOnlyList<HotspotUnit> Undecided { get; } = [.. Looked.Where(u => u.Met == Met.TooLittleData)];

    /// <summary>How many units meet a group of conditions, whatever the others.</summary>
    public int Meeting(int group) => Looked.Count(u => u.Findings[group].Met == Met.Yes);
}

/// <param name="Name">What the conditions show.</param>
public sealed record HotspotColumns(string Name, IReadOnlyList<HotspotColumn> Columns);

/// <param name="Period">The period the figures are of, which may stand in for the one chosen.</param>
public sealed record HotspotColumn(HotspotCondition Condition, IndicatorDefinition Indicator, PeriodCode Period)
{
    /// <summary>"từ 10 % trở lên", "bằng 0 %", "từ 1 đoàn trở lên".</summary>
    public string Threshold => Condition.Is.Relation switch
    {
        RuleRelation.Equal => $"bằng {Amount}",
        RuleRelation.AtMost => $"không quá {Amount}",
        RuleRelation.AtLeast => $"từ {Amount} trở lên",
        RuleRelation.Less => $"dưới {Amount}",
        _ => $"trên {Amount}",
    };

    private string Amount => new Reading(Indicator, Period, "", null, null, null).FormatTarget(Condition.Is.Value)
        + (Indicator.Unit == "%" ? "" : "\u00a0" + Indicator.Unit);
}

/// <param name="Parent">The unit above it.</param>
/// <param name="Findings">One for each group of conditions.</param>
public sealed record HotspotUnit(OrgUnit Unit, OrgUnit? Parent, IReadOnlyList<HotspotFinding> Findings)
{
    /// <summary>All groups; one that is surely not met decides without the rest.</summary>
    public Met Met { get; } = Findings.Min(f => f.Met);

    /// <summary>"K2, K10": the figures that were not reported.</summary>
    public string Missing => string.Join(", ", Findings.SelectMany(f => f.Cells).Where(c => c.Met == Met.TooLittleData).Select(c => c.Column.Indicator.Code));
}

public sealed record HotspotFinding(IReadOnlyList<HotspotCell> Cells)
{
    /// <summary>Any condition; one that is surely met decides without the rest.</summary>
    public Met Met { get; } = Cells.Max(c => c.Met);
}

/// <summary>A unit's figure held against a threshold.</summary>
public sealed record HotspotCell(HotspotColumn Column, Reading Reading)
{
    /// <summary>Compared as printed, so that the words never contradict the digits beside them; where nothing occurred, nothing is high or low.</summary>
    public Met Met { get; } = (Reading.Now?.Numerator, Reading.Value) switch
    {
        (null, _) => Met.TooLittleData,
        (_, null) => Met.No,
        (_, { } value) => Column.Condition.Is.Holds(Math.Round(value, Column.Indicator.Decimals, MidpointRounding.AwayFromZero)) ? Met.Yes : Met.No,
    };

    /// <summary>"25,0 %"; "không phát sinh" where the denominator is zero; "chưa đủ số liệu" where the unit did not report.</summary>
    public string Text => (Reading.Now?.Numerator, Reading.Value) switch
    {
        (null, _) => "chưa đủ số liệu",
        (_, null) => "không phát sinh",
        _ => Reading.Text,
    };

    /// <summary>Beside the value: "thỏa" or "không thỏa"; "" where there is nothing to judge.</summary>
    public string Judgement => (Met, Reading.Value) switch
    {
        (_, null) => "",
        (Met.Yes, _) => "thỏa",
        _ => "không thỏa",
    };
}
