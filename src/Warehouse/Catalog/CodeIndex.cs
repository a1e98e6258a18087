namespace DanVan.Warehouse.Catalog;

/// <summary>Finds items by code, whatever the case of its letters; of doubled codes the first counts.</summary>
internal sealed class CodeIndex<T> where T : class
{
    private readonly Dictionary<string, T> byCode = new(StringComparer.OrdinalIgnoreCase);

    public CodeIndex(IEnumerable<T> items, params Func<T, string>[] codes)
    {
        foreach (var item in items)
            foreach (var code in codes)
                byCode.TryAdd(code(item), item);
    }

    public T? Find(string code) => byCode.GetValueOrDefault(code);
}
