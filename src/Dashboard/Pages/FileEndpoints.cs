using DanVan.Dashboard.Sheets;
using DanVan.Warehouse.Queries;
using Microsoft.Net.Http.Headers;

namespace DanVan.Dashboard.Pages;

/// <summary>The original files, byte for byte, under the names they were sent by.</summary>
public static class FileEndpoints
{
    // The address holds a hash and nothing else, so no path can be asked for; what is stored under it never changes.
    public static void MapFiles(this WebApplication app) => app.MapGet(
        "/tep/{sha256:regex(^[0-9a-f]{{64}}$)}",
        (string sha256, HttpContext http, Submissions submissions, WorkbookShelf shelf) =>
        {
            if (submissions.File(sha256) is not { } file || shelf.Path(sha256) is not { } path)
                return Results.Text("Không có tệp này trong kho lưu trữ.", statusCode: StatusCodes.Status404NotFound);
            http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.File(path, ContentType(file.FileName), file.FileName, null, new EntityTagHeaderValue($"\"{file.Sha256}\""));
        });

    internal static string ContentType(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xlsm" => "application/vnd.ms-excel.sheet.macroEnabled.12",
        ".xls" => "application/vnd.ms-excel",
        _ => "application/octet-stream",
    };
}
