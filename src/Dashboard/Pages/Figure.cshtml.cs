using DanVan.Dashboard.Lenses;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Sheets;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>A figure's own page: what it means, the units it adds up and every cell behind it.</summary>
public sealed class FigureModel(
    ProvinceCatalog catalog, ChosenPeriod chosenPeriod, Figures figures, Cells cells, BothWays bothWays, WorkbookShelf shelf, StructureInView view,
    Locks locks, TimeProvider clock) : PageModel
{
    public ProvinceCatalog Catalog => catalog;

    public ChosenPeriod Chosen => chosenPeriod;

    public FigureSubject? Subject { get; private set; }

    public OrgUnit? Unit { get; private set; }

    public PeriodCode Period { get; private set; }

    /// <summary>The one field looked at; null for all together.</summary>
    public BreakdownValue? Field { get; private set; }

    public Figure Figure { get; private set; } = null!;

    public Figure? LastYear { get; private set; }

    /// <summary>What can be compared of the two years where somebody is missing in one of them; null where nobody is.</summary>
    public Readings.Alike? Alike { get; private set; }

    /// <summary>Likewise of the official figure and the estimate.</summary>
    public Readings.Alike? TwinAlike { get; private set; }

    /// <summary>The official figure of an estimated year, the estimate of an official one; null where it has no value.</summary>
    public Figure? Twin { get; private set; }

    public FigureTarget? Target { get; private set; }

    /// <summary>Why the year before is not alike in what it asks; null where it is.</summary>
    public string? RegimeChange { get; private set; }

    public IReadOnlyList<OrgUnit> Path { get; private set; } = [];

    /// <summary>Children with something to say: a figure, or a return owed and not yet in.</summary>
    public IReadOnlyList<Figure> Children { get; private set; } = [];

    /// <summary>The same figure over the periods of the same kind, oldest first.</summary>
    public IReadOnlyList<Figure> History { get; private set; } = [];

    /// <summary>The figure field by field; empty where its forms have no breakdown, or one field is looked at.</summary>
    public IReadOnlyList<(BreakdownValue Field, Figure Figure)> Fields { get; private set; } = [];

    /// <summary>The leaves that sent the period itself and also what it follows from.</summary>
    public IReadOnlyList<TwoWays> BothWays { get; private set; } = [];

    public FigureProof Proof { get; private set; } = null!;

    /// <summary>The warnings about the cells, with their answers.</summary>
    public IReadOnlyList<TracedWarning> Warnings { get; private set; } = [];

    public ProofCell? Cell { get; private set; }

    /// <summary>Why the cell that is drawn cannot be corrected now; null where it can.</summary>
    public LockedFigure? Locked { get; private set; }

    public SheetExcerpt? Excerpt { get; private set; }

    public int CellPage { get; private set; } = 1;

    /// <summary>Whether the figures are shown as reported, each period with its own units.</summary>
    public bool IsReported => view.Key is null;

    /// <summary>What of the address names nothing; null for a good address.</summary>
    public string? Unknown { get; private set; }

    /// <summary>Whether the address is good but for the unit, which the structure in view does not have.</summary>
    public bool IsUnitAbsent { get; private set; }

    /// <summary>The unit whose figures are offered instead: the one asked for where it can be, else the province.</summary>
    public OrgUnit Offered => Unit is null || catalog.Units.All(u => u.Code != Unit.Code) ? catalog.Province : Unit;

    /// <summary>The period chosen, where it has any figure of that unit; else the newest with figures.</summary>
    public PeriodCode OfferedPeriod { get; private set; }

    /// <summary>What the unit has in that period.</summary>
    public IReadOnlyList<IndicatorDefinition> OfferedIndicators { get; private set; } = [];

    /// <summary>The same figure of units that the absent one became or came of, and of the province.</summary>
    public IReadOnlyList<OrgUnit> OfferedUnits { get; private set; } = [];

    public IActionResult OnGet(
        [FromQuery(Name = "chi-tieu")] string? figure,
        [FromQuery(Name = "ky")] string? period,
        [FromQuery(Name = "don-vi")] string? unit,
        [FromQuery(Name = "linh-vuc")] string? field,
        [FromQuery(Name = "o")] int? cell,
        [FromQuery(Name = "trang")] int? page,
        [FromQuery(Name = "o-trong")] int? blanks)
    {
        Subject = FigureSubject.Find(catalog, figure);
        Unit = catalog.Unit(unit ?? catalog.Setting.ProvinceUnit);
        Period = PeriodCode.TryParse(period, out var code) ? code : chosenPeriod.Code;
        Unknown = WhatIsUnknown(figure, period, unit, field);
        if (Unknown is not null)
        {
            Offer();
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }
        ReadFigure(blanks == 1);
        ReadCells(cell, page);
        return Page();
    }

    /// <summary>Whether the cells add up to the figure: the proof the page exists for.</summary>
    public bool AddsUp => (Figure.NumeratorMilli ?? 0) == Proof.NumeratorMilli && (Figure.DenominatorMilli ?? 0) == Proof.DenominatorMilli;

    private string? WhatIsUnknown(string? figure, string? period, string? unit, string? field)
    {
        if (Subject is null)
            return $"Không có chỉ tiêu “{figure}”.";
        if (Unit is null)
            return $"Không có đơn vị mang mã “{unit}”.";
        if (period is not null && !PeriodCode.TryParse(period, out _))
            return $"“{period}” không phải là một kỳ báo cáo.";
        if (field is not null && FindField(field) is null)
            return $"{Subject.Code} không chia theo lĩnh vực “{field}”.";
        Field = field is null ? null : FindField(field);
        if (catalog.Units.All(u => u.Code != Unit.Code))
        {
            IsUnitAbsent = true;
            return $"{Unit.Name} không có trong cơ cấu đơn vị đang xem.";
        }
        return figures.One(Subject.Key, Period.ToString(), Unit.Code) is { } found && (Figure = found) is not null
            ? null
            : $"{Subject.Code} không có kỳ {Period.VietnameseName}.";
    }

    // Only what leads somewhere.
    private void Offer()
    {
        OfferedPeriod = chosenPeriod.Code;
        OfferedIndicators = IndicatorsIn(OfferedPeriod);
        if (OfferedIndicators.Count == 0 && chosenPeriod.Choices.Where(c => c != chosenPeriod.Code).Select(c => (PeriodCode?)c).FirstOrDefault() is { } newest)
            OfferedIndicators = IndicatorsIn(OfferedPeriod = newest);
        if (!IsUnitAbsent)
            return;
        OfferedUnits =
        [
            .. Readings.UnitLife.Of(catalog, Unit!.Code).Events.SelectMany(e => e.Units.Select(u => u.Unit)).Append(catalog.Province).DistinctBy(u => u.Code)
                .Where(u => catalog.Units.Any(seen => seen.Code == u.Code) && figures.One(Subject!.Key, Period.ToString(), u.Code) is not null),
        ];
    }

    private List<IndicatorDefinition> IndicatorsIn(PeriodCode period)
    {
        var questions = catalog.Indicators.Select(i => new FigureQuestion(i.Id, period.ToString())).ToList();
        var found = figures.Ask(questions, FigureUnits.At(Offered.Code));
        return [.. catalog.Indicators.Zip(questions).Where(i => found[i.Second].Count > 0).Select(i => i.First)];
    }

    private BreakdownValue? FindField(string code) =>
        catalog.Breakdowns.FirstOrDefault(b => b.Breakdown == Subject!.Form.Breakdown && b.Code == code);

    private void ReadFigure(bool withBlanks)
    {
        var period = Period.ToString();
        var last = Period.SamePeriodLastYear.ToString();
        var traced = cells.Behind(Subject!.Key, period, Unit!.Code, Field?.Code);
        Proof = new FigureProof(traced, Subject, withBlanks);
        if (Field is null)
        {
            LastYear = Readings.IndicatorReadings.SamePeriodLastYear(figures, Subject.Key, Period, Unit.Code);
            Twin = Period.Twin is { } twin && figures.One(Subject.Key, twin.ToString(), Unit.Code) is { Value: not null } other && other.ValueStatus != Figure.ValueStatus ? other : null;
            Alike = Readings.Alike.Of(figures, Figure, LastYear);
            TwinAlike = Twin is null ? null : Figure.IsOfficial ? Readings.Alike.Of(figures, Figure, Twin) : Readings.Alike.Of(figures, Twin, Figure);
            Children = [.. figures.OfChildren(Subject.Key, period, Unit.Code).Where(c => c.NumeratorMilli is not null || c.Expected > 0)];
            History = [.. figures.OverTime(Subject.Key, Unit.Code, Warehouse.CatalogLoader.Snake(Period.Kind), period).Where(f => f.NumeratorMilli is not null).TakeLast(6)];
            Fields = FieldsOf(traced);
            BothWays = Figure is { IsDerived: false, Reported: > 0 } ? bothWays.Of(Subject.Key, period, Unit.Code) : [];
        }
        else
        {
            Figure = FigureParts.Of(Unit, period, Subject, traced) with { DerivedFrom = Figure.DerivedFrom, ValueStatus = Figure.ValueStatus, ActualTo = Figure.ActualTo };
            LastYear = FigureParts.Of(Unit, last, Subject, cells.Behind(Subject.Key, last, Unit.Code, Field.Code));
            Children = FigureParts.OfChildren(catalog, Unit, period, Subject, traced);
        }
        RegimeChange = Readings.RegimeChange.Between(catalog, Subject.Forms(catalog), Period, Period.SamePeriodLastYear) ?? Readings.EstimatedText.Between(Figure, LastYear);
        Target = FigureTarget.Of(Subject.Indicator, Period, Figure.Value);
        Path = catalog.PathTo(Unit.Code);
        Warnings = cells.Warnings(Subject.Key, period, Unit.Code);
    }

    private List<(BreakdownValue, Figure)> FieldsOf(IReadOnlyList<TracedCell> traced)
    {
        if (Subject!.Form.Breakdown is not { } breakdown)
            return [];
        var byField = traced.ToLookup(c => c.BreakdownName);
        return [.. catalog.Breakdowns
            .Where(b => b.Breakdown == breakdown && byField.Contains(b.Name))
            .Select(b => (b, FigureParts.Of(Unit!, Period.ToString(), Subject, [.. byField[b.Name]])))];
    }

    private void ReadCells(int? number, int? page)
    {
        if (Proof.Cells.Count == 0)
            return;
        var asked = number is >= 1 && number <= Proof.Cells.Count ? number.Value : (int?)null;
        CellPage = asked is { } n ? FigureProof.PageOf(n) : Math.Clamp(page ?? 1, 1, Proof.Pages);
        Cell = Proof.Cells[asked is { } chosen ? chosen - 1 : (CellPage - 1) * FigureProof.PageSize];
        var drawn = Cell.Cell;
        Locked = locks.On(drawn.MeasureCode, drawn.PeriodCode, drawn.UnitCode, drawn.BreakdownCode.Length == 0 ? null : drawn.BreakdownCode, clock.GetUtcNow());
        Excerpt = SheetPlace.At(Cell.Cell.Sheet, Cell.Cell.Cell, Proof.BesideOf(Cell)) is { } place
            ? shelf.Draw(Cell.Cell.Sha256, place)
            : null;
    }
}
