namespace DanVan.Ingest.Reading.Binary;

/// <summary>The kinds of .xls records that say something about cells (MS-XLS 2.3 and, for Excel 2 to 4, the older descriptions).</summary>
internal static class XlsKinds
{
    public const ushort Bof2 = 0x0009, Bof3 = 0x0209, Bof4 = 0x0409, Bof = 0x0809, Eof = 0x000A, Continue = 0x003C;

    public const ushort FilePass = 0x002F, CodePage = 0x0042, DateMode = 0x0022, BoundSheet = 0x0085, SharedTexts = 0x00FC;

    public const ushort Font = 0x0031, Font3 = 0x0231, Xf = 0x00E0, Xf2 = 0x0043, Xf3 = 0x0243, Xf4 = 0x0443, Format = 0x041E, Format2 = 0x001E;

    public const ushort Integer2 = 0x0002, Number2 = 0x0003, Label2 = 0x0004, Boolean2 = 0x0005, Formula2 = 0x0006, String2 = 0x0007;

    public const ushort Number = 0x0203, Label = 0x0204, Boolean = 0x0205, String = 0x0207, Rk = 0x027E, Formula3 = 0x0206, Formula4 = 0x0406;

    public const ushort RichLabel = 0x00D6, SharedLabel = 0x00FD, ManyRk = 0x00BD, Row = 0x0208, ColumnWidth = 0x007D, Merges = 0x00E5;
}
