using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>The units whose figures a sender owes in a form: its own office first, then the units below it.</summary>
public static class LeafRows
{
    /// <summary>
    /// The expected leaves in catalog order, as they stood on the period's last day. Units that may report but need
    /// not (sections of a district) are left out.
    /// </summary>
    /// <exception cref="FormNotOwed">The form asks nothing of the sender.</exception>
    public static IReadOnlyList<OrgUnit> Of(FormDefinition form, OrgUnit sender, Period period, ProvinceCatalog catalog)
    {
        // By the period's own last day: calendars differ in when a period of one name ends.
        var structure = catalog.History.On(period.To);
        List<OrgUnit> leaves = structure.Find(sender.Code) is { } there ? [.. Below(there).Where(IsAsked)] : [];
        return leaves.Count > 0 ? leaves : throw new FormNotOwed(form, sender);

        IEnumerable<OrgUnit> Below(OrgUnit unit) => [unit, .. structure.ChildrenOf(unit.Code).SelectMany(Below)];

        bool IsAsked(OrgUnit unit) =>
            (unit.IsExpected || unit.Code == sender.Code) && form.Rows.Contains(unit.Level);
    }
}

/// <summary>A template was asked for a form that asks nothing of the unit.</summary>
public sealed class FormNotOwed(FormDefinition form, OrgUnit unit)
    : Exception($"The form {form.Key} asks nothing of {unit.Code} ({unit.Name}): no unit at or below it is one of {string.Join(", ", form.Rows)}.");
