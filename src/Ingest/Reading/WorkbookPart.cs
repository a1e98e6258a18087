namespace DanVan.Ingest.Reading;

/// <summary>What the workbook's own part says: its sheets in order and how its dates count.</summary>
/// <param name="IsUncalculated">
/// The file asks to be calculated when opened. Some writers then store a zero for every formula, so a stored zero is no result.
/// </param>
internal sealed record WorkbookPart(IReadOnlyList<WorkbookPart.Tab> Tabs, bool CountsFrom1904, bool IsUncalculated)
{
    /// <param name="Part">Null for chart sheets, dialogue sheets and macro sheets, which hold no cells.</param>
    public sealed record Tab(string Name, bool IsHidden, string? Part);

    public static WorkbookPart Read(Package package, string part, Relationships relationships, ReadBudget budget)
    {
        var tabs = new List<Tab>();
        var from1904 = false;
        var uncalculated = false;
        using var xml = package.Open(part);
        while (xml.Read())
        {
            if (!xml.IsStart)
                continue;
            if (xml.Name.SequenceEqual("workbookPr"u8))
                from1904 = xml.Flag("date1904"u8);
            if (xml.Name.SequenceEqual("calcPr"u8))
                uncalculated = xml.Flag("fullCalcOnLoad"u8);
            if (!xml.Name.SequenceEqual("sheet"u8))
                continue;
            budget.SpendItem();
            var name = Nfc.Of(xml.Attribute("name"u8) ?? "");
            tabs.Add(new Tab(name, IsHidden(xml.Attribute("state"u8)), PartOf(package, part, relationships, xml.Attribute("id"u8), tabs.Count + 1)));
        }
        return new WorkbookPart(tabs, from1904, uncalculated);
    }

    private static bool IsHidden(string? state) => state is not (null or "visible");

    private static string? PartOf(Package package, string part, Relationships relationships, string? id, int ordinal)
    {
        if (id is not null && relationships.OfId(id) is { } found)
            return found.Kind.Equals("worksheet", StringComparison.OrdinalIgnoreCase) ? found.Part : null;
        // Some writers leave the relationships out; the customary name is then all there is to go by.
        var customary = Package.Resolve(part, $"worksheets/sheet{ordinal}.xml");
        return package.Has(customary) ? customary : throw new ReadingRefused(UnreadableReason.Broken);
    }
}
