using System.CommandLine;
using DanVan.Ingest.Templates;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan template</c>: the workbook a unit fills in.</summary>
internal static class TemplateVerb
{
    public static Command Build()
    {
        var form = new Option<string>("--form") { Description = "Form, for example TTCP-2021/01-TCD or 01/TCD; a bundle, DV-2021/DV-04, gives its forms in one workbook.", Required = true };
        var unit = new Option<string>("--unit") { Description = "Code of the unit that sends it.", Required = true };
        var period = new Option<string>("--period") { Description = "2021-Q1, 2021-6T, 2021-9T, 2021-N or 2021-NCT.", Required = true };
        var target = new Option<string>("--out") { Description = "File to write.", Required = true };
        var verb = new Command("template", "Write the form for one unit and period.") { form, unit, period, target };
        verb.SetAction(parsed =>
        {
            var catalog = Warehouse.Catalog.CatalogReader.ReadOrThrow(parsed.GetValue(Options.Catalog)!);
            var code = Names.Period(parsed.GetValue(period)!);
            var definition = Names.FormOrBundle(catalog, parsed.GetValue(form)!, code);
            var dates = catalog.CalendarOf(definition).Find(code) is { } found && definition.IsAskedIn(found) ? found : null;
            var sender = Names.Unit(catalog, parsed.GetValue(unit)!);
            if (dates is null)
                throw new UsageException($"{definition.Key} is not collected in {code}.");
            var path = parsed.GetValue(target)!;
            using var written = new MemoryStream();
            try
            {
                TemplateWriter.Write(definition, sender, dates, catalog, written);
            }
            catch (FormNotOwed notOwed)
            {
                throw new UsageException(notOwed.Message);
            }
            // Only a template that is whole takes the place of a file.
            File.WriteAllBytes(path, written.ToArray());
            Console.Out.WriteLine(path);
            return ExitCode.Done;
        });
        return verb;
    }
}
