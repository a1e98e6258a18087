using DanVan.Dashboard.Pages.Shared;
using DanVan.Warehouse.Catalog;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>One form: its columns, what is checked, and its template for a unit and period.</summary>
public sealed class FormModel(ProvinceCatalog catalog, ChosenPeriod period) : PageModel
{
    /// <summary>Null where the catalog has no such form.</summary>
    public FormDefinition? Form { get; private set; }

    /// <summary>The forms sent in the same workbook, itself among them.</summary>
    public IReadOnlyList<FormDefinition> Bundle => [.. catalog.Forms.Where(f => f.BundleKey is not null && f.BundleKey == Form!.BundleKey)];

    /// <summary>The units that send the form.</summary>
    public IReadOnlyList<OrgUnit> Senders { get; private set; } = [];

    /// <summary>Periods a template can be had for, newest first.</summary>
    public IReadOnlyList<PeriodCode> Periods { get; private set; } = [];

    /// <summary>The period chosen at the head of the page, where the form is owed in it.</summary>
    public PeriodCode Chosen => period.Code;

    public IActionResult OnGet(string circular, string form)
    {
        Form = catalog.Form($"{circular}/{form}") ?? catalog.Drafts.FirstOrDefault(d => d.Key == $"{circular}/{form}");
        if (Form is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }
        Senders = [.. catalog.Units.Where(u => Form.OwedBy.Contains(u.Group))];
        Periods = PeriodsOf(Form, period.Code.Year);
        return Page();
    }

    /// <summary>The rules about single columns, other periods and other forms.</summary>
    public IEnumerable<(string Id, string Words, string Why, Severity Severity, string Source)> OtherRules =>
        Form!.ColumnRules.Select(r => (r.Id, FormRuleText.Of(r), r.Why, r.Severity, r.Source))
            .Concat(Form.HistoryRules.Select(r => (r.Id, FormRuleText.Of(r, Form.ColumnWord), r.Why, r.Severity, r.Source)))
            .Concat(catalog.CrossRules.Where(r => r.Forms.Contains(Form.Key)).Select(r => (r.Id, r.Expression.Text, r.Why, r.Severity, r.Source)))
            .Concat(catalog.ListCounts.Where(r => r.Form == Form.Key || r.List == Form.Key)
                .Select(r => (r.Id, FormRuleText.Of(r, catalog.Form(r.Form)!, catalog.Form(r.List)!), r.Why, r.Severity, r.Source)));

    /// <summary>Whether the column is on the left of a printed equation, so that it is a total of others.</summary>
    public bool IsTotal(FormColumn column) => Form!.Rules.Any(r =>
        r.Expression.IsTotal(column.Code));

    // Corrections of the year before are still sent, and the year to come is prepared.
    private List<PeriodCode> PeriodsOf(FormDefinition form, int year)
    {
        var calendar = catalog.CalendarOf(form);
        var near = from y in Enumerable.Range(year - 1, 3) from line in calendar.Periods select calendar.Find(new PeriodCode(y, line.Kind, line.Seq))!;
        var asked = near.Where(form.IsAskedIn).Select(p => p.Code).OrderDescending().ToList();
        // A form of another time is had for the periods that it was asked in.
        return asked.Count > 0 ? asked : [PeriodCode.Parse(form.CollectedFrom)];
    }
}
