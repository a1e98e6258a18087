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

    /// <summary>Thousands and decimals as the reader's spreadsheet writes them; a zero without decimals.</summary>
    public static string NumberFormat(FormColumn column)
    {
        var decimals = "#,##0.0" + new string('#', Math.Max(0, column.Decimals - 1));
        if (column.Type == ColumnType.Ratio)
            return $"{decimals};-{decimals};–";
        return column.Decimals == 0 ? "#,##0" : $"{decimals};-{decimals};0";
    }

    /// <summary>Thin lines around every cell.</summary>
    public static IXLStyle Boxed(this IXLStyle style)
    {
        style.Border.LeftBorder = XLBorderStyleValues.Thin;
        style.Border.RightBorder = XLBorderStyleValues.Thin;
        style.Border.TopBorder = XLBorderStyleValues.Thin;
        style.Border.BottomBorder = XLBorderStyleValues.Thin;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        return style;
    }

    /// <summary>
    /// Gives all cells of the range the look that the first one is given. Every change of a style costs a look-up per
    /// cell, so a large range is changed once.
    /// </summary>
    public static void Look(this IXLRange range, Action<IXLStyle> change)
    {
        var first = range.FirstCell();
        change(first.Style);
        range.Style = first.Style;
    }

    /// <summary>Merges the range and centres a wrapped text in it.</summary>
    public static IXLRange Centred(this IXLRange range, string text, double size = BodySize, bool bold = false)
    {
        if (range.RowCount() > 1 || range.ColumnCount() > 1)
            range.Merge();
        range.FirstCell().SetValue(text).SetDataType(XLDataType.Text);
        range.Look(style => style.Centred(size, bold));
        return range;
    }

    public static IXLStyle Centred(this IXLStyle style, double size, bool bold)
    {
        style.Font.FontSize = size;
        style.Font.Bold = bold;
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        style.Alignment.WrapText = true;
        return style;
    }
}
