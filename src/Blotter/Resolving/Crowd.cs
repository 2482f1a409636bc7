using System.Collections.Immutable;

namespace Blotter.Resolving;

/// <summary>
/// How many mentions are known of about the place and days of each: in a city at war two attacks of one day are rather two than one. It is told in steps, and those who keep incidents gather them
/// anew at each, so that it matters little which mentions were known first.
/// </summary>
internal static class Crowd
{
    /// <summary>More are not told apart.</summary>
    public const int Most = 512;

    // Each about half again as many as the one before.
    private static readonly ImmutableArray<int> Steps = [5, 8, 12, 18, 27, 40, 60, 90, 135, 200, 300, 450];

    /// <summary>The crowd of each of some mentions, itself in it, among these alone; 0 where place or days are not known, or hardly another mention is.</summary>
    public static ImmutableArray<int> Among(IReadOnlyList<MentionProfile> mentions)
    {
        var keys = mentions.Select(BlockKeys.PlaceAndDays).ToList();
        var counts = keys.SelectMany(ofMention => ofMention).CountBy(key => key).ToDictionary();
        return [.. keys.Select(ofMention => Of(ofMention, key => counts[key]))];
    }

    /// <summary>The crowd of a mention.</summary>
    /// <param name="keys">Its <see cref="BlockKeys.PlaceAndDays(MentionProfile)"/>.</param>
    /// <param name="count">How many mentions are kept under a key.</param>
    public static int Of(ImmutableArray<ulong> keys, Func<ulong, int> count)
    {
        var most = 0;
        foreach (var key in keys)
            most = Math.Max(most, count(key));
        return StepOf(most);
    }

    /// <summary>The step that a number of mentions has reached, as their number; 0 before the first.</summary>
    public static int StepOf(int mentions)
    {
        var reached = 0;
        foreach (var step in Steps)
            reached = step <= mentions ? step : reached;
        return reached;
    }
}
