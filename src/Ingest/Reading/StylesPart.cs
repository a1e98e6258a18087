namespace DanVan.Ingest.Reading;

/// <summary>The cell styles of a package, by the number that cells refer to them with.</summary>
internal static class StylesPart
{
    public static CellStyle[] Read(Package package, string? part, ReadBudget budget)
    {
        if (part is null || !package.Has(part))
            return [];
        var formats = new Dictionary<int, NumberHint>();
        var fonts = new List<FontCoding>();
        var styles = new List<CellStyle>();
        var isCellStyle = false;
        var isFont = false;
        using var xml = package.Open(part);
        while (xml.Read())
        {
            if (xml.Name.SequenceEqual("cellXfs"u8))
                isCellStyle = xml.IsStart && !xml.IsEmpty;
            // Fonts of conditional formats (dxf) stand outside the list that styles count in.
            if (xml.Name.SequenceEqual("fonts"u8))
                isFont = xml.IsStart && !xml.IsEmpty;
            if (!xml.IsStart)
                continue;
            if (xml.Name.SequenceEqual("numFmt"u8))
            {
                budget.SpendItem();
                formats[xml.Number("numFmtId"u8, -1)] = NumberFormats.HintOf(xml.Attribute("formatCode"u8) ?? "");
            }
            else if (isFont && xml.Name.SequenceEqual("font"u8))
            {
                budget.SpendItem();
                fonts.Add(FontCoding.Unicode);
            }
            else if (isFont && fonts.Count > 0 && xml.Name.SequenceEqual("name"u8))
            {
                fonts[^1] = FontNames.CodingOf(xml.Attribute("val"u8));
            }
            else if (isCellStyle && xml.Name.SequenceEqual("xf"u8))
            {
                budget.SpendItem();
                var id = xml.Number("numFmtId"u8, 0);
                var font = xml.Number("fontId"u8, 0);
                styles.Add(new(formats.TryGetValue(id, out var hint) ? hint : NumberFormats.BuiltIn(id), (uint)font < (uint)fonts.Count ? fonts[font] : FontCoding.Unicode));
            }
        }
        return [.. styles];
    }
}
