using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages;

/// <summary>The answer to a warning on the page of its return, or the form that asks for one.</summary>
/// <param name="Number">The finding's number on the page, to which an answer leads back.</param>
public sealed record FindingAnswer(long DeliveryId, long SubmissionId, int Number, FindingLine Line);
