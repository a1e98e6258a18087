using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Statements;

namespace DanVan.Warehouse.Queries;

/// <summary>Which figures are of a published period that no order opens, asked before anybody types a correction. The doors ask again.</summary>
public sealed class Locks(Db db)
{
    /// <summary>Whether the figure of a leaf can be neither corrected nor given back to its file.</summary>
    /// <param name="field">Null for a form without a breakdown.</param>
    /// <returns>Null where it is open, or nothing stands there.</returns>
    public LockedFigure? On(string measure, string period, string unit, string? field, DateTimeOffset at) => db.With(connection =>
        connection.ReadOne<ReturnCode>(Sql.Query("return_of_figure"), new { measure, period, unit, field = field ?? "" }) is { } standing
        && PeriodLock.Of(connection, standing, at) is { IsLocked: true } published
            ? new LockedFigure(published.Code, published.Words(period), standing.Form, standing.Sender)
            : null);
}

/// <summary>A figure that is locked, and which return has to be opened for it.</summary>
/// <param name="Edition">Code of the newest edition of its period.</param>
/// <param name="Words">"Số liệu … đã công bố (ấn bản …) và đã khóa."</param>
/// <param name="Form">Key of the form.</param>
public sealed record LockedFigure(string Edition, string Words, string Form, string Sender);
