using System.Globalization;
using DanVan.Dashboard.Demo.Habits;
using DanVan.Dashboard.Demo.Plan;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>What stands below the table: a note, the day, the signatures, who gets a copy.</summary>
internal static class PageFoot
{
    /// <param name="seat">Where the offices of the province are.</param>
    public static void Draw(Pen pen, Habit habit, Draft draft, string seat, int row, int labels, int columns)
    {
        if (habit.Layout == Layout.Export)
        {
            pen.Text(row + 1, labels, $"{draft.Form.Columns.Count + 1}. Ghi chú:");
            return;
        }
        if (draft.Form.Columns.All(c => c.Type != ColumnType.Text))
        {
            pen.Text(row, labels, "Ghi chú: Số liệu tổng hợp từ báo cáo của các đơn vị.");
            pen.Merge(row, labels, row++, columns);
        }
        var right = Math.Max(columns - 6, (columns / 2) + 1);
        var isCommittee = draft.Sender.Level is "district" or "commune";
        var place = isCommittee ? draft.Sender.ShortName.Replace("TP ", "", StringComparison.Ordinal) : seat;
        pen.Text(row + 1, right, string.Create(CultureInfo.InvariantCulture, $"{place}, ngày {draft.SignedOn.Day:00} tháng {draft.SignedOn.Month} năm {draft.SignedOn.Year}"), Look.Italic);
        pen.Text(row + 2, labels, "NGƯỜI LẬP BIỂU", Look.CentredBold);
        pen.Text(row + 2, right, isCommittee ? "TM. ỦY BAN NHÂN DÂN" : "THỦ TRƯỞNG ĐƠN VỊ", Look.CentredBold);
        if (isCommittee)
            pen.Text(row + 3, right, "CHỦ TỊCH", Look.CentredBold);
        for (var line = 1; line <= 3; line++)
            pen.Merge(row + line, right, row + line, columns);
        if (habit.Grouping != Grouping.Captions)
            return;
        pen.Text(row + 7, labels, "Nơi nhận:", Look.Bold);
        pen.Text(row + 8, labels, "- UBND tỉnh (báo cáo);");
        pen.Text(row + 9, labels, "- Thanh tra tỉnh;");
        pen.Text(row + 10, labels, "- Lưu: VT.");
    }
}
