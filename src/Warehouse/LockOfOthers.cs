using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>A return that comes to stand may send another sender's back, and so change figures that no order opened again.</summary>
internal static class LockOfOthers
{
    /// <param name="losers">Submissions of others that would be sent back.</param>
    /// <param name="received">As for <see cref="PeriodLock.Of"/>.</param>
    /// <returns>Whose figures are locked, and that they must be opened too, in Vietnamese; null where none are.</returns>
    public static string? Words(SqliteConnection connection, IEnumerable<long> losers, DateTimeOffset received)
    {
        foreach (var id in losers)
        {
            var other = connection.ReadOne<Other>(Sql.Script("review/read_return"), new { id })!;
            if (PeriodLock.Of(connection, new(other.Form, other.Period, other.Sender), received) is { IsLocked: true } published)
                return $"{published.Words(other.Period)} Báo cáo này ghi khác báo cáo đang dùng của {other.SenderName} cho cùng một đơn vị, nên muốn dùng thì kỳ phải được mở lại cho cả {other.SenderName}.";
        }
        return null;
    }

    private sealed record Other(string Form, string Period, string Sender, string SenderName);
}
