using System.Globalization;

namespace DanVan.Ingest.Reading.Formulas;

/// <summary>
/// Works out one formula while reading it, by the precedence of spreadsheets: comparison, &amp;, + −, × ÷, sign, %.
/// What it does not know (names, powers, arrays, other files) makes the result unknown, never an exception.
/// </summary>
/// <param name="look">The values that a reference stands for; null where it leads nowhere.</param>
internal sealed class FormulaParser(MissingFormula formula, Func<FormulaReference, IReadOnlyList<FormulaValue>?> look)
{
    // Times the chain of formulas in FormulaFill, this bounds the stack that a hostile file can use.
    private const int Deepest = 16;

    // What a cell of a spreadsheet can hold; joining beyond it would double with every cell that joins the one before.
    private const int LongestText = 32_767;
    private readonly string text = formula.Text;
    private int at;
    private int depth;

    public FormulaValue Value()
    {
        try
        {
            var value = Comparison().Single();
            return Peek() == '\0' ? value : FormulaValue.Unknown;
        }
        catch (OverflowException)
        {
            return FormulaValue.Unknown;
        }
    }

    private FormulaArgument Comparison()
    {
        var left = Joined();
        while (Peek() is '=' or '<' or '>')
        {
            var sign = text[at++];
            var second = at < text.Length && (text[at] == '=' || (text[at] == '>' && sign == '<')) ? text[at++] : ' ';
            left = One(Compare(left.Single(), Joined().Single(), sign, second));
        }
        return left;
    }

    private FormulaArgument Joined()
    {
        var left = Sum();
        while (Take('&'))
        {
            var (a, b) = (left.Single().AsText(), Sum().Single().AsText());
            left = One(a.IsStop ? a : b.IsStop ? b : a.Text.Length + b.Text.Length > LongestText ? FormulaValue.Unknown : FormulaValue.Of(a.Text + b.Text));
        }
        return left;
    }

    private FormulaArgument Sum()
    {
        var left = Product();
        while (Peek() is '+' or '-')
        {
            var sign = text[at++] == '+' ? 1 : -1;
            left = One(Calculate(left.Single(), Product().Single(), (a, b) => a + (sign * b)));
        }
        return left;
    }

    private FormulaArgument Product()
    {
        var left = Signed();
        while (Peek() is '*' or '/')
        {
            left = text[at++] == '*'
                ? One(Calculate(left.Single(), Signed().Single(), (a, b) => a * b))
                : One(Calculate(left.Single(), Signed().Single(), (a, b) => b == 0 ? null : a / b));
        }
        return left;
    }

    private FormulaArgument Signed()
    {
        var minus = 0;
        for (; Peek() is '+' or '-'; at++)
            minus += text[at] == '-' ? 1 : 0;
        var value = Operand();
        while (Take('%'))
            value = One(Calculate(value.Single(), FormulaValue.Of(100m), (a, b) => a / b));
        return minus == 0 ? value : One(Calculate(FormulaValue.Of(0m), value.Single(), (a, b) => minus % 2 == 0 ? b : a - b));
    }

    private FormulaArgument Operand()
    {
        var next = Peek();
        if (next == '(')
            return Bracketed();
        if (next == '"')
            return Quoted('"') is { } literal ? One(FormulaValue.Of(literal)) : Unknown();
        if (next == '\'')
        {
            var sheet = Quoted('\'');
            return sheet is not null && Take('!') ? Reference(sheet, Word()) : Unknown();
        }
        var word = Word();
        if (word.Length == 0)
            return Unknown();
        if (Take('!'))
            return Reference(word, Word());
        if (Peek() == '(')
            return Function(word);
        if (decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return One(FormulaValue.Of(number));
        if (word is "TRUE" or "FALSE")
            return One(FormulaValue.Of(word == "TRUE"));
        return Reference(null, word);
    }

    private FormulaArgument Bracketed()
    {
        at++;
        if (++depth > Deepest)
            return Unknown();
        var inner = Comparison();
        depth--;
        return Take(')') ? inner : Unknown();
    }

    private FormulaArgument Function(string name)
    {
        at++;
        if (++depth > Deepest)
            return Unknown();
        var arguments = new List<FormulaArgument>();
        if (Peek() != ')')
        {
            do
                arguments.Add(Peek() is ',' or ')' ? One(FormulaValue.Blank) : Comparison());
            while (Take(','));
        }
        depth--;
        return Take(')') ? One(FormulaFunctions.Call(name, arguments)) : Unknown();
    }

    private FormulaArgument Reference(string? sheet, string word)
    {
        var reference = FormulaReference.Parse(sheet, word, formula.Row - formula.WrittenRow, formula.Column - formula.WrittenColumn);
        return reference is not null && look(reference) is { } values ? new(values, true, !reference.IsCell) : One(FormulaValue.Unknown);
    }

    // Letters, digits and the signs that hold a reference or a number together.
    private string Word()
    {
        _ = Peek();
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '_' or '$' or ':' || VietnameseLetters.IsMark(text[at])))
            at++;
        return text[start..at];
    }

    // Null where the closing mark is missing.
    private string? Quoted(char mark)
    {
        var start = ++at;
        while (at < text.Length && (text[at] != mark || (at + 1 < text.Length && text[at + 1] == mark)))
            at += text[at] == mark ? 2 : 1;
        return at >= text.Length ? null : text[start..at++].Replace($"{mark}{mark}", $"{mark}", StringComparison.Ordinal);
    }

    private char Peek()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length ? text[at] : '\0';
    }

    private bool Take(char wanted)
    {
        if (Peek() != wanted)
            return false;
        at++;
        return true;
    }

    // Nothing after this can be trusted, so the rest is not looked at.
    private FormulaArgument Unknown()
    {
        at = text.Length;
        return One(FormulaValue.Unknown);
    }

    private static FormulaArgument One(FormulaValue value) => new([value], false, false);

    private static FormulaValue Calculate(FormulaValue left, FormulaValue right, Func<decimal, decimal, decimal?> how)
    {
        var (a, b) = (left.AsNumber(), right.AsNumber());
        if (a.IsStop || b.IsStop)
            return a.IsStop ? a : b;
        return how(a.Number, b.Number) is { } result ? FormulaValue.Of(result) : FormulaValue.Error("#DIV/0!");
    }

    private static FormulaValue Compare(FormulaValue left, FormulaValue right, char sign, char second)
    {
        if (left.IsStop || right.IsStop)
            return left.IsStop ? left : right;
        var order = left.Kind == FormulaValue.Is.Text || right.Kind == FormulaValue.Is.Text
            ? string.Compare(left.AsText().Text, right.AsText().Text, StringComparison.OrdinalIgnoreCase)
            : left.AsNumber().Number.CompareTo(right.AsNumber().Number);
        // A number never equals a text, however they look.
        if (left.Kind != right.Kind && (left.Kind, right.Kind) is (FormulaValue.Is.Text, not FormulaValue.Is.Blank) or (not FormulaValue.Is.Blank, FormulaValue.Is.Text))
            order = left.Kind == FormulaValue.Is.Text ? 1 : -1;
        return FormulaValue.Of((sign, second) switch
        {
            ('=', _) => order == 0,
            ('<', '>') => order != 0,
            ('<', '=') => order <= 0,
            ('<', _) => order < 0,
            ('>', '=') => order >= 0,
            _ => order > 0,
        });
    }
}
