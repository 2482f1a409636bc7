using System.Collections.Immutable;
using System.Globalization;
using Blotter.Reading.Sections;

namespace Blotter.Coding.Posts;

/// <summary>Chooses the date of a post: as its stamp says, in the order of day and month that the report's posts have, else as its name on the platform encodes it.</summary>
/// <param name="published">The day the report was published, or <c>null</c>.</param>
/// <param name="isMonthFirst">Whether numbers of days and months stand month first in the report's other stamps; <c>null</c> when none tells.</param>
internal sealed class PostDate(DateOnly? published, bool? isMonthFirst)
{
    // Where the author was, it may have been the next day already.
    private const int Ahead = 1;
    private const int Months = 12;

    /// <summary>The order of day and month that dates of numbers show of which only one order can be.</summary>
    public static bool? OrderOf(IEnumerable<PostDay> days, string text)
    {
        foreach (var day in days)
        {
            var written = day.Span.Of(text);
            var isYearFirst = written.IndexOf('/', StringComparison.Ordinal) is var slash && slash == 4;
            if (!day.IsSwappable && day.Day > Months && slash > 0 && !isYearFirst)
                return !written.StartsWith(day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
        return null;
    }

    /// <summary>The date that a stamp gives, or <c>null</c>; of two possible days in one year the year.</summary>
    public PartialDate? OfStamp(PostStamp stamp)
    {
        if (!stamp.Days.IsEmpty)
            return OfDay(stamp.Days[0]);
        return stamp.DaysAgo is { } days && published is { } day && day.DayNumber >= days ? PartialDate.Of(day.AddDays(-days)) : null;
    }

    /// <summary>The date that the names of posts in the links encode, or <c>null</c>; never after the report.</summary>
    public PartialDate? OfIds(ImmutableArray<PostLink> links)
    {
        foreach (var link in links)
        {
            if (PostIdTime.Of(link) is { } day && !IsAfterReport(day))
                return PartialDate.Of(day);
        }
        return null;
    }

    private PartialDate? OfDay(PostDay day)
    {
        if (day.Year is not { } year)
            return LastBefore(day);
        if (!day.IsSwappable)
            return new PartialDate(year, day.Month, day.Day);
        var (dayFirst, monthFirst) = (new PartialDate(year, day.Month, day.Day), new PartialDate(year, day.Day, day.Month));
        return (IsAfterReport(dayFirst.FirstDay), IsAfterReport(monthFirst.FirstDay)) switch
        {
            (true, false) => monthFirst,
            (false, true) => dayFirst,
            _ when isMonthFirst is { } order => order ? monthFirst : dayFirst,
            _ => new PartialDate(year),
        };
    }

    // Platforms leave out the year of what is not older than a year.
    private PartialDate? LastBefore(PostDay day)
    {
        if (published is not { } known)
            return null;
        for (var year = known.Year; year >= known.Year - 1 && year > 0; year--)
        {
            if (PostDates.Exists(year, day.Month, day.Day) && !IsAfterReport(new DateOnly(year, day.Month, day.Day)))
                return new PartialDate(year, day.Month, day.Day);
        }
        return null;
    }

    private bool IsAfterReport(DateOnly day) => published is { } known && day.DayNumber > known.DayNumber + Ahead;
}
