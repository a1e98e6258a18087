namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// The figures of one leaf over a quarter (or half a year), by column code, in thousandths. Totals that a form adds up
/// itself are not in it.
/// </summary>
internal sealed class Stretch
{
    private readonly Dictionary<string, long> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> carried = new(StringComparer.Ordinal);

    public IEnumerable<string> Codes => values.Keys;

    /// <summary>A count by its column code; a count not set is 0.</summary>
    public int this[string code]
    {
        get => (int)(values.GetValueOrDefault(code) / 1000);
        set => values[code] = value * 1000L;
    }

    /// <summary>A column's value in thousandths.</summary>
    public long Milli(string code) => values.GetValueOrDefault(code);

    public void SetMilli(string code, long milli) => values[code] = milli;

    /// <summary>How much of a state was there when the stretch began, so that two stretches do not count it twice.</summary>
    public long Carried(string code) => carried.GetValueOrDefault(code);

    /// <summary>Says how much of a column, in thousandths, was there when the stretch began.</summary>
    public void Carry(string code, long milli) => carried[code] = milli;

    /// <summary>Sets a state of which a part was there when the stretch began.</summary>
    public void State(string code, int value, int carriedOver)
    {
        this[code] = value;
        carried[code] = carriedOver * 1000L;
    }
}
