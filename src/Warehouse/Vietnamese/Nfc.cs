namespace DanVan.Warehouse.Vietnamese;

/// <summary>
/// Composes letters and marks (NFC) for Vietnamese text: files saved on a Mac decompose whole letters, and CP1258
/// converters leave the tone apart from the vowel ("ê" + U+0301).
/// </summary>
public static class Nfc
{
    /// <summary>The text with each mark joined to its letter; the same instance where nothing is to be joined.</summary>
    public static string Of(string text)
    {
        var mark = text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F');
        return mark < 0 ? text : Compose(text, mark);
    }

    private static string Compose(string text, int from)
    {
        var composed = new char[text.Length];
        text.CopyTo(0, composed, 0, from);
        var length = from;
        for (var i = from; i < text.Length; i++)
        {
            var joined = length > 0 ? VietnameseLetters.With(composed[length - 1], text[i]) : '\0';
            if (joined != 0)
                composed[length - 1] = joined;
            else
                composed[length++] = text[i];
        }
        return new string(composed, 0, length);
    }
}
