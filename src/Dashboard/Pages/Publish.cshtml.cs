using System.Globalization;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>Publishes the chosen period, after showing what the edition would say otherwise than the one before.</summary>
public sealed class PublishModel(
    ChosenPeriod period, ProvinceCatalog catalog, Editions editions, EditionFigures figures, Publisher publisher, Completeness completeness, TimeProvider clock) : PageModel
{
    public ChosenPeriod Period => period;

    public Edition? Present { get; } = editions.Of(period.Text);

    /// <summary>The edition before; null for the first.</summary>
    public PublishedEdition? Newest { get; } = editions.Published(period.Text).FirstOrDefault();

    /// <summary>Against the edition before; null for the first.</summary>
    public EditionChanges? Changes { get; private set; }

    /// <summary>Returns owed and reported, over all forms.</summary>
    public (long Owed, long Reported) Coverage { get; private set; }

    public PublishEntry Entry { get; private set; } = new();

    public string? Fault { get; private set; }

    public void OnGet() => Open();

    public IActionResult OnPost([FromForm] PublishEntry entry)
    {
        Entry = entry;
        if (!DateOnly.TryParseExact(entry.DocumentDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Fault = "Hãy chọn ngày của văn bản công bố.";
        else
        {
            var result = publisher.Publish(new(period.Text, entry.By ?? "", entry.Document ?? "", day, entry.Note ?? "", entry.State), clock.GetUtcNow());
            if (result.Refusal is null)
                return Redirect(Links.Editions(period.Text));
            Fault = result.Refusal;
        }
        Open();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void Open()
    {
        var coverage = completeness.Coverage(period.Text, VietnamDay.Of(clock.GetUtcNow()));
        Coverage = (coverage.Sum(c => c.Owed), coverage.Sum(c => c.OnTime + c.Late));
        if (Newest is not null)
            Changes = EditionChanges.Of(catalog, figures, Newest, null);
    }
}

/// <summary>The form as typed.</summary>
public sealed class PublishEntry
{
    [FromForm(Name = "nguoi")]
    public string? By { get; set; }

    [FromForm(Name = "van-ban")]
    public string? Document { get; set; }

    [FromForm(Name = "ngay")]
    public string? DocumentDate { get; set; }

    [FromForm(Name = "ghi-chu")]
    public string? Note { get; set; }

    /// <summary>The state whose figures the page showed.</summary>
    [FromForm(Name = "trang-thai")]
    public string? State { get; set; }
}
