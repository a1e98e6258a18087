using System.Buffers.Binary;

namespace DanVan.Fuzz;

/// <summary>Changes records of an old binary workbook: they follow each other from each BOF on, wherever the file keeps its sectors together.</summary>
internal sealed class RecordMutation(Random random, ByteMutation bytes)
{
    private static readonly ushort[] Telling = [0, 1, 2, 3, 0x00FF, 0x0100, 0x3FFF, 0x4000, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF, 8224];

    public byte[] Of(byte[] file)
    {
        var records = Records(file);
        if (records.Count == 0)
            return bytes.Of(file);
        var changed = (byte[])file.Clone();
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var (at, length) = records[random.Next(records.Count)];
            switch (random.Next(8))
            {
                case 0:
                    Put(changed, at, (ushort)(random.Next(2) == 0 ? random.Next(0x900) : BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(records[random.Next(records.Count)].At))));
                    break;
                case 1:
                    Put(changed, at + 2, Telling[random.Next(Telling.Length)]);
                    break;
                case 2:
                    var (from, size) = records[random.Next(records.Count)];
                    file.AsSpan(from, Math.Min(size + 4, file.Length - at)).CopyTo(changed.AsSpan(at));
                    break;
                case 3 when length >= 2:
                    Put(changed, at + 4 + (random.Next(length / 2) * 2), Telling[random.Next(Telling.Length)]);
                    break;
                case 4:
                    // The container's own tables.
                    Put(changed, random.Next(Math.Min(512, changed.Length - 1)), Telling[random.Next(Telling.Length)]);
                    break;
                default:
                    if (length > 0)
                        changed[at + 4 + random.Next(length)] = (byte)random.Next(256);
                    break;
            }
        }
        return changed;
    }

    private static List<(int At, int Length)> Records(byte[] file)
    {
        var records = new List<(int, int)>();
        for (var sector = 0; sector + 4 < file.Length; sector += 512)
        {
            var at = sector;
            if (file[at] != 9 || file[at + 1] is not (0 or 8) || records.Count > 0 && records[^1].Item1 >= at)
                continue;
            while (at + 4 <= file.Length && records.Count < 100_000)
            {
                var length = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at + 2));
                if (length > 8224 || at + 4 + length > file.Length)
                    break;
                records.Add((at, length));
                at += 4 + length;
            }
        }
        return records;
    }

    private static void Put(byte[] file, int at, ushort value)
    {
        if (at + 2 <= file.Length)
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);
    }
}
