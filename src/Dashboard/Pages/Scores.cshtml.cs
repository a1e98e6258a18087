using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>Units by their scores in the dân vận criteria: self score, appraised score, the gap and the class.</summary>
public sealed class ScoresModel(ProvinceCatalog catalog, ChosenPeriod period, Scores scores, DueReturns returns) : PageModel
{
    /// <summary>What the table can be sorted by, as the address says it.</summary>
    public static readonly IReadOnlyList<(string Key, string Name)> Orders =
        [("tham-dinh", "Điểm thẩm định"), ("tu-cham", "Điểm tự chấm"), ("chenh-lech", "Chênh lệch"), ("don-vi", "Đơn vị")];

    /// <summary>Null where the catalog has no set of criteria.</summary>
    public CriteriaSet? Set { get; } = catalog.Scoring.Count == 0 ? null : catalog.Scoring[^1];

    /// <summary>The year of the period chosen: units are scored once a year.</summary>
    public PeriodCode Year { get; } = new(period.Code.Year, PeriodKind.Year, 1);

    [BindProperty(SupportsGet = true, Name = "sap-xep")]
    public string? Order { get; set; }

    public IReadOnlyList<ScoredUnit> Units { get; private set; } = [];

    /// <summary>Units that owe their scores, and how many of them have none that count yet.</summary>
    public (int Missing, int Owed) Awaited { get; private set; }

    public void OnGet()
    {
        if (Set is null)
            return;
        var owed = returns.In(Year).Where(o => o.FormCode == Set.Form).ToList();
        Awaited = (owed.Count(o => !o.IsReported), owed.Count);
        var units = scores.Of(Set, Year).Select(line => new ScoredUnit(line, Set)).ToList();
        Units = Order switch
        {
            "tu-cham" => [.. units.OrderByDescending(u => u.Line.SelfMilli)],
            "chenh-lech" => [.. units.OrderByDescending(u => u.GapMilli ?? long.MinValue)],
            "don-vi" => units,
            _ => [.. units.OrderByDescending(u => u.Line.AppraisedMilli ?? long.MinValue)],
        };
    }

    /// <summary>Address of the figure behind a column of a unit, which leads to its cells.</summary>
    public string CellsOf(ScoredUnit unit, string column) => Text.Links.Figure($"{Set!.Form}/{column}", Year.ToString(), unit.Line.UnitCode);
}

/// <summary>A unit's scores and what follows from them.</summary>
public sealed record ScoredUnit(ScoreLine Line, CriteriaSet Set)
{
    /// <summary>Self score less appraised score; null before the appraisal.</summary>
    public long? GapMilli => Line.AppraisedMilli is { } appraised ? Line.SelfMilli - appraised : null;

    public string Class => Line.IsDisqualified ? Set.Disqualified
        : Line.AppraisedMilli is { } appraised ? Set.ClassOf(appraised / 1000m, false) : "chưa thẩm định";
}
