using System.Globalization;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using DanVan.Warehouse.Statements;

namespace DanVan.Warehouse.Publishing;

/// <summary>
/// The door by which a period's figures are published, and by which a published period is opened again. Publishing writes the
/// snapshot first and the row last, so that killed anywhere there is an edition or none.
/// </summary>
/// <param name="catalogFolder">From which <paramref name="catalog"/> was read.</param>
/// <param name="editionsFolder">Where snapshots are kept.</param>
public sealed class Publisher(Db db, ProvinceCatalog catalog, string catalogFolder, string editionsFolder)
{
    private const int LongestText = 1000;

    /// <summary>Freezes the figures of a period as they stand now. Loads wait meanwhile, readers do not.</summary>
    public PublicationResult Publish(PublicationOrder order, DateTimeOffset at)
    {
        if (IsBlank(order.By, order.DocumentNumber) || order.Note.Length > LongestText)
            return PublicationResult.Refused("Hãy ghi đủ người hoặc cơ quan công bố và số văn bản; ghi chú không quá 1.000 ký tự.");
        using var connection = db.OpenDurable();
        using var transaction = connection.BeginTransaction(deferred: false);
        var editions = new Editions(db, catalog);
        if (editions.Of(order.Period) is not { } state)
            return PublicationResult.Refused("Kỳ này chưa có báo cáo nào được nạp.");
        var published = editions.Published();
        var newest = published.FirstOrDefault(e => e.PeriodCode == order.Period);
        if (newest?.StateHash == state.StateHash)
            return PublicationResult.Refused($"Số liệu không thay đổi so với ấn bản {newest.Code}; không cần công bố lại.");
        if (order.StateHash is not null && order.StateHash != state.StateHash)
            return PublicationResult.Refused("Số liệu vừa thay đổi so với khi mở trang này. Hãy xem lại rồi công bố.");
        var number = (newest?.Number ?? 0) + 1;
        var code = FormattableString.Invariant($"{order.Period}-AB{number}-{Editions.Mark(state.StateHash)}");
        Snapshot.Sweep(editionsFolder, code);
        if (Snapshot.Write(db, catalogFolder, catalog.ContentHash, editionsFolder, code) is not var (sha256, bytes))
            return PublicationResult.Refused("Danh mục trong thư mục catalog đã khác với danh mục đang dùng. Hãy khởi động lại chương trình, xem lại số liệu rồi công bố.");
        var id = connection.ReadOne<long>(Sql.Script("publish/insert_edition"), new
        {
            period = order.Period,
            number,
            code,
            at = Deliveries.Stamp(at),
            by = order.By.Trim(),
            documentNumber = order.DocumentNumber.Trim(),
            documentDate = Day(order.DocumentDate),
            note = order.Note.Trim(),
            structureDate = state.LastDay,
            catalogHash = catalog.ContentHash,
            stateHash = state.StateHash,
            sha256,
            bytes,
        });
        // Nobody else writes meanwhile: what is read here is what the snapshot holds.
        connection.ExecuteAll(Sql.Script("publish/insert_edition_figure"), new EditionFigures(db, catalog).Present(order.Period).Select(f => new
        {
            editionId = id,
            f.IndicatorId,
            f.UnitCode,
            f.NumeratorMilli,
            f.DenominatorMilli,
            f.FactorMilli,
            f.Reported,
            f.Expected,
        }));
        Journal.Append(transaction, Journal.Published, id, at, order.By.Trim());
        transaction.Commit();
        return new(null, code, id);
    }

    /// <summary>Opens a published period again: returns in scope are taken as usual, and those held can be accepted.</summary>
    public PublicationResult Reopen(ReopeningOrder order, DateTimeOffset at)
    {
        if (IsBlank(order.Reason, order.OrderedBy, order.DocumentNumber, order.By))
            return PublicationResult.Refused("Mở lại phải ghi lý do, người hoặc cơ quan chỉ đạo, số văn bản và người nhập.");
        if (order.OpenUntil < VietnamDay.Of(at))
            return PublicationResult.Refused("Ngày hết hạn mở lại đã qua.");
        if ((order.Form is not null && catalog.Form(order.Form) is null) || (order.Sender is not null && catalog.Unit(order.Sender) is null))
            return PublicationResult.Refused("Không có biểu hoặc đơn vị này trong danh mục.");
        using var connection = db.OpenDurable();
        using var transaction = connection.BeginTransaction(deferred: false);
        if (PeriodLock.Of(connection, new(order.Form ?? "", order.Period, order.Sender ?? ""), at) is not { } edition)
            return PublicationResult.Refused("Kỳ này chưa công bố nên không khóa; không cần mở lại.");
        var id = connection.ReadOne<long>(Sql.Script("publish/insert_reopening"), new
        {
            editionId = edition.EditionId,
            period = order.Period,
            form = order.Form,
            sender = order.Sender,
            reason = order.Reason.Trim(),
            orderedBy = order.OrderedBy.Trim(),
            documentNumber = order.DocumentNumber.Trim(),
            documentDate = Day(order.DocumentDate),
            by = order.By.Trim(),
            at = Deliveries.Stamp(at),
            openUntil = Day(order.OpenUntil),
        });
        Journal.Append(transaction, Journal.Reopened, id, at, order.By.Trim(), order.Reason.Trim());
        transaction.Commit();
        return new(null, edition.Code, id);
    }

    private static bool IsBlank(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
                return true;
        return false;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
