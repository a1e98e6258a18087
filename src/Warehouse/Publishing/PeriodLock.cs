using System.Globalization;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse.Publishing;

/// <summary>
/// Whether a return may change the figures of its period. A published period is locked until an order opens it again, and
/// locked again after the last day of that order, or with the next edition. Asked within the transaction that writes: the editions
/// and orders that are there by then decide, whatever the clocks of those who wait for each other say.
/// </summary>
/// <param name="Code">The newest edition.</param>
/// <param name="OpenUntil">Last day of the order by which the return is open; null where it is locked.</param>
internal sealed record PeriodLock(long EditionId, string Code, string PublishedAt, string? OpenUntil)
{
    /// <param name="received">Its day in Vietnam is held against the last day of an order: a return that came in time is not late because it was read later.</param>
    /// <returns>Null while the period is not published.</returns>
    public static PeriodLock? Of(SqliteConnection connection, ReturnCode code, DateTimeOffset received) =>
        connection.ReadOne<PeriodLock>(Sql.Script("publish/read_lock"), new
        {
            period = code.Period,
            form = code.Form,
            sender = code.Sender,
            day = VietnamDay.Of(received).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });

    /// <summary>As for a return that arrives at this moment; null where there is no such submission or its period is not published.</summary>
    public static PeriodLock? OfSubmission(SqliteConnection connection, long submissionId, DateTimeOffset at) =>
        connection.ReadOne<ReturnCode>(Sql.Script("publish/return_of_submission"), new { id = submissionId }) is { } code ? Of(connection, code, at) : null;

    public bool IsLocked => OpenUntil is null;

    /// <summary>"Số liệu 6 tháng đầu năm 2021 đã công bố (ấn bản 2021-6T-AB1-7F3A, ngày 20/07/2021) và đã khóa."</summary>
    public string Words(string period) =>
        $"Số liệu {PeriodCode.Parse(period).VietnameseName} đã công bố (ấn bản {Code}, ngày {VietnamDay.Of(PublishedAt).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}) và đã khóa.";
}

/// <summary>A return in codes.</summary>
internal sealed record ReturnCode(string Form, string Period, string Sender);

/// <summary>A decision would change the figures of a published period that no order opened again.</summary>
public sealed class PeriodLocked(string words) : Exception(words)
{
    /// <summary>Why, in Vietnamese.</summary>
    public string Words { get; } = words;
}
