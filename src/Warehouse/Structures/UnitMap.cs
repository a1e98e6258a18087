namespace DanVan.Warehouse.Structures;

/// <summary>Where the figures of one structure's units belong in another, step by step through all structures between.</summary>
internal sealed class UnitMap(UnitHistory history, UnitStructure of, UnitStructure wanted)
{
    private readonly int _start = history.IndexOf(of);
    private readonly int _end = history.IndexOf(wanted);
    private readonly Dictionary<(string, int), IReadOnlyList<(string Code, int Share)>> _steps = [];

    /// <summary>
    /// Units of the structure wanted and their shares of a figure in millionths, one after the other from 0 to the whole:
    /// nothing is lost and nothing is counted twice.
    /// </summary>
    public IEnumerable<(string Code, int From, int To)> Of(string code) => From(code, _start, 0, Succession.Whole);

    private IEnumerable<(string Code, int From, int To)> From(string code, int at, int from, int to)
    {
        if (at == _end)
            return [(code, from, to)];
        var isForward = _end > at;
        if (!_steps.TryGetValue((code, at), out var step))
            _steps[(code, at)] = step = history.Step(code, at, isForward);
        var next = isForward ? at + 1 : at - 1;
        return step is [var (only, _)] ? From(only, next, from, to) : Divide(step, next, from, to);
    }

    private IEnumerable<(string Code, int From, int To)> Divide(IReadOnlyList<(string Code, int Share)> step, int next, int from, int to)
    {
        var (start, sum) = (from, 0L);
        foreach (var (code, share) in step)
        {
            sum += share;
            var end = from + (int)((to - from) * sum / Succession.Whole);
            foreach (var part in From(code, next, start, end))
                yield return part;
            start = end;
        }
    }
}
