namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// The petitions of one kind (complaints, denunciations, the rest) at one leaf in one quarter. What came in is counted
/// by who signed: several people, one person, others.
/// </summary>
/// <param name="Open">Left from the quarter before; all of it is processed in this one.</param>
/// <param name="Left">Received and not processed; opens the next quarter.</param>
/// <param name="Eligible">Of those processed.</param>
/// <param name="Cases">That the eligible ones are about.</param>
/// <param name="Within">Eligible ones within competence.</param>
internal sealed record Petitions(int[] Open, int[] Received, int[] Left, int Eligible, int Cases, int Within)
{
    public int ProcessedOfOpen => Open.Sum();

    public int ProcessedOfReceived => Received.Sum() - Left.Sum();

    /// <summary>Begins the return that 02/XLD, 03/XLD or 04/XLD gives of them: what it shares with 01/XLD.</summary>
    /// <param name="signers">How many kinds of signers the form tells apart.</param>
    public Stretch Begin(int signers)
    {
        var stretch = new Stretch();
        var column = 2;
        foreach (var count in Open.Take(signers).Concat(Received.Take(signers)))
            stretch[$"{column++}"] = count;
        // Over two quarters, what the second found open was received in the first.
        column++;
        stretch.State($"{column}", ProcessedOfOpen, ProcessedOfOpen);
        stretch.State($"{column + 1}", ProcessedOfReceived, -ProcessedOfOpen);
        stretch[$"{column + 2}"] = Eligible;
        stretch[$"{column + 3}"] = Cases;
        return stretch;
    }
}
