using System.Buffers.Binary;
using System.Text;

namespace DanVan.Ingest.Reading.Binary;

/// <summary>Reads one sheet of an .xls file, from its first record to its last; charts inside it are passed over.</summary>
internal sealed class XlsSheet(XlsRecords records, int version, string[] texts, Encoding encoding, CellCollector cells)
{
    private const int Worksheet = 0x0010;

    private (int Row, int Column, int Style)? waitsForText;

    // The records of Excel 2 are laid out in their own way; its sheets may hold newer ones beside them.
    private bool IsOfExcel2 => version == 2 && records.Kind < 0x0100;

    /// <summary>False where it is no worksheet: a chart, a macro sheet, a module.</summary>
    public bool Read()
    {
        if (!records.Read() || records.Kind is not (XlsKinds.Bof or XlsKinds.Bof2 or XlsKinds.Bof3 or XlsKinds.Bof4))
            throw new ReadingRefused(UnreadableReason.Broken);
        if (records.Length < 4 || BinaryPrimitives.ReadUInt16LittleEndian(records.Content[2..]) != Worksheet)
            return false;
        for (var depth = 1; depth > 0 && records.Read();)
        {
            if (records.Kind == XlsKinds.Bof)
                depth++;
            else if (records.Kind == XlsKinds.Eof)
                depth--;
            else if (depth == 1)
                Take();
        }
        return true;
    }

    private void Take()
    {
        var content = new ByteCursor(records.Content);
        switch (records.Kind)
        {
            case XlsKinds.Number or XlsKinds.Number2:
                var (row, column, style) = Head(ref content);
                cells.Number(row, column, style, content.F64());
                break;
            case XlsKinds.Integer2 when version == 2:
                (row, column, style) = Head(ref content);
                cells.Number(row, column, style, content.U16());
                break;
            case XlsKinds.Rk:
                (row, column, style) = Head(ref content);
                cells.Number(row, column, style, StoredNumber.OfRk(content.U32()));
                break;
            case XlsKinds.ManyRk:
                TakeMany(ref content);
                break;
            case XlsKinds.SharedLabel:
                (row, column, style) = Head(ref content);
                var index = content.U32();
                cells.Text(row, column, style, index < texts.Length ? texts[index] : throw new ReadingRefused(UnreadableReason.Broken));
                break;
            case XlsKinds.Label or XlsKinds.Label2 or XlsKinds.RichLabel:
                (row, column, style) = Head(ref content);
                cells.Text(row, column, style, XlsTexts.Read(ref content, IsOfExcel2 ? 1 : 2, version == 8, encoding));
                break;
            case XlsKinds.Boolean or XlsKinds.Boolean2:
                (row, column, _) = Head(ref content);
                TakeBoolean(row, column, content.U8(), isError: content.U8() != 0, isFormula: false);
                break;
            case XlsKinds.Formula2 or XlsKinds.Formula3 or XlsKinds.Formula4:
                TakeFormula(ref content);
                break;
            case XlsKinds.String or XlsKinds.String2 when waitsForText is { } waiting:
                cells.Text(waiting.Row, waiting.Column, waiting.Style, XlsTexts.Read(ref content, IsOfExcel2 ? 1 : 2, version == 8, encoding), isFormula: true);
                waitsForText = null;
                break;
            case XlsKinds.Row when content.Left >= 14:
                TakeRow(ref content);
                break;
            case XlsKinds.ColumnWidth when content.Left >= 10:
                TakeColumns(ref content);
                break;
            case XlsKinds.Merges:
                for (var left = content.U16(); left > 0; left--)
                    cells.Merge(content.U16(), content.U16(), content.U16(), content.U16());
                break;
        }
    }

    private (int Row, int Column, int Style) Head(ref ByteCursor content)
    {
        int row = content.U16();
        int column = content.U16();
        if (!IsOfExcel2)
            return (row, column, content.U16());
        var style = content.U8() & 0x3F;
        content.Skip(2);
        return (row, column, style);
    }

    private void TakeMany(ref ByteCursor content)
    {
        int row = content.U16();
        for (int column = content.U16(); content.Left >= 8; column++)
        {
            var style = content.U16();
            cells.Number(row, column, style, StoredNumber.OfRk(content.U32()));
        }
    }

    private void TakeFormula(ref ByteCursor content)
    {
        var (row, column, style) = Head(ref content);
        var result = content.Take(8);
        var asksForCalculation = ((IsOfExcel2 ? content.U8() : content.U16()) & 3) != 0;
        waitsForText = null;
        if (result[6] != 0xFF || result[7] != 0xFF)
            cells.Number(row, column, style, BinaryPrimitives.ReadDoubleLittleEndian(result), isFormula: true, asksForCalculation);
        else if (result[0] == 0)
            waitsForText = (row, column, style);
        else if (result[0] is 1 or 2)
            TakeBoolean(row, column, result[2], isError: result[0] == 2, isFormula: true);
    }

    private void TakeBoolean(int row, int column, byte value, bool isError, bool isFormula)
    {
        if (isError)
            cells.Error(row, column, value, isFormula);
        else
            cells.Boolean(row, column, value != 0, isFormula);
    }

    private void TakeRow(ref ByteCursor content)
    {
        int row = content.U16();
        content.Skip(10);
        if ((content.U16() & 0x20) != 0)
            cells.HideRow(row);
    }

    private void TakeColumns(ref ByteCursor content)
    {
        int first = content.U16();
        int last = content.U16();
        content.Skip(4);
        if ((content.U16() & 1) != 0)
            cells.HideColumns(first, last);
    }
}
