using System.Diagnostics.CodeAnalysis;

namespace DanVan.Warehouse.Catalog;

/// <summary>
/// Parses rules of both notations to one tree. An error is a clause that follows a rule's name: "names column 99,
/// which the form does not have".
/// </summary>
public static class RuleParser
{
    // Longer than any rule; a cell of a workbook may hold 32,767 characters of anything.
    private const int Longest = 500;

    /// <summary>
    /// Reads an equation as circulars print it in the column-code row: <c>3=6+7+15+ 16 + 24 +25</c>,
    /// <c>9=11+12+13 =14+…+17</c>, <c>(3)=(4)+(5)</c>. Spaces of every kind are ignored.
    /// </summary>
    /// <param name="codes">The form's column codes in printed order; dots stand for those between their neighbours.</param>
    public static bool TryParsePrinted(
        string text, IReadOnlyList<string> codes, [NotNullWhen(true)] out RuleExpression? expression, [NotNullWhen(false)] out string? error) =>
        Try(text, () => new PrintedNotation(text, codes).Read(), out expression, out error);

    /// <summary>Reads the catalog's own notation: <c>[9] &gt;= 5*[8]</c>, <c>[13] &gt; 0 =&gt; [12] &gt; 0</c>.</summary>
    /// <param name="codes">The form's column codes.</param>
    public static bool TryParse(
        string text, IReadOnlyList<string> codes, [NotNullWhen(true)] out RuleExpression? expression, [NotNullWhen(false)] out string? error) =>
        Try(text, () => new CatalogNotation(text, codes).Read(), out expression, out error);

    private static bool Try(
        string text, Func<RuleExpression> read, [NotNullWhen(true)] out RuleExpression? expression, [NotNullWhen(false)] out string? error)
    {
        if (text.Length > Longest)
        {
            (expression, error) = (null, $"does not parse: it is longer than {Longest} characters");
            return false;
        }
        try
        {
            (expression, error) = (read(), null);
            return true;
        }
        catch (RuleSyntaxException e)
        {
            (expression, error) = (null, e.Message);
            return false;
        }
    }
}

/// <summary>Ends the parsing of one rule; never leaves <see cref="RuleParser"/>.</summary>
internal sealed class RuleSyntaxException(string message) : Exception(message);
