using System.Buffers.Binary;
using System.Text;

namespace DanVan.Ingest.Reading.Binary;

/// <summary>Reads little-endian values one after the other; reading beyond the end means the file is broken.</summary>
internal ref struct ByteCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int At { get; private set; }

    public readonly int Left => bytes.Length - At;

    public byte U8() => Take(1)[0];

    public ushort U16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public double F64() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public void Skip(int count) => Take(count);

    public string Utf16(int letters) => Encoding.Unicode.GetString(Take(checked(letters * 2)));

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > Left)
            throw new ReadingRefused(UnreadableReason.Broken);
        var taken = bytes.Slice(At, count);
        At += count;
        return taken;
    }
}
