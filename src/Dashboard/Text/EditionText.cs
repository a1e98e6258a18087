using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Text;

/// <summary>How a code of a state of figures is printed: whether it was published is always said.</summary>
public static class EditionText
{
    /// <summary>"Ấn bản 2021-6T-AB1-7F3A" or "Bản làm việc 2021-6T-LV182-3C9A".</summary>
    public static string Short(Edition edition) => (edition.IsPublished ? "Ấn bản " : "Bản làm việc ") + edition.Code;

    /// <summary>What follows the code where there is room: whether it is published, and the moment of the last return in it.</summary>
    public static string Rest(Edition edition) =>
        $"{(edition.IsPublished ? "" : " (chưa công bố)")}, số liệu nạp đến {VietnameseDate.Moment(edition.CheckedAt)}";

    public static string Long(Edition edition) => Short(edition) + Rest(edition);
}
