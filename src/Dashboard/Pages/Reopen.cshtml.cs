using System.Globalization;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>Opens the chosen period again, by order and until a day.</summary>
public sealed class ReopenModel(ChosenPeriod period, ProvinceCatalog catalog, Editions editions, Publisher publisher, TimeProvider clock) : PageModel
{
    public ChosenPeriod Period => period;

    public PublishedEdition? Newest { get; } = editions.Published(period.Text).FirstOrDefault();

    /// <summary>Forms asked in the period.</summary>
    public IEnumerable<FormDefinition> Forms => catalog.Forms.Where(f => catalog.CalendarOf(f).Find(period.Code) is { } dated && f.IsAskedIn(dated));

    public IEnumerable<OrgUnit> Senders => catalog.Units.Where(u => u.IsExpected && catalog.Forms.Any(f => f.OwedBy.Contains(u.Group)));

    public ReopenEntry Entry { get; private set; } = new();

    public string? Fault { get; private set; }

    /// <param name="form">The form to be opened, as whoever leads here proposes it.</param>
    /// <param name="sender">Likewise the sender.</param>
    public void OnGet([FromQuery(Name = "bieu")] string? form, [FromQuery(Name = "don-vi")] string? sender) => Entry = new() { Form = form, Sender = sender };

    public IActionResult OnPost([FromForm] ReopenEntry entry)
    {
        Entry = entry;
        if (Day(entry.DocumentDate) is not { } document || Day(entry.Until) is not { } until)
            Fault = "Hãy chọn ngày của văn bản và ngày hết hạn mở lại.";
        else
            Fault = publisher.Reopen(
                new(period.Text, Given(entry.Form), Given(entry.Sender), entry.Reason ?? "", entry.OrderedBy ?? "", entry.Document ?? "", document, entry.By ?? "", until),
                clock.GetUtcNow()).Refusal;
        if (Fault is null)
            return Redirect(Links.Editions(period.Text));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>The form as typed.</summary>
public sealed class ReopenEntry
{
    [FromForm(Name = "bieu")]
    public string? Form { get; set; }

    [FromForm(Name = "don-vi")]
    public string? Sender { get; set; }

    [FromForm(Name = "ly-do")]
    public string? Reason { get; set; }

    [FromForm(Name = "chi-dao")]
    public string? OrderedBy { get; set; }

    [FromForm(Name = "van-ban")]
    public string? Document { get; set; }

    [FromForm(Name = "ngay")]
    public string? DocumentDate { get; set; }

    [FromForm(Name = "den-ngay")]
    public string? Until { get; set; }

    [FromForm(Name = "nguoi-nhap")]
    public string? By { get; set; }
}
