using DanVan.Warehouse.Catalog;

namespace DanVan.Warehouse.Queries;

/// <summary>All figures of a period at once: as they stand, or as an edition froze them; and what was done to them in between.</summary>
public sealed class EditionFigures(Db db, ProvinceCatalog catalog)
{
    /// <summary>Every indicator and unit for which something was reported, as it stands.</summary>
    public IEnumerable<EditionFigure> Present(string period)
    {
        var figures = new Figures(db);
        var questions = catalog.Indicators.Select(i => new FigureQuestion(i.Id, period)).ToList();
        return (from place in Places()
                let found = figures.Ask(questions, place)
                from question in questions
                from f in found[question]
                where f.Reported > 0 || f.NumeratorMilli is not null
                select new EditionFigure(
                    question.Figure, f.UnitCode, f.NumeratorMilli, f.HasDenominator == 0 ? null : f.DenominatorMilli ?? 0, f.FactorMilli, f.Reported, f.Expected,
                    f.IsDerived ? 1 : 0, f.IsEstimated ? 1 : 0))
            .DistinctBy(f => (f.IndicatorId, f.UnitCode));
    }

    // A level has only those of whom a row is owed; others may report, and then have figures on pages of their own.
    private IEnumerable<FigureUnits> Places() =>
        catalog.Units.Select(u => u.Level).Distinct(StringComparer.Ordinal).Select(FigureUnits.Across)
            .Concat(catalog.UnitVersions.Where(u => !u.IsExpected).Select(u => u.ParentCode).OfType<string>().Distinct(StringComparer.Ordinal).Select(FigureUnits.Below));

    /// <summary>The same as an edition froze it.</summary>
    public IReadOnlyList<EditionFigure> Frozen(long editionId) =>
        db.Read<EditionFigure>(Sql.Query("edition_figures"), new { editionId });

    /// <summary>Codes of the units that an edition left out although their figures stood: those of earlier programs did.</summary>
    public IReadOnlyList<string> LeftOut(long editionId) =>
        db.Read<string>(Sql.Query("edition_left_out"), new { editionId });

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
    public decimal? Value => Figure.Of(NumeratorMilli, DenominatorMilli is not null, DenominatorMilli, FactorMilli);
}

/// <param name="Kind">return | sent_back | correction | withdrawal</param>
/// <param name="UnitCode">The sender; for a correction the leaf.</param>
/// <param name="MeasureCode">Of a correction, as its values.</param>
/// <param name="Reason">For a return, why the period was opened again; null where nobody gave one.</param>
public sealed record EditionCause(
    string Kind, string At, string FormCode, string UnitCode, string UnitName, long DeliveryId, string? MeasureCode, string? BreakdownCode,
    long? OldMilli, long? NewMilli, string? Reason, string? OrderedBy, string? DocumentNumber, string? DocumentDate);
