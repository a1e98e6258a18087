namespace DanVan.Ingest.Reading.Binary;

/// <summary>Numbers and errors as the binary formats pack them.</summary>
internal static class StoredNumber
{
    /// <summary>RK: 30 bits of a whole number or of a floating one's upper half, perhaps to be divided by 100.</summary>
    public static double OfRk(uint rk)
    {
        var number = (rk & 2) != 0 ? (int)rk >> 2 : BitConverter.UInt64BitsToDouble((ulong)(rk & ~3u) << 32);
        return (rk & 1) != 0 ? number / 100 : number;
    }

    public static string Error(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
