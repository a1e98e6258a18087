using DanVan.Dashboard.Demo.Figures;
using DanVan.Dashboard.Demo.Habits;
using DanVan.Dashboard.Demo.Sheets;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Plan;

/// <summary>Makes the workbook of a parcel.</summary>
internal sealed class Packer(ProvinceCatalog catalog, DemoProvince province, int seed)
{
    private const int LateCommunes = 2;

    private readonly FilledTemplate templates = new(catalog);

    /// <summary>The drafts of a parcel with the rules that each breaks.</summary>
    public IReadOnlyList<(Draft Draft, IReadOnlyList<string> Rules)> Drafts(Parcel parcel)
    {
        var draw = new Draw(seed, "slip", parcel.Sent.Key);
        var wrong = parcel.Slip == Slip.Fault ? draw.Between(0, parcel.Sent.Forms.Count - 1) : -1;
        return [.. parcel.Sent.Forms.Select((form, index) =>
        {
            var draft = DraftOf(form, parcel);
            return index == wrong ? Fault.Plant(draft, parcel.Habit, draw) : (draft, []);
        })];
    }

    public byte[] Pack(Parcel parcel)
    {
        var drafts = Drafts(parcel);
        if (parcel.Habit.Layout == Layout.Template)
            return templates.Write([.. drafts.Select(d => d.Draft)], parcel.Habit.Nil);
        var form = new PrintedForm(catalog.In(parcel.Sent.Period), parcel.Habit);
        return PlainWorkbook.Write([.. drafts.SelectMany(d => form.Draw(d.Draft))], isInline: parcel.Habit.Layout == Layout.Export);
    }

    private Draft DraftOf(FormDefinition form, Parcel parcel)
    {
        var period = catalog.CalendarOf(form).Find(parcel.Sent.Period)!;
        var rows = province.Return(form, parcel.Sent.Sender, period, parcel.Habit.ReportsSections);
        if (parcel.Slip == Slip.Incomplete)
        {
            var late = rows.Select(r => r.Unit).Where(u => u.Level == "commune").Distinct().TakeLast(LateCommunes).ToHashSet();
            rows = [.. rows.Where(r => !late.Contains(r.Unit))];
        }
        // Whoever is late with figures still has the list.
        return new(form, parcel.Sent.Sender, period, rows, DateOnly.FromDateTime(parcel.At.DateTime)) { Entries = province.Entries(form, parcel.Sent.Sender, period) };
    }
}
