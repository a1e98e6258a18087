using ClosedXML.Excel;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>The look of a template: Times New Roman as offices must use, and colours that survive a grey printer.</summary>
internal static class TemplateStyle
{
    public const string Font = "Times New Roman";

    public const double BodySize = 11;

    public const double HeaderSize = 9;

    public static readonly XLColor Locked = XLColor.FromHtml("#F2F2F2");

    public static readonly XLColor Head = XLColor.FromHtml("#E7EDF3");

    public static readonly XLColor Broken = XLColor.FromHtml("#F4B6AE");

    public static readonly XLColor Odd = XLColor.FromHtml("#FFE9A8");

    /// <summary>Thousands and decimals as the reader's spreadsheet writes them.</summary>
    public static string NumberFormat(FormColumn column) =>
        column.Decimals == 0 ? "#,##0" : "#,##0.0" + new string('#', column.Decimals - 1);

    public static void Boxed(this IXLRange range)
    {
        range.Style.Border.InsideBorder = XLBorderStyleValues.Thin;
        range.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    /// <summary>Merges the range and centres a wrapped text in it.</summary>
    public static IXLRange Centred(this IXLRange range, string text, double size = BodySize, bool bold = false)
    {
        if (range.RowCount() > 1 || range.ColumnCount() > 1)
            range.Merge();
        range.FirstCell().SetValue(text).SetDataType(XLDataType.Text);
        range.Style.Font.FontSize = size;
        range.Style.Font.Bold = bold;
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        range.Style.Alignment.WrapText = true;
        return range;
    }
}
