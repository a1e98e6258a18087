using ClosedXML.Excel;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Exports;

/// <summary>What a workbook says of itself beside its cells, so that it is known also where the heading was cut off.</summary>
internal static class WorkbookProperties
{
    /// <param name="edition">The state whose figures are in it; null where there is none.</param>
    public static void Describe(this XLWorkbook book, string title, Edition? edition, string? notice) =>
        book.Describe(title, edition is null ? "" : edition.Code, edition is null ? "" : EditionText.Long(edition), notice);

    /// <param name="codes">Codes of the states whose figures are in it, divided by ", ".</param>
    public static void Describe(this XLWorkbook book, string title, string codes, string about, string? notice)
    {
        book.Properties.Title = title;
        book.Properties.Subject = about;
        book.Properties.Keywords = codes;
        book.Properties.Comments = notice ?? "";
    }
}
