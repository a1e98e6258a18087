using DanVan.Dashboard.Sheets;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>One delivered file: how it was recognised, what is wrong with it, what it loaded.</summary>
public sealed class DeliveryModel(
    ProvinceCatalog catalog, Workspace workspace, Db db, Submissions submissions, Returns returns, Cells cells, WorkbookShelf shelf) : PageModel
{
    /// <summary>Findings of a return listed before the rest is asked for.</summary>
    public const int MostFindings = 100;

    /// <summary>Whether every finding is listed.</summary>
    public bool ShowsAll { get; private set; }

    public ProvinceCatalog Catalog => catalog;

    /// <summary>Null where there is no such delivery.</summary>
    public Delivery? Delivery { get; private set; }

    public DeliveryState State { get; private set; } = null!;

    public IReadOnlyList<SubmissionLine> Lines { get; private set; } = [];

    public IReadOnlyList<DeliveryReturn> Parts { get; private set; } = [];

    /// <summary>What became of the delivery that brought the same bytes before; null where none did.</summary>
    public DeliveryState? First { get; private set; }

    /// <summary>Whether there is anything to mark in the sender's workbook.</summary>
    public bool IsMarkable => Parts.Any(p => p.Findings.Count > 0 && p.Line.Status != "unreadable");

    /// <summary>Bytes of the stored file.</summary>
    public long ByteCount { get; private set; }

    public IActionResult OnGet(long id, [FromQuery(Name = "loi")] int? finding, [FromQuery(Name = "tat-ca")] int? all)
    {
        ShowsAll = all == 1 || finding > MostFindings;
        Delivery = new Deliveries(db).Get(id);
        Lines = submissions.OfDelivery(id);
        if (Delivery is null || DeliveryState.Of(Lines) is not { } state)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }
        State = state;
        First = Delivery.DuplicateOf is { } first ? DeliveryState.Of(submissions.OfDelivery(first)) : null;
        ByteCount = submissions.File(Delivery.Sha256)?.ByteCount ?? 0;
        var number = 0;
        // What wants mending comes first.
        var lines = Lines.Where(l => l.SubmissionId is not null).OrderBy(l => l.Status is "accepted" or "superseded" ? 1 : 0);
        Parts = [.. lines.Select(l => Read(l, finding, ref number))];
        Question = ReadQuestion();
        return Page();
    }

    /// <summary>What is asked of the operator; null where nothing is.</summary>
    public DeliveryQuestion? Question { get; private set; }

    public IActionResult OnPostAnswer(
        long id, [FromForm(Name = "bieu")] string? form, [FromForm(Name = "don-vi")] string? unit, [FromForm(Name = "ky-bao-cao")] string? period)
    {
        var (chosenForm, chosenUnit, chosenPeriod) = (NullIfBlank(form), NullIfBlank(unit), NullIfBlank(period));
        var fault = (chosenForm, chosenUnit, chosenPeriod) switch
        {
            (null, null, null) => "Chưa chọn điều nào.",
            ({ } f, _, _) when catalog.Form(f) is null => "Không có biểu mẫu này. Hãy chọn lại trong danh sách.",
            (_, { } u, _) when catalog.Unit(u) is null => "Không có đơn vị này. Hãy chọn lại trong danh sách.",
            (_, _, { } p) when !PeriodCode.TryParse(p, out _) => "Không có kỳ báo cáo này. Hãy chọn lại trong danh sách.",
            _ => null,
        };
        if (fault is not null)
            return Ask(id, fault);
        if (workspace.Deliveries.Choices.Answer(id, chosenForm, chosenUnit, chosenPeriod, catalog.Setting.Operator, workspace.Clock.GetUtcNow()) is not { } answer)
            return Ask(id, "Tệp này không còn chờ xác nhận.");
        workspace.Intake.Process(answer);
        return Redirect(Text.Links.Delivery(answer));
    }

    private IActionResult Ask(long id, string fault)
    {
        var page = OnGet(id, null, null);
        Question = Question is null ? null : Question with { Fault = fault };
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private DeliveryQuestion? ReadQuestion()
    {
        if (Lines.FirstOrDefault(l => l.Status == "awaiting_answer") is not { SubmissionId: { } submission } line)
            return null;
        var asked = line.AskedFields?.Split(',') ?? [];
        var fields = DeliveryRecognition.Of(catalog, submissions.Recognition(submission)).Where(f => asked.Contains(f.Field) && f.Field != "version").ToList();
        var year = VietnamDay.Of(Delivery!.ReceivedAt).Year;
        var periods = Enumerable.Range(year - 1, 2).SelectMany(y => catalog.Calendars.SelectMany(c => c.Periods.Select(p => new PeriodCode(y, p.Kind, p.Seq)))).Distinct().OrderDescending();
        return new(Delivery.DeliveryId, fields, catalog, [.. periods], null, shelf.DrawHead(Delivery.Sha256));
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private DeliveryReturn Read(SubmissionLine line, int? asked, ref int number)
    {
        var id = line.SubmissionId!.Value;
        var findings = new List<DeliveryFinding>();
        foreach (var finding in submissions.Findings(id))
            findings.Add(new(++number, finding));
        var form = line.FormCode is null ? null : catalog.Form(line.FormCode);
        PeriodCode? period = PeriodCode.TryParse(line.PeriodCode, out var code) ? code : null;
        var loaded = form is null || line.Status is not ("accepted" or "superseded" or "held" or "sent_back")
            ? null
            : DeliveryFigures.Of(catalog, form, line.Status == "accepted" ? line.PeriodCode : null, cells.OfSubmission(id));
        return new(line, form, period, findings, ShowsAll ? findings.Count : MostFindings, Draw(form, findings, asked), returns.VersionsOf(id), loaded, Lines.Count > 1)
        {
            Recognition = DeliveryRecognition.Of(catalog, submissions.Recognition(id)),
            Rules = ReturnRules.Of(catalog, form, submissions.Rules(id)),
        };
    }

    // Drawn on demand, one at a time; the first with a place until one is asked for.
    private (int, SheetExcerpt)? Draw(FormDefinition? form, List<DeliveryFinding> findings, int? asked)
    {
        var chosen = findings.Find(f => f.Number == asked) ?? findings.Find(f => f.Line.Cell is not null);
        if (chosen is null)
            return null;
        // A broken equation shows the cells it is made of; any other fault shows the faults beside it.
        var codes = form?.Rules.FirstOrDefault(r => r.Id == chosen.Line.RuleId)?.Expression.Columns.ToList() ?? [];
        var beside = codes.Count > 0
            ? []
            : findings.Where(f => f.Line.Sheet == chosen.Line.Sheet && f.Line.Cell is not null && f != chosen).Select(f => f.Line.Cell!);
        return SheetPlace.At(chosen.Line.Sheet, chosen.Line.Cell, beside, codes) is { } place
            && shelf.Draw(Delivery!.Sha256, place) is { } excerpt
                ? (chosen.Number, excerpt)
                : null;
    }
}
