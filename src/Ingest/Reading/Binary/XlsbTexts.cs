namespace DanVan.Ingest.Reading.Binary;

/// <summary>Texts in .xlsb: four bytes of length, two a letter.</summary>
internal static class XlsbTexts
{
    // A length of all ones means that there is no text.
    private const uint None = 0xFFFFFFFF;

    public static string Read(ref ByteCursor content)
    {
        var letters = content.U32();
        if (letters == None)
            return "";
        return letters <= content.Left / 2 ? content.Utf16((int)letters) : throw new ReadingRefused(UnreadableReason.Broken);
    }
}
