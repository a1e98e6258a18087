using DanVan.Dashboard.Text;

namespace DanVan.Dashboard.Lenses;

/// <summary>Takes the lens off an address before the page is looked for, and keeps it for the links that the page makes.</summary>
public static class LensPrefix
{
    internal const string EditionWord = "an-ban";
    internal const string StructureWord = "co-cau";

    // Nothing is done in a state that is past.
    private static readonly string[] Doors = ["/gui-bao-cao", "/giai-trinh", "/bao-cao/cho-xac-nhan", "/cong-bo", "/mo-lai", "/jobs"];

    // They compare editions, and belong to none.
    private static readonly string[] OfThePresent = ["/an-ban", "/dinh-chinh", "/dinh-chinh.xlsx"];

    public static void Use(WebApplication app)
    {
        var shelf = app.Services.GetRequiredService<EditionShelf>();
        app.Use((http, next) =>
        {
            Lens.Current = Lens.Plain;
            var path = http.Request.Path;
            var lens = Lens.Plain;
            if (Take(ref path, EditionWord) is { } code)
            {
                if (shelf.Open(code) is not { } edition)
                    return Explain(http, code, next);
                lens = lens with { Edition = edition };
            }
            if (Take(ref path, StructureWord) is { } text)
            {
                // Figures of another structure than the one asked for would be taken for it.
                if (StructureChoice.Read(text) is not { } structure)
                    return NotFound(http);
                lens = lens with { Structure = structure };
            }
            if (lens == Lens.Plain)
                return next(http);
            if (lens.Edition is not null && OfThePresent.Contains(path.Value))
            {
                http.Response.Redirect(path.Value + http.Request.QueryString);
                return Task.CompletedTask;
            }
            Lens.Current = lens;
            http.Request.PathBase = lens.Prefix;
            http.Request.Path = path.HasValue ? path : "/";
            return next(http);
        });
    }

    /// <summary>Answers that there is no such page where something would be done in a state that is past.</summary>
    public static void CloseDoors(WebApplication app) => app.Use((http, next) =>
    {
        if (Lens.Current.Edition is null || !IsDoor(http.Request))
            return next(http);
        return NotFound(http);
    });

    private static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    // The page of editions says what there is to say of a code that opens nothing.
    private static Task Explain(HttpContext http, string code, RequestDelegate next)
    {
        http.Request.Path = Links.Editions();
        http.Request.QueryString = QueryString.Create("ma", code);
        return next(http);
    }

    private static bool IsDoor(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        || Doors.Any(door => request.Path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase));

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
