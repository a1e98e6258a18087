using DanVan.Dashboard.Demo.Figures;
using DanVan.Dashboard.Demo.Habits;
using DanVan.Dashboard.Demo.Plan;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo;

/// <summary>
/// The files of an invented province as its offices would send them over the years: each in its own habit, a few late,
/// wrong, sent twice, corrected or missing, and some that are no returns at all.
/// </summary>
public sealed class DemoWriter
{
    private readonly ProvinceCatalog catalog;
    private readonly int seed;
    private readonly DemoYears years;
    private readonly DemoProvince province;
    private readonly HabitTable habits;
    private readonly Packer packer;
    private readonly Lock writing = new();

    /// <param name="seed">The same seed and catalog give the same files, byte for byte.</param>
    public DemoWriter(ProvinceCatalog catalog, int seed, DemoYears? years = null)
    {
        this.years = years ??= DemoYears.Usual;
        this.catalog = catalog = catalog.In(new PeriodCode(years.First, PeriodKind.Year, 1));
        this.seed = seed;
        province = new DemoProvince(catalog, seed, years);
        Senders =
        [
            .. Enumerable.Range(years.First, years.Last - years.First + 1)
                .SelectMany(y => new[] { new PeriodCode(y, PeriodKind.Quarter, 1), new PeriodCode(y, PeriodKind.Year, 1) })
                .Select(catalog.StructureOf).Distinct().SelectMany(s => s.Units).DistinctBy(u => u.Code)
                .Where(u => province.Forms.Any(f => f.OwedBy.Contains(u.Group))),
        ];
        habits = new HabitTable(Senders, seed);
        packer = new Packer(catalog, province, seed);
    }

    /// <summary>The units that owe returns at some time of the years, each as it was first.</summary>
    public IReadOnlyList<OrgUnit> Senders { get; }

    /// <summary>All files in the order of their arrival; none is written before its content is asked for.</summary>
    public IReadOnlyList<DemoFile> Files() =>
        [.. Senders.SelectMany(Sent).Concat(Strays.Files(years)).OrderBy(f => f.ArrivesAt).ThenBy(f => f.FileName, StringComparer.Ordinal)];

    private IEnumerable<DemoFile> Sent(OrgUnit sender)
    {
        var last = new PeriodCode(years.Last, PeriodKind.Year, 1);
        foreach (var sent in Consignments.Of(catalog, years, province.Forms, sender.Code, habits))
        {
            var period = catalog.CalendarOf(sent.Forms[0]).Find(sent.Period)!;
            var office = catalog.Unit($"{sender.Code}.UB") ?? province.FormerOf(sent.Sender, period.To);
            var course = Course.Of(sent, period, sent.Period == last, Character.Of(office, seed), new Draw(seed, "course", sent.Key));
            foreach (var file in course.SentAt is { } sentAt ? Files(sent, course, sentAt) : [])
                yield return file;
        }
    }

    private IEnumerable<DemoFile> Files(Consignment sent, Course course, DateTimeOffset sentAt)
    {
        var habit = habits.Of(sent.Sender, sent.Forms[0]);
        var name = FileNames.Of(sent, habit);
        var right = new Parcel(sent, habit, sentAt, Slip.None);
        switch (course.Turn)
        {
            case Turn.Wrong:
                yield return File(name, right with { Slip = Slip.Fault });
                break;
            case Turn.WrongThenRight:
                yield return File(name, right with { Slip = Slip.Fault });
                yield return File(FileNames.Again(name, "(sua)"), right with { At = course.AgainAt });
                break;
            case Turn.IncompleteThenWhole when sent.Sender.Level == "district" && habit.Layout != Layout.Template:
                yield return File(name, right with { Slip = Slip.Incomplete });
                yield return File(FileNames.Again(name, "(bo sung)"), right with { At = course.AgainAt });
                break;
            case Turn.Twice:
                yield return File(name, right);
                yield return File(FileNames.Again(name, "(1)"), right) with { ArrivesAt = course.AgainAt, Fate = DemoFate.Duplicate };
                break;
            default:
                yield return File(name, right);
                break;
        }
    }

    private DemoFile File(string name, Parcel parcel)
    {
        var rules = parcel.Slip == Slip.Fault ? packer.Drafts(parcel).Select(d => d.Rules).ToList() : null;
        var returns = parcel.Sent.Forms.Select((form, index) =>
            new DemoReturn(form.Key, parcel.Sent.Sender.Code, parcel.Sent.Period.ToString(), rules?[index] ?? []));
        return new(name, parcel.At, Content, rules?.Any(r => r.Count > 0) == true ? DemoFate.NeedsFix : DemoFate.Accepted, [.. returns]);

        byte[] Content()
        {
            lock (writing)
                return packer.Pack(parcel);
        }
    }
}
