using System.Globalization;

namespace DanVan.Ingest.Reading.Formulas;

/// <summary>A value within a formula.</summary>
internal readonly record struct FormulaValue(FormulaValue.Is Kind, decimal Number = 0, string Text = "")
{
    /// <summary><see cref="Unknown"/> is what cannot be worked out here, as against a result that is an error.</summary>
    public enum Is : byte { Unknown, Blank, Number, Text, Boolean, Error }

    public static FormulaValue Unknown => default;

    public static FormulaValue Blank => new(Is.Blank);

    public static FormulaValue Of(decimal number) => new(Is.Number, number);

    public static FormulaValue Of(bool value) => new(Is.Boolean, value ? 1 : 0);

    public static FormulaValue Of(string text) => new(Is.Text, 0, text);

    public static FormulaValue Error(string code) => new(Is.Error, 0, code);

    /// <summary>Unknown and errors pass through whatever is done with them.</summary>
    public bool IsStop => Kind is Is.Unknown or Is.Error;

    public static FormulaValue Of(Cell? cell) => cell?.Kind switch
    {
        null => Blank,
        _ when cell.IsFormulaWithoutValue => Unknown,
        CellKind.Number => decimal.TryParse(cell.RawText, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Of(number) : Unknown,
        CellKind.Text => Of(cell.RawText),
        CellKind.Boolean => Of(cell.RawText == "TRUE"),
        CellKind.Error => Error(cell.RawText),
        // The day number behind a date is not kept, and no figure of a return is made of one.
        _ => Unknown,
    };

    /// <summary>As an operand of arithmetic. Text that is a number in some locales only stays unknown.</summary>
    public FormulaValue AsNumber() => Kind switch
    {
        Is.Blank => Of(0m),
        Is.Boolean => Of(Number),
        Is.Text when long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => Of((decimal)whole),
        Is.Text when NumberShape.Parse(Text) is not null => Unknown,
        Is.Text => Error("#VALUE!"),
        _ => this,
    };

    public FormulaValue AsText() => Kind switch
    {
        Is.Blank => Of(""),
        Is.Number => Of(Number.ToString("0.###############", CultureInfo.InvariantCulture)),
        Is.Boolean => Of(Number != 0 ? "TRUE" : "FALSE"),
        _ => this,
    };
}
