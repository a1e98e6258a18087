using DanVan.Dashboard.Text;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>Files that wait for an operator's answer, and the answers that are remembered.</summary>
public sealed class QuestionsModel(ProvinceCatalog catalog, Submissions submissions, Db db, Workspace workspace) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<SubmissionLine> Waiting { get; private set; } = [];

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public ProvinceCatalog Catalog => catalog;

    public void OnGet()
    {
        Waiting = submissions.Newest(Most, status: "awaiting_answer");
        Choices = new Choices(db).InForce();
    }

    public IActionResult OnPostTakeBack([FromForm(Name = "lua-chon")] long choice)
    {
        workspace.Deliveries.Choices.TakeBack(choice, workspace.Clock.GetUtcNow());
        return Redirect(Links.Questions());
    }
}
