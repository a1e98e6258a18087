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
    private MissingFormula last = new(0, 0, "", 0, 0);
    private List<MissingFormula>? missing;

    public IReadOnlyList<MissingFormula> Missing => missing ?? (IReadOnlyList<MissingFormula>)[];

    /// <summary>Reads the <c>f</c> element of a cell.</summary>
    public void Read(PartXml xml, int row, int column)
    {
        var group = -1;
        while (xml.NextAttribute())
        {
            if (xml.Name == "si" && !int.TryParse(xml.AttributeValue(), NumberStyles.None, CultureInfo.InvariantCulture, out group))
                group = -1;
        }
        xml.LeaveAttributes();
        var text = xml.Text().ToString();
        last = new MissingFormula(row, column, text, row, column);
        if (group < 0)
            return;
        if (text.Length > 0)
            shared[group] = last;
        else if (shared.TryGetValue(group, out var first))
            last = first with { Row = row, Column = column };
    }

    /// <summary>The formula read last has no stored result.</summary>
    public void Miss() => (missing ??= []).Add(last);
}
