using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Resolving;

/// <summary>
/// Under which keys a mention is kept and looked for, so that only mentions of about the same place and days, or with the same names, or with the same rare words at about the same time, are held against each other.
/// A key is 64 bits: those of a time begin with it, so that a ledger writes the keys of one time beside each other; the rest is a digest. Two that collide cost a comparison and nothing else.
/// </summary>
internal static class BlockKeys
{
    // Degrees of a cell's side: about 55 km from south to north.
    private const double Cell = 0.5;

    // Days of a bucket of days and of one of publication for words.
    private const int Days = 4;
    private const int Weeks = 20;

    // A date wider than this many buckets is no date to look by.
    private const int MostBuckets = 10;
    private const int MostWords = 12;
    private const int MostNames = 12;

    // Bits of a key that are a digest; the 20 above them number a bucket.
    private const int DigestBits = 44;

    /// <summary>The keys under which a mention is kept, each once.</summary>
    public static ImmutableArray<ulong> Kept(MentionProfile mention) => Keys(mention, around: 0);

    /// <summary>The keys under which those are kept that may be of one incident with it: its own and those of the cells and days around.</summary>
    public static ImmutableArray<ulong> Sought(MentionProfile mention) => Keys(mention, around: 1);

    /// <summary>Those of the keys under which a mention is kept that stand for its place and days: as many mentions as are under one were there at about that time.</summary>
    public static ImmutableArray<ulong> PlaceAndDays(MentionProfile mention) => [.. PlaceAndDays(mention, around: 0)];

    private static ImmutableArray<ulong> Keys(MentionProfile mention, int around)
    {
        var keys = new SortedSet<ulong>(PlaceAndDays(mention, around));
        if (mention.IsMain)
            foreach (var place in Places(mention.Place, around))
                foreach (var bucket in Buckets(mention.Published, Days, around))
                    keys.Add(Key(bucket, $"{place} told"));
        foreach (var word in mention.Story.Keys(MostWords))
            foreach (var bucket in Buckets(mention.Published, Weeks, around))
                keys.Add(Key(bucket, $"{word} told"));
        // A name of two rare words is enough, whenever it is told: trials are months later.
        foreach (var name in mention.Story.Names.Take(MostNames))
            keys.Add(TextHash.Of(name));
        return [.. keys];
    }

    private static IEnumerable<ulong> PlaceAndDays(MentionProfile mention, int around)
    {
        foreach (var place in Places(mention.Place, around))
            foreach (var bucket in Buckets(mention.Days, around))
                yield return Key(bucket, $"{place} on");
    }

    // The bucket before that of an unknown day is -1.
    private static ulong Key(int bucket, string what) => (unchecked((ulong)bucket) << DigestBits) | (TextHash.Of(what) >> (64 - DigestBits));

    private static IEnumerable<string> Places(Place? place, int around)
    {
        if (place is { Lat: { } lat, Lon: { } lon, Precision: not (PlacePrecision.Country or PlacePrecision.Province) })
        {
            var (row, column) = ((int)Math.Floor(lat / Cell), (int)Math.Floor(lon / Cell));
            for (var dy = -around; dy <= around; dy++)
                for (var dx = -around; dx <= around; dx++)
                    yield return string.Create(CultureInfo.InvariantCulture, $"{row + dy} {Wrapped(column + dx)}");
        }
        else if (place is not null)
            yield return place.Gazetteer ?? $"{place.Country} {place.Name}";
    }

    // East of the date line comes west of it.
    private static int Wrapped(int column)
    {
        const int Columns = (int)(360 / Cell);
        return ((column + (Columns / 2) + Columns) % Columns) - (Columns / 2);
    }

    private static IEnumerable<int> Buckets(DaySpan? days, int around)
    {
        if (days is not { } range)
            yield break;
        var (first, last) = (range.First.DayNumber / Days, range.Last.DayNumber / Days);
        if (last - first >= MostBuckets)
            yield break;
        for (var bucket = first - around; bucket <= last + around; bucket++)
            yield return bucket;
    }

    private static IEnumerable<int> Buckets(DateOnly? day, int length, int around)
    {
        var bucket = (day ?? DateOnly.MinValue).DayNumber / length;
        for (var at = bucket - around; at <= bucket + around; at++)
            yield return at;
    }
}
