using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>Dossiers of administrative procedures an office of ordinary size receives in a quarter, by field.</summary>
internal static class DossierVolume
{
    private static readonly Dictionary<string, double> Commune = new()
    {
        ["chung_thuc"] = 230, ["ho_tich"] = 85, ["bao_tro_xa_hoi"] = 18, ["dat_dai"] = 12, ["cu_tru"] = 9, ["nguoi_co_cong"] = 5,
        ["thi_dua_khen_thuong"] = 1.5, ["van_hoa"] = 0.8, ["ton_giao"] = 0.7, ["tiep_cong_dan"] = 0.6,
    };

    private static readonly Dictionary<string, double> District = new()
    {
        ["dat_dai"] = 420, ["chung_thuc"] = 170, ["dang_ky_kinh_doanh"] = 95, ["bao_tro_xa_hoi"] = 60, ["xay_dung"] = 32, ["giao_duc"] = 24,
        ["ho_tich"] = 22, ["noi_vu"] = 10, ["thi_dua_khen_thuong"] = 8, ["van_hoa"] = 8, ["cong_thuong"] = 9, ["nong_nghiep"] = 6,
        ["moi_truong"] = 4, ["tiep_cong_dan"] = 3, ["tai_chinh"] = 2,
    };

    private static readonly Dictionary<string, Dictionary<string, double>> Departments = new()
    {
        ["VPUB"] = new() { ["khac"] = 18, ["tiep_cong_dan"] = 9 },
        ["SNV"] = new() { ["thi_dua_khen_thuong"] = 55, ["noi_vu"] = 38, ["ton_giao"] = 26 },
        ["STP"] = new() { ["tu_phap_khac"] = 880, ["ho_tich"] = 9 },
        ["SKHDT"] = new() { ["dang_ky_kinh_doanh"] = 640, ["dau_tu"] = 38 },
        ["STC"] = new() { ["tai_chinh"] = 24 },
        ["SCT"] = new() { ["cong_thuong"] = 290 },
        ["SNNPTNT"] = new() { ["nong_nghiep"] = 340 },
        ["SGTVT"] = new() { ["giao_thong_van_tai"] = 2300 },
        ["SXD"] = new() { ["xay_dung"] = 105 },
        ["STNMT"] = new() { ["dat_dai"] = 360, ["moi_truong"] = 34 },
        ["STTTT"] = new() { ["thong_tin_truyen_thong"] = 28 },
        ["SLDTBXH"] = new() { ["nguoi_co_cong"] = 240, ["lao_dong_viec_lam"] = 170, ["bao_tro_xa_hoi"] = 36 },
        ["SVHTTDL"] = new() { ["van_hoa"] = 58 },
        ["SKHCN"] = new() { ["khoa_hoc_cong_nghe"] = 22 },
        ["SGDDT"] = new() { ["giao_duc"] = 210 },
        ["SYT"] = new() { ["y_te"] = 250 },
        ["SNGV"] = new() { ["ngoai_vu"] = 19 },
        ["TTT"] = new() { ["tiep_cong_dan"] = 14 },
        ["BDT"] = new() { ["dan_toc"] = 6 },
        ["BQLKKT"] = new() { ["dau_tu"] = 24, ["xay_dung"] = 14, ["lao_dong_viec_lam"] = 18, ["moi_truong"] = 4 },
    };

    private static readonly Dictionary<string, double> Nothing = [];

    /// <summary>By code of the field; a field that is not there is not the office's business.</summary>
    public static IReadOnlyDictionary<string, double> Of(OrgUnit leaf) => leaf.Level switch
    {
        "commune" => Commune,
        "district_office" => District,
        _ => Departments.GetValueOrDefault(leaf.Code, Nothing),
    };
}
