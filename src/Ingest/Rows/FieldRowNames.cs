using DanVan.Ingest.Recognition;
using DanVan.Ingest.Rules;
using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rows;

/// <summary>Row labels of forms with a field of administration a row and one unit a sheet.</summary>
/// <param name="unit">The unit of the sheet; null where it is not known, which is a finding of its own.</param>
internal sealed class FieldRowNames(FieldNames fields, OrgUnit? unit) : IRowNames
{
    private const int MostSuggestions = 50;

    private int suggestions;

    public bool Knows(string label) => fields.Find(label) is not null;

    public RowName Read(FormTable table, int row, string label, string key, bool hasFigures, List<Finding> findings)
    {
        var bare = LabelText.WithoutNumbering(label);
        if ((fields.Find(label) ?? fields.Find(bare)) is { } field)
            return new RowName(RowKind.Leaf, unit, field);
        if (!hasFigures)
            return new RowName(RowKind.Caption);
        if (table.Form.OtherRowKeys.Contains(Folding.Key(bare)))
            return new RowName(RowKind.Note);
        if (GroupLabel.Read(Folding.Key(bare)) is { } group)
            return new RowName(group.IsWhole || group.IsArea ? RowKind.GrandTotal : RowKind.Subtotal, unit, null, group.Level);
        findings.Add(UnitFindings.UnknownField(table, row, label, unit, suggestions++ < MostSuggestions ? fields.Nearest(bare) : null));
        return new RowName(RowKind.Unknown, unit);
    }
}
