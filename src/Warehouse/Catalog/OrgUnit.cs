namespace DanVan.Warehouse.Catalog;

/// <summary>
/// A unit as one line of <c>catalog/units/org_units.csv</c> states it, for one stretch of time. Figures live on leaves
/// only: the office of a district (<c>615.UB</c>) is a leaf below the district (<c>615</c>), so that a district is
/// always the sum of its leaves.
/// </summary>
/// <param name="Code">
/// This project's name for the unit from its founding to its end, never used for another: the official code of 2021 for
/// province, district and commune (62, 615, 23500), this project's own for the rest (SNV, 615.UB, 51.23500).
/// </param>
/// <param name="Level">province | province_office | department | vertical | party | district | district_office | section | commune.</param>
/// <param name="Group">Which senders the unit belongs to: so | ban | truc_thuoc | nganh_doc | phoi_hop | huyen | xa | phong | "" for none.</param>
/// <param name="IsExpected">Whether a row for the unit is owed in the returns that ask for its level; sections may report but need not.</param>
/// <param name="ValidTo">Last day; null while it exists.</param>
/// <param name="Source">How well the unit is known: F…, M or D.</param>
public sealed record OrgUnit(
    string Code, string Name, string ShortName, string Level, string? ParentCode, string Group, bool IsExpected,
    DateOnly ValidFrom, DateOnly? ValidTo, string Source)
{
    /// <summary>What the State calls it by; re-used for other units after a reform, so never a key.</summary>
    public string OfficialCode { get; init; } = Code;

    /// <summary>The day on which this was written into the catalog; null for what the catalog began with.</summary>
    public DateOnly? RecordedFrom { get; init; }

    /// <summary>The day on which it was found wrong and another line took its place; null while it is believed.</summary>
    public DateOnly? RecordedTo { get; init; }

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);
}

/// <summary>Another spelling of a unit's name, matched after folding.</summary>
public sealed record OrgUnitAlias(string Alias, string UnitCode, string? WithinUnitCode);

/// <summary>A value that splits a measure, for example the field "Đất đai" of the breakdown "linh_vuc".</summary>
public sealed record BreakdownValue(string Breakdown, string Code, string Name, IReadOnlyList<string> Aliases);
