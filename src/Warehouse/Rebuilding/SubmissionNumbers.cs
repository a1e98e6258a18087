namespace DanVan.Warehouse;

/// <summary>
/// The numbers that submissions have in a database, to be given to them again where it is made anew: people's decisions and
/// addresses point at them.
/// </summary>
public sealed class SubmissionNumbers
{
    private readonly Dictionary<(long Delivery, long Ordinal), long> _numbers;
    private long _last;

    public SubmissionNumbers(Db db)
    {
        var rows = db.Read<Numbered>(Sql.Script("rebuild/submission_numbers"));
        _numbers = rows.ToDictionary(r => (r.DeliveryId, r.Ordinal), r => r.SubmissionId);
        _last = _numbers.Values.DefaultIfEmpty(0).Max();
    }

    /// <summary>The number it had; one after all others where it is new.</summary>
    public long Of(long delivery, int ordinal) => _numbers.TryGetValue((delivery, ordinal), out var number) ? number : ++_last;

    private sealed record Numbered(long DeliveryId, long Ordinal, long SubmissionId);
}
