using System.Security.Cryptography;

namespace DanVan.Warehouse.Publishing;

/// <summary>What lies in the folder of an edition.</summary>
public static class PublishedFiles
{
    /// <summary>The whole database as it was.</summary>
    public const string Database = "danvan.db";

    /// <summary>The catalog it was read with.</summary>
    public const string Catalog = "catalog";

    /// <summary>SHA-256 of a file, in hexadecimal.</summary>
    public static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
