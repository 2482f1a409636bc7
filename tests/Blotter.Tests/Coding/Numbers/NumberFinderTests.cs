using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Numbers;

namespace Blotter.Tests.Coding.Numbers;

public sealed class NumberFinderTests
{
    private static readonly NumberFinder Finder = new(CoderBench.Lexicons.NumberWords);

    [Theory]
    [InlineData("13 people", 13)]
    [InlineData("thirteen people", 13)]
    [InlineData("TWENTY-ONE people", 21)]
    [InlineData("1,800 people", 1800)]
    [InlineData("two hundred people", 200)]
    [InlineData("two hundred and five people", 205)]
    [InlineData("two thousand five hundred people", 2500)]
    [InlineData("one hundred and fifty thousand people", 150_000)]
    [InlineData("a dozen people", 12)]
    [InlineData("two dozen people", 24)]
    [InlineData("3 million people", 3_000_000)]
    [InlineData("zero people", 0)]
    [InlineData("a hundred and five people", 105)]
    [InlineData("half a dozen people", 6)]
    [InlineData("a half-dozen people", 6)]
    [InlineData("a couple of people", 2)]
    [InlineData("a score of people", 20)]
    [InlineData("1.5 million people", 1_500_000)]
    [InlineData("2,5 thousand people", 2500)]
    [InlineData("10 000 people", 10_000)]
    [InlineData("two lakh people", 200_000)]
    public void Reads_an_exact_number(string text, int value) => ShouldBe(text, value, value, value, Qualifier.Exact);

    [Theory]
    [InlineData("at least 13 people", Qualifier.AtLeast)]
    [InlineData("no fewer than 13 people", Qualifier.AtLeast)]
    [InlineData("no less than 13 people", Qualifier.AtLeast)]
    [InlineData("more than 13 people", Qualifier.MoreThan)]
    [InlineData("over 13 people", Qualifier.MoreThan)]
    [InlineData("well over 13 people", Qualifier.MoreThan)]
    [InlineData("upwards of 13 people", Qualifier.MoreThan)]
    [InlineData("in excess of 13 people", Qualifier.MoreThan)]
    [InlineData("13 or more people", Qualifier.AtLeast)]
    [InlineData("13-plus people", Qualifier.AtLeast)]
    [InlineData("not fewer than 13 people", Qualifier.AtLeast)]
    public void Leaves_the_high_bound_open_where_only_the_least_is_told(string text, Qualifier qualifier) => ShouldBe(text, 13, 13, null, qualifier);

    [Theory]
    [InlineData("about 20 people")]
    [InlineData("around 20 people")]
    [InlineData("some 20 people")]
    [InlineData("an estimated 20 people")]
    [InlineData("20 or so people")]
    [InlineData("20-odd people")]
    [InlineData("twenty-odd people")]
    [InlineData("roughly 20 people")]
    public void Leaves_both_bounds_open_where_the_number_is_rough(string text) => ShouldBe(text, null, 20, null, Qualifier.About);

    [Theory]
    [InlineData("nearly 20 people")]
    [InlineData("almost 20 people")]
    [InlineData("just under 20 people")]
    [InlineData("just short of 20 people")]
    public void Takes_nearly_as_that_many_at_most(string text) => ShouldBe(text, null, 20, 20, Qualifier.Nearly);

    [Theory]
    [InlineData("up to 8 people", Qualifier.UpTo)]
    [InlineData("as many as eight people", Qualifier.UpTo)]
    [InlineData("no more than 8 people", Qualifier.UpTo)]
    [InlineData("fewer than 8 people", Qualifier.FewerThan)]
    [InlineData("less than 8 people", Qualifier.FewerThan)]
    [InlineData("well under 8 people", Qualifier.FewerThan)]
    [InlineData("8 at most", Qualifier.UpTo)]
    public void Leaves_low_and_best_open_where_only_the_most_is_told(string text, Qualifier qualifier) => ShouldBe(text, null, null, 8, qualifier);

    [Theory]
    [InlineData("between 6 and 8 people")]
    [InlineData("from six to eight people")]
    [InlineData("six to eight people")]
    [InlineData("6 or 8 people")]
    [InlineData("6-8 people")]
    public void Reads_two_bounds(string text) => ShouldBe(text, 6, null, 8, Qualifier.Between);

    [Theory]
    [InlineData("dozens of people", 24)]
    [InlineData("scores of people", 40)]
    [InlineData("hundreds of people", 200)]
    [InlineData("several people", 2)]
    [InlineData("a handful of people", 2)]
    [InlineData("several dozen people", 24)]
    [InlineData("several hundred people", 200)]
    [InlineData("tens of thousands of people", 20_000)]
    public void Takes_a_vague_word_as_the_least_that_it_can_mean(string text, int least) => ShouldBe(text, least, null, null, Qualifier.AtLeast);

    [Theory]
    [InlineData("Ada Lark, aged 34")]
    [InlineData("Ada Lark, 34, fled")]
    [InlineData("a 34-year-old man")]
    [InlineData("34 years old")]
    [InlineData("on 15 March")]
    [InlineData("on March 15")]
    [InlineData("in January 2021")]
    [InlineData("in 2021 .")]
    [InlineData("since 1999 the")]
    [InlineData("at 18:15 on")]
    [InlineData("at 6 a.m. on")]
    [InlineData("5 km away")]
    [InlineData("15 percent of them")]
    [InlineData("15% of them")]
    [InlineData("$500 was taken")]
    [InlineData("$5 million was taken")]
    [InlineData("£500 was taken")]
    [InlineData("500 dollars was taken")]
    [InlineData("for two hours")]
    [InlineData("between 6 and 8 months")]
    [InlineData("No. 7 in the list")]
    [InlineData("no one")]
    [InlineData("one in three people")]
    [InlineData("nine out of 10 people")]
    [InlineData("the 9-11 attacks")]
    [InlineData("the 2014-15 war")]
    [InlineData("children under 15 fled")]
    [InlineData("at the age of 15 he")]
    [InlineData("several hours later")]
    [InlineData("99999999999 people")]
    public void Takes_no_age_date_time_measure_money_or_label_for_a_count(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("attacked twice", 2, 2, Qualifier.Exact)]
    [InlineData("attacked three times", 3, 3, Qualifier.Exact)]
    [InlineData("attacked at least six times", 6, null, Qualifier.AtLeast)]
    [InlineData("attacked more than 2,100 times", 2100, null, Qualifier.MoreThan)]
    [InlineData("attacked on 13 separate occasions", 13, 13, Qualifier.Exact)]
    [InlineData("attacked dozens of times", 24, null, Qualifier.AtLeast)]
    public void Reads_how_often(string text, int low, int? high, Qualifier qualifier)
    {
        var found = Finder.FindRepeats(CoderBench.Tokens(text)).ShouldHaveSingleItem();
        (found.Range.Low, found.Range.High, found.Qualifier).ShouldBe((low, high, qualifier));
    }

    [Theory]
    [InlineData("fourth", 4)]
    [InlineData("12th", 12)]
    [InlineData("twenty-first", 21)]
    [InlineData("forty", null)]
    [InlineData("north", null)]
    public void Reads_an_ordinal(string word, int? value) =>
        (Finder.Words.TryOrdinal(CoderBench.Tokens(word)[0], out var read) ? read : (int?)null).ShouldBe(value);

    [Fact]
    public void A_part_of_a_number_told_before_is_no_age() => Find("27 incidents, 9 of them violent").Select(found => found.Range.Best).ShouldBe([27, 9]);

    [Fact]
    public void Finds_a_count_by_where_it_ends()
    {
        var phrases = Finder.Find(CoderBench.Tokens("two men fired at least six rockets"));
        phrases.EndingAt(5)?.Range.ShouldBe(NumberRange.AtLeast(6));
        phrases.EndingAt(1).ShouldBeNull();
        phrases.StartingAt(0)?.Range.ShouldBe(NumberRange.Exactly(2));
    }

    [Fact]
    public void Finds_several_counts_in_text_order() => Find("Two men and 13 women fled").Select(found => found.Range.Best).ShouldBe([2, 13]);

    [Fact]
    public void A_count_holds_its_qualifier() => Find("killed at least two dozen men").Select(found => (found.First, found.Last)).ShouldBe([(1, 4)]);

    [Theory]
    [InlineData("2,147,483 thousand 999 people")]
    [InlineData("2147483647 million people")]
    public void Does_not_overflow(string text) => Should.NotThrow(() => Find(text));

    private static ImmutableArray<NumberPhrase> Find(string text)
    {
        var phrases = Finder.Find(CoderBench.Tokens(text));
        var found = ImmutableArray.CreateBuilder<NumberPhrase>();
        for (var phrase = phrases.FirstFrom(0, int.MaxValue); phrase is not null; phrase = phrases.FirstFrom(phrase.Last + 1, int.MaxValue))
            found.Add(phrase);
        return found.ToImmutable();
    }

    private static void ShouldBe(string text, int? low, int? best, int? high, Qualifier qualifier)
    {
        var found = Find(text).ShouldHaveSingleItem();
        (found.Range, found.Qualifier).ShouldBe((new NumberRange(low, best, high), qualifier));
    }

    [Fact]
    public void A_number_in_brackets_after_a_name_is_an_age() => Finder.Find(CoderBench.Tokens("Robert Elder (24), a soldier")).FirstFrom(0, 10).ShouldBeNull();
}
