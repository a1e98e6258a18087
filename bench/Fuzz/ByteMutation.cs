namespace DanVan.Fuzz;

/// <summary>Changes without a look at what the bytes are.</summary>
internal sealed class ByteMutation(Random random)
{
    private static readonly byte[] Telling = [0, 1, 7, 0x0A, 0x20, 0x22, 0x3C, 0x3E, 0x7F, 0x80, 0xFE, 0xFF];

    public byte[] Of(byte[] from)
    {
        if (from.Length == 0)
            return [(byte)random.Next(256)];
        var at = random.Next(from.Length);
        var length = Math.Min(from.Length - at, 1 << random.Next(11));
        switch (random.Next(7))
        {
            case 0:
                return [.. from[..at], .. from[(at + length)..]];
            case 1:
                return [.. from[..at], .. from.AsSpan(at, length), .. from[at..]];
            case 2:
                return from[..at];
            case 3:
                var to = random.Next(from.Length - length + 1);
                var moved = (byte[])from.Clone();
                from.AsSpan(at, length).CopyTo(moved.AsSpan(to));
                return moved;
            default:
                var changed = (byte[])from.Clone();
                for (var times = random.Next(1, 9); times > 0; times--)
                    changed[random.Next(changed.Length)] = random.Next(2) == 0 ? Telling[random.Next(Telling.Length)] : (byte)random.Next(256);
                return changed;
        }
    }
}
