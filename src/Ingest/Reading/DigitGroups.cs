using System.Globalization;

namespace DanVan.Ingest.Reading;

/// <summary>What the separators of a number can mean.</summary>
/// <param name="Value">As read; for an ambiguous text with the separator as thousands. Null where the grouping makes no number, or one of more than 28 digits.</param>
/// <param name="IfDecimal">Set for "1.234" and "1,234": the value were the mark a decimal one.</param>
/// <param name="DecimalMark">What the text proves of its writer's habit; null where it proves nothing.</param>
/// <param name="Mark">The separator of an ambiguous text.</param>
internal readonly record struct DigitGroups(decimal? Value, decimal? IfDecimal = null, char? DecimalMark = null, char Mark = '\0')
{
    public static DigitGroups Read(string body)
    {
        var dots = body.AsSpan().Count('.');
        var commas = body.AsSpan().Count(',');
        if (dots > 0 && commas > 0)
            return TwoMarks(body, body.LastIndexOf('.') > body.LastIndexOf(',') ? '.' : ',');
        if (dots + commas == 0)
            return new(Whole(body));
        var mark = dots > 0 ? '.' : ',';
        return dots + commas > 1 ? Grouped(body, mark) : OneMark(body, mark);
    }

    /// <summary>"1.234,5": the last mark is the decimal one and must come once.</summary>
    private static DigitGroups TwoMarks(string body, char mark)
    {
        var at = body.IndexOf(mark);
        return at == body.LastIndexOf(mark) && Number(body[..at], body[(at + 1)..]) is { } value ? new(value, null, mark) : default;
    }

    /// <summary>"1.234.567": groups, so the other mark is the decimal one.</summary>
    private static DigitGroups Grouped(string body, char mark) =>
        Whole(body) is { } value ? new(value, null, mark == '.' ? ',' : '.') : default;

    private static DigitGroups OneMark(string body, char mark)
    {
        var at = body.IndexOf(mark);
        var (left, right) = (body[..at], body[(at + 1)..]);
        var value = Number(left, right);
        // Three digits after one mark, and one to three before that do not start with zero: either meaning is possible.
        return right.Length == 3 && left.Length is >= 1 and <= 3 && left[0] != '0' && Whole(body) is { } whole
            ? new(whole, value, null, mark)
            : new(value, null, value is null ? null : mark);
    }

    private static decimal? Number(string left, string right) =>
        right.Length > 0 && !right.AsSpan().ContainsAnyExceptInRange('0', '9') && (left.Length == 0 ? 0 : Whole(left)) is { } whole
            && decimal.TryParse($"{whole}.{right}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : null;

    /// <summary>Digits alone, or in groups of three divided throughout by one kind of mark.</summary>
    private static decimal? Whole(string text)
    {
        var mark = text.AsSpan().IndexOfAny('.', ',', ' ');
        if (mark >= 0)
        {
            var groups = text.Split(text[mark]);
            if (groups[0].Length > 3 || groups.Skip(1).Any(g => g.Length != 3))
                return null;
            text = string.Concat(groups);
        }
        return decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
