using System.Globalization;
using DanVan.Dashboard.Demo.Habits;
using DanVan.Dashboard.Demo.Sheets;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Plan;

/// <summary>What offices call their files. No two consignments get one name.</summary>
internal static class FileNames
{
    public static string Of(Consignment sent, Habit habit)
    {
        var code = sent.Name.Replace('/', '-');
        var name = habit switch
        {
            { Layout: Layout.Template } => $"{code}_{sent.Sender.Code}_{sent.Period}",
            { Layout: Layout.Export } => $"BaoCaoTongHop_{Squeezed(code)}_{Squeezed(sent.Sender.Name)}_{Squeezed(Short(sent.Period))}_{sent.Period.Year}",
            { HasTypos: true } => $"bieu {code} {Short(sent.Period)}-{sent.Period.Year} {Abbreviated(sent.Sender)} ban chinh",
            { IsDecomposed: true } => $"Biểu {code} {sent.Period.VietnameseName} - {sent.Sender.Name}",
            { Numbers: NumberStyle.DottedText } => $"{sent.Sender.Name} - {code} - {sent.Period.VietnameseName}",
            _ => $"BC {code} {Short(sent.Period)} {sent.Period.Year} - {Abbreviated(sent.Sender)}",
        };
        return (habit.IsDecomposed || habit.Numbers == NumberStyle.DottedText ? name : Wording.Plain(name)) + ".xlsx";
    }

    /// <summary>The name of a file sent again, corrected or not.</summary>
    public static string Again(string name, string how) => $"{Path.GetFileNameWithoutExtension(name)} {how}.xlsx";

    private static string Short(PeriodCode period) => period.Kind switch
    {
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"Quy {period.Seq}"),
        PeriodKind.SixMonths => "6T",
        PeriodKind.NineMonths => "9T",
        PeriodKind.OfficialYear => "nam chinh thuc",
        _ => "nam",
    };

    private static string Abbreviated(OrgUnit sender) => sender.Level switch
    {
        "district" => sender.Name.Replace("Huyện ", "H. ", StringComparison.Ordinal).Replace("Thành phố ", "TP ", StringComparison.Ordinal),
        "commune" => sender.Name.Replace("Phường ", "P. ", StringComparison.Ordinal),
        _ => sender.ShortName.Replace('&', '-'),
    };

    private static string Squeezed(string text) =>
        string.Concat(Wording.Plain(text).Split(' ', '-', ',').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
