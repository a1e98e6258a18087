using System.Xml;
using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Marking;

/// <summary>
/// The sender's own workbook given back: faulty cells coloured, each with a comment that says what was seen, what is expected and
/// what to do, and a last sheet that lists everything. Parts that need no edit keep their bytes, macros and pictures included.
/// </summary>
public static class MarkedReturn
{
    private const string CopyRemark =
        "Tệp gốc có định dạng cũ (.xls) hoặc nhị phân (.xlsb) không ghi chú thích vào được; đây là bản sao có đánh dấu ở dạng .xlsx, chỉ giữ giá trị và các ô gộp. Tệp gốc vẫn được lưu giữ nguyên vẹn.";

    /// <summary>What the summary sheet is called; files that come back with one are read without it.</summary>
    public static bool IsSummary(string sheetName) => sheetName.StartsWith(SummarySheet.Name, StringComparison.Ordinal);

    /// <summary>Marks a workbook. The same input gives the same bytes.</summary>
    /// <param name="original">As received.</param>
    /// <param name="opening">Lines at the head of the summary, in Vietnamese: what file, what came of it.</param>
    /// <param name="target">Written only where there is no refusal.</param>
    /// <returns>Null, or why a file of this kind cannot be marked.</returns>
    public static Unreadable? Write(
        byte[] original, IReadOnlyList<Finding> findings, IReadOnlyList<string> opening, ProvinceCatalog catalog, Stream target, CancellationToken cancellation = default)
    {
        if (FileSignature.Refuse(original) is { } reason)
            return Unreadable.Because(reason);
        try
        {
            if (!IsEditable(original, cancellation))
            {
                var reading = WorkbookReader.Read(original, cancellation: cancellation);
                if (reading.Workbook is not { } workbook)
                    return reading.Refusal;
                original = PlainCopy.Of(LegacyText.Decode(workbook) ?? workbook);
                opening = [.. opening, CopyRemark];
            }
            using var whole = new MemoryStream();
            using (var package = new Package(original, ReadLimits.Default, new ReadBudget(ReadLimits.Default, cancellation)))
            {
                var edit = new PackageEdit(package);
                new WorkbookMarks(edit, catalog, new ReadBudget(ReadLimits.Default, cancellation)).Apply(findings, opening);
                edit.Save(whole);
            }
            whole.WriteTo(target);
            return null;
        }
        catch (ReadingRefused refused)
        {
            return Unreadable.Because(refused.Reason);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or XmlException)
        {
            return Unreadable.Because(UnreadableReason.Broken);
        }
    }

    /// <summary>The name under which a marked file is given back: "Biểu 01 (đánh dấu lỗi).xlsx"; of other formats a copy comes back.</summary>
    public static string FileName(string original)
    {
        var ending = Path.GetExtension(original).ToLowerInvariant() is var old and (".xlsm" or ".xltx" or ".xltm") ? old : ".xlsx";
        return $"{Path.GetFileNameWithoutExtension(original)} (đánh dấu lỗi){ending}";
    }

    // .xls files and the binary parts of .xlsb are not XML to edit.
    private static bool IsEditable(byte[] file, CancellationToken cancellation)
    {
        if (!FileSignature.IsPackage(file))
            return false;
        using var package = new Package(file, ReadLimits.Default, new ReadBudget(ReadLimits.Default, cancellation));
        return !MainPart.IsBinary(MainPart.Find(package));
    }
}
