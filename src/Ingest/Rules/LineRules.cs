using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rules;

/// <summary>Of a form whose measures stand below each other: whether every line is there, once, and is what its code says.</summary>
internal sealed class LineRules : IReturnRule
{
    public void Check(ReturnGrid grid, List<Finding> findings)
    {
        foreach (var table in grid.Tables)
        {
            if (table.LineOf is not { } lines)
                continue;
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i] == 0 && grid.Form.Columns[i].Type is not (ColumnType.Text or ColumnType.Ratio))
                    findings.Add(Missing(table, grid.Form.Columns[i]));
            }
            findings.AddRange(table.Oddities.Select(o => Odd(table, o)));
        }
    }

    private static Finding Missing(FormTable table, FormColumn line) => new(
        "DONG-01", Severity.Error, table.Sheet.Name, null, null, line.Code, "", line.Header[^1],
        $"Sheet {Vietnamese.Quote(table.Sheet.Name)} thiếu dòng chỉ tiêu {line.Code} ({line.Header[^1]}). Đề nghị bổ sung dòng này theo đúng biểu mẫu; không phát sinh thì ghi 0.");

    private static Finding Odd(FormTable table, LineOddity odd)
    {
        var cell = CellAddress.ToA1(odd.Row, Math.Max(1, table.LabelColumn));
        var line = odd.Line < 0 ? null : table.Form.Columns[odd.Line];
        return odd.Kind switch
        {
            LineOddityKind.OtherText => new Finding(
                "DONG-02", Severity.Error, table.Sheet.Name, cell, null, line!.Code, odd.Label, line.Header[^1],
                $"Ô {cell} mang mã {line.Code} nhưng ghi {Vietnamese.Quote(odd.Label)}, trong khi chỉ tiêu {line.Code} của biểu mẫu là “{line.Header[^1]}”. Đề nghị kiểm tra lại mã và tên chỉ tiêu."),
            LineOddityKind.Twice => new Finding(
                "DONG-03", Severity.Error, table.Sheet.Name, cell, null, line!.Code, odd.Label, "",
                $"Chỉ tiêu {line.Code} ({line.Header[^1]}) có ở hai dòng: ô {table.Address(0, odd.Line)} và ô {CellAddress.ToA1(odd.Row, table.ColumnOf[odd.Line])}. Đề nghị chỉ để một dòng với số liệu đúng."),
            _ => new Finding(
                "DONG-04", Severity.Note, table.Sheet.Name, cell, null, null, odd.Label, "",
                $"Dòng {odd.Row} ({Vietnamese.Quote(odd.Label)}) không có trong {table.Form.Name} nên hệ thống không lấy số liệu của dòng này."),
        };
    }
}
