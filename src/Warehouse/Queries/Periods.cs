namespace DanVan.Warehouse.Queries;

/// <summary>Which periods there is something to see for.</summary>
public sealed class Periods(Db db)
{
    /// <summary>Period codes with an accepted submission, newest first.</summary>
    public IReadOnlyList<PeriodLine> WithFigures() =>
        db.Read<PeriodLine>(Sql.Query("periods_with_figures"));
}

/// <param name="Kind">quarter | six_months | nine_months | year</param>
/// <param name="DateFrom">First day in the regime most forms of the period use, yyyy-MM-dd.</param>
public sealed record PeriodLine(string PeriodCode, string Kind, string DateFrom, string DateTo, long Submissions);
