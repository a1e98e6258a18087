namespace DanVan.Dashboard.Lenses;

/// <summary>
/// The state in which a request sees the site. It is a prefix of the address and nothing else, so that whatever is seen
/// through it has an address to send; every page and export exists under every lens.
/// </summary>
/// <param name="Edition">The published state that is shown, read-only; null for the present one.</param>
/// <param name="Structure">The structure figures are shown in; null for the one they were reported in.</param>
public sealed record Lens(OpenEdition? Edition = null, StructureChoice? Structure = null)
{
    // Links are written by views, records and charts alike; the request that writes them is the one thing they share.
    private static readonly AsyncLocal<Lens?> OfRequest = new();

    /// <summary>The present figures, as reported.</summary>
    public static Lens Plain { get; } = new();

    /// <summary>The lens of the request that is being answered; <see cref="Plain"/> outside of one.</summary>
    public static Lens Current
    {
        get => OfRequest.Value ?? Plain;
        internal set => OfRequest.Value = value;
    }

    /// <summary>What stands before every address seen through it: "/an-ban/2021-6T-AB1-7F3A/co-cau/hien-nay"; empty for <see cref="Plain"/>.</summary>
    public string Prefix =>
        (Edition is null ? "" : $"/{LensPrefix.EditionWord}/{Edition.Published.Code}")
        + (Structure is null ? "" : $"/{LensPrefix.StructureWord}/{Structure.Text}");

    /// <summary>The page of a request, seen through this lens.</summary>
    public string SamePage(HttpRequest request) => Prefix + request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
}
