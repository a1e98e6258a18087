using DanVan.Dashboard.Demo.Plan;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>What offices write into the column of notes.</summary>
internal static class Notes
{
    /// <summary>The reason where no dialogue was held, how people were asked: what a form wants said in words.</summary>
    public static string? Of(Draft draft, DemoRow row)
    {
        if (draft.Form.Code == "CCHC-PL")
            return row.Values["0.5a"] > 0 ? "Phiếu hỏi tại Bộ phận Một cửa và khảo sát trực tuyến" : null;
        if (row.Values.GetValueOrDefault("21") == 0 || draft.Form.Code != "DV-03")
            return null;
        return draft.Period.To.Year == 2021 ? "Chưa tổ chức do dịch bệnh COVID-19" : "Đang xây dựng kế hoạch, chưa tổ chức";
    }
}
