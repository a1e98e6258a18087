using System.Globalization;

namespace DanVan.Ingest.Reading.Formulas;

/// <summary>A formula whose result the file does not store.</summary>
/// <param name="Text">Without the leading "=", as written at <paramref name="WrittenRow"/>, <paramref name="WrittenColumn"/>:
/// elsewhere than at the cell itself for a formula that several cells share.</param>
internal sealed record MissingFormula(int Row, int Column, string Text, int WrittenRow, int WrittenColumn);

/// <summary>Collects the formulas of one sheet that have no stored result; the others are only counted on, never kept.</summary>
internal sealed class FormulaTexts
{
    private readonly Dictionary<int, MissingFormula> shared = [];
    private MissingFormula? first;
    private byte[] text = [];
    private int length;
    private (int Row, int Column) place;
    private List<MissingFormula>? missing;

    public IReadOnlyList<MissingFormula> Missing => missing ?? (IReadOnlyList<MissingFormula>)[];

    /// <summary>Reads the <c>f</c> element of a cell.</summary>
    public void Read(PartXml xml, int row, int column)
    {
        var group = -1;
        while (xml.NextAttribute())
        {
            if (xml.AttributeName.SequenceEqual("si"u8) && !int.TryParse(xml.AttributeValue, NumberStyles.None, CultureInfo.InvariantCulture, out group))
                group = -1;
        }
        Keep(xml.Text());
        place = (row, column);
        first = null;
        if (group < 0)
            return;
        if (length > 0)
            shared[group] = Last();
        else
            first = shared.GetValueOrDefault(group);
    }

    /// <summary>The formula read last has no stored result.</summary>
    public void Miss() => (missing ??= []).Add(first is null ? Last() : first with { Row = place.Row, Column = place.Column });

    // Most formulas have a result, so the text is kept as bytes until it is known to be wanted.
    private void Keep(ReadOnlySpan<byte> read)
    {
        if (text.Length < read.Length)
            text = new byte[Math.Max(read.Length, 256)];
        read.CopyTo(text);
        length = read.Length;
    }

    private MissingFormula Last() => new(place.Row, place.Column, PartXml.String(text.AsSpan(0, length)), place.Row, place.Column);
}
