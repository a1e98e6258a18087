using System.Security.Cryptography;
using System.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Warehouse.Queries;

/// <summary>
/// Which state of the figures is being shown, by a code that two print-outs share only where they show the same figures, and the
/// editions published so far.
/// </summary>
/// <param name="db">Whose figures are shown: the present ones, or those of an edition.</param>
/// <param name="live">Which editions there are; an edition does not know of itself.</param>
/// <param name="own">The edition whose figures are shown; null for the present ones.</param>
/// <param name="memory">As of <see cref="Figures"/>.</param>
/// <param name="structureMark">What the code ends in where figures are shown in another structure of units; see <see cref="Edition.Code"/>.</param>
public sealed class Editions(
    Db db, ProvinceCatalog catalog, Db live, PublishedEdition? own = null, string structureMark = "", FigureMemory? memory = null)
{
    private readonly Dictionary<string, Edition?> known = new(StringComparer.Ordinal);

    public Editions(Db db, ProvinceCatalog catalog) : this(db, catalog, db)
    {
    }

    /// <summary>The state of a period's figures; null while no accepted submission covers it.</summary>
    public Edition? Of(string period)
    {
        // Asked by every chart of a page.
        if (!known.TryGetValue(period, out var edition))
            known.Add(period, edition = Read(period));
        return edition;
    }

    /// <summary>Published editions, the newest of a period first.</summary>
    /// <param name="period">Null for all.</param>
    public IReadOnlyList<PublishedEdition> Published(string? period = null) => Ask(period, null);

    /// <summary>Null where no edition has the code.</summary>
    public PublishedEdition? Find(string code) => Ask(null, code).SingleOrDefault();

    /// <summary>Orders that opened published periods again, newest first.</summary>
    /// <param name="period">Null for all.</param>
    public IReadOnlyList<Reopening> Reopenings(string? period = null) =>
        live.Read<Reopening>(Sql.Query("reopenings"), new { period });

    private List<PublishedEdition> Ask(string? period, string? code) =>
        live.Read<PublishedEdition>(Sql.Query("published_editions"), new { period, code });

    private Edition? Read(string period)
    {
        if (db.ReadOne<State>(Sql.Query("edition_of_period"), new { period }) is not { } state)
            return null;
        var asked = new AskedHash(period);
        var hash = FigureMemory.Answer(
            memory, db, [asked], _ => new Dictionary<AskedHash, string> { [asked] = HashOf(period, db.Read<string>(Sql.Query("standing_of_period"), new { period })) })[asked];
        var published = own?.PeriodCode == period ? own : Ask(period, null).Find(e => e.StateHash == hash);
        var code = published?.Code ?? FormattableString.Invariant($"{period}-LV{state.LastSubmissionId}-{Mark(hash)}");
        return new Edition(period, code + structureMark, published is not null, state.CheckedAt, hash, state.LastDay);
    }

    // What the figures come of: returns, corrections, and the catalog that says how they are made.
    private string HashOf(string period, IEnumerable<string> standing) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', standing.Prepend(catalog.ContentHash).Prepend(period)))));

    /// <summary>The four letters that a code shows of a hash.</summary>
    internal static string Mark(string hash) => hash[..4].ToUpperInvariant();

    private sealed record AskedHash(string Period);

    private sealed record State(string PeriodCode, long LastSubmissionId, string CheckedAt, string LastDay);
}

/// <param name="Code">
/// "2021-6T-AB1-7F3A" of an edition (ấn bản) and its number; "2021-6T-LV182-3C9A" of a working state (làm việc) and the number of
/// the last return in it. Both end in four letters of a hash over returns, corrections and catalog; where figures are shown in
/// the structure of units of a day, that follows: "-CC20250701".
/// </param>
/// <param name="IsPublished">Whether these very figures were published.</param>
/// <param name="CheckedAt">When the last return was taken in, UTC.</param>
/// <param name="StateHash">All of the hash.</param>
/// <param name="LastDay">Last day of the period, whose structure of units its figures are reported in.</param>
public sealed record Edition(string PeriodCode, string Code, bool IsPublished, string CheckedAt, string StateHash, string LastDay);

/// <param name="Number">From 1 in each period.</param>
/// <param name="DocumentNumber">By which it was published.</param>
/// <param name="StructureDate">Day of the structure of units in which it was published.</param>
/// <param name="CatalogHash">Of the catalog it was read with; a copy lies beside the snapshot.</param>
/// <param name="StateHash">Of the returns, corrections and catalog it was made of.</param>
public sealed record PublishedEdition(
    long EditionId, string PeriodCode, long Number, string Code, string PublishedAt, string PublishedBy, string DocumentNumber, string DocumentDate,
    string Note, string StructureDate, string CatalogHash, string StateHash, string SnapshotSha256, long SnapshotBytes)
{
    /// <summary>The period that a code of an edition begins with; null where it is none.</summary>
    public static string? PeriodOf(string code) => code.IndexOf("-AB", StringComparison.Ordinal) is var end and > 0 ? code[..end] : null;
}

/// <param name="FormCode">Null for every form.</param>
/// <param name="UnitCode">The sender; null for every one.</param>
/// <param name="OpenUntil">Last day, in Vietnam.</param>
/// <param name="IsPublishedSince">1 where a later edition ended it.</param>
public sealed record Reopening(
    long ReopeningId, string PeriodCode, string EditionCode, string? FormCode, string? UnitCode, string? UnitName, string Reason, string OrderedBy,
    string DocumentNumber, string DocumentDate, string OpenedBy, string OpenedAt, string OpenUntil, long IsPublishedSince)
{
    /// <param name="today">A day in Vietnam.</param>
    public bool IsOpen(DateOnly today) =>
        IsPublishedSince == 0 && string.CompareOrdinal(today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), OpenUntil) <= 0;
}
