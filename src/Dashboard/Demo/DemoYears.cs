namespace DanVan.Dashboard.Demo;

/// <summary>The two years that the demo plays through.</summary>
internal static class DemoYears
{
    public const int First = 2020;

    public const int Last = 2021;

    public const int Count = Last - First + 1;
}
