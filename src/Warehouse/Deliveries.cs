using DanVan.Warehouse.Model;
using DanVan.Warehouse.Statements;

namespace DanVan.Warehouse;

/// <summary>The door by which a received file becomes a row: the row is the truth, the job queue only the clock.</summary>
public sealed class Deliveries(Db db)
{
    /// <summary>
    /// Records an arrival; the bytes must already lie in the inbox. The same bytes again are a duplicate of their
    /// first delivery, unless that one was not accepted and this one declares a unit or period that may mend it.
    /// </summary>
    /// <param name="receivedAt">When the file arrived, to the second, UTC.</param>
    /// <param name="sourceKey">
    /// What tells this arrival from any other at its source (name and time of a dropped file); the content counts too. An arrival
    /// recorded before, by a program stopped before it could clear the source, is returned and not recorded twice.
    /// </param>
    public Delivery Record(
        string sha256, long byteCount, string inboxPath, string fileName, string channel,
        DateTimeOffset receivedAt, string? declaredUnit, string? declaredPeriod,
        string? sourceKey = null, string? declaredForm = null)
    {
        using var connection = db.OpenDurable();
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(Sql.Script("load/insert_file"), new { sha256, byteCount, inboxPath });
        var id = connection.ReadOne<long>(
            Sql.Script("load/insert_delivery"),
            new { sha256, fileName, channel, receivedAt = Stamp(receivedAt), declaredUnit, declaredPeriod, declaredForm, sourceKey = sourceKey is null ? null : $"{sourceKey}/{sha256}" });
        if (declaredForm is not null || declaredUnit is not null || declaredPeriod is not null)
            connection.Execute(Sql.Script("review/close_question"), new { sha256, id });
        var recorded = connection.ReadOne<Delivery>(Sql.Script("load/read_delivery"), new { deliveryId = id })!;
        transaction.Commit();
        return recorded;
    }

    /// <summary>What operators said of files that left something in doubt.</summary>
    public Choices Choices { get; } = new(db);

    public Delivery? Get(long deliveryId) =>
        db.ReadOne<Delivery>(Sql.Script("load/read_delivery"), new { deliveryId });

    /// <summary>Ids of deliveries not yet read, in the order in which they were written down: what a restart takes up again.</summary>
    public IReadOnlyList<long> Waiting() => WaitingBefore(long.MaxValue);

    /// <summary>Those of them that were written down before this one.</summary>
    public IReadOnlyList<long> WaitingBefore(long deliveryId) =>
        db.Read<long>(Sql.Script("load/list_waiting"), new { deliveryId });

    /// <summary>A moment as the database writes it: UTC, to the second, sortable as text.</summary>
    public static string Stamp(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
