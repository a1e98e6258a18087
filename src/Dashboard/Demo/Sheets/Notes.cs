using DanVan.Dashboard.Demo.Plan;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>What offices write into the column of notes.</summary>
internal static class Notes
{
    /// <summary>The reason where no dialogue was held; the form asks for one.</summary>
    public static string? Of(Draft draft, DemoRow row)
    {
        if (row.Values.GetValueOrDefault("21") == 0 || draft.Form.Code != "DV-03")
            return null;
        return draft.Period.To.Year == DemoYears.Last ? "Chưa tổ chức do dịch bệnh COVID-19" : "Đang xây dựng kế hoạch, chưa tổ chức";
    }
}
