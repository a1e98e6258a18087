using System.Text.Json.Serialization;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages;

/// <summary>How far a delivery has come, for the scripts that wait for it.</summary>
/// <param name="State">waiting | done | duplicate</param>
/// <param name="Status">As in <see cref="SubmissionLine.Status"/>; of several forms in one file, the one that most wants attention.</param>
/// <param name="Words">The status in Vietnamese.</param>
public sealed record DeliveryState(
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("words")] string Words,
    [property: JsonPropertyName("errors")] long Errors,
    [property: JsonPropertyName("warnings")] long Warnings)
{
    private static readonly string[] Worst = 
        ["unreadable", "unrecognised", "awaiting_answer", "needs_fix", "sent_back", "held", "waiting", "duplicate", "answered", "superseded", "accepted"];

    /// <summary>The state; null where there is no such delivery.</summary>
    public static DeliveryState? Of(IReadOnlyList<SubmissionLine> lines)
    {
        if (lines.Count == 0)
            return null;
        var status = lines.Select(l => l.Status).OrderBy(s => Array.IndexOf(Worst, s)).First();
        var state = status is "waiting" or "duplicate" ? status : "done";
        return new(state, status, StatusText.Of(status).Words, lines.Sum(l => l.ErrorCount), lines.Sum(l => l.WarningCount));
    }

    public static void Map(WebApplication app) => app.MapGet(
        "/bao-cao/{id:long}.json",
        (long id, Submissions submissions) => Of(submissions.OfDelivery(id)) is { } state ? Results.Json(state) : Results.NotFound());
}
