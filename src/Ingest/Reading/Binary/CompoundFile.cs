using System.Buffers.Binary;

namespace DanVan.Ingest.Reading.Binary;

/// <summary>
/// The streams of a compound file (MS-CFB), by name. Chains of sectors are followed for as many steps as the file has
/// sectors, so that a chain that bites its own tail ends.
/// </summary>
internal sealed class CompoundFile
{
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint LastSector = 0xFFFFFFFA;
    private const int HeaderEntries = 109;

    private readonly byte[] file;
    private readonly ReadBudget budget;
    private readonly int sectorShift;
    private readonly uint smallBelow;
    private readonly uint[] next;
    private readonly uint[] smallNext;
    private readonly byte[] smallSectors;
    private readonly Dictionary<string, (uint Start, uint Size)> streams = new(StringComparer.OrdinalIgnoreCase);

    public CompoundFile(byte[] file, ReadBudget budget)
    {
        this.file = file;
        this.budget = budget;
        if (file.Length < 512)
            throw new ReadingRefused(UnreadableReason.Broken);
        sectorShift = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(30));
        if (sectorShift is not (9 or 12))
            throw new ReadingRefused(UnreadableReason.Broken);
        smallBelow = U32(56);
        next = ReadAllocation();
        var root = ReadDirectory(Chain(U32(48), null));
        smallNext = Numbers(Chain(U32(60), null));
        smallSectors = Chain(root.Start, null);
    }

    public bool Has(string name) => streams.ContainsKey(name);

    /// <summary>The bytes of a stream; null where there is none of this name.</summary>
    public byte[]? Stream(string name)
    {
        if (!streams.TryGetValue(name, out var found))
            return null;
        return found.Size < smallBelow ? SmallChain(found.Start, found.Size) : Chain(found.Start, found.Size);
    }

    private uint[] ReadAllocation()
    {
        var sectors = new List<uint>();
        for (var i = 0; i < HeaderEntries; i++)
            sectors.Add(U32(76 + (i * 4)));
        var perSector = (1 << sectorShift) / 4;
        var index = U32(68);
        for (var steps = 0; index <= LastSector && steps <= file.Length >> sectorShift; steps++)
        {
            var at = Offset(index);
            if (at + (perSector * 4) > file.Length)
                break;
            for (var i = 0; i < perSector - 1; i++)
                sectors.Add(U32(at + (i * 4)));
            index = U32(at + ((perSector - 1) * 4));
        }
        var numbers = new List<uint>();
        foreach (var sector in sectors)
        {
            if (sector > LastSector || Offset(sector) >= file.Length || numbers.Count > file.Length >> (sectorShift - 8))
                continue;
            numbers.AddRange(Numbers(file[(int)Offset(sector)..(int)Math.Min(file.Length, Offset(sector) + (1 << sectorShift))]));
        }
        budget.SpendBytes(numbers.Count * 4);
        return [.. numbers];
    }

    private (uint Start, uint Size) ReadDirectory(byte[] directory)
    {
        (uint, uint) root = (EndOfChain, 0);
        for (var at = 0; at + 128 <= directory.Length; at += 128)
        {
            var entry = new ByteCursor(directory.AsSpan(at, 128));
            var letters = BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 64));
            var name = entry.Utf16(32)[..Math.Clamp((letters / 2) - 1, 0, 32)];
            var type = directory[at + 66];
            var place = (BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(at + 116)), BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(at + 120)));
            if (type == 5)
                root = place;
            else if (type == 2)
                streams.TryAdd(name, place);
        }
        return root;
    }

    /// <param name="size">Null to take the chain whole.</param>
    private byte[] Chain(uint sector, uint? size)
    {
        var length = 1 << sectorShift;
        using var bytes = new MemoryStream();
        for (var steps = 0; sector <= LastSector && steps <= file.Length >> sectorShift && (size is null || bytes.Length < size); steps++)
        {
            var at = Offset(sector);
            if (at >= file.Length)
                break;
            var count = (int)Math.Min(length, file.Length - at);
            budget.SpendBytes(count);
            bytes.Write(file, (int)at, count);
            sector = sector < next.Length ? next[sector] : EndOfChain;
        }
        return Cut(bytes, size);
    }

    private byte[] SmallChain(uint sector, uint size)
    {
        using var bytes = new MemoryStream();
        for (var steps = 0; sector <= LastSector && steps <= smallSectors.Length / 64 && bytes.Length < size; steps++)
        {
            var at = (long)sector * 64;
            if (at >= smallSectors.Length)
                break;
            bytes.Write(smallSectors, (int)at, (int)Math.Min(64, smallSectors.Length - at));
            sector = sector < smallNext.Length ? smallNext[sector] : EndOfChain;
        }
        return Cut(bytes, size);
    }

    private static byte[] Cut(MemoryStream bytes, uint? size)
    {
        if (size < bytes.Length)
            bytes.SetLength(size.Value);
        return bytes.ToArray();
    }

    private long Offset(uint sector) => (sector + 1L) << sectorShift;

    private uint U32(long at) => at + 4 <= file.Length
        ? BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)at)) : throw new ReadingRefused(UnreadableReason.Broken);

    private static uint[] Numbers(ReadOnlySpan<byte> bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * 4)..]);
        return numbers;
    }
}
