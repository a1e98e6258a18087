namespace DanVan.Ingest.Reading.Binary;

/// <summary>The cell styles of an .xlsb package.</summary>
internal static class XlsbStyles
{
    private const int Format = 44, Font = 43, Style = 47, BeginCellStyles = 617, EndCellStyles = 618;

    // Height, flags, weight, script, underline, family, charset, colour, scheme: what stands before a font's name.
    private const int BeforeFontName = 21;

    public static CellStyle[] Read(Package package, string? part, ReadBudget budget)
    {
        if (part is null || !package.Has(part))
            return [];
        var formats = new Dictionary<int, NumberHint>();
        var fonts = new List<FontCoding>();
        var styles = new List<CellStyle>();
        var isCellStyle = false;
        using var records = package.Records(part);
        while (records.Read())
        {
            var content = new ByteCursor(records.Content);
            switch (records.Kind)
            {
                case BeginCellStyles or EndCellStyles:
                    isCellStyle = records.Kind == BeginCellStyles;
                    break;
                case Format:
                    budget.SpendItem();
                    formats[content.U16()] = NumberFormats.HintOf(XlsbTexts.Read(ref content));
                    break;
                case Font:
                    budget.SpendItem();
                    content.Skip(BeforeFontName);
                    fonts.Add(FontNames.CodingOf(XlsbTexts.Read(ref content)));
                    break;
                case Style when isCellStyle:
                    budget.SpendItem();
                    content.Skip(2);
                    int format = content.U16(), font = content.U16();
                    styles.Add(new(formats.TryGetValue(format, out var hint) ? hint : NumberFormats.BuiltIn(format), font < fonts.Count ? fonts[font] : FontCoding.Unicode));
                    break;
            }
        }
        return [.. styles];
    }
}
