namespace DanVan.Tests.Warehouse.Catalog;

public sealed class Sources_of_the_program
{
    // The program runs without ICU, where the platform's normalisation leaves Vietnamese text as it is, in silence;
    // the tests may well run with ICU and would not notice.
    [Fact]
    public void Never_ask_the_platform_to_normalise_text() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "jobs"), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
        file => Assert.DoesNotContain("NormalizationForm", File.ReadAllText(file)));
}
