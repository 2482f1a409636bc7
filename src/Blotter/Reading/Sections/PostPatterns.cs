using System.Text.RegularExpressions;

namespace Blotter.Reading.Sections;

/// <summary>
/// The patterns by which posts are read. All run on at most <see cref="LongestLine"/> units and have no nested repetition, which bounds
/// their work; a limit of time would make results depend on what else the machine does.
/// </summary>
internal static partial class PostPatterns
{
    /// <summary>The most units that a pattern is tried on; callers see to it.</summary>
    public const int LongestLine = 4 * PostCredit.Longest;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const string Month = @"(?<m>\p{L}[\p{L}\p{M}]{1,14}(?:\s(?:الثاني|الأول|الاول))?)";
    private const string Day = @"(?<d>\d{1,2})(?!\d)";

    /// <summary>A link; before pages of X it is often written to the word before.</summary>
    [GeneratedRegex(
        @"(?:https?://|pic\.twitter\.com/|pic\.x\.com/|(?<![\w@./-])(?:(?:www|m|mobile|vm|vt|web)\.)?(?:t\.me|t\.co|youtu\.be|fb\.watch|telegram\.me|bsky\.app"
        + @"|(?:twitter|x|facebook|instagram|tiktok|youtube|vk|weibo|truthsocial|rumble|vimeo|bitchute|dailymotion)\.com|threads\.net|weibo\.cn)/)[^\s<>|·•—–""“”]{1,300}",
        Options | RegexOptions.IgnoreCase, Timeout.Infinite)]
    public static partial Regex Link();

    /// <summary>"2025. gada 4. marts", "2025 m. kovo 4", "2025. március 4.".</summary>
    [GeneratedRegex(
        @"(?<![\d.,])(?<y>\d{4})(?!\d)\.?,?\s*(?:gada\s|m\.\s)?\s*(?:" + Day + @"\.?\s+" + Month + @"(?!\p{L})|" + Month + @"\s+" + Day + ")",
        Options, Timeout.Infinite)]
    public static partial Regex YearMonthDay();

    /// <summary>"2021年3月4日", "2021년 3월 4일", "4 tháng 3, 2025".</summary>
    [GeneratedRegex(
        @"(?<y>\d{4})\s?[年년]\s?(?<n>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]|(?<d>\d{1,2}) tháng (?<n>\d{1,2}),? (?:năm )?(?<y>\d{4})",
        Options | RegexOptions.IgnoreCase, Timeout.Infinite)]
    public static partial Regex MarkedNumbers();

    /// <summary>"2024-08-07", "04/03/21", "31.12.2021".</summary>
    [GeneratedRegex(@"(?<![\d/.:-])(?<a>\d{1,4})\s?(?<sep>[-/.])\s?(?<b>\d{1,2})\s?\k<sep>\s?(?<c>\d{1,4})(?!\d)", Options, Timeout.Infinite)]
    public static partial Regex Numbers();

    /// <summary>"3 Oct 2018", "2 de noviembre de 2023", "29 February".</summary>
    [GeneratedRegex(
        @"(?<![\d.,:/])(?<d>\d{1,2})(?:st|nd|rd|th|er|[.ºª])?,?\s*(?:(?:de|di|of|ta')\s+|d['’])?" + Month
        + @"(?!\p{L})\.?,?(?:\s*(?:(?:de|del|do)\s+)?(?<y>\d{4})(?!\d))?",
        Options | RegexOptions.IgnoreCase, Timeout.Infinite)]
    public static partial Regex DayMonth();

    /// <summary>"Oct 3, 2018", "February 19".</summary>
    [GeneratedRegex(@"(?<!\p{L})" + Month + @"\.?\s+" + Day + @"(?:st|nd|rd|th)?(?!:)(?:,?\s+(?:at\s)?(?<y>\d{4})(?!\d))?", Options | RegexOptions.IgnoreCase, Timeout.Infinite)]
    public static partial Regex MonthDay();

    /// <summary>A time of day with what belongs to it: "at 15:20", "6.40 a.m. EST", "22:17:05 UTC+3".</summary>
    [GeneratedRegex(
        @"(?<![\d:.])(?:(?:at|um|à|a las|в|о|klo|om|ore|alle|kl\.?|ساعت|الساعة)\s)?\d{1,2}[:.h٫]\d{2}(?::\d{2})?(?!\d)(?:\s?[AaPp]\.?\s?[Mm]\b\.?)?(?:\s?(?:UTC|GMT|E[SD]T|P[SD]T|C[SD]T|BST|CES?T|EES?T|MSK)\b(?:[+-]\d{1,2})?)?",
        Options, Timeout.Infinite)]
    public static partial Regex Clock();

    /// <summary>How long ago a post was made: "11h", "3 hours ago", "2 d", "yesterday".</summary>
    [GeneratedRegex(
        @"(?<![\w.,])(?:(?<n>\d{1,2})\s?(?<u>s|sec|secs|m|min|mins|h|hr|hrs|d|w|wk|wks|mo|y|yr|seconds?|minutes?|hours?|days?|weeks?|months?|years?)(?:\s+ago)?"
        + @"|(?<n>an?|one)\s(?<u>second|minute|hour|day|week|month|year)\sago|(?<u>yesterday|today|just now))(?![\w'’])",
        Options | RegexOptions.IgnoreCase, Timeout.Infinite)]
    public static partial Regex Ago();

    /// <summary>Counts and signs that platforms put beside a post: "👁 18.4K", "1,234 Retweets", "Follow".</summary>
    [GeneratedRegex(
        @"👁\uFE0F?\s?[\d.,\s]*[KMkm]?(?!\p{L})|(?<![\w.,])[\d.,]+\s?[KMkm]?\s?(?:views?|likes?|retweets?|reposts?|replies|reply|comments?|shares?|reactions?|quotes?|bookmarks?|subscribers|followers|plays|просмотр\p{L}*)(?!\p{L})|✔\uFE0F?|☑\uFE0F?|🌍|🌐|🌎|🌏|(?<!\p{L})(?:edited|Verified account|Follow|Public)(?!\p{L})",
        Options | RegexOptions.IgnoreCase, Timeout.Infinite)]
    public static partial Regex Counts();

    /// <summary>An account's name: in brackets the platform's own, as embeds write it, or alone.</summary>
    [GeneratedRegex(@"\(\s?[@＠](?<h>[\p{L}\p{M}\p{Nd}_.@-]{1,100})\s?\)|(?<![\p{L}\p{Nd}.])[@＠](?<h>[\p{L}\p{Nd}_](?:[\p{L}\p{M}\p{Nd}_.-]{0,98}[\p{L}\p{M}\p{Nd}_])?)", Options, Timeout.Infinite)]
    public static partial Regex Handle();

    /// <summary>"read 12 replies", "12.3k", "1,234 people".</summary>
    [GeneratedRegex(@"^(?:read \d[\d.,]*k? repl(?:y|ies)|\d[\d.,]*[km]?)$", Options, Timeout.Infinite)]
    public static partial Regex ReadReplies();

    /// <summary>The dash before the author of an embedded post; the sentence's own dashes stand between words.</summary>
    [GeneratedRegex(@"^(?:[—–―]|-{1,2}|&mdash;)\s?(?=\S)", Options, Timeout.Infinite)]
    public static partial Regex Dash();

    /// <summary>Words that send readers to a film: "Watch:", "VIDEO |", "See the post here:".</summary>
    [GeneratedRegex(@"^\W*(?:watch|video|see|listen|post|tweet|film|clip|footage|source|link)\b.{0,80}$", Options | RegexOptions.IgnoreCase, Timeout.Infinite)]
    public static partial Regex Watch();

    /// <summary>A sign that points at the link after it.</summary>
    [GeneratedRegex(@"^(?:▶|►|👉|📹|🎥|📽)|(?:▶|►|⬇|👉|👇|⤵|➡|🔗|📹|🎥)\uFE0F?$", Options, Timeout.Infinite)]
    public static partial Regex Pointer();

    /// <summary>A platform named with the author: "Telegram channel Name", "Name on Facebook", "Name's TikTok account".</summary>
    [GeneratedRegex(
        @"^(?:(?<p>\p{L}{1,12})\s(?:channel|page|account|group|user|profile|chat)\s(?<n>.{1,80})"
        + @"|(?<n>.{1,80}?)(?:\s(?:on|via)\s(?:the\s)?|['’]s?\s)(?<p>\p{L}{1,12})(?:\s(?:channel|page|account|group|chat))?)$",
        Options | RegexOptions.IgnoreCase, Timeout.Infinite)]
    public static partial Regex PlatformBeside();
}
