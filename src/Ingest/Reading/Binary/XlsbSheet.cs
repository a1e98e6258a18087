namespace DanVan.Ingest.Reading.Binary;

/// <summary>Reads one worksheet part of an .xlsb package.</summary>
internal sealed class XlsbSheet(XlsbRecords records, string[] texts, CellCollector cells)
{
    // MS-XLSB 2.3.2: cells, the same computed by formulas, and the same again standing right of the cell before.
    private const int Row = 0, Blank = 1, Rk = 2, Error = 3, Boolean = 4, Real = 5, Text = 6, SharedText = 7;
    private const int FormulaText = 8, FormulaNumber = 9, FormulaBoolean = 10, FormulaError = 11;
    private const int ShortBlank = 12, ShortSharedText = 18, RichText = 62, ColumnWidth = 60, MergedCells = 176;

    private int row = -1;
    private int column = -1;

    public void Read()
    {
        while (records.Read())
        {
            var content = new ByteCursor(records.Content);
            switch (records.Kind)
            {
                case Row:
                    TakeRow(ref content);
                    break;
                case ColumnWidth:
                    TakeColumns(ref content);
                    break;
                case MergedCells:
                    cells.Merge(Place(content.U32()), Place(content.U32()), Place(content.U32()), Place(content.U32()));
                    break;
                case >= Blank and <= FormulaError or RichText:
                    column = Place(content.U32());
                    TakeCell(records.Kind, ref content);
                    break;
                case >= ShortBlank and <= ShortSharedText:
                    column++;
                    TakeCell(records.Kind - ShortBlank + Blank, ref content);
                    break;
            }
        }
    }

    private void TakeCell(int kind, ref ByteCursor content)
    {
        var style = (int)(content.U32() & 0xFFFFFF);
        switch (kind)
        {
            case Rk:
                cells.Number(row, column, style, StoredNumber.OfRk(content.U32()));
                break;
            case Real:
                cells.Number(row, column, style, content.F64());
                break;
            case Text:
                cells.Text(row, column, style, XlsbTexts.Read(ref content));
                break;
            case RichText:
                content.Skip(1);
                cells.Text(row, column, style, XlsbTexts.Read(ref content));
                break;
            case SharedText:
                var index = content.U32();
                cells.Text(row, column, style, index < texts.Length ? texts[index] : throw new ReadingRefused(UnreadableReason.Broken));
                break;
            case Boolean or FormulaBoolean:
                cells.Boolean(row, column, content.U8() != 0, kind == FormulaBoolean);
                break;
            case Error or FormulaError:
                cells.Error(row, column, content.U8(), kind == FormulaError);
                break;
            case FormulaText:
                cells.Text(row, column, style, XlsbTexts.Read(ref content), isFormula: true);
                break;
            case FormulaNumber:
                var number = content.F64();
                cells.Number(row, column, style, number, isFormula: true, mayBeStale: (content.U16() & 2) != 0);
                break;
        }
    }

    private void TakeRow(ref ByteCursor content)
    {
        row = Place(content.U32());
        column = -1;
        content.Skip(7);
        if ((content.U8() & 0x10) != 0)
            cells.HideRow(row);
    }

    private void TakeColumns(ref ByteCursor content)
    {
        int first = Place(content.U32()), last = Place(content.U32());
        content.Skip(8);
        if ((content.U16() & 1) != 0)
            cells.HideColumns(first, last);
    }

    private static int Place(uint number) => number < CellAddress.LastRow ? (int)number : throw new ReadingRefused(UnreadableReason.Broken);
}
