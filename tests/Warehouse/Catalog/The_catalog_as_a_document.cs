using DanVan.Dashboard.Cli;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

public sealed class The_catalog_as_a_document
{
    [Fact]
    public void Stands_in_docs_as_the_catalog_says_it()
    {
        var kept = File.ReadAllText(Path.Combine(Repository.Root, "docs", "catalog.md"));
        Assert.True(CatalogDocument.Of(CatalogReader.ReadOrThrow(Repository.Catalog)) == kept, "stale: run danvan check --write-docs docs/catalog.md");
    }
}
