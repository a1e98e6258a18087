using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace DanVan.Ingest.Reading;

/// <summary>An unpacked part in UTF-8, counted while it is unpacked: what a file declares about its sizes is not believed, its checksum must be right.</summary>
internal sealed class PartBytes : IDisposable
{
    private const int Step = 1 << 16;
    private const int LargestPooled = 1 << 24;

    private readonly bool isRented;

    private PartBytes(byte[] bytes, int length, bool isRented)
    {
        this.isRented = isRented;
        Bytes = bytes;
        Length = length;
        Start = bytes.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    public byte[] Bytes { get; private set; }

    /// <summary>Where the text starts: after the byte order mark.</summary>
    public int Start { get; }

    /// <summary>Where it ends; the array may be longer.</summary>
    public int Length { get; }

    public static PartBytes Unpack(ZipArchiveEntry entry, ReadBudget budget)
    {
        using var stream = entry.Open();
        var bytes = Rent((int)Math.Clamp(entry.Length + 1, 16, budget.BytesLeft + 1));
        var length = 0;
        while (true)
        {
            if (length == bytes.Length)
                bytes = Grow(bytes);
            var count = stream.Read(bytes, length, Math.Min(Step, bytes.Length - length));
            if (count == 0)
                break;
            budget.SpendBytes(count);
            length += count;
        }
        return Crc32.Of(bytes.AsSpan(0, length)) == entry.Crc32
            ? InUtf8(bytes, length) : throw new ReadingRefused(UnreadableReason.Broken);
    }

    public void Dispose()
    {
        if (isRented)
            Return(Bytes);
        Bytes = [];
    }

    private static PartBytes InUtf8(byte[] bytes, int length)
    {
        Encoding? other = bytes.AsSpan(0, length) switch
        {
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (other is null)
            return new PartBytes(bytes, length, isRented: true);
        var utf8 = Encoding.Convert(other, Encoding.UTF8, bytes, 0, length);
        Return(bytes);
        return new PartBytes(utf8, utf8.Length, isRented: false);
    }

    private static byte[] Grow(byte[] bytes)
    {
        var larger = Rent(bytes.Length * 2);
        bytes.CopyTo(larger, 0);
        Return(bytes);
        return larger;
    }

    private static byte[] Rent(int size) => size <= LargestPooled ? ArrayPool<byte>.Shared.Rent(size) : new byte[size];

    private static void Return(byte[] bytes)
    {
        if (bytes.Length is > 0 and <= LargestPooled)
            ArrayPool<byte>.Shared.Return(bytes);
    }
}
