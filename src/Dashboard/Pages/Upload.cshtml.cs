using DanVan.Dashboard.Lenses;
using DanVan.Dashboard.Text;
using DanVan.Ingest;
using DanVan.Jobs;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>Where a unit hands in its files, several at once; what each came to is on the delivery's own page.</summary>
[RequestSizeLimit(UploadLimit.RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimit.RequestBytes)]
public sealed class UploadModel(
    ProvinceCatalog catalog, Inbox inbox, TimeProvider clock, IBackgroundJobClient jobs, Submissions submissions, StateInView state) : PageModel
{
    private const int MostShown = 100;
    private const int LongestName = 200;

    /// <summary>What is wrong with the form, by the field it is about.</summary>
    public IReadOnlyList<(string Field, string Words)> Errors { get; private set; } = [];

    /// <summary>Deliveries just handed in, where several were.</summary>
    public IReadOnlyList<SubmissionLine> Received { get; private set; } = [];

    public IReadOnlyList<UploadedFile> Refused { get; private set; } = [];

    public string? Unit { get; private set; }

    public string? Period { get; private set; }

    public IEnumerable<OrgUnit> Senders => catalog.Units.Where(u => u.Group.Length > 0 && catalog.Forms.Any(f => f.OwedBy.Contains(u.Group)));

    /// <summary>Periods a return may still be for, newest first.</summary>
    public IEnumerable<PeriodCode> Periods
    {
        get
        {
            var year = clock.GetUtcNow().Year;
            return Enumerable.Range(year - 2, 3)
                .Concat(catalog.Forms.Select(f => PeriodCode.Parse(f.CollectedFrom).Year)).Distinct().Order()
                .SelectMany(y => catalog.Calendars.SelectMany(c => c.Periods.Select(p => new PeriodCode(y, p.Kind, p.Seq))))
                .Distinct().OrderDescending();
        }
    }

    public void OnGet([FromQuery(Name = "da-gui")] string? deliveries) =>
        Received = [.. (deliveries ?? "").Split(',').Take(MostShown)
            .Select(id => long.TryParse(id, out var number) ? number : 0).Where(id => id > 0)
            .SelectMany(id => submissions.OfDelivery(id).Take(1))];

    public IActionResult OnPost(
        [FromForm(Name = "tep")] List<IFormFile> files, [FromForm(Name = "don-vi")] string? unit, [FromForm(Name = "ky-bao-cao")] string? period)
    {
        (Unit, Period) = (unit, period);
        Errors = [.. Faults(files)];
        if (Errors.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var uploaded = files.Select(Receive).ToList();
        if (Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
            return new JsonResult(uploaded);
        return uploaded switch
        {
            [{ Address: { } address }] => Redirect(address),
            _ when uploaded.TrueForAll(u => u.Delivery is not null) => Redirect($"{Links.Upload()}?da-gui={string.Join(',', uploaded.Select(u => u.Delivery))}"),
            _ => ShowRefused(uploaded),
        };
    }

    private IEnumerable<(string, string)> Faults(List<IFormFile> files)
    {
        if (files.Count == 0)
            yield return ("tep", "Chưa chọn tệp nào. Hãy chọn ít nhất một tệp Excel.");
        if (!string.IsNullOrEmpty(Unit) && catalog.Unit(Unit) is null)
            yield return ("don-vi", "Không có đơn vị này. Hãy chọn lại trong danh sách.");
        if (!string.IsNullOrEmpty(Period) && !PeriodCode.TryParse(Period, out _))
            yield return ("ky-bao-cao", "Không có kỳ báo cáo này. Hãy chọn lại trong danh sách.");
    }

    private UploadedFile Receive(IFormFile file)
    {
        // Some browsers send the whole path on the sender's own disk.
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        name = name.Length > LongestName ? name[^LongestName..] : name;
        using var stream = file.OpenReadStream();
        var receipt = inbox.Receive(stream, name, "upload", clock.GetUtcNow(), NullIfBlank(Unit), NullIfBlank(Period));
        if (receipt.Delivery is not { } delivery)
            return new(name, null, null, receipt.Refusal!.Message);
        if (delivery.State == "waiting")
            jobs.Enqueue<IngestDelivery>(job => job.Run(delivery.DeliveryId));
        return new(name, delivery.DeliveryId, Links.Delivery(delivery.DeliveryId), null);
    }

    private IActionResult ShowRefused(List<UploadedFile> uploaded)
    {
        // What was just received is among what is listed.
        state.Renew();
        Refused = [.. uploaded.Where(u => u.Refusal is not null)];
        Received = [.. uploaded.Where(u => u.Delivery is not null).SelectMany(u => submissions.OfDelivery(u.Delivery!.Value).Take(1))];
        Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Page();
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
