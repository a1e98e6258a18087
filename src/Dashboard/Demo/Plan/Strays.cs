using System.Text;
using DanVan.Dashboard.Demo.Sheets;

namespace DanVan.Dashboard.Demo.Plan;

/// <summary>Files that land in the drop folder and are no returns.</summary>
internal static class Strays
{
    public static IEnumerable<DemoFile> Files(DemoYears years) => All().Where(f => years.Contains(f.ArrivesAt.Year));

    private static IEnumerable<DemoFile> All()
    {
        yield return Unreadable("Ghi chu cuoc hop giao ban.xlsx", At(2020, 4, 2), () => Encoding.UTF8.GetBytes(
            "Ghi chú cuộc họp giao ban tháng 3\r\n- Đôn đốc các đơn vị gửi báo cáo quý I đúng hạn.\r\n- Chuẩn bị nội dung đối thoại 6 tháng.\r\n"));
        yield return Unreadable("BC KNTC quy III - xuat tu trang web.xlsx", At(2020, 9, 16), () => Encoding.UTF8.GetBytes(
            "<html><head><meta charset=\"utf-8\"></head><body><table><tr><td>Đơn vị</td><td>Tổng số lượt tiếp</td></tr></table></body></html>"));
        yield return Unreadable("Bieu 01-TCD (1).xlsx", At(2021, 3, 16), () => []);
        yield return Unreadable("bao cao 6T (tai do dang).xlsx", At(2021, 6, 16), () => PlainWorkbook.Write([Roster()], isInline: true)[..900]);
        yield return Unrecognised("Lich tiep cong dan thang 7.xlsx", At(2020, 7, 1), () => PlainWorkbook.Write([Roster()], isInline: false));
        yield return Unrecognised("Danh muc van phong pham 2021.xlsx", At(2021, 1, 20), () => PlainWorkbook.Write([Stationery()], isInline: false));
    }

    private static DemoFile Unreadable(string name, DateTimeOffset at, Func<byte[]> content) =>
        new(name, at, content, DemoFate.Unreadable, []);

    private static DemoFile Unrecognised(string name, DateTimeOffset at, Func<byte[]> content) =>
        new(name, at, content, DemoFate.Unrecognised, []);

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 9, 40, 0, TimeSpan.FromHours(7));

    private static Page Roster()
    {
        var page = new Page("Lịch");
        page.Text(1, 1, "LỊCH TIẾP CÔNG DÂN THÁNG 7", Look.Title);
        string[] heads = ["Ngày", "Địa điểm", "Người chủ trì"];
        for (var column = 1; column <= heads.Length; column++)
            page.Text(3, column, heads[column - 1], Look.Head);
        for (var week = 0; week < 4; week++)
        {
            page.Text(4 + week, 1, $"{6 + (7 * week):00}/7", Look.Label);
            page.Text(4 + week, 2, "Trụ sở Tiếp công dân tỉnh", Look.Label);
            page.Text(4 + week, 3, "Lãnh đạo UBND tỉnh", Look.Label);
        }
        return page;
    }

    private static Page Stationery()
    {
        var page = new Page("Sheet1");
        (string Name, string Unit, int Number)[] items = [("Giấy A4", "ram", 40), ("Bút bi", "cây", 120), ("Cặp hồ sơ", "cái", 60), ("Mực in", "hộp", 8)];
        page.Text(1, 1, "DANH MỤC VĂN PHÒNG PHẨM NĂM 2021", Look.Title);
        for (var i = 0; i < items.Length; i++)
        {
            page.Text(3 + i, 1, items[i].Name, Look.Label);
            page.Text(3 + i, 2, items[i].Unit, Look.Label);
            page.Number(3 + i, 3, items[i].Number * 1000L, Look.Count);
        }
        return page;
    }
}
