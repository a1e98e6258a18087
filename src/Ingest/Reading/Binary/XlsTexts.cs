using System.Text;

namespace DanVan.Ingest.Reading.Binary;

/// <summary>
/// Texts of an .xls file: bytes of a code page up to Excel 95, sixteen or eight bits a letter from Excel 97 on. The
/// shared texts of Excel 97 run over the borders of records, and a text that does may change its width there.
/// </summary>
internal static class XlsTexts
{
    /// <param name="lengthBytes">1 or 2: how the number of letters is stored.</param>
    public static string Read(ref ByteCursor cursor, int lengthBytes, bool isExcel97, Encoding encoding)
    {
        int letters = lengthBytes == 1 ? cursor.U8() : cursor.U16();
        if (!isExcel97)
            return encoding.GetString(cursor.Take(Math.Min(letters, cursor.Left)));
        // An empty text may leave out the byte that says how wide its letters are.
        if (letters == 0 && cursor.Left == 0)
            return "";
        var flags = cursor.U8();
        cursor.Skip(((flags & 8) != 0 ? 2 : 0) + ((flags & 4) != 0 ? 4 : 0));
        return (flags & 1) != 0 ? cursor.Utf16(letters) : Encoding.Latin1.GetString(cursor.Take(letters));
    }

    /// <param name="stream">The stream that the segments lie in.</param>
    /// <param name="segments">Content of the record and of those that continue it.</param>
    public static string[] ReadShared(byte[] stream, List<(int Start, int Length)> segments, ReadBudget budget)
    {
        var reader = new Continued(stream, segments);
        reader.Skip(4);
        var count = reader.U32();
        var texts = new List<string>();
        var text = new StringBuilder();
        for (var i = 0u; i < count && !reader.IsAtEnd; i++)
        {
            budget.SpendItem();
            int letters = reader.U16();
            var flags = reader.U8();
            var runs = (flags & 8) != 0 ? reader.U16() : 0;
            var extra = (flags & 4) != 0 ? reader.U32() : 0;
            text.Clear();
            reader.Letters(letters, (flags & 1) != 0, text);
            reader.Skip((runs * 4L) + extra);
            texts.Add(text.ToString());
        }
        return [.. texts];
    }

    private sealed class Continued(byte[] stream, List<(int Start, int Length)> segments)
    {
        private int segment;
        private int at;

        public bool IsAtEnd => Left == 0 && segment >= segments.Count - 1;

        private int Left => segment < segments.Count ? segments[segment].Length - at : 0;

        public byte U8()
        {
            while (Left == 0)
                Advance();
            return stream[segments[segment].Start + at++];
        }

        public ushort U16() => (ushort)(U8() | (U8() << 8));

        public uint U32() => U16() | ((uint)U16() << 16);

        public void Skip(long count)
        {
            while (count > 0)
            {
                if (Left == 0)
                    Advance();
                var step = (int)Math.Min(count, Left);
                at += step;
                count -= step;
            }
        }

        public void Letters(int count, bool isWide, StringBuilder into)
        {
            while (count > 0)
            {
                if (Left == 0)
                {
                    Advance();
                    isWide = (U8() & 1) != 0;
                }
                var step = Math.Min(count, isWide ? Left / 2 : Left);
                // A letter torn in two by a border: no writer does it.
                if (step == 0 && Left > 0)
                    throw new ReadingRefused(UnreadableReason.Broken);
                var bytes = stream.AsSpan(segments[segment].Start + at, isWide ? step * 2 : step);
                into.Append(isWide ? Encoding.Unicode.GetString(bytes) : Encoding.Latin1.GetString(bytes));
                at += bytes.Length;
                count -= step;
            }
        }

        private void Advance()
        {
            if (++segment >= segments.Count)
                throw new ReadingRefused(UnreadableReason.Broken);
            at = 0;
        }
    }
}
