using System.Globalization;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>Names of invented models and what is said of them, by field.</summary>
internal static class ModelTexts
{
    private static readonly Dictionary<string, (string Name, string Content, string Result)[]> Themes = new()
    {
        ["KT"] =
        [
            ("Tổ hợp tác trồng dược liệu dưới tán rừng", "Vận động các hộ góp đất, góp công trồng dược liệu", "Thu nhập bình quân mỗi hộ tăng"),
            ("Giúp nhau vốn, giống, ngày công", "Các hộ khá giúp hộ nghèo vốn, giống và ngày công", "Nhiều hộ thoát nghèo"),
            ("Chuyển đổi cây trồng trên đất dốc", "Vận động chuyển diện tích kém hiệu quả sang cây ăn quả", "Diện tích chuyển đổi đạt kế hoạch"),
            ("Chăn nuôi có chuồng trại", "Vận động không thả rông gia súc, làm chuồng trại xa nhà", "Các hộ đã làm chuồng trại"),
            ("Hiến đất làm đường nông thôn", "Vận động hiến đất, góp công mở rộng đường nội thôn", "Đường nội thôn được mở rộng"),
        ],
        ["VHXH"] =
        [
            ("Thôn xanh, sạch, đẹp", "Dọn vệ sinh vào ngày cuối tuần, trồng hoa ven đường", "Đường làng sạch đẹp hơn"),
            ("Giữ gìn cồng chiêng và nhà rông", "Mở lớp truyền dạy cồng chiêng cho thanh thiếu niên", "Đội cồng chiêng sinh hoạt đều"),
            ("Ngày thứ bảy đến trường", "Vận động học sinh đi học chuyên cần, giúp đỡ học sinh khó khăn", "Tỷ lệ chuyên cần tăng"),
            ("Nói không với tảo hôn", "Tuyên truyền về hôn nhân và gia đình tại thôn", "Không còn trường hợp tảo hôn mới"),
            ("Tủ thuốc nghĩa tình", "Góp thuốc, khám bệnh cho người già neo đơn", "Người già được khám định kỳ"),
        ],
        ["QPAN"] =
        [
            ("Tổ tự quản an ninh trật tự", "Các hộ luân phiên tuần tra, nhắc nhở nhau", "Không xảy ra vụ việc phức tạp"),
            ("Tiếng kẻng an ninh", "Báo giờ học tập, phòng trộm cắp bằng tiếng kẻng", "Trộm cắp vặt giảm"),
            ("Họ tộc không có người vi phạm pháp luật", "Người có uy tín nhắc nhở con cháu trong dòng họ", "Không có người vi phạm"),
            ("Giữ rừng đầu nguồn", "Nhóm hộ nhận khoán, tuần tra rừng đầu nguồn", "Không xảy ra phá rừng ở diện tích nhận khoán"),
        ],
        ["HTCT"] =
        [
            ("Chính quyền thân thiện, vì Nhân dân phục vụ", "Nụ cười công sở, thư xin lỗi, thư chúc mừng công dân", "Người dân hài lòng hơn"),
            ("Một cửa lưu động tại thôn", "Tiếp nhận và trả hồ sơ tại nhà rông vào ngày cố định", "Người dân đỡ đi lại"),
            ("Cán bộ ba cùng với Nhân dân", "Cán bộ cùng ăn, cùng ở, cùng làm với dân", "Nắm được tâm tư của dân"),
            ("Chi bộ bốn tốt, dân tin", "Đảng viên phụ trách nhóm hộ, họp dân hằng tháng", "Kiến nghị được trả lời sớm"),
        ],
    };

    /// <param name="index">Of the model within its unit: no two have one name.</param>
    public static (string Name, string Content, string Result) Of(string field, bool isGroup, int index, Draw draw)
    {
        var (name, content, result) = draw.Pick(Themes[field]);
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        return ($"{name} ({(isGroup ? "nhóm" : "hộ")} {number})", content, result);
    }
}
