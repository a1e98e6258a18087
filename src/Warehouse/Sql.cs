using System.Collections.Concurrent;

namespace DanVan.Warehouse;

/// <summary>The embedded .sql files, by their path below the project: <c>Sql/load/insert_value.sql</c>.</summary>
public static class Sql
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The text of a script below <c>Sql/</c>, named without ending: <c>load/insert_value</c>.</summary>
    /// <exception cref="SqlMissing">No such script was built in.</exception>
    public static string Script(string name) => Texts.GetOrAdd("Sql/" + name + ".sql", Load);

    /// <summary>The text of the query beside its record in <c>Queries/</c>.</summary>
    /// <exception cref="SqlMissing">No such script was built in.</exception>
    public static string Query(string name) => Texts.GetOrAdd("Queries/" + name + ".sql", Load);

    /// <summary>Names of the scripts in a folder below <c>Sql/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Folder(string folder)
    {
        var prefix = "Sql/" + folder + "/";
        return [.. typeof(Sql).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => n["Sql/".Length..^".sql".Length])];
    }

    private static string Load(string resource)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream(resource) ?? throw new SqlMissing(resource);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>A script that the code names is not in the assembly.</summary>
public sealed class SqlMissing(string resource) : Exception($"No embedded script '{resource}'.");
