using System.Globalization;
using DanVan.Dashboard.Demo.Habits;
using DanVan.Dashboard.Demo.Plan;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>What stands above the table: who sends it, the form's number, title, period and dates.</summary>
internal sealed class PageHead(ProvinceCatalog catalog, Habit habit, Pen pen)
{
    /// <returns>The row on which the table begins.</returns>
    public int Draw(Draft draft, OrgUnit? unit, int columns)
    {
        var right = Math.Max(columns - 5, (columns / 2) + 1);
        var row = habit.Layout == Layout.Export ? Export(draft, right) : Letterhead(draft, columns, right);
        Across(row, columns, draft.Form.Title.ToUpperInvariant(), Look.Title);
        pen.Height(row, columns < 18 && draft.Form.Title.Length > 70 ? 36 : 20);
        Across(row + 1, columns, PeriodName(draft.Period.Code), Look.CentredBold);
        Across(row + 2, columns, Dates(draft.Dates), Look.Italic);
        row += 3;
        if (unit is not null || habit.Layout == Layout.Export)
            Across(row++, columns, $"Đơn vị báo cáo: {unit?.Name ?? Office(draft.Sender)}", Look.CentredBold);
        return row + 1;
    }

    private int Letterhead(Draft draft, int columns, int right)
    {
        var isCommittee = draft.Sender.Level is "district" or "commune" && habit.Dates == DateStyle.Words;
        var province = catalog.Unit(catalog.Setting.ProvinceUnit)!.Name.ToUpperInvariant();
        pen.Text(1, 1, isCommittee ? "ỦY BAN NHÂN DÂN" : $"UBND {province}", Look.Centred);
        pen.Text(2, 1, isCommittee ? draft.Sender.Name.ToUpperInvariant() : Office(draft.Sender).ToUpperInvariant(), Look.CentredBold);
        pen.Merge(1, 1, 1, Math.Min(5, right - 1));
        pen.Merge(2, 1, 2, Math.Min(5, right - 1));
        pen.Text(1, right, $"Biểu số: {draft.Form.Code}", Look.CentredBold);
        pen.Text(2, right, Ground(draft.Form.Circular), Look.Italic);
        pen.Merge(1, right, 1, columns);
        pen.Merge(2, right, 2, columns);
        return 4;
    }

    private int Export(Draft draft, int right)
    {
        pen.Text(1, right, $"Biểu số: {draft.Form.Code}", Look.CentredBold);
        return 2;
    }

    private void Across(int row, int columns, string text, Look look)
    {
        pen.Text(row, 1, text, look);
        pen.Merge(row, 1, row, columns);
    }

    private string Office(OrgUnit sender) => sender.Level == "commune" ? $"UBND {char.ToLowerInvariant(sender.Name[0])}{sender.Name[1..]}"
        : (catalog.Units.FirstOrDefault(u => u.ParentCode == sender.Code && u.Level == "district_office") ?? sender).Name;

    private string PeriodName(PeriodCode period) => habit.HasTypos ? period.VietnameseName.ToUpperInvariant() : period.VietnameseName;

    private string Dates(Period period)
    {
        string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
        return habit.Dates switch
        {
            DateStyle.Slashes => $"Số liệu tính từ ngày {Day(period.From, "dd/MM/yyyy")} đến ngày {Day(period.To, "dd/MM/yyyy")}",
            DateStyle.Dashes => $"(Từ ngày {Day(period.From, "dd-MM-yyyy")} đến ngày {Day(period.To, "dd-MM-yyyy")})",
            DateStyle.Short => $"(Số liệu tính từ {Day(period.From, "d/M/yyyy")} đến {Day(period.To, "d/M/yyyy")})",
            _ => $"Số liệu tính từ ngày {InWords(period.From)} đến ngày {InWords(period.To)}",
        };
    }

    private static string InWords(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:00} tháng {day.Month} năm {day.Year}");

    private static string Ground(Circular circular) =>
        circular.IsOfficial ? $"Ban hành theo Thông tư số {circular.Number}" : "(Biểu mẫu đề xuất)";
}
