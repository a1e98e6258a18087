using DanVan.Dashboard.Exports;
using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>"Bảng đính chính" from one edition to a later one, or to the present figures.</summary>
public sealed class ChangesModel(ProvinceCatalog catalog, Editions editions, EditionFigures figures) : PageModel
{
    public EditionChanges Changes { get; private set; } = null!;

    public ProvinceCatalog Catalog => catalog;

    public IActionResult OnGet([FromQuery(Name = "tu")] string? from, [FromQuery(Name = "den")] string? to)
    {
        // Without codes there is nothing to compare yet: the list of editions has a link for each pair.
        if (string.IsNullOrWhiteSpace(from))
            return Redirect(Links.Editions());
        if (ChangesDownloads.Read(catalog, editions, figures, from, to) is not { } changes)
            return NotFound();
        Changes = changes;
        return Page();
    }
}
