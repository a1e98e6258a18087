namespace DanVan.Ingest.Reading;

/// <summary>A text taken apart as one number: sign, digits with their separators, and the words after it.</summary>
/// <param name="Body">ASCII digits with '.', ',' and ' ' between them; never empty.</param>
/// <param name="Suffix">What follows, trimmed: a unit, "%", or something that does not belong there.</param>
internal sealed record NumberShape(bool IsNegative, string Body, string Suffix)
{
    /// <summary>Null where the text does not start as a number.</summary>
    public static NumberShape? Parse(string raw)
    {
        var text = Tidy(raw);
        var at = 0;
        var negative = false;
        if (text.Length > 0 && (text[0] == '+' || NilMarks.IsDash(text[0])))
        {
            negative = text[0] != '+';
            at = SkipSpaces(text, 1);
        }
        var start = at;
        while (at < text.Length && IsBody(text, at))
            at++;
        var body = text[start..at].TrimEnd(' ');
        // A full stop or comma after the last digit ends a sentence.
        body = body.TrimEnd('.', ',').Replace('o', '0').Replace('O', '0');
        return body.AsSpan().ContainsAnyInRange('0', '9') ? new(negative, body, text[at..].Trim()) : null;
    }

    /// <summary>Full-width forms as ASCII, every kind of space as one, nothing invisible, no apostrophe in front.</summary>
    public static string Tidy(string raw)
    {
        Span<char> tidy = raw.Length <= 256 ? stackalloc char[raw.Length] : new char[raw.Length];
        var length = 0;
        foreach (var c in raw)
        {
            if (c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD')
                continue;
            tidy[length++] = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c is not '\n' && char.IsWhiteSpace(c) ? ' ' : c;
        }
        return tidy[..length].Trim().TrimStart("'’‘ʼ`´").Trim().ToString();
    }

    private static bool IsBody(string text, int at) => text[at] switch
    {
        >= '0' and <= '9' => true,
        '.' or ',' => true,
        // A space belongs to the number only between digits: "1 234" but not "12 cuộc".
        ' ' => at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]),
        // The letter typed for the figure: touching a digit, and no part of a word.
        'o' or 'O' => IsZeroLetter(text, at),
        _ => false,
    };

    private static bool IsZeroLetter(string text, int at)
    {
        int first = at, last = at;
        while (first > 0 && text[first - 1] is 'o' or 'O')
            first--;
        while (last + 1 < text.Length && text[last + 1] is 'o' or 'O')
            last++;
        var before = first > 0 ? text[first - 1] : ' ';
        var after = last + 1 < text.Length ? text[last + 1] : ' ';
        return text.Length == 1
            || (!char.IsLetter(before) && !char.IsLetter(after) && (IsDigitOrMark(before) || char.IsAsciiDigit(after)));
    }

    private static bool IsDigitOrMark(char c) => char.IsAsciiDigit(c) || c is '.' or ',';

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }
}
