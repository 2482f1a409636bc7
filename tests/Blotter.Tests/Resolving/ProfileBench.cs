using Blotter.Coding.Contract;
using Blotter.Resolving;

namespace Blotter.Tests.Resolving;

/// <summary>Mentions made by hand.</summary>
internal static class ProfileBench
{
    public static readonly DateOnly Monday = new(2024, 4, 29);

    private static readonly Place Kano = new("Kano", "Kano", "NG", 12.0, 8.52, PlacePrecision.Exact, "geonames:2335204", null);

    /// <summary>A bombing with two dead in Kano on Monday, told of in a report of its own.</summary>
    public static MentionProfile Mention(string report, string text = "A bomb exploded at a market.") => new()
    {
        Report = report,
        LocalId = "i1",
        IsMain = true,
        Published = Monday.AddDays(1),
        Type = IncidentType.Bombing,
        Days = new DaySpan(Monday, Monday),
        Place = Kano,
        Killed = NumberRange.Exactly(2),
        Story = StoryOf(text),
    };

    public static Story StoryOf(string text) => Story.Of(text, [new TextSpan(0, text.Length)], WordRarity.Shipped);

    public static Naming NamingOf(string text) => Naming.Of(text, [new TextSpan(0, text.Length)], WordRarity.Shipped);

    public static Place At(double lat, double lon, string country = "NG", string? name = null) => new(name ?? $"Place at {lat} {lon}", null, country, lat, lon, PlacePrecision.Exact, $"{lat}/{lon}", null);
}
