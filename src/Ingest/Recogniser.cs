using System.Globalization;
using DanVan.Ingest.Marking;
using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest;

/// <summary>
/// Finds the forms in a workbook, whose they are and for when: by the template's hidden manifest, else by the column
/// codes and the headers above them, never by the name of the file or the title alone.
/// </summary>
internal sealed class Recogniser(FormCatalog catalog)
{
    public RecognitionResult Recognise(Workbook workbook, Delivery delivery)
    {
        // The list of faults in a file that was marked here and sent back mended says nothing of the return.
        if (workbook.Sheets.Any(s => MarkedReturn.IsSummary(s.Name)))
            workbook = new Workbook([.. workbook.Sheets.Where(s => !MarkedReturn.IsSummary(s.Name))]);
        var manifest = Manifest.Find(workbook);
        var tables = new List<FormTable>();
        var strangers = new Strangers(catalog);
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.IsHidden || sheet.Name == Manifest.SheetName || (manifest is not null && sheet.Name == GuideSheet.Name))
                continue;
            var found = TableFinder.Find(sheet, catalog.UnitHeaders);
            var known = strangers.Count;
            var before = tables.Count;
            foreach (var table in found)
            {
                if (FormOf(table, manifest, strangers, delivery) is { } form)
                    tables.Add(form);
            }
            if (tables.Count > before)
                continue;
            if (LineFinder.Find(sheet, catalog.Forms) is [var lines, ..])
            {
                strangers.ForgetFrom(known);
                tables.Add(lines);
            }
            else if (found.Count == 0 && catalog.Drafts.FirstOrDefault(d => SheetLines.Of(sheet).Print(d.CodeKey)) is { } draft)
                strangers.AddDraft(sheet, draft);
            else if (found.Count == 0)
                strangers.AddEmpty(sheet);
        }
        if (tables.Count == 0)
            return new([], strangers.Reason(), strangers.Nearest is { Count: > 0 } near ? Explanation.UnknownForm(near) : null);
        var isEdited = manifest is null && workbook.Sheets.Any(s => s.Name == Manifest.SheetName);
        var forms = FormGroups.Of(tables, splitByPeriod: delivery.DeclaredPeriod is null).Select(g => Describe(g, manifest, isEdited, workbook, delivery)).ToList();
        if (strangers.Findings is { Count: > 0 } ignored)
            forms[0] = forms[0] with { Findings = [.. forms[0].Findings, .. ignored] };
        return new(forms, null);
    }

    private FormTable? FormOf(SheetTable table, Manifest? manifest, Strangers strangers, Delivery delivery)
    {
        if (delivery.DeclaredForm is { } declared && catalog.Forms.FirstOrDefault(f => f.Definition.Key == declared) is { Lines: null } named
            && FormMatcher.Match(table, [named]) is [var asSaid] && asSaid.Likeness >= Strangers.Near)
            return asSaid;
        if (manifest is not null && Best(table, [.. catalog.FormsOf(manifest.Form).Where(f => f.Lines is null)], delivery) is { Form: { } own })
            return own;
        var (form, matches, rivals) = Best(table, catalog.Tables, delivery);
        if (form is not null)
            return form;
        if (rivals.Count > 1)
            strangers.AddRivals(table, rivals);
        else if (DraftOf(table, delivery) is { } draft)
            strangers.AddDraft(table.Sheet, draft);
        else
            strangers.Add(table, matches);
        return null;
    }

    // Forms alike in all their columns, as the sheets of a bundle are, are told apart by the code printed above them.
    private static (FormTable? Form, List<FormTable> Matches, List<FormTable> Rivals) Best(SheetTable table, IReadOnlyList<KnownForm> forms, Delivery delivery)
    {
        var matches = forms.Count == 0 ? [] : FormMatcher.Match(table, forms);
        if (matches.Count == 0 || !FormMatcher.Fits(matches[0]))
            return (null, matches, []);
        var rivals = matches.FindAll(m => FormMatcher.Fits(m) && matches[0].Likeness - m.Likeness < FormMatcher.Apart);
        if (rivals.Count == 1)
            return (rivals[0] with { Others = [.. matches.Where(m => m != rivals[0] && m.Likeness >= Strangers.Near)] }, matches, rivals);
        var printed = rivals.FindAll(m => SheetLines.Above(table).Print(m.Form.CodeKey));
        if (printed.Count == 1)
            return (printed[0] with { Others = [.. rivals.Where(r => r != printed[0])] }, matches, rivals);
        var near = printed.Count > 0 ? printed : rivals;
        return (near.TrueForAll(m => m.Form.Definition.Code == near[0].Form.Definition.Code) ? OfCircular(near, delivery) : null, matches, rivals);
    }

    // Circulars give one code to several layouts. The headers say which layout this is; where they are the same, the
    // period says which circular was in force.
    private static FormTable OfCircular(List<FormTable> near, Delivery delivery)
    {
        var alike = near.FindAll(m => near[0].Likeness - m.Likeness < FormMatcher.Same);
        return alike.Count == 1 ? alike[0]
            : alike.Find(m => new PeriodFinder(m.Form, delivery).Find(null, [SheetLines.Above(m.Table)]) is not null) ?? alike[0];
    }

    private KnownForm? DraftOf(SheetTable table, Delivery delivery) =>
        catalog.Drafts.FirstOrDefault(d => SheetLines.Above(table).Print(d.CodeKey)) ?? Best(table, catalog.Drafts, delivery).Form?.Form;

    private RecognisedForm Describe(IReadOnlyList<FormTable> tables, Manifest? manifest, bool isEdited, Workbook workbook, Delivery delivery)
    {
        var form = tables[0].Form;
        // A manifest speaks for its own form; sheets of other forms beside it speak for themselves.
        var own = manifest is not null && (manifest.Form == form.Definition.Key || manifest.Form == form.Definition.BundleKey) ? manifest : null;
        var lines = tables.DistinctBy(t => t.Sheet).Select(t => SheetLines.Above(t.Table)).ToList();
        var periods = new PeriodFinder(form, delivery);
        var period = periods.Find(own, lines);
        var day = period?.To ?? VietnamDay.Of(delivery.ReceivedAt);
        var units = catalog.UnitsOn(day);
        var senders = new SenderFinder(units, form, delivery);
        var sender = senders.Find(own, lines, tables);
        if (periods.From is null || sender is null)
        {
            // A cover sheet may say what the form's own sheets do not.
            var all = lines.Concat(workbook.Sheets.Where(s => !s.IsHidden && tables.All(t => t.Sheet != s)).Select(s => SheetLines.Of(s))).ToList();
            if (periods.From is null && all.Count > lines.Count)
            {
                period = (periods = new PeriodFinder(form, delivery)).Find(own, all);
                if (period is not null && catalog.UnitsOn(period.To) != units)
                {
                    units = catalog.UnitsOn(day = period.To);
                    sender = (senders = new SenderFinder(units, form, delivery)).Find(own, lines, tables);
                }
            }
            // Its words are about many things: only a unit that sends the form is meant as its sender.
            var cover = new SenderFinder(units, form, delivery);
            if (sender is null && all.Count > lines.Count && cover.Find(own, all, tables) is { } named && cover.MaySend(named))
                (sender, senders) = (named, cover);
        }
        if (sender is null && Elsewhere() is { } other)
            senders.TellOfOtherTime(other.Unit, other.IsGone, period);
        var likeness = tables.Min(t => t.Likeness);
        List<Finding> findings = isEdited ? [EditedManifest()] : [];
        findings.AddRange(periods.Findings);
        findings.AddRange(senders.Findings);
        if (own is not null && own.Version != form.Definition.Version)
            findings.Add(OtherVersion(form, own.Version));
        return new RecognisedForm(form, tables, sender, period, Sentences(), likeness, findings, [.. Fields()], units);

        // A unit that a reform has ended, or that it has not made yet: to be told so, not to be called unknown.
        (OrgUnit Unit, bool IsGone)? Elsewhere() => catalog.UnitsBeside(day)
            .Select(u => new SenderFinder(u, form, delivery).Find(own, lines, tables))
            .FirstOrDefault(u => u is not null && units.Find(u.Code) is null) is { } unit ? (unit, unit.ValidTo < day) : null;

        IEnumerable<RecognisedField> Fields()
        {
            var sheets = Vietnamese.List([.. tables.Select(t => Vietnamese.Quote(t.Sheet.Name)).Distinct()], 3, "sheet");
            var isDeclared = delivery.DeclaredForm == form.Definition.Key;
            yield return Explanation.Form(tables, own is not null, isDeclared, isDeclared ? delivery.DeclaredFrom : $"{By()}, ở sheet {sheets}");
            yield return Explanation.Version(form.Definition, own?.Version);
            yield return Explanation.Unit(
                sender, senders.From, senders.IsSaid, senders.IsByLetterhead,
                sender is null ? Explanation.Ambiguous(units.ScopeOf(units.Province), lines) : []);
            // Dates that are no period are the sender's to mend, not to be asked about.
            if (period is not null || findings.Exists(f => f.Rule == PeriodFinder.NothingFound))
                yield return Explanation.Period(
                    period, periods.From, periods.IsSaid, periods.IsByDates,
                    period is null ? Explanation.RecentPeriods(form, VietnamDay.Of(delivery.ReceivedAt)) : periods.Others);
        }

        string By() => tables[0].LineOf is not null ? "mã và tên các chỉ tiêu" + (own is null ? "" : ", mã ẩn của biểu mẫu") : own is not null ? "mã ẩn của biểu mẫu"
            : tables[0].Table.CodeRow is { } codes ? $"dòng mã số cột (dòng {codes.Row}) và tiêu đề cột" : "tiêu đề cột";

        string Sentences()
        {
            var sheets = Vietnamese.List([.. tables.Select(t => Vietnamese.Quote(t.Sheet.Name)).Distinct()], 3, "sheet");
            return string.Create(CultureInfo.InvariantCulture, $"Nhận ra {form.Name} theo {By()}, khớp {Math.Floor(likeness * 100)}%, ở sheet {sheets}.")
                + (sender is null ? "" : $" Đơn vị gửi: {sender.Name}, theo {senders.From}.")
                + (period is null ? "" : $" Kỳ: {period.Code.VietnameseName}, theo {periods.From}.");
        }
    }

    private static Finding OtherVersion(KnownForm form, int said) => new(
        "NHAN-08", Severity.Warning, null, null, null, null, $"phiên bản {said}", $"phiên bản {form.Definition.Version}",
        $"Tệp lập theo phiên bản {said} của {form.Name}, hệ thống đọc theo phiên bản {form.Definition.Version} đang dùng. Đề nghị đối chiếu lại các cột và tải mẫu mới cho kỳ sau.");

    private static Finding EditedManifest() => new(
        "NHAN-01", Severity.Warning, null, null, null, null, "", "",
        "Mã ẩn của biểu mẫu đã bị sửa nên hệ thống không dùng mã này mà nhận biểu theo tiêu đề và mã số cột. Đề nghị tải lại biểu mẫu cho kỳ sau.");
}
