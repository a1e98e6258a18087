namespace DanVan.Ingest.Reading;

/// <summary>What a number format says about a number: a date, a percentage, or nothing.</summary>
internal static class NumberFormats
{
    // ECMA-376 part 1, 18.8.30, the same in the binary formats; 27–36 and 50–58 are the East Asian dates.
    internal static NumberHint BuiltIn(int id) => id switch
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
