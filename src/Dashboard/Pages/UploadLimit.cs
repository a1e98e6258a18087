using DanVan.Dashboard.Text;

namespace DanVan.Dashboard.Pages;

/// <summary>Answers a hand-in that is too large as a whole with a sentence; single files are weighed by the inbox.</summary>
public static class UploadLimit
{
    /// <summary>All files of one hand-in together.</summary>
    public const long RequestBytes = 400L << 20;

    public static void Use(WebApplication app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException fault) when (
            fault.StatusCode == StatusCodes.Status413PayloadTooLarge && http.Request.PathBase + http.Request.Path == Links.Upload() && !http.Response.HasStarted)
        {
            http.Response.StatusCode = fault.StatusCode;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync($"Các tệp gửi cùng lúc vượt quá {RequestBytes >> 20} MB. Hãy gửi làm nhiều lần.");
        }
    });
}
