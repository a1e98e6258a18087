namespace DanVan.Warehouse.Catalog;

/// <summary>
/// One printed form of one circular, as <c>catalog/forms/CIRCULAR/FORM.yaml</c> states it.
/// The circular is part of the key: the code 01/TCD is used again, with another layout, by later circulars.
/// </summary>
/// <param name="Key">Circular and file name, for example <c>TTCP-2021/01-TCD</c>.</param>
/// <param name="Circular">The circular that prints the form; it also names the calendar.</param>
/// <param name="Code">The code as printed, for example <c>01/TCD</c>.</param>
/// <param name="Version">Edition of this definition; a change of columns is a new version.</param>
/// <param name="ShortTitle">What a page calls the form, at most about 30 characters.</param>
/// <param name="Source">How well the columns are known: F, F-v, L, M or D (see docs/catalog-format.md).</param>
/// <param name="Theme">Id of the theme the form belongs to.</param>
/// <param name="UnitHeader">The printed header of the unit column ("Đơn vị"), or of the breakdown column ("Lĩnh vực…"); of a list, its first column's.</param>
/// <param name="CodeRowLabel">What stands in the unit column of the column-code row ("MS"); null where the print leaves it blank.</param>
/// <param name="Periods">Period kinds in which the form is owed.</param>
/// <param name="CollectedFrom">First period, written as in <see cref="PeriodCode"/>, for which returns are accepted.</param>
/// <param name="OwedBy">Unit groups whose members each send one return a period.</param>
/// <param name="Rows">Unit levels that stand as leaf rows in a return (see <see cref="OrgUnit.Level"/>).</param>
/// <param name="Breakdown">Id of the breakdown that the rows carry, for <see cref="FormShape.BreakdownRows"/>; else null.</param>
public sealed record FormDefinition(
    string Key,
    Circular Circular,
    string Code,
    int Version,
    string Title,
    string ShortTitle,
    string Source,
    string Theme,
    FormShape Shape,
    string UnitHeader,
    string? CodeRowLabel,
    IReadOnlyList<PeriodKind> Periods,
    string CollectedFrom,
    IReadOnlyList<string> OwedBy,
    IReadOnlyList<string> Rows,
    string? Breakdown,
    IReadOnlyList<FormColumn> Columns,
    IReadOnlyList<FormRule> Rules)
{
    private readonly CodeIndex<FormColumn> columnByCode = new(Columns, c => c.Code);

    public IReadOnlyList<FormColumn> Columns
    {
        get;
        init => (columnByCode, Measures) = (new(field = value, c => c.Code), Figures(Shape, value));
    } = Columns;

    /// <summary>Id of the calendar whose periods the form uses: the circular's, unless the form names another.</summary>
    public string Calendar { get; init; } = Circular.Calendar;

    /// <summary>The columns that carry figures, in printed order.</summary>
    public IReadOnlyList<FormColumn> Measures { get; private init; } = Figures(Shape, Columns);

    /// <summary>Percent of the compulsory cells that a return must answer to count as a report; null for the setting's.</summary>
    public int? AnsweredShare { get; init; }

    /// <summary>
    /// Measures (<c>TTCP-2021/01-TCD/8</c>) that a return is asked to answer: the columns that carry figures, but for those that an
    /// equation adds up from others and those that may stay blank.
    /// </summary>
    public IReadOnlySet<string> CompulsoryMeasures => field ??= Measures
        .Where(c => !c.IsOptional && !Rules.Any(r => r.Expression.IsTotal(c.Code)))
        .Select(c => $"{Key}/{c.Code}")
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Known from memory and awaiting the printed original: shown, but neither collected nor recognised.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What the forms that are sent together in one workbook are called (<c>DV-04</c>); null for a form sent by itself.</summary>
    public string? Bundle { get; init; }

    /// <summary>Circular and bundle, for example <c>DV-2021/DV-04</c>; null for a form sent by itself.</summary>
    public string? BundleKey => Bundle is null ? null : $"{Circular.Key}/{Bundle}";

    /// <summary>Labels of rows that stand among the breakdown's and are none of them ("MIN"): passed over.</summary>
    public IReadOnlyList<string> OtherRows { get; init; } = [];

    /// <summary>Whether each reporting unit fills a sheet of its own.</summary>
    public bool HasSheetPerUnit => Shape is FormShape.BreakdownRows or FormShape.KeyValues;

    /// <summary>What people call the place of a measure: "cột" 12 or, down a sheet, "chỉ tiêu" 0.1a.</summary>
    public string ColumnWord => Shape == FormShape.KeyValues ? "chỉ tiêu" : "cột";

    /// <summary>Whether a row is an entry of a list and its cells are no figures.</summary>
    public bool IsList => Shape == FormShape.ListRows;

    /// <summary>What one row of a list is, within a sentence ("mô hình"); empty for every other shape.</summary>
    public string Entry { get; init; } = "";

    /// <summary>The columns of a list that no two of its entries have alike; empty for every other shape.</summary>
    public IReadOnlyList<string> EntryKey { get; init; } = [];

    /// <summary>
    /// Whether returns of a period are made in this form: from the first one collected (a circular's form may be
    /// collected for earlier periods too) to the last that ends while the circular is in force.
    /// </summary>
    public bool IsAskedIn(Period period) =>
        Periods.Contains(period.Code.Kind) && !IsBeforeFirst(period.Code) && !(period.To > Circular.InForceTo);

    /// <summary>Whether a period comes before the first one collected.</summary>
    public bool IsBeforeFirst(PeriodCode period) =>
        PeriodCode.Parse(CollectedFrom) is var first && (period.Year < first.Year || period.CompareTo(first) < 0);

    /// <summary>What every row must have in single columns, beyond their type.</summary>
    public IReadOnlyList<ColumnRule> ColumnRules { get; init; } = [];

    /// <summary>What the figures must be next to those of other periods: the form's own and its circular's.</summary>
    public IReadOnlyList<HistoryRule> HistoryRules { get; init; } = [];

    /// <summary>
    /// As what a column follows from other periods: a flow from sums and differences, a stock from the periods that share its
    /// day. Null where it never does: states, choices, and what is printed as a part of a flow (a stock by its class, a sum by its print).
    /// </summary>
    public MeasureClass? DerivedAs(FormColumn column) => column switch
    {
        { Type: not (ColumnType.Integer or ColumnType.Decimal) } or { Class: MeasureClass.State } => null,
        { Class: MeasureClass.Flow } => column.Class,
        _ => IsPartOfFlow(column) ? null : column.Class,
    };

    /// <summary>The column in which the period before says what it left of an opening stock, where a rule of the form says so of two single columns.</summary>
    public string? LeftOverOf(FormColumn opening) => HistoryRules
        .Where(r => r.Kind == HistoryKind.CarryOver)
        .Select(r => r.Sums!.Chain)
        .Where(c => c is [{ Terms: [{ Factor: 1, Column: { } left }] }, { Terms: [{ Factor: 1, Column: not null }] }] && left == opening.Code)
        .Select(c => c[1].Terms[0].Column)
        .FirstOrDefault();

    /// <summary>What is printed as a part of a flow (01/XLD: 9=14+15+16+17) adds up over periods as the flow does, whatever its class.</summary>
    internal bool IsPartOfFlow(FormColumn column) => Rules.Any(r =>
        r.Expression is { Relation: RuleRelation.Equal, Condition: null, Chain: [{ Terms: [{ Column: { } total }] }, ..] }
        && Column(total)?.Class == MeasureClass.Flow
        && r.Expression.Chain.Skip(1).Any(s => s.Terms.Any(t => t.Column == column.Code)));

    /// <summary>The column of a printed code, or null.</summary>
    public FormColumn? Column(string code) => columnByCode.Find(code);

    // A list says what there is; how much of it there is, is counted.
    private static IReadOnlyList<FormColumn> Figures(FormShape shape, IReadOnlyList<FormColumn> columns) =>
        shape == FormShape.ListRows ? [] : [.. columns.Where(c => c.Type is not (ColumnType.Text or ColumnType.Ratio))];
}

/// <summary>How a form lays out what it asks.</summary>
public enum FormShape
{
    /// <summary>One row a reporting unit, one column a measure (TTCP, DV).</summary>
    UnitRows,

    /// <summary>One unit a sheet, one row a breakdown value such as a field of administration (II.06a).</summary>
    BreakdownRows,

    /// <summary>One unit a sheet, one row a measure and its figure beside it (CCHC-PL): the columns stand below each other.</summary>
    KeyValues,

    /// <summary>One row an entry, such as a model of "Dân vận khéo", any number of them (DV-02b).</summary>
    ListRows,
}

/// <summary>A circular and when it was in force.</summary>
/// <param name="Key">Folder name under <c>catalog/forms</c>, for example <c>TTCP-2021</c>.</param>
/// <param name="Calendar">Id of the calendar (regime) whose periods its forms use.</param>
/// <param name="InForceTo">Last day in force; null while in force.</param>
public sealed record Circular(
    string Key, string Number, string Title, string Issuer, string Calendar,
    DateOnly InForceFrom, DateOnly? InForceTo, string Source, bool IsOfficial);

/// <summary>A printed column.</summary>
/// <param name="Code">The printed column number, "1", or the line's, "0.1a"; it names the measure within its form.</param>
/// <param name="Header">The merged header path from the top level down.</param>
/// <param name="Gloss">What the column means, in English.</param>
/// <param name="Unit">Unit of measure in Vietnamese ("lượt", "triệu đồng").</param>
/// <param name="Decimals">Digits kept after the comma: 0 for integers, at most 3.</param>
/// <param name="Required">Whether a blank cell is a finding instead of a nil.</param>
public sealed record FormColumn(
    string Code, IReadOnlyList<string> Header, string Gloss, string Unit,
    ColumnType Type, MeasureClass Class, int Decimals, bool Required)
{
    /// <summary>The header path as one line, levels divided by " › ".</summary>
    public string Label => string.Join(" › ", Header);

    /// <summary>Whether figures with more digits than <see cref="Decimals"/> are rounded (half away from zero) instead of refused.</summary>
    public bool IsRounded { get; init; }

    /// <summary>Whether the column may stay blank without anything missing; <see cref="Required"/> is the opposite end.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What a ratio is of; null for every other type.</summary>
    public RatioParts? Ratio { get; init; }

    /// <summary>What may stand in a column of choices; empty for every other type.</summary>
    public IReadOnlyList<ListChoice> Choices { get; init; } = [];

    /// <summary>Levels of the units that a column of places may name; empty for every other type.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];
}

/// <summary>One value of a column of choices.</summary>
/// <param name="Code">Stable; what rules and addresses name it by.</param>
/// <param name="Name">As printed and shown.</param>
/// <param name="Aliases">Other spellings that are read as it.</param>
public sealed record ListChoice(string Code, string Name, IReadOnlyList<string> Aliases);

/// <summary>The columns that a ratio is worked out from: <c>100 × Part / Whole</c> in percent.</summary>
public sealed record RatioParts(string Part, string Whole);

public enum ColumnType
{
    Integer,
    Decimal,
    Flag,
    Text,

    /// <summary>A percentage of two other columns: checked where it is typed, never loaded, for ratios do not add up.</summary>
    Ratio,

    /// <summary>One of the values that the catalog names; lists only, as are all below.</summary>
    Choice,

    /// <summary>A calendar year, not after the period's.</summary>
    Year,

    Date,

    /// <summary>The leaf unit below the sender whose entry it is; one column of a list is of this type.</summary>
    Unit,

    /// <summary>A place within the sender's district, or within the province where the sender is in none.</summary>
    Place,
}

/// <summary>How a measure behaves over time.</summary>
public enum MeasureClass
{
    /// <summary>Received, done or counted within the period; adds over periods.</summary>
    Flow,

    /// <summary>Carried over from the period before; never added over periods.</summary>
    Opening,

    /// <summary>Left at the cut-off; never added over periods.</summary>
    Closing,

    /// <summary>A state at the cut-off (how many units have …); never added over periods.</summary>
    State,
}

/// <summary>A rule that a row of a return must satisfy.</summary>
/// <param name="Id">Stable and printed, for example <c>TCD01-03</c>.</param>
/// <param name="IsPrinted">True where the circular prints the equation in its column-code row.</param>
/// <param name="Expression">The rule as parsed from the catalog; see <see cref="RuleExpression"/>.</param>
/// <param name="Why">The ground in Vietnamese, shown with the finding; null for printed equations, which speak for themselves.</param>
public sealed record FormRule(
    string Id, bool IsPrinted, RuleExpression Expression, Severity Severity, string? Why, string Source)
{
    /// <summary>Unit levels it is held against; empty for all.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Period kinds it is held in; empty for all.</summary>
    public IReadOnlyList<PeriodKind> Periods { get; init; } = [];
}

/// <summary>How much a broken rule weighs. An error loads nothing; a warning wants a reason; a note only informs.</summary>
public enum Severity { Error, Warning, Note }
