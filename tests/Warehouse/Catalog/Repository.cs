namespace DanVan.Tests.Warehouse.Catalog;

/// <summary>Where the checked-out sources are.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string Catalog => Path.Combine(Root, "catalog");

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "DanVan.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new DirectoryNotFoundException($"No DanVan.sln above {AppContext.BaseDirectory}.");
    }
}
