using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Sheets;

/// <summary>
/// Stored workbooks, read again to be drawn. The last few stay at hand: one looks at cell after cell of a file.
/// </summary>
public sealed class WorkbookShelf(Workspace workspace, Submissions submissions)
{
    private const int Room = 12;

    private readonly Lock gate = new();
    private readonly LinkedList<(string Sha256, Workbook Workbook)> books = new();

    /// <summary>The part of a stored file's sheet around a cell; null where file or sheet cannot be shown any more.</summary>
    public SheetExcerpt? Draw(string sha256, SheetPlace place) =>
        Take(sha256) is { } workbook ? SheetDrawing.Draw(workbook, place) : null;

    /// <summary>The top of a stored file's first sheet that shows something; null where there is none to show.</summary>
    public SheetExcerpt? DrawHead(string sha256) =>
        Take(sha256)?.Sheets.FirstOrDefault(s => !s.IsHidden && s.Cells.Count > 0) is { } sheet
            && SheetPlace.At(sheet.Name, sheet.Cells[0].Address, []) is { } place ? Draw(sha256, place) : null;

    /// <summary>The full path of a stored file; null where nothing of that hash was received or its bytes are gone.</summary>
    public string? Path(string sha256) =>
        submissions.File(sha256) is { } file
        && System.IO.Path.GetFullPath(file.InboxPath, workspace.DataFolder) is var path
        && File.Exists(path)
            ? path
            : null;

    private Workbook? Take(string sha256)
    {
        lock (gate)
        {
            for (var node = books.First; node is not null; node = node.Next)
            {
                if (node.Value.Sha256 != sha256)
                    continue;
                books.Remove(node);
                books.AddFirst(node);
                return node.Value.Workbook;
            }
        }
        // Read outside the lock: a large file must not hold up who looks at a small one.
        return Path(sha256) is { } path && WorkbookReader.Read(File.ReadAllBytes(path)).Workbook is { } workbook
            // Text in old fonts is shown as people saw it.
            ? Keep(sha256, LegacyText.Decode(workbook) ?? workbook)
            : null;
    }

    private Workbook Keep(string sha256, Workbook workbook)
    {
        lock (gate)
        {
            if (!books.Any(b => b.Sha256 == sha256))
                books.AddFirst((sha256, workbook));
            while (books.Count > Room)
                books.RemoveLast();
        }
        return workbook;
    }
}
