namespace DanVan.Dashboard.Demo.Figures;

/// <summary>What a settled complaint or denunciation may bring: money and land given back, people disciplined.</summary>
internal static class Redress
{
    /// <summary>Money in thousandths of a million đồng, two digits used, or land in thousandths of a square metre.</summary>
    public static void Give(Stretch stretch, Draw draw, string money, string land, string? receivers = null)
    {
        var kind = draw.Next();
        if (kind < 0.7)
            stretch.SetMilli(money, draw.Between(150, 9000) * 10L);
        if (kind >= 0.55)
            stretch.SetMilli(land, draw.Between(80, 2400) * 500L);
        if (receivers is not null)
            stretch[receivers] = draw.Between(1, 3);
    }

    public static void Discipline(Stretch stretch, Draw draw, string people, string officials)
    {
        stretch[people] = draw.Between(1, 3);
        stretch[officials] = draw.Of(stretch[people], 0.8);
    }

    public static void Refer(Stretch stretch, Draw draw, string cases, string people, string officials)
    {
        stretch[cases] = 1;
        Discipline(stretch, draw, people, officials);
    }
}
