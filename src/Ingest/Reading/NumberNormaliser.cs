using System.Globalization;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Reading;

/// <summary>
/// From the raw text of an entry cell to an exact figure, in the ways Vietnamese offices type them. Pure: the same
/// cell, column and evidence give the same reading whatever the machine's culture.
/// </summary>
public static class NumberNormaliser
{
    private const int StoredDigits = 15;
    private const decimal LargestMilli = 9_000_000_000_000_000_000m;

    /// <summary>Reads a cell for a column of a form; a cell that is not there is blank.</summary>
    public static NumberReading Read(Cell? cell, FormColumn column, NumberLocale locale)
    {
        if (cell is null)
            return NumberReading.Blank;
        if (cell.IsFormulaWithoutValue)
            return new(null, ParseFlag.Computed, NumberProblems.WithoutValue);
        var reading = Read(cell.RawText, cell.Kind, column.Type, column.Decimals, locale, column.Unit, cell.Hint, column.IsRounded);
        return cell.IsComputed && reading is { ValueMilli: not null, Flag: ParseFlag.Typed } ? reading with { Flag = ParseFlag.Computed } : reading;
    }

    /// <param name="raw">As <see cref="Cell.RawText"/>; null or empty for a blank cell.</param>
    /// <param name="decimals">Digits that the column takes after the comma, 0 to 3.</param>
    /// <param name="isRounded">Round to <paramref name="decimals"/> instead of refusing more digits.</param>
    /// <param name="unit">The column's unit, to tell "12 cuộc" from a figure in another unit; null where not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A column of text, which holds no figure.</exception>
    public static NumberReading Read(
        string? raw, CellKind kind, ColumnType type, int decimals, NumberLocale locale, string? unit = null, NumberHint hint = NumberHint.None, bool isRounded = false)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(type, ColumnType.Text);
        if (string.IsNullOrEmpty(raw))
            return NumberReading.Blank;
        if (type == ColumnType.Flag)
            return FlagNormaliser.Read(raw, kind);
        return kind switch
        {
            CellKind.Number => OfNumber(raw, type, decimals, unit, hint, isRounded),
            CellKind.Text => OfText(raw, type, decimals, locale, unit, isRounded),
            CellKind.Error => Fault(ParseFlag.Typed, NumberProblems.IsError(raw)),
            CellKind.Date => Fault(ParseFlag.Typed, NumberProblems.IsDate(raw)),
            _ => Fault(ParseFlag.Typed, NumberProblems.IsBoolean(raw)),
        };
    }

    private static NumberReading OfNumber(string raw, ColumnType type, int decimals, string? unit, NumberHint hint, bool isRounded)
    {
        if (!decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return Fault(ParseFlag.Typed, NumberProblems.TooLarge(raw));
        if (IsTooLarge(value))
            return Fault(ParseFlag.Typed, NumberProblems.TooLarge(raw));
        value = SignificantDigits.Keep(value, StoredDigits);
        if (hint == NumberHint.Percent)
        {
            if (!UnitWords.IsPercent(unit))
                return Fault(ParseFlag.Typed, NumberProblems.IsPercent((value * 100).ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',') + "%"));
            value *= 100;
        }
        return Exact(value, raw, ParseFlag.Typed, type, decimals, isRounded);
    }

    private static NumberReading OfText(string raw, ColumnType type, int decimals, NumberLocale locale, string? unit, bool isRounded)
    {
        var tidy = NumberShape.Tidy(raw);
        if (tidy.Length == 0)
            return NumberReading.Blank;
        if (NilMarks.IsNil(tidy))
            return new(0, ParseFlag.Dash, null);
        if (NilMarks.IsNotApplicable(tidy))
            return new(null, ParseFlag.NotApplicable, null);
        if (NumberShape.Parse(raw) is not { } shape)
            return Fault(ParseFlag.TypedText, NotReadable(raw, tidy, type, decimals));
        if (!UnitWords.Fits(shape.Suffix, unit))
        {
            return Fault(ParseFlag.TypedText, shape.Suffix.AsSpan().ContainsAnyInRange('0', '9')
                ? NumberProblems.NotOneNumber(raw, type, decimals) : NumberProblems.WrongUnit(raw, shape.Suffix, unit));
        }

        var groups = DigitGroups.Read(shape.Body);
        if (groups.Value is not { } value)
        {
            return Fault(ParseFlag.TypedText, shape.Body.AsSpan().ContainsAny('.', ',', ' ')
                ? NumberProblems.NotOneNumber(raw, type, decimals) : NumberProblems.TooLarge(raw));
        }
        if (groups.IfDecimal is { } part && type is (ColumnType.Decimal or ColumnType.Ratio))
        {
            if (locale.DecimalMark is not { } mark)
                return new(null, ParseFlag.Ambiguous, NumberProblems.Ambiguous(raw, value, part));
            value = mark == groups.Mark ? part : value;
        }
        return Exact(shape.IsNegative ? -value : value, raw, ParseFlag.TypedText, type, decimals, isRounded);
    }

    private static string NotReadable(string raw, string tidy, ColumnType type, int decimals)
    {
        var estimate = tidy[0] is '~' or '≈' or '>' or '<' or '≥' or '≤' or '±';
        if (estimate)
            return NumberProblems.NotExact(raw);
        return tidy.AsSpan().ContainsAnyInRange('0', '9')
            ? NumberProblems.NotOneNumber(raw, type, decimals) : NumberProblems.NotANumber(raw, type, decimals);
    }

    private static NumberReading Exact(decimal value, string raw, ParseFlag flag, ColumnType type, int decimals, bool isRounded)
    {
        var taken = type == ColumnType.Decimal ? decimals : 0;
        if (isRounded)
            value = decimal.Round(value, taken, MidpointRounding.AwayFromZero);
        // A spreadsheet's own division has as many digits as fit; a ratio is only compared.
        if (type == ColumnType.Ratio)
            (value, taken) = (decimal.Round(value, 3), 3);
        if (decimal.Round(value, taken) != value)
            return Fault(flag, taken == 0 ? NumberProblems.Fraction(value) : NumberProblems.TooManyDecimals(value, taken));
        return IsTooLarge(value)
            ? Fault(flag, NumberProblems.TooLarge(raw)) : new((long)(value * 1000), flag, null);
    }

    private static bool IsTooLarge(decimal value) => Math.Abs(value) > LargestMilli / 1000;

    private static NumberReading Fault(ParseFlag flag, string problem) => new(null, flag, problem);
}
