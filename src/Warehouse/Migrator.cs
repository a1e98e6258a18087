using System.Security.Cryptography;
using System.Text;
using DanVan.Warehouse.Statements;

namespace DanVan.Warehouse;

/// <summary>
/// Brings a database to the schema of this program. The folder says how a script runs: <c>migrations/</c> once, in
/// order, never edited afterwards; <c>views/</c> whenever one of them or a table below them changed.
/// </summary>
public static class Migrator
{
    /// <exception cref="MigrationEdited">A script that already ran has another text now.</exception>
    public static void Migrate(Db db)
    {
        using var connection = db.Open();
        connection.ExecuteOnce("pragma journal_mode = wal");
        connection.ExecuteOnce(Sql.Script("schema/applied_script"));
        using var transaction = connection.BeginTransaction();
        var applied = connection.Read<Applied>(Sql.Script("schema/read_applied"))
            .ToDictionary(a => a.Name, a => a.Hash);

        var pending = new List<(string Name, string Hash)>();
        foreach (var name in Sql.Folder("migrations"))
        {
            var hash = HashOf(Sql.Script(name));
            if (!applied.TryGetValue(name, out var before))
                pending.Add((name, hash));
            else if (before != hash)
                throw new MigrationEdited(name);
        }
        var views = Sql.Folder("views");
        var viewHash = HashOf(string.Concat(views.Select(Sql.Script)));
        if (pending.Count == 0 && applied.GetValueOrDefault("views") == viewHash)
            return;

        // A table that a view reads can be neither renamed nor dropped.
        foreach (var view in connection.Read<string>(Sql.Script("schema/list_views")))
            connection.ExecuteOnce($"drop view \"{view}\"");
        foreach (var (name, hash) in pending)
        {
            connection.ExecuteOnce(Sql.Script(name));
            connection.Execute(Sql.Script("schema/write_applied"), new { name, hash });
        }
        foreach (var name in views)
            connection.ExecuteOnce(Sql.Script(name));
        connection.Execute(Sql.Script("schema/write_applied"), new { name = "views", hash = viewHash });
        transaction.Commit();
    }

    /// <summary>Whether a database of an older program would be changed by migrations, which may take long.</summary>
    public static bool IsBehind(Db db)
    {
        var applied = db.Read<Applied>(Sql.Script("schema/read_applied")).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        return !Sql.Folder("migrations").All(applied.Contains);
    }

    private sealed record Applied(string Name, string Hash);

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>A migration that already ran was edited; write a new one instead.</summary>
public sealed class MigrationEdited(string script)
    : Exception($"Migration '{script}' has already run with another text. Restore it and add a new migration.");
