using System.Globalization;
using System.Text.RegularExpressions;
using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Lists;

/// <summary>What a cell of a list means by its column's type; what it cannot mean is a finding.</summary>
/// <param name="area">Where places are looked for: the sender's district, else the province.</param>
internal sealed partial class CellMeanings(
    FormTable table, KnownList list, UnitDirectory units, OrgUnit sender, OrgUnit area, int lastYear, List<Finding> findings)
{
    private const int FirstYear = 1930;

    // A likely name is looked for among hundreds; a list full of strangers gets that service for its first rows.
    private const int MostSuggestions = 50;

    // A page and a half of text; a spreadsheet written of the entries holds eight times as much in a cell.
    private const int MostLetters = 4000;

    private readonly UnitScope below = units.ScopeOf(sender);
    private readonly UnitScope around = units.ScopeOf(area);
    private int suggestions;

    /// <param name="column">Position within the form.</param>
    /// <returns>Null where it means nothing, with a finding.</returns>
    public ListCell? Read(Cell cell, int column)
    {
        var definition = table.Form.Columns[column];
        if (cell.Kind == CellKind.Error || cell.IsFormulaWithoutValue)
            return Wrong(ListFindings.WithoutValue(table, cell, column));
        if (cell.RawText.Length > MostLetters)
            return Wrong(ListFindings.TooLong(table, cell, column, MostLetters));
        return definition.Type switch
        {
            ColumnType.Choice => list.Choice(column, cell.RawText) is { } choice
                ? Meaning(cell, column, choice.Code, choice.Name) : Wrong(ListFindings.UnknownChoice(table, cell, column)),
            ColumnType.Year => Year(cell) is { } year
                ? Meaning(cell, column, year, year) : Wrong(ListFindings.NotAYear(table, cell, column, lastYear)),
            ColumnType.Integer => WholeNumber().IsMatch(cell.RawText.Trim())
                ? Meaning(cell, column, cell.RawText.Trim(), cell.RawText.Trim()) : Wrong(ListFindings.NotWhole(table, cell, column)),
            ColumnType.Date => Day(cell) is { } day
                ? Meaning(cell, column, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Vietnamese.Day(day)) : Wrong(ListFindings.NotADay(table, cell, column)),
            ColumnType.Unit => Place(cell, column, below, table.Form.Definition.Rows),
            ColumnType.Place => Place(cell, column, around, definition.Levels),
            _ => Words(cell, column, definition),
        };
    }

    private ListCell? Words(Cell cell, int column, FormColumn definition)
    {
        var text = cell.RawText.Trim();
        if (cell.Kind == CellKind.Date)
            return Wrong(ListFindings.NotWords(table, cell, column, "ngày tháng"));
        // The number of a decision may be a bare number; a name, which the column requires, has letters.
        return definition.Required && !text.Any(char.IsLetter)
            ? Wrong(ListFindings.NotWords(table, cell, column, "con số"))
            : Meaning(cell, column, text, text);
    }

    private string? Year(Cell cell)
    {
        if (cell.Kind is not (CellKind.Number or CellKind.Text))
            return null;
        var match = YearText().Match(Folding.Key(cell.RawText));
        return match.Success && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is var year && year >= FirstYear && year <= lastYear
            ? match.Groups[1].Value : null;
    }

    private static DateOnly? Day(Cell cell) => cell.Kind switch
    {
        CellKind.Date when cell.RawText.Length >= 10
            && DateOnly.TryParseExact(cell.RawText[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var stored) => stored,
        CellKind.Text when DateLine.TryReadDay(cell.RawText, out var typed) => typed,
        _ => null,
    };

    private ListCell? Place(Cell cell, int column, UnitScope scope, IReadOnlyList<string> levels)
    {
        var match = scope.Match(Bare(cell.RawText), scope.Area.Level == Levels.District ? scope.Area : null);
        if (match.Unit is not { } unit)
        {
            // Of namesakes on two levels the column asks for one.
            var fitting = match.Where(u => levels.Contains(u.Level));
            if (fitting.Unit is null)
                return Wrong(match.Candidates.Count > 0
                    ? ListFindings.AmbiguousPlace(units, table, cell, column, match.Candidates)
                    : ListFindings.UnknownPlace(table, cell, column, suggestions++ < MostSuggestions ? scope.Nearest(cell.RawText) : null, scope.Area.Name));
            unit = fitting.Unit;
        }
        // A district has no entries of its own; its office has.
        if (!levels.Contains(unit.Level) && Levels.IsArea(unit) && units.OfficeOf(unit) is { } office)
            unit = office;
        else if (!levels.Contains(unit.Level) && Levels.IsOffice(unit) && units.ParentOf(unit) is { } whole)
            unit = whole;
        return levels.Contains(unit.Level) ? Meaning(cell, column, unit.Code, unit.Name) : Wrong(ListFindings.WrongLevel(table, cell, column, unit));
    }

    // "Xã Đắk Long (Huyện Đắk Glei)" as the template offers it is "Xã Đắk Long, huyện Đắk Glei".
    private static string Bare(string text) => text.Replace("(", ", ", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);

    private ListCell Meaning(Cell cell, int column, string code, string text) => new(table.Form.Codes[column], code, text, cell.RawText, cell.Address);

    private ListCell? Wrong(Finding finding)
    {
        findings.Add(finding);
        return null;
    }

    [GeneratedRegex(@"^(?:nam )?((?:19|20)[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearText();

    [GeneratedRegex(@"^[0-9]{1,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();
}
