namespace DanVan.Dashboard.Lenses;

/// <summary>Takes the lens off an address before the page is looked for, and keeps it for the links that the page makes.</summary>
public static class LensPrefix
{
    internal const string StructureWord = "co-cau";

    public static void Use(WebApplication app) => app.Use((http, next) =>
    {
        var path = http.Request.Path;
        var lens = Lens.Plain;
        if (Take(ref path, StructureWord) is { } text && StructureChoice.Read(text) is { } structure)
        {
            lens = lens with { Structure = structure };
            http.Request.PathBase = lens.Prefix;
            http.Request.Path = path.HasValue ? path : "/";
        }
        Lens.Current = lens;
        return next(http);
    });

    // "/co-cau/hien-nay/don-vi" gives "hien-nay" and leaves "/don-vi"; null where the path does not begin with the word.
    private static string? Take(ref PathString path, string word)
    {
        if (!path.StartsWithSegments("/" + word, StringComparison.Ordinal, out var rest) || rest.Value is not { Length: > 1 } after)
            return null;
        var end = after.IndexOf('/', 1) is var slash and > 0 ? slash : after.Length;
        path = after[end..];
        return after[1..end];
    }
}
