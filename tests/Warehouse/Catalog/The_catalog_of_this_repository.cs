using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

public sealed class The_catalog_of_this_repository
{
    private static readonly Lazy<CatalogReading> Reading = new(() => CatalogReader.Read(Repository.Catalog));

    [Fact]
    public void Has_no_fault() => Assert.True(Reading.Value.Faults.Count == 0, string.Join(Environment.NewLine, Reading.Value.Faults));
}
