using System.Globalization;
using Blotter.Reading.Sections;

namespace Blotter.Coding.Posts;

/// <summary>The days that platforms encode in the names of their posts (UTC).</summary>
internal static class PostIdTime
{
    // Of X ids since November 2010: milliseconds since this instant stand above the lowest 22 bits.
    private const long SnowflakeEpoch = 1_288_834_974_657;
    private const int SnowflakeShift = 22;

    // Of Instagram ids: milliseconds above the lowest 23 bits of 64, written in eleven digits of base 64.
    private const long InstagramEpoch = 1_314_220_021_721;
    private const int InstagramShift = 23;
    private const int InstagramDigits = 11;

    // Of TikTok ids the upper 32 bits are seconds since 1970; of Mastodon's (Truth Social) all above the lowest 16 are milliseconds since then.
    private const int TiktokShift = 32;
    private const int MastodonShift = 16;

    // Of Bluesky's the upper 53 of 64 bits are microseconds since 1970, written in thirteen digits of base 32.
    private const int BlueskyShift = 10;
    private const int BlueskyDigits = 13;

    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const string Base32 = "234567abcdefghijklmnopqrstuvwxyz";

    private static readonly DateOnly LastDay = new(2199, 12, 31);

    /// <summary>The day on which the post was made to which the link leads; <c>null</c> where its name tells none, or one on which the platform did not exist.</summary>
    public static DateOnly? Of(PostLink link) => (link.Platform, link.Id) switch
    {
        (_, null) => null,
        ("x", var id) => Number(id) is { } number and > 1L << SnowflakeShift ? Day((number >> SnowflakeShift) + SnowflakeEpoch, new DateOnly(2010, 11, 4)) : null,
        ("tiktok", var id) => Number(id) is { } number ? Day((number >> TiktokShift) * 1000, new DateOnly(2014, 4, 1)) : null,
        ("instagram", { Length: >= 10 } id) => Digits(id, Base64, Math.Min(id.Length, InstagramDigits)) is { } number
            ? Day((long)(number >> InstagramShift) + InstagramEpoch, new DateOnly(2011, 8, 25))
            : null,
        ("other", { Length: BlueskyDigits } id) when link.Address.Contains("bsky.app", StringComparison.OrdinalIgnoreCase) =>
            Digits(id, Base32, BlueskyDigits) is { } number ? Day((long)(number >> BlueskyShift) / 1000, new DateOnly(2022, 11, 1)) : null,
        ("other", var id) when link.Address.Contains("truthsocial.com", StringComparison.OrdinalIgnoreCase) =>
            Number(id) is { } number ? Day(number >> MastodonShift, new DateOnly(2021, 10, 1)) : null,
        ("other", var id) when link.Address.Contains("mastodon.social", StringComparison.OrdinalIgnoreCase) =>
            Number(id) is { } number ? Day(number >> MastodonShift, new DateOnly(2016, 11, 1)) : null,
        _ => null,
    };

    private static long? Number(string id) => id.All(char.IsAsciiDigit) && long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ulong? Digits(string id, string alphabet, int count)
    {
        UInt128 number = 0;
        foreach (var digit in id.AsSpan(0, count))
        {
            var value = alphabet.IndexOf(digit, StringComparison.Ordinal);
            if (value < 0)
                return null;
            number = (number * (uint)alphabet.Length) + (uint)value;
        }
        return number <= ulong.MaxValue ? (ulong)number : null;
    }

    private static DateOnly? Day(long milliseconds, DateOnly first)
    {
        if (milliseconds < 0 || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            return null;
        var day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime);
        return day >= first && day <= LastDay ? day : null;
    }
}
