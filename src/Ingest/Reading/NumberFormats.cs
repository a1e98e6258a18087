namespace DanVan.Ingest.Reading;

/// <summary>What each cell style says about a number: a date, a percentage, or nothing.</summary>
internal static class NumberFormats
{
    public static NumberHint[] Read(Package package, string? part, ReadBudget budget)
    {
        if (part is null || !package.Has(part))
            return [];
        var codes = new Dictionary<int, NumberHint>();
        var styles = new List<NumberHint>();
        var isCellStyle = false;
        using var xml = package.Open(part);
        while (xml.Read())
        {
            if (xml.Name.SequenceEqual("cellXfs"u8))
                isCellStyle = xml.IsStart && !xml.IsEmpty;
            if (!xml.IsStart)
                continue;
            if (xml.Name.SequenceEqual("numFmt"u8))
            {
                budget.SpendItem();
                codes[xml.Number("numFmtId"u8, -1)] = HintOf(xml.Attribute("formatCode"u8) ?? "");
            }
            else if (isCellStyle && xml.Name.SequenceEqual("xf"u8))
            {
                budget.SpendItem();
                var id = xml.Number("numFmtId"u8, 0);
                styles.Add(codes.TryGetValue(id, out var hint) ? hint : BuiltIn(id));
            }
        }
        return [.. styles];
    }

    // ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are the East Asian dates.
    private static NumberHint BuiltIn(int id) => id switch
    {
        9 or 10 => NumberHint.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => NumberHint.Date,
        _ => NumberHint.None,
    };

    /// <summary>Looks at the letters of a format code outside quotes, escapes and brackets.</summary>
    internal static NumberHint HintOf(string code)
    {
        var hint = NumberHint.None;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, '"', i);
                    break;
                case '[':
                    // Elapsed time, [h]:mm, is the one bracket that makes a date.
                    if (i + 1 < code.Length && code[i + 1] is 'h' or 'H' or 'm' or 'M' or 's' or 'S' && IsElapsed(code, i))
                        return NumberHint.Date;
                    i = End(code, ']', i);
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S':
                    return NumberHint.Date;
                case '%':
                    hint = NumberHint.Percent;
                    break;
            }
        }
        return hint;
    }

    private static int End(string code, char closing, int from)
    {
        var end = code.IndexOf(closing, from + 1);
        return end < 0 ? code.Length : end;
    }

    private static bool IsElapsed(string code, int from)
    {
        var end = code.IndexOf(']', from);
        return end > from && code.AsSpan(from + 1, end - from - 1).TrimStart(code[from + 1]).IsEmpty;
    }
}
