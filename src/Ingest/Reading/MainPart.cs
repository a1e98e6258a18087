namespace DanVan.Ingest.Reading;

/// <summary>Which part of a package is the workbook.</summary>
internal static class MainPart
{
    private const string Customary = "xl/workbook.xml";

    /// <exception cref="ReadingRefused">The package holds another kind of document, or none.</exception>
    public static string Find(Package package)
    {
        var part = new Relationships(package, "").OfKind("officeDocument") ?? Customary;
        if (!package.Has(part) && package.Has(Customary))
            part = Customary;
        if (part.StartsWith("word/", StringComparison.OrdinalIgnoreCase))
            throw new ReadingRefused(UnreadableReason.WordDocument);
        if (package.Has(part) && !part.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))
            return part;
        throw new ReadingRefused(IsOpenDocument(package) ? UnreadableReason.OpenDocument : UnreadableReason.NoWorkbookPart);
    }

    /// <summary>Whether the workbook is written in records instead of XML (.xlsb).</summary>
    public static bool IsBinary(string part) => part.EndsWith(".bin", StringComparison.OrdinalIgnoreCase);

    private static bool IsOpenDocument(Package package) => package.Has("content.xml") && package.Has("META-INF/manifest.xml");
}
