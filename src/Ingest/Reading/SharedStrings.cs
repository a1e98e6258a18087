namespace DanVan.Ingest.Reading;

/// <summary>The texts that cells refer to by number, each once.</summary>
internal static class SharedStrings
{
    public static string[] Read(Package package, string? part, ReadBudget budget)
    {
        if (part is null || !package.Has(part))
            return [];
        var texts = new List<string>();
        using var xml = package.Open(part);
        while (xml.Read())
        {
            if (!xml.IsStart || !xml.Name.SequenceEqual("si"u8))
                continue;
            budget.SpendItem();
            texts.Add(RichText.Read(xml));
        }
        return [.. texts];
    }
}
