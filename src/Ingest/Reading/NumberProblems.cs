using System.Globalization;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Reading;

/// <summary>The sentences told to a sender about a figure: what was seen, what is expected.</summary>
internal static class NumberProblems
{
    private const int LongestQuote = 60;

    public static string NotOneNumber(string raw, ColumnType type, int decimals) =>
        $"Thấy {Quote(raw)}; cần đúng một {Expected(type, decimals)}.";

    public static string NotExact(string raw) => $"Thấy {Quote(raw)}; cần con số chính xác, không ghi ước lượng.";

    public static string NotANumber(string raw, ColumnType type, int decimals) => $"Thấy chữ {Quote(raw)}; cần một {Expected(type, decimals)}.";

    public static string WrongUnit(string raw, string suffix, string? unit) => string.IsNullOrEmpty(unit)
        ? $"Thấy {Quote(raw)}, có phần {Quote(suffix)} không rõ nghĩa; chỉ ghi con số."
        : $"Thấy {Quote(raw)}, trong khi cột tính bằng {unit}; hãy ghi con số theo đơn vị {unit}, không kèm chữ.";

    public static string IsError(string raw) => $"Ô báo lỗi {raw}; cần một số. Hãy sửa công thức hoặc gõ lại con số.";

    public static string IsDate(string raw) =>
        $"Ô đang là ngày tháng ({raw}); cần một số. Hãy định dạng ô là Số (Number) rồi gõ lại con số.";

    public static string IsBoolean(string raw) => $"Thấy giá trị logic {raw}; cần một số.";

    public static string IsPercent(string raw) => $"Ô đang ở dạng phần trăm ({raw}) trong khi cột không tính bằng %; hãy ghi con số theo đơn vị của cột.";

    public static string WithoutValue { get; } =
        "Ô chứa công thức chưa có kết quả. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi gửi lại, hoặc gõ thẳng con số.";

    public static string Fraction(decimal value) => $"Thấy {Vietnamese(value)}; cột này chỉ nhận số nguyên.";

    public static string TooManyDecimals(decimal value, int decimals) =>
        $"Thấy {Vietnamese(value)}; cột này nhận nhiều nhất {decimals} chữ số thập phân.";

    public static string TooLarge(string raw) => $"Thấy {Quote(raw)}; số quá lớn, hãy kiểm tra lại.";

    public static string Ambiguous(string raw, decimal whole, decimal part) =>
        $"Thấy {Quote(raw)}; không rõ là {Vietnamese(whole)} hay {Vietnamese(part)}. Hãy nhập bằng ô kiểu Số (Number), hoặc ghi rõ {Vietnamese(whole)} hay {NotThree(Vietnamese(part))}.";

    // Three digits after the comma would be asked about again.
    private static string NotThree(string part) => part.Length - part.IndexOf(',', StringComparison.Ordinal) == 4 ? part + "0" : part;

    public static string NotAFlag(string raw) => $"Thấy {Quote(raw)}; cột này chỉ nhận x (có) hoặc để trống (không).";

    private static string Expected(ColumnType type, int decimals) => type == ColumnType.Decimal && decimals > 0
        ? $"số (nhiều nhất {decimals} chữ số thập phân)" : "số nguyên";

    private static string Vietnamese(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Quote(string raw)
    {
        var line = raw.ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestQuote ? $"“{line}”" : $"“{line[..(LongestQuote - 1)]}…”";
    }
}
