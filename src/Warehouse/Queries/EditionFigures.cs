using DanVan.Warehouse.Catalog;

namespace DanVan.Warehouse.Queries;

/// <summary>All figures of a period at once: as they stand, or as an edition froze them; and what was done to them in between.</summary>
public sealed class EditionFigures(Db db, ProvinceCatalog catalog)
{
    /// <summary>Every indicator and unit for which something was reported, as it stands.</summary>
    public IEnumerable<EditionFigure> Present(string period)
    {
        var figures = new Figures(db);
        var levels = catalog.Units.Select(u => u.Level).Distinct(StringComparer.Ordinal).ToList();
        var questions = catalog.Indicators.Select(i => new FigureQuestion(i.Id, period)).ToList();
        return from level in levels
               let found = figures.Ask(questions, FigureUnits.Across(level))
               from question in questions
               from f in found[question]
               where f.Reported > 0 || f.NumeratorMilli is not null
               select new EditionFigure(
                   question.Figure, f.UnitCode, f.NumeratorMilli, f.HasDenominator == 0 ? null : f.DenominatorMilli ?? 0, f.FactorMilli, f.Reported, f.Expected,
                   f.IsDerived ? 1 : 0, f.IsEstimated ? 1 : 0);
    }

    /// <summary>The same as an edition froze it.</summary>
    public IReadOnlyList<EditionFigure> Frozen(long editionId) =>
        db.Read<EditionFigure>(Sql.Query("edition_figures"), new { editionId });

    /// <summary>What was done to a published period that can change its figures, oldest first.</summary>
    /// <param name="since">Moment at which an edition was published, UTC.</param>
    /// <param name="until">Moment of the next; null for until now.</param>
    public IReadOnlyList<EditionCause> Causes(string period, string since, string? until) =>
        db.Read<EditionCause>(Sql.Query("edition_causes"), new { period, since, until });
}

/// <param name="DenominatorMilli">Null for counts.</param>
/// <param name="IsDerived">1 where nobody had sent the period itself: as <see cref="Figure.IsDerived"/>.</param>
/// <param name="IsEstimated">1 as <see cref="Figure.IsEstimated"/>.</param>
public sealed record EditionFigure(
    string IndicatorId, string UnitCode, long? NumeratorMilli, long? DenominatorMilli, long FactorMilli, long Reported, long Expected,
    long IsDerived, long IsEstimated)
{
    /// <summary>As <see cref="Figure.Value"/>.</summary>
    public decimal? Value => (NumeratorMilli, DenominatorMilli) switch
    {
        (null, _) or (_, 0) => null,
        ({ } n, null) => n * (FactorMilli / 1000m) / 1000m,
        ({ } n, { } d) => FactorMilli / 1000m * n / d,
    };
}

/// <param name="Kind">return | sent_back | correction | withdrawal</param>
/// <param name="UnitCode">The sender; for a correction the leaf.</param>
/// <param name="MeasureCode">Of a correction, as its values.</param>
/// <param name="Reason">For a return, why the period was opened again; null where nobody gave one.</param>
public sealed record EditionCause(
    string Kind, string At, string FormCode, string UnitCode, string UnitName, long DeliveryId, string? MeasureCode, string? BreakdownCode,
    long? OldMilli, long? NewMilli, string? Reason, string? OrderedBy, string? DocumentNumber, string? DocumentDate);
