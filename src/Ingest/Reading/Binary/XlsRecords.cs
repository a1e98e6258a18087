using System.Buffers.Binary;

namespace DanVan.Ingest.Reading.Binary;

/// <summary>Goes over the records of an .xls stream: two bytes of kind, two of length, the content.</summary>
internal sealed class XlsRecords(byte[] stream, ReadBudget budget)
{
    private int next;
    private int passed;

    public ushort Kind { get; private set; }

    public int Start { get; private set; }

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Content => stream.AsSpan(Start, Length);

    public bool Read()
    {
        if ((++passed & 0xFFF) == 0)
            budget.CheckTime();
        if (next + 4 > stream.Length)
            return false;
        Kind = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(next));
        Length = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(next + 2));
        Start = next + 4;
        // A record cut off by the end of the file: what is missing cannot be made up.
        if (Start + Length > stream.Length)
            throw new ReadingRefused(UnreadableReason.Broken);
        next = Start + Length;
        return true;
    }

    public bool NextIs(ushort kind) => next + 4 <= stream.Length && BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(next)) == kind;

    public void Seek(uint at)
    {
        if (at >= stream.Length)
            throw new ReadingRefused(UnreadableReason.Broken);
        next = (int)at;
    }
}
