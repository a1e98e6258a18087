namespace DanVan.Warehouse.Publishing;

/// <param name="By">Person or office that publishes.</param>
/// <param name="Note">For the reader; empty for none.</param>
/// <param name="StateHash">Of the state that was shown to whoever publishes; null where nothing was shown.</param>
public sealed record PublicationOrder(
    string Period, string By, string DocumentNumber, DateOnly DocumentDate, string Note = "", string? StateHash = null);

/// <param name="Form">Key of the one form that is opened; null for all.</param>
/// <param name="Sender">The one sender whose returns are opened; null for all.</param>
/// <param name="By">Who enters it.</param>
/// <param name="OpenUntil">Last day, in Vietnam.</param>
public sealed record ReopeningOrder(
    string Period, string? Form, string? Sender, string Reason, string OrderedBy, string DocumentNumber, DateOnly DocumentDate, string By, DateOnly OpenUntil);

/// <param name="Refusal">Why nothing was done, in Vietnamese; null where it was.</param>
/// <param name="Code">Of the edition made or opened again.</param>
/// <param name="Id">Of the row written.</param>
public sealed record PublicationResult(string? Refusal, string Code, long Id)
{
    internal static PublicationResult Refused(string why) => new(why, "", 0);
}
