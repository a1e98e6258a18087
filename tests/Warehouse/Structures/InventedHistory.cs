using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Structures;

namespace DanVan.Tests.Warehouse.Structures;

/// <summary>
/// A province through some years of mergers, divisions, renamings, moves and abolitions, drawn at random. While it goes
/// through them it moves the figures of every year along by itself, event by event: what the views must come to.
/// </summary>
internal sealed class InventedHistory
{
    private readonly Random _draw;
    private readonly List<OrgUnit> _lines = [];
    private readonly List<Succession> _successions = [];
    private readonly Dictionary<string, OrgUnit> _there = new(StringComparer.Ordinal);
    private readonly List<(DateOnly Day, Dictionary<string, long> Reported, Dictionary<string, decimal> Now)> _years = [];
    private DateOnly _day = new(2015, 1, 1);
    private int _next;

    public InventedHistory(int seed, bool dividesExactly = false)
    {
        _draw = new Random(seed);
        Begin("P0", "province", null);
        for (var d = 0; d < _draw.Next(1, 4); d++)
        {
            var district = Begin($"D{_next++}", "district", "P0");
            Begin(district + ".UB", "district_office", district);
            for (var c = 0; c < _draw.Next(1, 5); c++)
                Begin($"C{_next++}", "commune", district);
        }
        for (var year = 0; year < _draw.Next(1, 6); year++)
        {
            Report();
            _day = _day.AddYears(1);
            for (var e = 0; e < _draw.Next(1, 4); e++)
                Happen(dividesExactly);
        }
        Report();
        // What begins and ends on the same day was never there.
        Versions = [.. _lines.Concat(_there.Values)];
        History = new UnitHistory(Versions, _successions);
    }

    public IReadOnlyList<OrgUnit> Versions { get; }

    public UnitHistory History { get; }

    public IReadOnlyList<Succession> Successions => _successions;

    /// <summary>For each year the day, what each leaf reported in it, and where those figures have come to by the end.</summary>
    public IReadOnlyList<(DateOnly Day, Dictionary<string, long> Reported, Dictionary<string, decimal> Now)> Years => _years;

    private string Begin(string code, string level, string? parent)
    {
        _there[code] = new OrgUnit(code, $"Đơn vị {code}", code, level, parent, "", true, _day, null, "D");
        return code;
    }

    private void End(string code)
    {
        if (_there.Remove(code, out var line) && line.ValidFrom < _day)
            _lines.Add(line with { ValidTo = _day.AddDays(-1) });
    }

    private void Change(string code, Func<OrgUnit, OrgUnit> change)
    {
        var line = _there[code];
        End(code);
        _there[code] = change(line) with { ValidFrom = _day };
    }

    private void Report()
    {
        var reported = Leaves().ToDictionary(u => u.Code, _ => (long)_draw.Next(0, 100_000_000));
        _years.Add((_day, reported, reported.ToDictionary(r => r.Key, r => (decimal)r.Value)));
    }

    private List<OrgUnit> Leaves() => [.. _there.Values.Where(u => u.Level is "commune" or "district_office")];

    private List<OrgUnit> Of(string level) => [.. _there.Values.Where(u => u.Level == level && u.ValidFrom < _day).OrderBy(u => u.Code, StringComparer.Ordinal)];

    private OrgUnit? Any(string level) => Of(level) is { Count: > 0 } list ? list[_draw.Next(list.Count)] : null;

    private void Happen(bool dividesExactly)
    {
        switch (_draw.Next(6))
        {
            case 0 when Of("commune") is { Count: > 1 } communes:
                Merge([.. communes.OrderBy(_ => _draw.Next()).Take(_draw.Next(2, 4))]);
                break;
            case 1 when !dividesExactly && Any("commune") is { } whole:
                Split(whole);
                break;
            case 2 when Any("commune") is { } named:
                Change(named.Code, u => u with { Name = u.Name + " mới" });
                Say(named.Code, named.Code, SuccessionKind.Rename);
                break;
            case 3 when Any("commune") is { } moved && Any("district") is { } home && home.Code != moved.ParentCode && _there.ContainsKey(home.Code):
                Change(moved.Code, u => u with { ParentCode = home.Code });
                Say(moved.Code, moved.Code, SuccessionKind.Reparent);
                break;
            case 4 when Any("district") is { } gone && Below(gone).All(u => u.ValidFrom < _day):
                Abolish(gone);
                break;
            case 5 when Any("province") is { } old:
                var renewed = Begin($"P{_next++}", "province", null);
                Say(old.Code, renewed, SuccessionKind.Merge);
                foreach (var unit in Below(old))
                    Move(unit, renewed);
                End(old.Code);
                break;
            default:
                break;
        }
    }

    private List<OrgUnit> Below(OrgUnit unit) => [.. _there.Values.Where(u => u.ParentCode == unit.Code)];

    // A unit that was born today is simply born elsewhere.
    private void Move(OrgUnit unit, string parent)
    {
        if (unit.ValidFrom == _day)
            _there[unit.Code] = unit with { ParentCode = parent };
        else
            Change(unit.Code, u => u with { ParentCode = parent });
    }

    private void Merge(List<OrgUnit> communes)
    {
        var whole = Begin($"C{_next++}", "commune", communes[0].ParentCode);
        foreach (var commune in communes)
        {
            Say(commune.Code, whole, SuccessionKind.Merge);
            Carry(commune.Code, [(whole, 1)]);
            End(commune.Code);
        }
    }

    private void Split(OrgUnit whole)
    {
        var share = _draw.Next(1, 100) * 10_000;
        var (one, other) = (Begin($"C{_next++}", "commune", whole.ParentCode), Begin($"C{_next++}", "commune", whole.ParentCode));
        Say(whole.Code, one, SuccessionKind.Split, share);
        Say(whole.Code, other, SuccessionKind.Split, Succession.Whole - share);
        Carry(whole.Code, [(one, share / 1_000_000m), (other, 1 - (share / 1_000_000m))]);
        End(whole.Code);
    }

    // The office ends with its district; what it reported stays with what was above it.
    private void Abolish(OrgUnit gone)
    {
        foreach (var unit in Below(gone))
        {
            if (unit.Level == "district_office")
            {
                Say(unit.Code, null, SuccessionKind.Abolish);
                Carry(unit.Code, [(gone.ParentCode!, 1)]);
                End(unit.Code);
            }
            else
            {
                Move(unit, gone.ParentCode!);
            }
        }
        Say(gone.Code, null, SuccessionKind.Abolish);
        Carry(gone.Code, [(gone.ParentCode!, 1)]);
        End(gone.Code);
    }

    private void Say(string from, string? to, SuccessionKind kind, int? share = Succession.Whole) =>
        _successions.Add(new(from, to, kind, _day, share, null, "", "QĐ", "D"));

    private void Carry(string from, IReadOnlyList<(string To, decimal Share)> parts)
    {
        foreach (var (_, _, now) in _years)
        {
            if (!now.Remove(from, out var value))
                continue;
            foreach (var (to, share) in parts)
                now[to] = now.GetValueOrDefault(to) + (value * share);
        }
    }
}
