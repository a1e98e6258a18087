namespace DanVan.Warehouse.Structures;

/// <summary>
/// What became of a unit on a day, as one line of <c>catalog/units/successions.csv</c> states it. A unit that is divided
/// has a line for each part, itself among them where it goes on.
/// </summary>
/// <param name="Successor">Null where it was abolished and its work went to nobody in particular.</param>
/// <param name="Effective">First day of the new state.</param>
/// <param name="Share">
/// Millionths of the predecessor's figures that go to the successor; those of one predecessor and day make a whole. Null where it was
/// divided and nobody declared how: its figures are then shown only for the lowest unit that all its successors lie in.
/// </param>
/// <param name="BackShare">
/// Millionths of the successor's figures that are laid to the predecessor when one looks back; null where nobody declared any,
/// and the figures are then shown only for the lowest unit that all its predecessors lay in.
/// </param>
/// <param name="Basis">What the shares go by, in Vietnamese ("dân số năm 2019"); blank where nothing is divided.</param>
/// <param name="Decision">The document that ordered it, in Vietnamese.</param>
/// <param name="Source">How well it is known: F…, M or D.</param>
public sealed record Succession(
    string Predecessor, string? Successor, SuccessionKind Kind, DateOnly Effective, int? Share, int? BackShare, string Basis,
    string Decision, string Source)
{
    /// <summary>A whole in millionths.</summary>
    public const int Whole = 1_000_000;

    public DateOnly? RecordedFrom { get; init; }

    public DateOnly? RecordedTo { get; init; }
}

/// <summary>Renamed and re-parented units stay the same unit; the others end or begin one.</summary>
public enum SuccessionKind { Merge, Split, Rename, Reparent, Abolish }
