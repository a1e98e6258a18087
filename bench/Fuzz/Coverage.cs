using System.Runtime.InteropServices;

namespace DanVan.Fuzz;

/// <summary>Which branches of the instrumented assembly an input took, by how often; SharpFuzz counts them.</summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;
    private readonly byte* taken = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] known = new byte[Size];

    public Coverage() => SharpFuzz.Common.Trace.SharedMem = taken;

    /// <summary>Branches met so far, each once for every order of magnitude of its count.</summary>
    public int Count { get; private set; }

    public void Start() => new Span<byte>(taken, Size).Clear();

    /// <summary>Whether the input took a branch, or a branch about as often, that none before it did.</summary>
    public bool IsNew()
    {
        var before = Count;
        for (var i = 0; i < Size; i++)
        {
            if (taken[i] == 0)
                continue;
            var bucket = (byte)(1 << Math.Min(7, int.Log2(taken[i])));
            if ((known[i] & bucket) != 0)
                continue;
            known[i] |= bucket;
            Count++;
        }
        return Count > before;
    }
}
