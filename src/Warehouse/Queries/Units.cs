using DanVan.Warehouse.Statements;

namespace DanVan.Warehouse.Queries;

/// <summary>Units as pages list and link them.</summary>
public sealed class Units(Db db)
{
    /// <summary>The unit and everything above it, province first.</summary>
    public IReadOnlyList<UnitLine> Path(string unit) => Query("unit_path", new { unit });

    /// <summary>The units right below.</summary>
    public IReadOnlyList<UnitLine> Below(string unit) => Query("unit_children", new { unit });

    private List<UnitLine> Query(string name, object parameters)
    {
        using var connection = db.Open();
        return connection.Read<UnitLine>(Sql.Query(name), parameters);
    }
}

public sealed record UnitLine(string UnitCode, string Name, string ShortName, string Level, long IsLeaf);
