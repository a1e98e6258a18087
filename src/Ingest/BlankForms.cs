using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest;

/// <summary>
/// The template of a bundle holds a sheet for each of its forms. A form whose sheets came back blank beside one that was filled in was
/// not sent: nothing is reported for it, and what was reported before stands.
/// </summary>
internal static class BlankForms
{
    /// <returns>The outcomes without the forms left blank; the first form filled in of their bundle says which these are.</returns>
    public static List<SubmissionOutcome> LeaveOut(List<SubmissionOutcome> outcomes)
    {
        foreach (var bundle in outcomes.Where(o => o.Form?.BundleKey is not null).GroupBy(o => (o.Form!.BundleKey, o.Sender, o.Period)).ToList())
        {
            var blank = bundle.Where(IsBlank).ToList();
            if (blank.Count == 0 || bundle.FirstOrDefault(o => !IsBlank(o)) is not { } filled)
                continue;
            outcomes[outcomes.IndexOf(filled)] = filled with { Findings = Validator.Order([.. filled.Findings, Finding(blank)]) };
            outcomes.RemoveAll(blank.Contains);
        }
        return outcomes;
    }

    private static bool IsBlank(SubmissionOutcome outcome) => outcome is { Status: SubmissionStatus.Accepted, Figures.Count: 0 };

    private static Finding Finding(List<SubmissionOutcome> blank)
    {
        var codes = string.Join(", ", blank.Select(o => o.Form!.Code));
        return new("DV-13", Severity.Warning, null, null, null, null, "", "0",
            $"Tệp có sheet của biểu {codes} nhưng để trống nên {(blank.Count == 1 ? "biểu này" : "các biểu này")} coi là chưa báo cáo; số liệu đã báo cáo trước đó (nếu có) giữ nguyên. Không có phát sinh thì ghi 0 rồi gửi lại; có phát sinh thì điền số liệu rồi gửi lại.");
    }
}
