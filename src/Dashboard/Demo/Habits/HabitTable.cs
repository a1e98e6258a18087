using DanVan.Dashboard.Demo.Figures;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Habits;

/// <summary>The habits there are, dealt out so that each is somebody's.</summary>
internal sealed class HabitTable
{
    private static readonly Habit[] OfDistricts =
    [
        new(Layout.Template),
        new(Layout.Export, Bundles: true, Nil: Nil.Blank, Grouping: Grouping.SumsAbove, Names: NameStyle.Committee, ReportsSections: true),
        new(Layout.Printed, Bundles: true, Grouping: Grouping.Captions, HasSummary: true, ReportsSections: true),
        new(Layout.Printed, Bundles: true, Numbers: NumberStyle.DottedText, Nil: Nil.Dash, Grouping: Grouping.SumBelow, Names: NameStyle.Abbreviated),
        new(Layout.Printed, Bundles: true, IsDecomposed: true, Dates: DateStyle.Words, Names: NameStyle.Committee),
        new(Layout.Printed, Bundles: true, HasTypos: true, IsNumbered: true, Nil: Nil.Dash, Dates: DateStyle.Dashes),
        new(Layout.Export, Bundles: true, Nil: Nil.Blank, Grouping: Grouping.SumsAbove, HasTypos: true, Dates: DateStyle.Short),
        new(Layout.Template, Nil: Nil.Blank),
        new(Layout.Printed, Numbers: NumberStyle.PaddedText, Grouping: Grouping.SumBelow, Names: NameStyle.Committee),
        new(Layout.Printed, Grouping: Grouping.Captions, IsNumbered: true, Nil: Nil.Blank, Names: NameStyle.Abbreviated),
    ];

    private static readonly Habit[] OfDepartments =
    [
        new(Layout.Template),
        new(Layout.Printed, Bundles: true),
        new(Layout.Export, Bundles: true, Nil: Nil.Blank, Grouping: Grouping.SumsAbove),
        new(Layout.Printed, Nil: Nil.Dash, Dates: DateStyle.Words),
        new(Layout.Printed, Bundles: true, Numbers: NumberStyle.DottedText),
        new(Layout.Printed, Bundles: true, IsDecomposed: true, Dates: DateStyle.Dashes),
        new(Layout.Printed, Bundles: true, HasTypos: true, Nil: Nil.Blank, Dates: DateStyle.Short),
        new(Layout.Printed, Bundles: true, Nil: Nil.Dash),
        new(Layout.Printed, Bundles: true, Numbers: NumberStyle.PaddedText, IsNumbered: true),
    ];

    // Forms collected from later on are the ones that came later.
    private const int FirstYear = 2020;

    private readonly Dictionary<string, Habit> habits = [];

    public HabitTable(IReadOnlyList<OrgUnit> senders, int seed)
    {
        Deal([.. senders.Where(s => s.Level == "district")], OfDistricts, new Draw(seed, "habits", "districts"));
        Deal([.. senders.Where(s => s.Level is not "district" and not "commune" && !IsSuccessor(s))], OfDepartments, new Draw(seed, "habits", "departments"));
        Deal([.. senders.Where(s => s.Level == "commune")], OfDepartments, new Draw(seed, "habits", "communes"));
        foreach (var successor in senders.Where(IsSuccessor))
            habits[successor.Code] = habits[Bare(successor)];

        bool IsSuccessor(OrgUnit sender) => sender.Level != "commune" && Bare(sender) != sender.Code && senders.Any(s => s.Code == Bare(sender));
    }

    /// <summary>
    /// The habit in one form. A district's one-stop shop prints its dossiers by field itself, unit by unit; the
    /// template with a sheet a commune is nobody's choice there. Forms that came later are further sheets of one workbook.
    /// A list is typed from the office's own files, never into the template.
    /// A form of lines is long enough that everybody fills in the template.
    /// </summary>
    public Habit Of(OrgUnit sender, FormDefinition form)
    {
        var habit = habits[sender.Code];
        if (form.Shape == FormShape.KeyValues)
            return new Habit(Layout.Template, Nil: habit.Nil == Nil.Blank ? Nil.Blank : Nil.Zero);
        if (PeriodCode.Parse(form.CollectedFrom).Year > FirstYear && habit is { Bundles: false })
            habit = habit with { Layout = Layout.Printed, Bundles = true };
        if (form.IsList)
            return habit with { Layout = habit.Layout == Layout.Template ? Layout.Printed : habit.Layout };
        return habit.Layout == Layout.Template && sender.Level == "district" && form.Shape == FormShape.BreakdownRows
            ? new Habit(Layout.Printed, Nil: habit.Nil, Names: NameStyle.Committee) : habit;
    }

    // An office goes on in its ways under another province: 51.SNV is SNV of before.
    private static string Bare(OrgUnit sender) => sender.Code[(sender.Code.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private void Deal(IReadOnlyList<OrgUnit> senders, Habit[] known, Draw draw)
    {
        var first = draw.Between(0, known.Length - 1);
        for (var i = 0; i < senders.Count; i++)
            habits[senders[i].Code] = known[(first + i) % known.Length];
    }
}
