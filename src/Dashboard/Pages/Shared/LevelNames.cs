namespace DanVan.Dashboard.Pages.Shared;

/// <summary>What pages call the groups and levels of units.</summary>
public static class LevelNames
{
    /// <summary>Groups as the list of units shows them, in that order.</summary>
    public static readonly IReadOnlyList<(string Group, string Name)> Groups =
    [
        ("huyen", "Huyện, thành phố"),
        ("cap_xa", "Xã, phường"),
        ("so", "Sở, ban, ngành"),
        ("ban", "Ban quản lý trực thuộc UBND tỉnh"),
        ("truc_thuoc", "Đơn vị sự nghiệp, doanh nghiệp trực thuộc tỉnh"),
        ("nganh_doc", "Cơ quan ngành dọc"),
        ("phoi_hop", "Cơ quan Đảng, Mặt trận và đoàn thể phối hợp"),
    ];

    /// <summary>"huyện, thành phố", or "xã, phường" where there are no districts: the places that a province is compared by.</summary>
    public static string Areas(string areaLevel) => areaLevel == "district" ? "huyện, thành phố" : "xã, phường";

    /// <summary>One of <see cref="Areas"/>, within a sentence.</summary>
    public static string Area(string areaLevel) => areaLevel == "district" ? "huyện" : "xã";

    /// <summary>"huyện, thành phố": the units that one of a level is ranked among.</summary>
    public static string Peers(string level) => level switch
    {
        "district" => "huyện, thành phố",
        "commune" => "xã, phường, thị trấn",
        "district_office" => "UBND cấp huyện",
        _ => "sở, ban, ngành",
    };
}
