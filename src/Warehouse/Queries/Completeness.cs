using System.Globalization;

namespace DanVan.Warehouse.Queries;

/// <summary>What was owed and what came of it, return by return: the view <c>completeness</c> on a day.</summary>
public sealed class Completeness(Db db)
{
    /// <summary>Every return owed in a period: the matrix sender × form.</summary>
    /// <param name="today">A return whose last day is this one or later is not missing yet.</param>
    public IReadOnlyList<OwedReturn> Matrix(string period, DateOnly today) =>
        [.. OfPeriod<OwedReturn>("owed_returns", period, today).OrderBy(r => r.SortOrder)];

    /// <summary>Figures that stand but are counted nowhere, for their leaf is not in the structure of their period; by period, form and leaf.</summary>
    public IReadOnlyList<FiguresInNoSum> InNoSum() =>
        db.Read<FiguresInNoSum>(Sql.Query("figures_in_no_sum"));

    /// <summary>The returns of a period counted by form.</summary>
    /// <param name="today">As for <see cref="Matrix"/>.</param>
    public IReadOnlyList<ReturnCoverage> Coverage(string period, DateOnly today) => OfPeriod<ReturnCoverage>("return_coverage", period, today);

    /// <summary>How a sender kept its days in the periods that anybody reported for, newest first; what is not due yet is left out.</summary>
    public IReadOnlyList<SenderPeriod> Record(string unit, DateOnly today)
    {
        var senderKey = db.ReadOne<long>(Sql.Query("key_of_unit"), new { unit });
        return db.Read<SenderPeriod>(Sql.Query("sender_record"), new { senderKey, today = Text(today) });
    }

    // Regimes name their periods alike; asked for one at a time the view reads nothing of the others.
    private List<T> OfPeriod<T>(string query, string period, DateOnly today)
    {
        return [.. db.Read<long>(Sql.Query("keys_of_period"), new { period })
            .SelectMany(periodKey => db.Read<T>(Sql.Query(query), new { periodKey, today = Text(today) }))];
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A return owed and what came of it.</summary>
/// <param name="State">on_time | late | empty | to_mend | missing | not_due</param>
/// <param name="LastStatus">Of the version that stands, else of the last: accepted | needs_fix | held | sent_back; null where nothing came.</param>
/// <param name="LateDays">Days after the due date on which the first version that counts arrived (of an empty return: the first accepted); null where none did.</param>
/// <param name="FirstValidAt">When that version arrived, UTC; null where none counts.</param>
/// <param name="Corrections">Versions that count and came after the first.</param>
/// <param name="LastCorrectionAt">UTC.</param>
/// <param name="LastCorrectionLateDays">Days after the due date; it never changes <paramref name="LateDays"/>.</param>
/// <param name="AnsweredCells">Of the version that stands; null where none does. Likewise the two after it.</param>
/// <param name="OpenWarnings">Warnings of the version shown that nobody has answered yet.</param>
public sealed record OwedReturn(
    string SenderCode, string SenderName, string SenderGroup, string FormCode, string DueDate,
    string State, string? LastStatus, long? LateDays, string? FirstValidAt, long? DeliveryId, long? SubmissionId,
    long? RowCount, long? ExpectedRowCount, long Versions, long Corrections, string? LastCorrectionAt, long? LastCorrectionLateDays,
    long? AnsweredCells, long? RequiredCells, long? CompulsoryCells, long OpenWarnings, long SortOrder)
{
    /// <summary>The return counts: something that was asked is answered.</summary>
    public bool IsReported => State is "on_time" or "late";

    /// <summary>The version that stands now is blank, though an earlier one counted.</summary>
    public bool IsBlankedLater => IsReported && AnsweredCells < RequiredCells;
}

/// <param name="Accepted">On time, late or empty.</param>
/// <param name="NeedsFix">Sent, but no version stands.</param>
public sealed record ReturnCoverage(
    string FormCode, string Theme, long Owed, long Accepted, long OnTime, long NeedsFix, long Late, long Empty, long Missing, long NotDue)
{
    /// <summary>Percent of the returns owed that count; 0 to 100.</summary>
    public decimal ReportedPercent => Owed == 0 ? 0 : Math.Round(100m * (OnTime + Late) / Owed, 1, MidpointRounding.AwayFromZero);
}

/// <summary>How a sender kept its days in one period.</summary>
public sealed record SenderPeriod(string PeriodCode, long Owed, long OnTime, long Late, long Empty, long ToMend, long Missing);

/// <param name="LastDay">Of the period: the day on which the leaf would have to exist.</param>
/// <param name="Figures">How many.</param>
public sealed record FiguresInNoSum(
    string PeriodCode, string FormCode, string UnitCode, string UnitName, string LastDay, long Figures, long DeliveryId);
