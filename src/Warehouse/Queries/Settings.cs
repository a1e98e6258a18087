using DanVan.Warehouse.Statements;

namespace DanVan.Warehouse.Queries;

/// <summary>Named facts about the database itself.</summary>
public sealed class Settings(Db db)
{
    /// <summary>Set to "1" where the figures are invented; every page and export then says so.</summary>
    public const string Illustrative = "illustrative";

    /// <summary>The seed of the invented province that the folder belongs to.</summary>
    public const string DemoSeed = "demo_seed";

    /// <summary>The years that the invented province is played through, <c>2020-2021</c>.</summary>
    public const string DemoYears = "demo_years";

    /// <summary>The seed with which a demo was filled to its end.</summary>
    public const string DemoFilled = "demo_filled";

    /// <summary>The value of a name; null where it was never set.</summary>
    public string? Value(string name) =>
        db.ReadOne<string?>(Sql.Script("catalog/read_setting"), new { name });

    public void Set(string name, string value)
    {
        using var connection = db.Open();
        connection.Execute(Sql.Script("catalog/write_setting"), new { name, value });
    }
}
