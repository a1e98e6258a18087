using System.Globalization;
using DanVan.Fuzz;
using SharpFuzz;

// instrument DLL: writes branch counters into an assembly, in place.
// run CATALOG SEEDS OUT MINUTES [SEED]: mutates the workbooks in SEEDS until the minutes are over.
// once CATALOG FILE…: what comes of single files.
if (args is ["instrument", var assembly])
{
    foreach (var type in Fuzzer.Instrument(assembly, _ => true, (Options)Activator.CreateInstance(typeof(Options), nonPublic: true)!))
        Console.WriteLine(type);
    return 0;
}
if (args is ["run", var catalog, var seeds, var output, var minutes, .. var rest])
    return new FuzzRun(catalog, seeds, output).Run(TimeSpan.FromMinutes(int.Parse(minutes, CultureInfo.InvariantCulture)), rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 1);
if (args is ["once", var of, .. var files])
    return FuzzRun.Once(of, files);
Console.Error.WriteLine("usage: instrument DLL | run CATALOG SEEDS OUT MINUTES [SEED] | once CATALOG FILE…");
return 2;
