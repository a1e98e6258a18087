using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Demo;

/// <summary>
/// A closed period as its editions tell it: published, opened again by order for a figure that was reported short, published once
/// more with its "bảng đính chính". Document numbers are invented like the figures.
/// </summary>
public static class DemoEditions
{
    /// <summary>Planned dialogues: a column that no rule of the form ties to another.</summary>
    private const string Measure = "DV-2021/DV-03/1";

    private const string Publisher = "Ban Dân vận";
    private const string Orderer = "Thường trực Tỉnh ủy";

    /// <summary>Does nothing where the period has editions already, or nobody has sent what is to be corrected.</summary>
    public static void Publish(Workspace workspace, string period)
    {
        var now = workspace.Clock.GetUtcNow();
        if (new Editions(workspace.Db, workspace.Catalog).Published(period).Count > 0)
            return;
        var province = workspace.Catalog.In(PeriodCode.Parse(period)).Setting.ProvinceUnit;
        if (new Cells(workspace.Db).Behind(Measure, period, province).FirstOrDefault(c => c.CellMilli > 0) is not { } cell)
            return;
        DateTimeOffset published = now.AddDays(-2), corrected = now.AddDays(-1);
        Done(workspace.Publisher.Publish(new(period, Publisher, "01-BC/BDV", Day(published), "Số liệu minh họa"), published).Refusal);
        Done(workspace.Publisher.Reopen(
            new(period, null, null, "Đơn vị báo thiếu một cuộc đối thoại trong kế hoạch", Orderer, "15-CV/TU", Day(corrected), Publisher, Day(now).AddDays(5)), corrected).Refusal);
        Done(workspace.Corrections.Make(
            new(Measure, period, cell.UnitCode, null, (cell.CellMilli / 1000m) + 1, "Kế hoạch bổ sung một cuộc đối thoại chưa tính", Orderer, "15-CV/TU", Day(corrected), Publisher), corrected).Refusal);
        Done(workspace.Publisher.Publish(new(period, Publisher, "02-BC/BDV", Day(now), "Đính chính kế hoạch đối thoại"), now).Refusal);
    }

    private static DateOnly Day(DateTimeOffset moment) => VietnamDay.Of(moment);

    private static void Done(string? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The demo's edition was refused: {refusal}");
    }
}
