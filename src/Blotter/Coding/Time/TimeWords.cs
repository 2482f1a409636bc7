using System.Collections.Frozen;
using System.Globalization;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>What a word is to the rules of time.</summary>
internal enum TimeWordKind : byte
{
    /// <summary>No word of time.</summary>
    None,

    /// <summary>A number in words; its value.</summary>
    Cardinal,

    /// <summary>"hundred", "thousand"; its value.</summary>
    Multiplier,

    /// <summary>"first", "22nd"; its value.</summary>
    Ordinal,

    /// <summary>"few", "several".</summary>
    Vague,

    /// <summary>"a", "the".</summary>
    Article,

    /// <summary>A unit; its place in <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>A month's name; 1 to 12.</summary>
    Month,

    /// <summary>A weekday's name; 1 to 7 from Monday.</summary>
    Weekday,

    /// <summary>1 spring, 2 summer, 3 fall, 4 winter.</summary>
    Season,

    /// <summary>1 morning, 2 afternoon, 3 evening, 4 night, 5 midday.</summary>
    DayPart,

    /// <summary>"today", "yesterday", "tomorrow"; days from today.</summary>
    Day,

    /// <summary>"noon", "midnight"; the hour.</summary>
    Clock,

    /// <summary>"a.m.", "p.m."; hours to add.</summary>
    HalfDay,

    /// <summary>A time zone.</summary>
    Zone,

    /// <summary>"last", "this", "next", which count from the report; 9 to 11 "previous", "same", "following", which count from the text; 12 "recent", 13 "latest".</summary>
    Deixis,

    /// <summary>Part of a period: 1 start, 2 middle, 3 end.</summary>
    Edge,

    /// <summary>"each", "every".</summary>
    Every,

    /// <summary>"daily"; its unit's place in <see cref="TimeUnit"/>.</summary>
    Frequency,

    /// <summary>"now", "recently", "soon": 0, -1, 1.</summary>
    Reference,

    /// <summary>"eighties", "1980s"; the first year, or of two digits its tens.</summary>
    Decade,

    /// <summary>A number in digits; its value.</summary>
    Number,

    /// <summary>Four digits together; the value.</summary>
    FourDigits,

    /// <summary>Digits with ":" ("10:35"); hours times 60 plus minutes.</summary>
    Hours,

    /// <summary>Three numbers with slashes, dots or hyphens ("3/14/2021").</summary>
    Slashes,

    /// <summary>"about", "nearly": a <see cref="TimeModifier"/>; 0 where further words tell it.</summary>
    Approx,

    /// <summary>Another word that a time may start with.</summary>
    Starter,

    /// <summary>The first word of a holiday's name, and no other word of time.</summary>
    Holiday,

    /// <summary>A weekday's name in the plural; 1 to 7 from Monday.</summary>
    Weekdays,

    /// <summary>"Q3", "H1": 1 to 4 a quarter, 11 and 12 a half of a year.</summary>
    FiscalPart,

    /// <summary>"FY2024"; the year, or its last two digits.</summary>
    FiscalYear,

    /// <summary>"inst.", "ult.", "prox.": months from the report's.</summary>
    Letter,
}

/// <summary>Units of time, from the shortest.</summary>
internal enum TimeUnit : byte
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
    Weekend,
}

/// <summary>What a word means to the rules of time.</summary>
/// <param name="Kind">What it is; says what <paramref name="Number"/> means.</param>
/// <param name="Number">Its number.</param>
/// <param name="IsPlural">Whether it is a unit in the plural.</param>
/// <param name="Roles">What it does beside a time.</param>
/// <param name="Holiday">The place in <see cref="Holidays"/>, from 1, of the first holiday whose name it begins; 0 where it begins none.</param>
internal readonly record struct TimeWord(TimeWordKind Kind, int Number, bool IsPlural = false, WordRole Roles = WordRole.None, int Holiday = 0);

/// <summary>The words of time, from <c>time-words.tsv</c>, <c>role-words.tsv</c>, <c>calendar-words.tsv</c> and <c>holidays.tsv</c>, and what digits mean.</summary>
internal static class TimeWords
{
    private const int LongestNumber = 9;

    private static readonly FrozenDictionary<string, TimeWord> Words = Load();
    private static readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Parts = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word in lower case means.</summary>
    public static TimeWord Of(string lower)
    {
        if (lower.Length == 0)
            return default;
        if (char.IsAsciiDigit(lower[0]))
            return OfDigits(lower);
        if (lower[0] == '\'' && lower is [_, >= '0' and <= '9', '0', 's'])
            return new TimeWord(TimeWordKind.Decade, (lower[1] - '0') * 10);
        return Words.TryGetValue(lower, out var word) ? word : lower is ['f', 'y', ..] && OfDigits(lower.AsSpan(2)) is { Kind: TimeWordKind.FourDigits or TimeWordKind.Number } year
            ? year with { Kind = TimeWordKind.FiscalYear } : default;
    }

    /// <summary>Whether the token is a month's name; in small letters "may" and "march" are other words.</summary>
    public static bool IsMonth(Token token) => Of(token.Lower) is { Kind: TimeWordKind.Month } month && (token.IsCapitalised || (month.Roles & WordRole.MonthHomograph) == WordRole.None);

    /// <summary>What follows "mid-" in one word: a month, a season, a part of the day; otherwise nothing.</summary>
    public static TimeWord AfterPrefix(string lower, int length) =>
        lower.Length > length ? char.IsAsciiDigit(lower[length]) ? OfDigits(lower.AsSpan(length)) : Parts.TryGetValue(lower.AsSpan(length), out var word) ? word : default : default;

    private static TimeWord OfDigits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits is 0 or > LongestNumber)
            return default;
        var value = int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        return text[digits..] switch
        {
            [] => new TimeWord(digits == 4 ? TimeWordKind.FourDigits : TimeWordKind.Number, value),
            "st" or "nd" or "rd" or "th" => new TimeWord(TimeWordKind.Ordinal, value),
            "s" or "'s" when digits is 4 or 2 && value % 10 == 0 => new TimeWord(TimeWordKind.Decade, value),
            "q" when digits == 1 && value is >= 1 and <= 4 => new TimeWord(TimeWordKind.FiscalPart, value),
            "h" when digits == 1 && value is 1 or 2 => new TimeWord(TimeWordKind.FiscalPart, value + 10),
            "z" when digits == 4 && value / 100 <= 24 && value % 100 < 60 => new TimeWord(TimeWordKind.Hours, (value / 100 * 60) + (value % 100)),
            [':', ..] => OfHours(value, text[(digits + 1)..]),
            ['/' or '.' or '-', ..] => new TimeWord(TimeWordKind.Slashes, value),
            [',', ..] => OfThousands(text),
            _ => default,
        };
    }

    private static TimeWord OfHours(int hours, ReadOnlySpan<char> minutes) =>
        hours <= 24 && minutes is [>= '0' and <= '5', >= '0' and <= '9', ..] ? new TimeWord(TimeWordKind.Hours, (hours * 60) + ((minutes[0] - '0') * 10) + minutes[1] - '0') : default;

    private static TimeWord OfThousands(ReadOnlySpan<char> text) =>
        text.Length <= LongestNumber && int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? new TimeWord(TimeWordKind.Number, value) : default;

    private static FrozenDictionary<string, TimeWord> Load()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.Ordinal);
        foreach (var row in DataFile.Load("Coding/Time/time-words.tsv").Rows)
            foreach (var word in row.Values("words"))
                words.TryAdd(word.TrimEnd('*'), new TimeWord(Enum.Parse<TimeWordKind>(row["kind"], ignoreCase: true), int.Parse(row["number"], CultureInfo.InvariantCulture), word.EndsWith('*')));
        foreach (var row in DataFile.Load("Reading/calendar-words.tsv").Rows.Where(row => row["number"].Length > 0))
            foreach (var (word, index) in row.Values("english").Select((word, index) => (word, index)))
                AddName(words, word, new TimeWord(Enum.Parse<TimeWordKind>(row["kind"], ignoreCase: true), int.Parse(row["number"], CultureInfo.InvariantCulture)), isFull: index == 0);
        foreach (var row in DataFile.Load("Coding/Time/role-words.tsv").Rows)
            foreach (var word in row.Values("words"))
            {
                var known = words.GetValueOrDefault(word);
                words[word] = known with { Roles = known.Roles | Enum.Parse<WordRole>(row["role"], ignoreCase: true) };
            }
        foreach (var (first, index) in Holidays.FirstWords)
            words[first] = words.GetValueOrDefault(first) is { Kind: not TimeWordKind.None } known ? known with { Holiday = index + 1 } : new TimeWord(TimeWordKind.Holiday, 0, Roles: words.GetValueOrDefault(first).Roles, Holiday: index + 1);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddName(Dictionary<string, TimeWord> words, string name, TimeWord word, bool isFull)
    {
        words[name] = word;
        words[name + "."] = word;
        if (isFull && word.Kind == TimeWordKind.Weekday)
            words[name + "s"] = word with { Kind = TimeWordKind.Weekdays };
    }
}
