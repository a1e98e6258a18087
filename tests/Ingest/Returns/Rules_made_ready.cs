using CsCheck;
using DanVan.Ingest.Recognition;
using DanVan.Ingest.Rows;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>Compiled rules say what <see cref="RuleCheck"/> says.</summary>
public sealed class Rules_made_ready
{
    [Fact]
    public void Agree_with_the_plain_check_on_any_row()
    {
        var forms = ReturnCase.Catalog.Forms.Select(f => new KnownForm(f, ReturnCase.Catalog)).ToArray();
        // Small values, so that rules hold as often as they break; now and then none.
        var value = Gen.Frequency((12, Gen.Long[0, 3].Select(v => v * 1000)), (1, Gen.Const(Figures.Unknown)), (1, Gen.Long[0, 9_000_000_000_000]));
        Gen.Select(Gen.Int[0, forms.Length - 1], value.Array[forms.Max(f => f.Columns.Length)]).Sample((which, values) =>
        {
            var form = forms[which];
            long? Value(string code) => values[form.IndexOf(code)] is var v && v != Figures.Unknown ? v : null;
            foreach (var rule in form.Rules)
                Assert.Equal(RuleCheck.Evaluate(rule.Expression, Value).State, rule.StateOf(values));
        }, iter: 2000, threads: 1);
    }
}
