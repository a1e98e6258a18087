using DanVan.Dashboard.Pages;
using DanVan.Dashboard.Text;
using DanVan.Ingest.Marking;
using DanVan.Ingest.Reading;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Exports;

/// <summary>A delivered file given back with all that was found in it marked; made when asked for, never stored.</summary>
public sealed class MarkedDelivery(Workspace workspace, Db db, Submissions submissions)
{
    /// <summary>Null where there is no such delivery.</summary>
    public MarkedFile? Of(long deliveryId, CancellationToken cancellation = default)
    {
        if (new Deliveries(db).Get(deliveryId) is not { } delivery)
            return null;
        var lines = submissions.OfDelivery(delivery.DuplicateOf ?? deliveryId).Where(l => l.SubmissionId is not null).ToList();
        var findings = lines.SelectMany(l => submissions.Findings(l.SubmissionId!.Value)).Select(Finding).OrderBy(f => f.Severity).ToList();
        using var stream = workspace.Inbox.Open(delivery);
        using var original = new MemoryStream();
        stream.CopyTo(original);
        using var target = new MemoryStream();
        var refusal = MarkedReturn.Write(original.ToArray(), findings, [.. Opening(delivery, lines)], workspace.Catalog, target, cancellation);
        return new MarkedFile(MarkedReturn.FileName(delivery.FileName), target.ToArray(), findings.Count, refusal);
    }

    private IEnumerable<string> Opening(Delivery delivery, List<SubmissionLine> lines)
    {
        yield return $"Tệp “{delivery.FileName}”, nhận {VietnameseDate.Moment(delivery.ReceivedAt)}, số {delivery.DeliveryId}.";
        foreach (var line in lines)
        {
            var what = new[]
            {
                line.FormCode is { } form ? "Biểu " + (workspace.Catalog.Form(form)?.Code ?? form) : null, line.UnitName,
                PeriodCode.TryParse(line.PeriodCode, out var period) ? period.VietnameseName : null,
            };
            var status = StatusText.Of(line.Status).Words;
            yield return $"{string.Join(", ", what.Where(w => w is not null).DefaultIfEmpty("Nội dung tệp"))}: {status}, {line.ErrorCount} lỗi, {line.WarningCount} cảnh báo.";
        }
        yield return "Ô tô màu đỏ là lỗi phải sửa, màu vàng là điều cần xem lại, màu xanh là lưu ý; chú thích của ô nói rõ nội dung. Sửa xong có thể gửi lại chính tệp này.";
    }

    private static Finding Finding(FindingLine line) => new(
        line.RuleId, Enum.Parse<Severity>(line.Severity, ignoreCase: true), line.Sheet, line.Cell, line.UnitCode, line.ColumnCode,
        line.Seen, line.Expected, line.Message);
}

/// <param name="Refusal">Why the file cannot be marked; null where it was.</param>
public sealed record MarkedFile(string FileName, byte[] Bytes, int Findings, Unreadable? Refusal);

/// <summary>The address of marked files.</summary>
public static class MarkedDeliveryEndpoint
{
    public static void MapMarkedDeliveries(this WebApplication app) => app.MapGet(
        "/bao-cao/{id:long}/danh-dau-loi",
        (long id, HttpContext http, MarkedDelivery marked, CancellationToken cancellation) => marked.Of(id, cancellation) switch
        {
            null => Results.Text("Không có tệp này.", statusCode: StatusCodes.Status404NotFound),
            { Refusal: { } refusal } => Results.Text("Không đánh dấu được tệp này. " + refusal.Message, statusCode: StatusCodes.Status409Conflict),
            var file => Results.File(file.Bytes, FileEndpoints.ContentType(file.FileName), file.FileName),
        });
}
