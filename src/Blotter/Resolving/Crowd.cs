using System.Collections.Immutable;

namespace Blotter.Resolving;

/// <summary>How many mentions are known of about the place and days of each: in a city at war two attacks of one day are rather two than one.</summary>
internal static class Crowd
{
    /// <summary>More are not told apart.</summary>
    public const int Most = 512;

    /// <summary>The crowd of each of some mentions, itself in it, among these alone; 0 where place or days are not known.</summary>
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
        var crowd = 0;
        foreach (var key in keys)
            crowd = Math.Max(crowd, count(key));
        return Math.Min(Most, crowd);
    }
}
