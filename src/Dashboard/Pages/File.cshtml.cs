using DanVan.Dashboard.Sheets;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace DanVan.Dashboard.Pages;

/// <summary>The original file, byte for byte, under the name it was sent by.</summary>
public sealed class FileModel(Submissions submissions, WorkbookShelf shelf) : PageModel
{
    // What is stored under a hash never changes; only a part of the address is a name, so no path can be asked for.
    public IActionResult OnGet(string sha256)
    {
        if (submissions.File(sha256) is not { } file || shelf.Path(sha256) is not { } path)
            return NotFound();
        Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        Response.Headers.XContentTypeOptions = "nosniff";
        return new PhysicalFileResult(path, ContentType(file.FileName))
        {
            FileDownloadName = file.FileName,
            EntityTag = new EntityTagHeaderValue($"\"{file.Sha256}\""),
        };
    }

    private static string ContentType(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xlsm" => "application/vnd.ms-excel.sheet.macroEnabled.12",
        ".xls" => "application/vnd.ms-excel",
        _ => "application/octet-stream",
    };
}
