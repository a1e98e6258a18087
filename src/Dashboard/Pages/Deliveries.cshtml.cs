using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>Every file that arrived, newest first.</summary>
public sealed class DeliveriesModel(ProvinceCatalog catalog, Submissions submissions, Completeness completeness) : PageModel
{
    private const int PageSize = 50;

    public ProvinceCatalog Catalog => catalog;

    public IReadOnlyList<SubmissionLine> Lines { get; private set; } = [];

    public string? Status { get; private set; }

    public OrgUnit? Unit { get; private set; }

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    /// <summary>Returns of which figures are counted nowhere.</summary>
    public IReadOnlyList<FiguresInNoSum> InNoSum { get; } = completeness.InNoSum();

    /// <summary>Units that send returns, for the filter.</summary>
    public IEnumerable<OrgUnit> Senders => catalog.Units.Where(u => u.Group.Length > 0 && catalog.Forms.Any(f => f.OwedBy.Contains(u.Group)));

    public void OnGet(
        [FromQuery(Name = "tinh-trang")] string? status, [FromQuery(Name = "don-vi")] string? unit, [FromQuery(Name = "trang")] int? page)
    {
        Status = StatusText.All.FirstOrDefault(s => s.Code == status)?.Code;
        Unit = unit is null ? null : catalog.Unit(unit);
        Number = Math.Clamp(page ?? 1, 1, 100_000);
        var lines = submissions.Newest(PageSize + 1, (Number - 1) * PageSize, Unit?.Code, Status);
        HasMore = lines.Count > PageSize;
        Lines = [.. lines.Take(PageSize)];
    }

    /// <summary>The same list on another page.</summary>
    public string Address(int page) => Links.Deliveries() + "?" + string.Join('&', new[]
    {
        Status is null ? null : "tinh-trang=" + Status,
        Unit is null ? null : "don-vi=" + Uri.EscapeDataString(Unit.Code),
        FormattableString.Invariant($"trang={page}"),
    }.Where(p => p is not null));
}
