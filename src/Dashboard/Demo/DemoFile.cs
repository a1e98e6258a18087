namespace DanVan.Dashboard.Demo;

/// <summary>A file that a unit sends in the demo.</summary>
/// <param name="FileName">As the office names it; each name comes once.</param>
/// <param name="ArrivesAt">On the demo's own clock.</param>
/// <param name="Content">Writes the bytes, the same at every call; safe from one thread at a time.</param>
/// <param name="Fate">What should become of it, for tests and for nobody else.</param>
/// <param name="Returns">The returns in it; empty for what is no return.</param>
public sealed record DemoFile(
    string FileName, DateTimeOffset ArrivesAt, Func<byte[]> Content, DemoFate Fate, IReadOnlyList<DemoReturn> Returns);

/// <summary>What should become of a file as a whole.</summary>
public enum DemoFate
{
    /// <summary>Every return in it is right.</summary>
    Accepted,

    /// <summary>At least one return in it has a planted fault; the others are right.</summary>
    NeedsFix,

    /// <summary>The same bytes as an earlier file.</summary>
    Duplicate,

    /// <summary>A workbook that is none of the forms.</summary>
    Unrecognised,

    /// <summary>Not a workbook.</summary>
    Unreadable,
}

/// <summary>A return in a file of the demo.</summary>
/// <param name="Rules">The rules that its planted fault breaks; empty where it is meant to be right.</param>
public sealed record DemoReturn(string Form, string Sender, string Period, IReadOnlyList<string> Rules);
