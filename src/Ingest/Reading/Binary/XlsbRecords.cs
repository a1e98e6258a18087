namespace DanVan.Ingest.Reading.Binary;

/// <summary>Goes over the records of a part of an .xlsb file (MS-XLSB 2.1.4): kind and length are numbers of seven bits a byte.</summary>
internal sealed class XlsbRecords(PartBytes part, ReadBudget budget) : IDisposable
{
    private int next;
    private int passed;
    private int start;
    private int length;

    public int Kind { get; private set; }

    public ReadOnlySpan<byte> Content => part.Bytes.AsSpan(start, length);

    public bool Read()
    {
        if ((++passed & 0xFFF) == 0)
            budget.CheckTime();
        if (next >= part.Length)
            return false;
        Kind = Next();
        if (Kind >= 0x80)
            Kind = (Kind & 0x7F) | (Next() << 7);
        length = 0;
        for (var shift = 0; shift < 28; shift += 7)
        {
            var bits = Next();
            length |= (bits & 0x7F) << shift;
            if (bits < 0x80)
                break;
        }
        start = next;
        if (length > part.Length - start)
            throw new ReadingRefused(UnreadableReason.Broken);
        next = start + length;
        return true;
    }

    public void Dispose() => part.Dispose();

    private int Next() => next < part.Length ? part.Bytes[next++] : throw new ReadingRefused(UnreadableReason.Broken);
}
