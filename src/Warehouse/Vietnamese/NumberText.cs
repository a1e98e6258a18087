using System.Globalization;

namespace DanVan.Warehouse.Vietnamese;

/// <summary>Numbers as they stand in a Vietnamese sentence.</summary>
public static class NumberText
{
    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>1.234,5 for 1234500 thousandths.</summary>
    public static string Milli(Int128 milli) => ((decimal)milli / 1000m).ToString("#,##0.###", Format);

    public static string Of(decimal value) => value.ToString("#,##0.######", Format);
}
