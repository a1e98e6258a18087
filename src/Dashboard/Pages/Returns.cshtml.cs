using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>Who owes what in a period, and how each return stands: senders down, forms across.</summary>
public sealed class ReturnsModel(ProvinceCatalog catalog, ChosenPeriod period, DueReturns returns) : PageModel
{
    private ILookup<string, OwedReturn> bySender = Enumerable.Empty<OwedReturn>().ToLookup(_ => "");

    public ChosenPeriod Period => period;

    public bool OnlyOpen { get; private set; }

    /// <summary>The forms owed in the period, in the catalog's order.</summary>
    public IReadOnlyList<FormDefinition> Forms { get; private set; } = [];

    /// <summary>Senders by heading, in the catalog's order.</summary>
    public IReadOnlyList<ReturnsGroup> Groups { get; private set; } = [];

    public IReadOnlyList<OwedReturn> Owed { get; private set; } = [];

    public void OnGet([FromQuery(Name = "loc")] string? filter)
    {
        OnlyOpen = filter == "con-thieu";
        Owed = returns.In(period.Code);
        OnTimeBefore = Share(returns.In(period.Code.SamePeriodLastYear));
        bySender = Owed.ToLookup(o => o.SenderCode);
        Forms = [.. catalog.Forms.Where(f => Owed.Any(o => o.FormCode == f.Key))];
        Groups = [.. Owed
            .Where(o => !OnlyOpen || bySender[o.SenderCode].Any(r => ReturnState.Of(r).IsOpen))
            .DistinctBy(o => o.SenderCode)
            .GroupBy(o => o.SenderGroup is "huyen" or "xa" ? "Huyện, thành phố" : o.SenderGroup == "cap_xa" ? "Xã, phường" : "Sở, ban, ngành")
            .Select(g => new ReturnsGroup(g.Key, [.. g]))];
    }

    /// <summary>Returns in time out of those owed, percent (D1); null where none are owed or none has come yet.</summary>
    public decimal? OnTime => Share(Owed);

    /// <summary>The same of the period a year before.</summary>
    public decimal? OnTimeBefore { get; private set; }

    private static decimal? Share(IReadOnlyList<OwedReturn> owed) =>
        owed.Any(o => o.IsReported) ? 100m * owed.Count(o => o.State == "on_time") / owed.Count : null;

    public OwedReturn? Find(string sender, FormDefinition form) => bySender[sender].FirstOrDefault(o => o.FormCode == form.Key);

    public IEnumerable<OwedReturn> Of(string sender) => bySender[sender];

    /// <summary>The day most returns of a form are due.</summary>
    public string? DueOf(FormDefinition form) => Owed.FirstOrDefault(o => o.FormCode == form.Key)?.DueDate;
}

/// <param name="Senders">One line a sender; which of its returns it is does not matter.</param>
public sealed record ReturnsGroup(string Name, IReadOnlyList<OwedReturn> Senders);
