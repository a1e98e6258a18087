namespace DanVan.Ingest.Reading.Binary;

/// <summary>Which Excel wrote a stream: 2, 3, 4, 5 (and 95) or 8 (97 to 2003); 0 where its first record says none.</summary>
internal static class XlsVersion
{
    public static int Of(ushort kind, ReadOnlySpan<byte> content) => kind switch
    {
        XlsKinds.Bof2 => 2,
        XlsKinds.Bof3 => 3,
        XlsKinds.Bof4 => 4,
        XlsKinds.Bof when content.Length >= 2 => content[1] switch { 6 => 8, 5 or 0 => 5, _ => content[1] is 2 or 3 or 4 ? content[1] : 0 },
        _ => 0,
    };
}
