namespace DanVan.Ingest.Reading.Binary;

/// <summary>Reads the parts of an .xlsb package: the same workbook as .xlsx, written in records.</summary>
internal sealed class XlsbWorkbook(Package package, ReadBudget budget)
{
    private const int BundledSheet = 156, Properties = 153, SharedText = 19;

    private bool countsFrom1904;

    public IReadOnlyList<Sheet> Read(string main, Relationships relationships)
    {
        var tabs = ReadTabs(main, relationships);
        var texts = ReadTexts(relationships.OfKind("sharedStrings"));
        var styles = XlsbStyles.Read(package, relationships.OfKind("styles"), budget);
        var collected = new List<(WorkbookPart.Tab Tab, CellCollector Cells)>();
        foreach (var tab in tabs)
        {
            if (tab.Part is null)
                continue;
            var cells = new CellCollector(styles, countsFrom1904, budget);
            using var records = package.Records(tab.Part);
            new XlsbSheet(records, texts, cells).Read();
            collected.Add((tab, cells));
        }
        var isCalculated = collected.Exists(c => c.Cells.HasResults);
        return [.. collected.Select(c => c.Cells.ToSheet(c.Tab.Name, c.Tab.IsHidden, isCalculated))];
    }

    private List<WorkbookPart.Tab> ReadTabs(string main, Relationships relationships)
    {
        var tabs = new List<WorkbookPart.Tab>();
        using var records = package.Records(main);
        while (records.Read())
        {
            var content = new ByteCursor(records.Content);
            if (records.Kind == Properties)
                countsFrom1904 = (content.U32() & 1) != 0;
            if (records.Kind != BundledSheet)
                continue;
            budget.SpendItem();
            var isHidden = content.U32() != 0;
            content.Skip(4);
            var id = XlsbTexts.Read(ref content);
            var name = RichText.Clean(XlsbTexts.Read(ref content));
            var found = relationships.OfId(id) ?? throw new ReadingRefused(UnreadableReason.Broken);
            tabs.Add(new(name, isHidden, found.Kind.Equals("worksheet", StringComparison.OrdinalIgnoreCase) ? found.Part : null));
        }
        return tabs;
    }

    private string[] ReadTexts(string? part)
    {
        if (part is null || !package.Has(part))
            return [];
        var texts = new List<string>();
        using var records = package.Records(part);
        while (records.Read())
        {
            if (records.Kind != SharedText)
                continue;
            budget.SpendItem();
            var content = new ByteCursor(records.Content);
            content.Skip(1);
            texts.Add(XlsbTexts.Read(ref content));
        }
        return [.. texts];
    }
}
