using CsCheck;

namespace DanVan.Tests.Warehouse.Catalog;

public sealed class Damaged_catalogs
{
    private static readonly string[] Fragments =
        ["", " ", "\n", "\t", "[", "]", "{", "}", "\"", "'", ":", ": ", "- ", "|", ">", "&a", "*a", "!t", "---\n", "...\n", "#", ",", "%", "?", "\u0301", "\uFFFF", "\0"];

    // Wherever one file is cut or something odd is put in, reading ends in a catalog or in faults that lie in a file.
    [Fact]
    public void Are_reported_and_never_throw()
    {
        using var whole = new SmallCatalog();
        var files = whole.Files.ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, 999], Gen.Int[0, 12], Gen.Int[0, Fragments.Length - 1]).Sample(
            (number, permille, cut, fragment) =>
            {
                using var damaged = new SmallCatalog();
                var (file, text) = (files[number], damaged.TextOf(files[number]));
                var at = text.Length * permille / 1000;
                damaged.Put(file, text[..at] + Fragments[fragment] + text[Math.Min(text.Length, at + cut)..]);

                var reading = damaged.Read();

                Assert.Equal(reading.Catalog is null, reading.Faults.Count > 0);
                Assert.All(reading.Faults, f => Assert.InRange(f.Line, 1, 100));
            },
            iter: 100);
    }
}
