using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Text;

/// <summary>Codes of the catalog and the database in the words of an office.</summary>
public static class Wording
{
    /// <summary>A phrase as the beginning of a sentence.</summary>
    public static string Capital(string phrase) => phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];

    /// <summary>A phrase within a sentence: "quý II năm 2021". Names and numerals in it stay as they are.</summary>
    public static string Within(string phrase) => phrase.Length == 0 ? phrase : char.ToLowerInvariant(phrase[0]) + phrase[1..];

    /// <summary>Members of a unit group as a heading.</summary>
    public static string UnitGroup(string group) => group switch
    {
        "so" => "Sở, ngành",
        "ban" => "Ban quản lý",
        "truc_thuoc" => "Đơn vị trực thuộc",
        "nganh_doc" => "Cơ quan ngành dọc",
        "phoi_hop" => "Cơ quan phối hợp",
        "huyen" => "Huyện, thành phố",
        "xa" => "Xã, phường, thị trấn",
        "cap_xa" => "Xã, phường",
        "phong" => "Phòng, cơ quan chuyên môn",
        _ => "Văn phòng, trụ sở",
    };

    /// <summary>Who a form's returns are owed by, for running text.</summary>
    public static string Owing(string group) => group switch
    {
        "so" => "các sở, ngành",
        "ban" => "các ban quản lý",
        "huyen" => "các huyện, thành phố",
        "xa" => "các xã, phường, thị trấn",
        "cap_xa" => "các xã, phường",
        "truc_thuoc" => "các đơn vị trực thuộc",
        "nganh_doc" => "các cơ quan ngành dọc",
        "phoi_hop" => "các cơ quan phối hợp",
        _ => "các phòng, cơ quan chuyên môn",
    };

    public static string PeriodKindName(PeriodKind kind) => kind switch
    {
        PeriodKind.Quarter => "quý",
        PeriodKind.SixMonths => "6 tháng",
        PeriodKind.NineMonths => "9 tháng",
        PeriodKind.OfficialYear => "năm chính thức",
        _ => "năm",
    };

    /// <summary>"biểu DV-10 chỉ thu theo năm", of the forms that are not collected in periods of a kind; null where all are.</summary>
    public static string? NotCollected(IEnumerable<FormDefinition> forms, PeriodKind kind) =>
        string.Join("; ", forms.Where(f => !f.Periods.Contains(kind))
            .GroupBy(f => string.Join(", ", f.Periods.Order().Select(PeriodKindName)), f => f.Code)
            .Select(same => $"biểu {string.Join(", ", same)} chỉ thu theo {same.Key}")) is { Length: > 0 } words ? words : null;

    /// <summary>How a figure came out of its cell.</summary>
    public static string ParseFlag(string flag) => flag switch
    {
        "typed" => "ô số",
        "typed_text" => "số ghi dạng chữ",
        "blank" => "ô trống, tính là 0",
        "dash" => "ghi không phát sinh, tính là 0",
        "not_applicable" => "ghi không áp dụng, tính là 0",
        "computed" => "công thức, tính lại khi đọc",
        _ => "đọc được hai cách",
    };

    public static string Channel(string channel) => channel switch
    {
        "upload" => "gửi trên trang web",
        "drop" => "thư mục nhận tệp",
        _ => "dòng lệnh của người vận hành",
    };

    public static string MeasureKind(MeasureClass kind) => kind switch
    {
        MeasureClass.Flow => "phát sinh trong kỳ",
        MeasureClass.Opening => "kỳ trước chuyển sang",
        MeasureClass.Closing => "còn lại cuối kỳ",
        _ => "tại thời điểm chốt số liệu",
    };

    public static string ColumnKind(FormColumn column) => column.Type switch
    {
        ColumnType.Integer => "số nguyên",
        ColumnType.Decimal => $"số thập phân, {column.Decimals} chữ số sau dấu phẩy",
        ColumnType.Flag => "1 hoặc 0",
        ColumnType.Choice => $"một trong: {string.Join("; ", column.Choices.Select(c => c.Name))}",
        ColumnType.Year => "năm",
        ColumnType.Date => "ngày",
        ColumnType.Unit => "tên đơn vị có dòng này",
        ColumnType.Place => "tên địa bàn",
        ColumnType.Ratio => $"tự tính = {column.Ratio!.Part} / {column.Ratio.Whole}, chỉ để đối chiếu",
        _ => "chữ",
    };

    /// <summary>What a row of a form is.</summary>
    public static string RowOf(FormDefinition form) => form.Shape switch
    {
        FormShape.UnitRows => "một đơn vị",
        FormShape.KeyValues => "một chỉ tiêu; mỗi đơn vị một sheet",
        FormShape.ListRows => $"một {form.Entry}",
        _ => "một lĩnh vực; mỗi đơn vị một sheet",
    };

    /// <summary>How a correction ended.</summary>
    public static string CorrectionEnd(string outcome) => outcome switch
    {
        "withdrawn" => "đã rút",
        "replaced" => "đã thay",
        "fulfilled" => "đã hoàn thành",
        _ => "hết hiệu lực",
    };

    public static string SeverityName(string severity) => severity switch
    {
        "error" => "Lỗi",
        "warning" => "Cảnh báo",
        _ => "Lưu ý",
    };

    /// <summary>How well a statement of the catalog is known, by its source tag.</summary>
    public static string SourceTag(string source) => source switch
    {
        "F" => "Tìm thấy trong văn bản đã công bố",
        "F-v" => "Qua nguồn thứ hai: bản nhập lại của biểu chính thức, chưa đối chiếu với bản in",
        "L" => "Theo văn bản chỉ đạo của UBND tỉnh",
        "M" => "Theo trí nhớ, chưa kiểm chứng",
        "D" => "Do dự án tự đặt, chờ cơ quan có thẩm quyền xác nhận",
        _ => "Theo tài liệu " + source,
    };
}
