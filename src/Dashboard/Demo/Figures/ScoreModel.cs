using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// A form of scores, once a year: what a unit gives itself for each criterion, and the little less that is left of it
/// after appraisal. A careful office scores higher; a troubled one is now and then shut out of classification.
/// </summary>
internal sealed class ScoreModel(ProvinceCatalog catalog, DemoYears years, int seed, CriteriaSet set) : FormModel(catalog, years, set.Form)
{
    protected override int StretchesPerYear => 1;

    protected override bool IsOfOneUnit => true;

    protected override IReadOnlyList<Stretch> DrawStretches(OrgUnit leaf, string? field)
    {
        var character = Character.Of(leaf, seed);
        var criterion = set.Scored.First(c => c.Code == field);
        return [.. Years.Stretches(1).Select(year => Year(leaf, character, criterion, DemoYears.YearOf(year)))];
    }

    private Stretch Year(OrgUnit leaf, Character character, Criterion criterion, int year)
    {
        var draw = new Draw(seed, Form.Key, leaf.Code, criterion.Code, $"{year}");
        // Points go by quarters.
        var max = (int)(criterion.MaxPoints * 4);
        var self = draw.Of(max, 0.8 + (0.18 * character.Care));
        var appraised = self - draw.Of(self, 0.06 - (0.04 * character.Care));
        var isShutOut = criterion == set.Scored[0] && draw.Chance(0.06 * (1 - character.Care));
        var stretch = new Stretch { [set.Columns.Disqualified] = isShutOut ? 1 : 0 };
        stretch.SetMilli(set.Columns.Max, max * 250L);
        stretch.SetMilli(set.Columns.Self, self * 250L);
        stretch.SetMilli(set.Columns.Appraised, appraised * 250L);
        return stretch;
    }
}
