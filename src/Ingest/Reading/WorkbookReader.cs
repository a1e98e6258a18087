using DanVan.Ingest.Reading.Binary;
using DanVan.Ingest.Reading.Formulas;

namespace DanVan.Ingest.Reading;

/// <summary>
/// From the bytes of a workbook to a grid of raw cells, within limits of size, cells and time. Judges nothing: what a
/// cell means is for the steps after it.
/// </summary>
public static class WorkbookReader
{
    /// <summary>Reads a stream up to the size limit and no further.</summary>
    public static WorkbookReading Read(Stream stream, ReadLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= ReadLimits.Default;
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = stream.Read(buffer)) > 0 && bytes.Length <= limits.FileBytes;)
            bytes.Write(buffer, 0, count);
        return Read(bytes.ToArray(), limits, cancellation);
    }

    /// <summary>
    /// A workbook, or the named reason why there is none; a sender's file never throws. Formulas without a stored result
    /// are worked out where that is safe (see <see cref="Cell.IsComputed"/>).
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up; running out of time is a refusal instead.</exception>
    public static WorkbookReading Read(byte[] file, ReadLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= ReadLimits.Default;
        if (file.LongLength > limits.FileBytes)
            return Refused(UnreadableReason.FileTooLarge);
        if (FileSignature.Refuse(file) is { } reason)
            return Refused(reason);
        try
        {
            var budget = new ReadBudget(limits, cancellation);
            var sheets = FileSignature.IsPackage(file) ? ReadPackage(file, limits, budget) : XlsWorkbook.Read(file, budget);
            return sheets.Any(s => s.Cells.Count > 0) ? WorkbookReading.Of(new Workbook(FormulaFill.Fill(sheets, budget))) : Refused(UnreadableReason.NoCells);
        }
        catch (ReadingRefused refused)
        {
            return Refused(refused.Reason);
        }
        // What System.IO.Compression says of a damaged archive and a damaged stream.
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return Refused(UnreadableReason.Broken);
        }
    }

    private static IReadOnlyList<Sheet> ReadPackage(byte[] file, ReadLimits limits, ReadBudget budget)
    {
        using var package = new Package(file, limits, budget);
        var main = MainPart.Find(package);
        var relationships = new Relationships(package, main);
        if (MainPart.IsBinary(main))
            return new XlsbWorkbook(package, budget).Read(main, relationships);
        var book = WorkbookPart.Read(package, main, relationships, budget);
        var texts = SharedStrings.Read(package, relationships.OfKind("sharedStrings") ?? Package.Resolve(main, "sharedStrings.xml"), budget);
        var styles = StylesPart.Read(package, relationships.OfKind("styles") ?? Package.Resolve(main, "styles.xml"), budget);
        var sheets = new List<Sheet>(book.Tabs.Count);
        foreach (var tab in book.Tabs)
        {
            if (tab.Part is null)
                continue;
            using var xml = package.Open(tab.Part);
            sheets.Add(new SheetPart(texts, styles, book, budget).Read(xml, tab.Name, tab.IsHidden));
        }
        return sheets;
    }

    private static WorkbookReading Refused(UnreadableReason reason) => WorkbookReading.Of(Unreadable.Because(reason));
}
