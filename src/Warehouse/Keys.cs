namespace DanVan.Warehouse;

/// <summary>Surrogate keys by business code, read once: they never change while a program runs on one catalog.</summary>
public sealed class Keys
{
    private readonly Dictionary<string, long> _units;
    private readonly Dictionary<string, long> _measures;
    private readonly Dictionary<(string, string), long> _breakdowns;
    private readonly Dictionary<string, long> _forms;
    private readonly Dictionary<(string, string), long> _periods;

    public Keys(Db db)
    {
        Dictionary<string, long> Map(string script) => db
            .Read<Coded>(Sql.Script(script))
            .ToDictionary(r => r.Code, r => r.Key, StringComparer.Ordinal);

        _units = Map("load/key_of_units");
        _measures = Map("load/key_of_measures");
        _forms = Map("load/key_of_forms");
        _breakdowns = db.Read<CodedBreakdown>(Sql.Script("load/key_of_breakdowns"))
            .ToDictionary(r => (r.Breakdown, r.Code), r => r.Key);
        _periods = db.Read<CodedPeriod>(Sql.Script("load/key_of_periods"))
            .ToDictionary(r => (r.Regime, r.Code), r => r.Key);
    }

    public long Unit(string code) => Find(_units, code, "unit");

    public long Measure(string code) => Find(_measures, code, "measure");

    public long Form(string code) => Find(_forms, code, "form");

    public long Period(string regime, string code) => Find(_periods, (regime, code), "period");

    /// <summary>Null where the warehouse's years do not reach it.</summary>
    public long? FindPeriod(string regime, string code) => _periods.TryGetValue((regime, code), out var key) ? key : null;

    /// <summary>0 for figures that carry no breakdown.</summary>
    public long Breakdown(string? breakdown, string? code) =>
        breakdown is null || code is null ? 0 : Find(_breakdowns, (breakdown, code), "breakdown");

    private sealed record Coded(string Code, long Key);

    private sealed record CodedBreakdown(string Breakdown, string Code, long Key);

    private sealed record CodedPeriod(string Regime, string Code, long Key);

    private static long Find<T>(Dictionary<T, long> map, T code, string kind) where T : notnull =>
        map.TryGetValue(code, out var key) ? key : throw new DimensionRowMissing(kind, code.ToString()!);
}

/// <summary>A figure names something the dimensions do not hold: catalog and database are out of step.</summary>
public sealed class DimensionRowMissing(string kind, string code)
    : Exception($"No {kind} '{code}' in the warehouse; load the catalog first.");
