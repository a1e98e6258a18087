namespace DanVan.Fuzz;

/// <summary>Changes a workbook where it hurts: inside its parts or records rather than in the compression around them.</summary>
internal sealed class Mutation(Random random, Func<byte[]> another)
{
    private readonly ByteMutation bytes = new(random);

    public byte[] Of(byte[] file)
    {
        if (random.Next(12) == 0)
            return bytes.Of(file);
        if (ZipParts.Read(file) is { } parts)
            return OfZip(parts);
        return file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? new RecordMutation(random, bytes).Of(file) : bytes.Of(file);
    }

    private byte[] OfZip(ZipParts parts)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var name = Pick(parts);
            if (name is null)
                break;
            switch (random.Next(40))
            {
                case 0:
                    parts.Bytes.Remove(name);
                    break;
                case 1:
                    parts.Bytes[name + random.Next(3)] = parts.Bytes[name];
                    break;
                case 2 or 3 when ZipParts.Read(another()) is { } other && other.Bytes.TryGetValue(name, out var theirs):
                    parts.Bytes[name] = theirs;
                    break;
                default:
                    parts.Bytes[name] = IsXml(name) ? new XmlMutation(random, bytes).Of(parts.Bytes[name]) : bytes.Of(parts.Bytes[name]);
                    break;
            }
        }
        return parts.Write();
    }

    // Sheets before everything else; pictures, themes and printers are not read at all.
    private string? Pick(ZipParts parts)
    {
        var names = parts.Bytes.Keys.Where(n => IsXml(n) || n.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)).ToArray();
        var sheets = Array.FindAll(names, n => n.Contains("worksheets/", StringComparison.Ordinal));
        if (names.Length == 0)
            return null;
        return sheets.Length > 0 && random.Next(3) > 0 ? sheets[random.Next(sheets.Length)] : names[random.Next(names.Length)];
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
