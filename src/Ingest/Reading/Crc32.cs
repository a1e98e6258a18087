using System.Buffers.Binary;

namespace DanVan.Ingest.Reading;

/// <summary>
/// The checksum of zip archives (ISO 3309), eight bytes a step. The platform unpacks an entry without looking at it,
/// and a bit lost in transit could turn one digit into another.
/// </summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Steps = 8;

    private static readonly uint[][] Tables = Build();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        uint[] t0 = Tables[0], t1 = Tables[1], t2 = Tables[2], t3 = Tables[3], t4 = Tables[4], t5 = Tables[5], t6 = Tables[6], t7 = Tables[7];
        for (; bytes.Length >= Steps; bytes = bytes[Steps..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = t7[(byte)low] ^ t6[(byte)(low >> 8)] ^ t5[(byte)(low >> 16)] ^ t4[low >> 24]
                ^ t3[(byte)high] ^ t2[(byte)(high >> 8)] ^ t1[(byte)(high >> 16)] ^ t0[high >> 24];
        }
        foreach (var one in bytes)
            crc = t0[(byte)(crc ^ one)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[][] Build()
    {
        var tables = new uint[Steps][];
        for (var step = 0; step < Steps; step++)
        {
            tables[step] = new uint[256];
            for (uint i = 0; i < 256; i++)
                tables[step][i] = step == 0 ? Bits(i) : (tables[step - 1][i] >> 8) ^ tables[0][(byte)tables[step - 1][i]];
        }
        return tables;
    }

    private static uint Bits(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        return value;
    }
}
