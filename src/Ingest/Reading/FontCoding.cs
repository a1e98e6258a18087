namespace DanVan.Ingest.Reading;

/// <summary>Which letters a font draws for the signs that the file stores.</summary>
public enum FontCoding : byte
{
    /// <summary>The letters that are stored.</summary>
    Unicode,

    /// <summary>The TCVN3 (ABC) fonts: .VnTime, .VnArial.</summary>
    Tcvn3,

    /// <summary>TCVN3 fonts that draw capitals only: .VnTimeH.</summary>
    Tcvn3Capitals,

    /// <summary>VNI-Times and its family: a letter and its marks are two signs.</summary>
    Vni,
}

/// <summary>What a font's name says about it.</summary>
internal static class FontNames
{
    public static FontCoding CodingOf(string? name)
    {
        if (name is null)
            return FontCoding.Unicode;
        if (name.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase))
            return FontCoding.Vni;
        if (!name.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase))
            return FontCoding.Unicode;
        return name.Trim().EndsWith('H') ? FontCoding.Tcvn3Capitals : FontCoding.Tcvn3;
    }
}
