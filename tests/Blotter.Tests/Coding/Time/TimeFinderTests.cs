using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blotter.Coding.Contract;
using Blotter.Coding.Time;
using Blotter.Tests.Contract;
using FsCheck;
using FsCheck.Fluent;

namespace Blotter.Tests.Coding.Time;

public sealed class TimeFinderTests
{
    private static readonly string[] Words =
    [
        "the", "a", "last", "next", "this", "that", "same", "past", "two", "three", "31", "1", "12", "1999", "9999", "0001", "2024", "13/14/2024", "0/0/0000", "99999999999999999999", "June", "March", "May", "Feb.",
        "29", "30", "Friday", "Sun", "week", "weeks", "month", "year", "years", "quarter", "century", "decade", "ago", "earlier", "later", "before", "after", "yesterday", "night", "early", "end", "of", "-", ",", ".", "p.m.", "10:35", "GMT",
        "every", "each", "Ramadan", "Christmas", "Eve", "Easter", "winter", "1990s", "twentieth", "first", "fiscal", "half", "thousand", "hundred", "million", "in", "since", "to", "and", "or", "old", "long", "mid-October", "overnight",
        "into", "from", "on", "at", "hours", "early", "small", "Q3", "FY24", "14th", "inst.", "Fridays", "9.30", "(", ")", "[", "]", "GMT", "0515", "fiscal", "eve", "Eid", "May Day", "will", "effective", "until", "14/15", "/", "dawn", "time", "same",
    ];

    public static TheoryData<string, string, string, string> Table() => Rows("times.tsv", "value", "days");

    public static TheoryData<string, string, string, string> News() => Rows("news-times.tsv", "values", "granularity");

    private static TheoryData<string, string, string, string> Rows(string file, string third, string fourth)
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in DataFile.Parse(file, File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "tests", "Blotter.Tests", "Coding", "Time", file))).Rows)
            data.Add(row["text"], row["published"], row[third], row[fourth]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Understands_a_time(string text, string published, string value, string days)
    {
        var time = CoderBench.Times(text, published.Length > 0 ? published : null).ShouldHaveSingleItem();
        (time.Value, Days(time)).ShouldBe((value, days));
    }

    [Theory]
    [MemberData(nameof(News))]
    public void Understands_the_times_of_news_with_and_without_trees(string text, string published, string values, string granularity)
    {
        foreach (var times in (ImmutableArray<TimeExpression>[])[CoderBench.Times(text, published), CoderBench.AnnotatedTimes(text, published)])
        {
            string.Join(' ', times.Select(time => time.Value)).ShouldBe(values);
            if (granularity.Length > 0)
                string.Join(' ', times.Select(time => time.Granularity)).ShouldBe(granularity);
        }
    }

    [Theory]
    [InlineData("Friday night into Saturday", "2024-04-26", "2024-04-27")]
    [InlineData("overnight from Tuesday to Wednesday", "2024-04-30", "2024-05-01")]
    [InlineData("overnight into Wednesday", "2024-04-30", "2024-05-01")]
    [InlineData("on the night of 13 to 14 March", "2024-03-13", "2024-03-14")]
    [InlineData("on the night of March 31 to April 1", "2024-03-31", "2024-04-01")]
    [InlineData("in the night between Monday and Tuesday", "2024-04-29", "2024-04-30")]
    public void A_night_that_touches_two_days_is_both(string text, string first, string last)
    {
        var night = CoderBench.Times(text, CoderBench.Thursday).ShouldHaveSingleItem();
        (night.Start.ToString(), night.End.ToString(), night.Precision).ShouldBe((first, last, DatePrecision.Days));
    }

    [Theory]
    [InlineData("Friday night into Tuesday")]
    [InlineData("the night of 13 to 16 March")]
    public void A_night_does_not_reach_the_day_after_the_next(string text) =>
        CoderBench.Times(text, CoderBench.Thursday)[0].ShouldSatisfyAllConditions(night => night.Start.ShouldBe(night.End), night => night.Precision.ShouldBe(DatePrecision.Day));

    [Theory]
    [InlineData("Elections were held in June.", "2023-06")]
    [InlineData("Elections will be held in March.", "2025-03")]
    [InlineData("They will fight until 1 March.", "2025-03-01")]
    [InlineData("The team planned to leave on Friday.", "2024-05-03")]
    [InlineData("The vote was postponed until Friday.", "2024-05-03")]
    [InlineData("The trial begins Monday.", "2024-05-06")]
    public void The_verb_of_a_date_tells_its_direction(string text, string value) =>
        CoderBench.AnnotatedTimes(text, CoderBench.Thursday).ShouldHaveSingleItem().Value.ShouldBe(value);

    [Theory]
    [InlineData("at 10 p.m. on 14 March 2024", DateBasis.Stated)]
    [InlineData("2024-03-14T06:20Z", DateBasis.Stated)]
    [InlineData("at 10 p.m. on Friday", DateBasis.Relative)]
    [InlineData("at 10 p.m.", DateBasis.Relative)]
    public void A_time_of_the_day_rests_on_what_its_day_rests_on(string text, DateBasis basis) => CoderBench.Times(text, CoderBench.Thursday)[0].Basis.ShouldBe(basis);

    [Theory]
    [InlineData("on Friday", null, TimeGap.NoAnchor)]
    [InlineData("on 31 June 2021", CoderBench.Thursday, TimeGap.ImpossibleDay)]
    [InlineData("on 03/04/2021", CoderBench.Thursday, TimeGap.AmbiguousDay)]
    [InlineData("for two days", CoderBench.Thursday, TimeGap.Length)]
    [InlineData("every day", CoderBench.Thursday, TimeGap.Repetition)]
    [InlineData("recently", CoderBench.Thursday, TimeGap.NoDate)]
    [InlineData("the 9990s", CoderBench.Thursday, TimeGap.AfterCalendar)]
    [InlineData("on 14 March", CoderBench.Thursday, TimeGap.None)]
    internal void Says_why_a_time_has_no_days(string text, string? published, TimeGap gap) => CoderBench.Times(text, published).ShouldHaveSingleItem().Gap.ShouldBe(gap);

    [Fact]
    public void Every_holiday_is_reached_by_each_of_its_names()
    {
        foreach (var phrase in DataFile.Load("Coding/Time/holidays.tsv").Rows.SelectMany(row => row.Values("phrases")))
            CoderBench.Times(CultureInfo.InvariantCulture.TextInfo.ToTitleCase("on " + phrase.Replace(" '", "'", StringComparison.Ordinal).Replace(" - ", "-", StringComparison.Ordinal)), CoderBench.Thursday)
                .ShouldHaveSingleItem(phrase).Rule.ShouldBe("holiday", phrase);
    }

    [Fact]
    public void Every_role_of_words_has_words() => DataFile.Load("Coding/Time/role-words.tsv").Rows.Select(row => Enum.Parse<WordRole>(row["role"], ignoreCase: true)).Order()
        .ShouldBe(Enum.GetValues<WordRole>().Where(role => role != WordRole.None).Order());

    [Theory]
    [InlineData("They march on the capital")]
    [InlineData("March on, he said")]
    [InlineData("after a march 12 km long")]
    [InlineData("The governor, Mr May , fled")]
    [InlineData("at least 3 may have died")]
    [InlineData("Troops may 5 times fire")]
    [InlineData("the sun rose")]
    [InlineData("he sat down")]
    [InlineData("a second man")]
    [InlineData("prices fall and spring back")]
    [InlineData("in the same quarter of the town")]
    [InlineData("the last man")]
    [InlineData("1,990 people")]
    [InlineData("some 1990 soldiers fled")]
    [InlineData("$ 1990")]
    [InlineData("on 13/14/2024")]
    [InlineData("on 99/99/9999")]
    [InlineData("on 2022-13-14")]
    [InlineData("in year 0")]
    [InlineData("ago")]
    [InlineData("many a man")]
    public void Other_words_are_no_times(string text) => CoderBench.Times(text, CoderBench.Thursday).ShouldBeEmpty();

    [Theory]
    [InlineData("at 10 p.m. on Wednesday", "2024-05-01T22:00 2024-05-01")]
    [InlineData("from March 3 to 5", "2024-03-03 2024-03-05")]
    [InlineData("April 24 and 25", "2024-04-24 2024-04-25")]
    [InlineData("Jan. 7-9", "2024-01-07 2024-01-09")]
    [InlineData("3-5 March", "2024-03-03 2024-03-05")]
    [InlineData("between Monday and Wednesday", "2024-04-29 2024-05-01")]
    [InlineData("1987-1990", "1987 1990")]
    [InlineData("from 4/6/2021 to 25/6/2021", "2021-06-04 2021-06-25")]
    [InlineData("on 5 March and two days later", "2024-03-05 2024-03-07")]
    [InlineData("On 5 March, a day earlier", "2024-03-05 2024-03-04")]
    [InlineData("on 5 March, the following week", "2024-03-05 2024-W11")]
    [InlineData("in May 2021 and the same month", "2021-05 2021-05")]
    [InlineData("on 5 March, the next day", "2024-03-05 2024-03-06")]
    [InlineData("in 1990 and that year", "1990 1990")]
    public void Reads_several_times_with_each_other(string text, string values) =>
        CoderBench.Times(text, CoderBench.Thursday).Select(time => time.Value).ShouldBe(values.Split(' '));

    [Theory]
    [InlineData("early 1991", TimeModifier.Start)]
    [InlineData("mid-October", TimeModifier.Mid)]
    [InlineData("late last month", TimeModifier.End)]
    [InlineData("about two years ago", TimeModifier.Approx)]
    [InlineData("less than an hour", TimeModifier.LessThan)]
    [InlineData("more than a week", TimeModifier.MoreThan)]
    [InlineData("up to 180 days", TimeModifier.EqualOrLess)]
    [InlineData("at least 30 days", TimeModifier.EqualOrMore)]
    internal void Says_what_is_approximate(string text, TimeModifier modifier) => CoderBench.Times(text, CoderBench.Thursday).ShouldHaveSingleItem().Modifier.ShouldBe(modifier);

    [Fact]
    public void Says_which_tokens_a_time_takes() => CoderBench.Times("Shots fell on March 15, 2022, here").Select(date => (date.First, date.Last)).ShouldBe([(3, 6)]);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_report_at_the_edge_of_the_calendar_is_read(string published) =>
        CoderBench.Times("last week, on Friday, 200 years ago, next Monday, in March, on 15 December, last winter, this century, Christmas, tomorrow and the night before last", published)
            .ShouldAllBe(time => time.Interval == null || time.Interval.Value.Start < time.Interval.Value.End);

    [Fact]
    public void Random_words_give_times_in_order_with_days_of_the_calendar() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).Zip(Gen.Choose(0, DateOnly.MaxValue.DayNumber)).ToArbitrary(), pair => IsSound(pair.Item1, DateOnly.FromDayNumber(pair.Item2))));

    [Fact]
    public void Two_thousand_dates_in_a_sentence_are_read()
    {
        var text = new StringBuilder();
        for (var at = 0; at < 2000; at++)
            text.Append(CultureInfo.InvariantCulture, $"on {(at % 28) + 1} March 20{at % 100:D2}, ");
        CoderBench.Times(text.ToString(), CoderBench.Thursday).Length.ShouldBe(2000);
    }

    [Theory]
    [InlineData("9", 10_000, " days ago")]
    [InlineData("12/", 5_000, "")]
    [InlineData("the last ", 5_000, "week")]
    [InlineData("a half ", 5_000, "day")]
    [InlineData("another ", 5_000, "day")]
    [InlineData("two thousand ", 5_000, "years")]
    [InlineData("of the week ", 5_000, "")]
    [InlineData("a ", 100_000, "day")]
    [InlineData("another ", 100_000, "day")]
    [InlineData("fiscal ", 100_000, "1999")]
    [InlineData("1/2/2021 ", 20_000, "")]
    [InlineData("3-", 20_000, "March")]
    [InlineData("3 and ", 20_000, "4 March")]
    [InlineData("night of ", 20_000, "Friday")]
    [InlineData("the night of Friday to ", 20_000, "Saturday")]
    [InlineData("the day before ", 20_000, "Friday")]
    [InlineData("the first day of ", 20_000, "May")]
    [InlineData("overnight into ", 20_000, "Friday")]
    [InlineData("the eve of the ", 20_000, "Eid")]
    [InlineData("this time last ", 20_000, "year")]
    [InlineData("last ", 50_000, "week")]
    [InlineData("10:15 (", 20_000, "GMT)")]
    [InlineData("days or ", 20_000, "weeks")]
    public void Long_runs_are_read_in_time(string part, int times, string end)
    {
        var text = string.Concat(Enumerable.Repeat(part, times)) + end;
        Should.CompleteIn(() => CoderBench.Times(text, CoderBench.Thursday), TimeSpan.FromSeconds(5));
    }

    private static bool IsSound(string text, DateOnly published)
    {
        var last = -1;
        foreach (var time in CoderBench.Times(text, published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
        {
            if (time.First <= last || time.Last < time.First || time.Value.Length == 0 || (time.Interval is { } days && days.Start >= days.End))
                return false;
            last = time.Last;
        }
        return true;
    }

    private static string Days(TimeExpression time) => time.Interval is not { } ? "" : time.Start == time.End ? time.Start.ToString()! : $"{time.Start}/{time.End}";
}
