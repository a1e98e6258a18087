using DanVan.Ingest.Recognition;
using DanVan.Ingest.Rules;
using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rows;

/// <summary>Row labels of forms with a unit a row: leaves, sums over groups of them, captions.</summary>
/// <param name="scope">The names below the sender.</param>
internal sealed class UnitRowNames(KnownForm form, UnitDirectory units, UnitScope scope) : IRowNames
{
    // A likely name is looked for among hundreds; a table full of strangers gets that service for its first rows.
    private const int MostSuggestions = 50;

    private OrgUnit? district;
    private int suggestions;

    public bool Knows(string label) => false;

    public RowName Read(FormTable table, int row, string label, string key, bool hasFigures, List<Finding> findings)
    {
        var bare = Folding.Key(LabelText.WithoutNumbering(label));
        if (GroupLabel.Read(bare) is { } group)
            return OfGroup(group, label, hasFigures);
        if (GroupLabel.AfterTotalWord(bare) is { } rest && scope.Match(rest, district).Unit is { } area && Levels.IsArea(area))
            return OfArea(area, hasFigures, mayBeOffice: false);
        var match = scope.Match(label, district);
        if (match.Unit is { } unit)
            return Levels.IsArea(unit) ? OfArea(unit, hasFigures, mayBeOffice: true) : OfUnit(unit, table, row, label, hasFigures, findings);
        if (!hasFigures)
            return new RowName(RowKind.Caption);
        findings.Add(match.Candidates.Count > 0
            ? UnitFindings.Ambiguous(units, table, row, label, match.Candidates)
            : UnknownName(table, row, label));
        return new RowName(RowKind.Unknown);
    }

    private RowName OfGroup(GroupLabel group, string label, bool hasFigures)
    {
        // "UBND huyện" in a district's own return is its office; "UBND cấp huyện" may be that or a sum.
        if (!group.IsWhole && !group.IsArea && scope.Match(label, district).Unit is { } unit && Levels.IsOffice(unit))
            return group.IsPlural ? Undecided(unit, hasFigures) : new RowName(RowKind.Leaf, unit);
        if (!hasFigures)
            return new RowName(RowKind.Caption);
        if (group.IsWhole)
            return new RowName(RowKind.GrandTotal);
        return group.IsArea
            ? new RowName(RowKind.Subtotal, district ?? (scope.Area.Level == Levels.District ? scope.Area : null), null, Levels.District)
            : new RowName(RowKind.Subtotal, null, null, group.Level);
    }

    private RowName OfArea(OrgUnit area, bool hasFigures, bool mayBeOffice)
    {
        district = area.Level == Levels.District ? area : null;
        if (!hasFigures)
            return new RowName(RowKind.Caption, area);
        // In the province's roll-up a district's row is the district; only its own return may mean its office.
        if (!mayBeOffice || scope.Area.Code != area.Code || units.OfficeOf(area) is not { } office)
            return new RowName(RowKind.Subtotal, area, null, area.Level);
        return Undecided(office, hasFigures);
    }

    private RowName Undecided(OrgUnit office, bool hasFigures)
    {
        if (!hasFigures)
            return new RowName(RowKind.Caption, office);
        return form.Definition.Rows.Contains(office.Level)
            ? new RowName(RowKind.OfficeOrTotal, office) : new RowName(RowKind.Subtotal, units.ParentOf(office), null, Levels.District);
    }

    private RowName OfUnit(OrgUnit unit, FormTable table, int row, string label, bool hasFigures, List<Finding> findings)
    {
        if (form.Definition.Rows.Contains(unit.Level))
            return new RowName(RowKind.Leaf, unit);
        if (!hasFigures)
            return new RowName(RowKind.Caption, unit);
        findings.Add(UnitFindings.WrongLevel(form, table, row, label, unit));
        return new RowName(RowKind.Unknown);
    }

    private Finding UnknownName(FormTable table, int row, string label)
    {
        var elsewhere = scope.Area == units.Province ? null : units.ScopeOf(units.Province).Match(label).Unit;
        return elsewhere is not null
            ? UnitFindings.NotOfSender(table, row, label, elsewhere, scope.Area)
            : UnitFindings.UnknownUnit(table, row, label, suggestions++ < MostSuggestions ? scope.Nearest(label) : null);
    }
}
