using Blotter.Coding.Views.Muc4;

namespace Blotter.Tests.Coding.Views.Muc4;

public sealed class Muc4DateTests
{
    [Theory]
    [InlineData("He was killed yesterday.", "03 FEB 90")]
    [InlineData("HE WAS KILLED ON 25 DECEMBER.", "25 DEC 89")]
    [InlineData("He was killed between 25 December and 3 January.", "25 DEC 89 - 03 JAN 90")]
    [InlineData("He was killed in January 1989.", "01 JAN 89 - 31 JAN 89")]
    [InlineData("He has been missing since 30 January.", "30 JAN 90 - 04 FEB 90")]
    [InlineData("He was killed.", "- 04 FEB 90")]
    public void Dates_are_written_as_templates_write_them(string sentence, string expected) => Muc4Bench.Days(sentence).ShouldContain(expected, StringComparer.Ordinal);

    [Fact]
    public void Days_to_come_are_no_days_of_an_incident() => Muc4Bench.Days("Elections will be held on 8 February.").ShouldBe(["- 04 FEB 90"]);

    [Fact]
    public void The_likeliest_candidate_is_chosen()
    {
        var document = Muc4Bench.Report("", "He was killed yesterday. She was killed on 30 January.");
        var date = Muc4Date.Of(document, Muc4Bench.Sentences(document), Muc4Bench.Model(("word", "t0", "Day")));
        date.Choose([0]).ShouldBe("03 FEB 90");
        date.Choose([1]).ShouldBe("30 JAN 90");
    }

    [Fact]
    public void Without_the_report_s_day_there_is_none()
    {
        var document = Muc4Bench.Report("", "He was killed yesterday.", published: "");
        Muc4Date.Of(document, Muc4Bench.Sentences(document), Muc4Bench.Model()).Choose([0]).ShouldBeNull();
    }

    [Theory]
    [InlineData(4, "t0")]
    [InlineData(2, "t1")]
    [InlineData(3, "a1")]
    [InlineData(1, "b1")]
    [InlineData(0, "b2")]
    [InlineData(5, "a1")]
    [InlineData(-1, "dateline")]
    public void Nearness_counts_sentences_to_those_that_tell_of_it(int sentence, string word) => new Muc4Nearness([4, 2]).Word(sentence).ShouldBe(word);
}
