using ClosedXML.Excel;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>The sheet "Hướng dẫn": how to fill the form and send it, what each column means, which rules are checked.</summary>
internal static class GuideSheet
{
    public const string Name = "Hướng dẫn";

    public static void Add(XLWorkbook workbook, IReadOnlyList<FormDefinition> forms, OrgUnit sender, Period period)
    {
        var sheet = workbook.AddWorksheet(Name);
        sheet.Column(1).Width = 14;
        sheet.Column(2).Width = 58;
        sheet.Column(3).Width = 16;
        sheet.Column(4).Width = 46;
        var row = Intro(sheet, forms, sender, period);
        foreach (var form in forms)
        {
            row = Columns(sheet, form, row + 1, forms.Count > 1 ? $" CỦA BIỂU {form.Code}" : "");
            row = Rules(sheet, form, row + 1);
        }
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        sheet.ShowGridLines = false;
        sheet.Protect();
    }

    private static int Intro(IXLWorksheet sheet, IReadOnlyList<FormDefinition> forms, OrgUnit sender, Period period)
    {
        var form = forms[0];
        sheet.Range(1, 1, 1, 4).Centred($"HƯỚNG DẪN LẬP BIỂU {string.Join(", ", forms.Select(f => f.Code))}", 13, bold: true);
        sheet.Row(1).Height = 24;
        List<string> lines =
        [
            .. forms.Select(f => $"Biểu {f.Code}: {f.Title}."),
            $"Đơn vị gửi: {sender.Name}. Kỳ báo cáo: {period.Code.VietnameseName}. {Letterhead.Dates(period)}.",
            TemplateWriter.DueLine(sender, period),
            .. form.IsList ? OfList(form) : OfFigures,
            "5. Lưu tệp ở dạng Excel (.xlsx) rồi gửi qua trang “Gửi báo cáo” của hệ thống hoặc đưa vào thư mục tiếp nhận. Gửi lại tệp đã sửa thì bản sau thay bản trước; cả hai bản đều được lưu.",
        ];
        if (sender.Level == "district" && form.Rows.Contains("section"))
            lines.Add($"6. Số liệu của các phòng, ban chuyên môn cộng vào dòng UBND {char.ToLowerInvariant(sender.Name[0])}{sender.Name[1..]}.");
        for (var i = 0; i < lines.Count; i++)
        {
            var line = sheet.Range(i + 2, 1, i + 2, 4).Merge();
            line.FirstCell().SetValue(lines[i]);
            line.Style.Alignment.WrapText = true;
            line.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            sheet.Row(i + 2).Height = lines[i].Length > 150 ? 32 : 17;
        }
        return lines.Count + 2;
    }

    private static readonly string[] OfFigures =
    [
        "1. Chỉ nhập vào các ô nền trắng. Ô nền xám và dòng tổng tự tính, không sửa được.",
        "2. Trong dòng đã có số liệu, ô để trống được tính là 0. Dòng hoặc trang tính không có phát sinh thì phải gõ 0; để trống toàn bộ thì coi là chưa báo cáo. Không gõ chữ, dấu gạch, đơn vị tính vào ô số liệu.",
        "3. Ô chuyển màu đỏ: số liệu chưa khớp quy tắc của biểu, phải sửa trước khi gửi. Ô chuyển màu vàng: số liệu khác thường, cần xem lại và ghi lý do ở phần ghi chú.",
        "4. Không thêm, xóa, đổi tên dòng, cột, trang tính; không đổi tên đơn vị trong biểu.",
    ];

    private static string[] OfList(FormDefinition form) =>
    [
        $"1. Mỗi {form.Entry} ghi một dòng, không để hai dòng trùng cả {string.Join(" và ", form.EntryKey.Select(k => form.Column(k)!.Header[^1].ToLowerInvariant()))}.",
        $"2. Cột có danh sách chọn: bấm vào mũi tên bên phải ô để chọn. Dòng không dùng thì để trống; không có {form.Entry} nào thì gửi danh sách trống.",
        "3. Hết dòng thì chèn thêm dòng ở giữa bảng.",
        "4. Không xóa, đổi tên cột, trang tính.",
    ];

    private static int Columns(IXLWorksheet sheet, FormDefinition form, int top, string of)
    {
        var computed = ComputedColumns.Of(form);
        var rows = form.Columns.Select(c => new[] { c.Code, c.Label, c.Type == ColumnType.Flag ? "0/1" : c.Unit, Entry(c, computed) });
        return Table(sheet, top, (form.Shape == FormShape.KeyValues ? "Ý NGHĨA CÁC CHỈ TIÊU" : "Ý NGHĨA CÁC CỘT") + of, [form.Shape == FormShape.KeyValues ? "Mã" : "Cột", "Nội dung", "Đơn vị tính", "Cách nhập"], rows);
    }

    private static int Rules(IXLWorksheet sheet, FormDefinition form, int top)
    {
        if (form.IsList)
            return top;
        var rows = form.Rules.Select(r => new[] { r.Id, Reason(r), Weight(r.Severity), r.Expression.Text });
        return Table(sheet, top, "QUY TẮC KIỂM TRA", ["Quy tắc", "Giải thích", "Mức độ", form.Shape == FormShape.KeyValues ? "Biểu thức (trong ngoặc là mã)" : "Biểu thức (số trong ngoặc là số cột)"], rows);
    }

    private static int Table(IXLWorksheet sheet, int top, string title, string[] heads, IEnumerable<string[]> rows)
    {
        sheet.Cell(top, 1).SetValue(title).Style.Font.Bold = true;
        var row = top + 1;
        foreach (var cells in rows.Prepend(heads))
        {
            for (var i = 0; i < cells.Length; i++)
                sheet.Cell(row, i + 1).SetValue(cells[i]).SetDataType(XLDataType.Text);
            sheet.Row(row).Height = Math.Max(SheetWidths.Height(cells[1], 50), SheetWidths.Height(cells[3], 40)) + 3;
            row++;
        }
        var table = sheet.Range(top + 1, 1, row - 1, heads.Length);
        table.Look(style =>
        {
            style.Boxed().Alignment.WrapText = true;
            style.Alignment.Indent = 1;
        });
        table.FirstRow().Style.Font.Bold = true;
        table.FirstRow().Style.Fill.BackgroundColor = TemplateStyle.Head;
        return row;
    }

    private static string Entry(FormColumn column, IReadOnlyDictionary<string, IReadOnlyList<string>> computed) =>
        computed.TryGetValue(column.Code, out var parts) ? $"Tự tính = {string.Join(" + ", parts)}" : column.Type switch
        {
            ColumnType.Ratio => $"Tự tính = {column.Ratio!.Part} / {column.Ratio.Whole}",
            ColumnType.Integer => "Số nguyên từ 0 trở lên",
            ColumnType.Decimal => $"Số từ 0 trở lên, tối đa {column.Decimals} chữ số thập phân",
            ColumnType.Flag => "1 hoặc 0",
            _ when column.Required => $"{ListEntry(column)}, bắt buộc",
            _ => $"{ListEntry(column)}, không bắt buộc",
        };

    private static string ListEntry(FormColumn column) => column.Type switch
    {
        ColumnType.Choice => $"Chọn: {string.Join("; ", column.Choices.Select(c => c.Name))}",
        ColumnType.Year => "Năm gồm bốn chữ số",
        ColumnType.Date => "Ngày/tháng/năm",
        ColumnType.Unit or ColumnType.Place => "Chọn tên đơn vị",
        _ => "Chữ",
    };

    private static string Reason(FormRule rule) =>
        rule.Why ?? $"Đẳng thức in trong biểu: {rule.Expression.Text}.";

    private static string Weight(Severity severity) => severity switch
    {
        Severity.Error => "Phải sửa",
        Severity.Warning => "Cần giải trình",
        _ => "Lưu ý",
    };
}
