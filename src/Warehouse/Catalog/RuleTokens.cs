namespace DanVan.Warehouse.Catalog;

/// <summary>The pieces of a rule, spaces dropped, read from left to right.</summary>
internal sealed class RuleTokens
{
    private readonly string text;
    private readonly List<string> tokens = [];
    private int at;

    /// <param name="signs">Every sign of the notation, longer ones before their beginnings.</param>
    public RuleTokens(string text, params string[] signs)
    {
        this.text = text;
        var compact = Compact(text);
        for (var i = 0; i < compact.Length; i += tokens[^1].Length)
        {
            var rest = compact[i..];
            var word = rest[..Length(rest)];
            tokens.Add(word.Length > 0 ? word : Array.Find(signs, s => rest.StartsWith(s, StringComparison.Ordinal))
                ?? throw Fault($"'{rest[0]}' is not part of a rule"));
        }
    }

    /// <summary>The text without spaces of any kind, no-break and zero-width ones included.</summary>
    public static string Compact(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\u2060' or '\uFEFF')));

    public bool IsAtEnd => at == tokens.Count;

    public int Position => at;

    public bool NextIsWord => !IsAtEnd && char.IsAsciiLetterOrDigit(tokens[at][0]);

    public bool Take(string sign)
    {
        var found = !IsAtEnd && tokens[at] == sign;
        at += found ? 1 : 0;
        return found;
    }

    public void ReturnTo(int position) => at = position;

    public string TakeWord(string expected) =>
        NextIsWord ? tokens[at++] : throw Fault($"{expected} is expected {Where()}");

    public void Require(string sign)
    {
        if (!Take(sign))
            throw Fault($"'{sign}' is expected {Where()}");
    }

    public void RequireEnd()
    {
        if (!IsAtEnd)
            throw Fault($"nothing more is expected {Where()}");
    }

    /// <summary>The tokens from a position to the current one, as one text.</summary>
    public string Since(int start) => string.Concat(tokens[start..at]);

    public RuleSyntaxException Fault(string what) => new($"does not parse: {what} in \"{text}\"");

    private string Where() => IsAtEnd ? "at the end" : $"where '{tokens[at]}' stands";

    // Digits, with a decimal point where digits follow it, and a letter as in "12a".
    private static int Length(string rest)
    {
        var i = 0;
        while (i < rest.Length && (char.IsAsciiLetterOrDigit(rest[i])
            || (rest[i] == '.' && i > 0 && i + 1 < rest.Length && char.IsAsciiDigit(rest[i + 1]) && rest[i - 1] != '.')))
            i++;
        return i;
    }
}
