using Blotter.Reading.Sections;

namespace Blotter.Tests.Reading.Sections;

public sealed class LineMarkersTests
{
    [Fact]
    public void Every_phrase_is_in_the_form_that_lines_are_folded_to()
    {
        foreach (var row in DataFile.Load("Reading/Sections/line-markers.tsv").Rows)
        {
            row["kind"].ShouldBeOneOf("caption", "correction", "boilerplate", "not-dateline");
            row["where"].ShouldBeOneOf("start", "any", "whole");
            row["phrase"].ShouldBe(row["phrase"].ToLowerInvariant().Replace('’', '\''));
        }
    }

    [Fact]
    public void A_star_stands_for_a_few_words() => LineMarkers.KindOf("Stay with Lake News for updates").ShouldBe(Blotter.Reading.SectionKind.Boilerplate);

    [Fact]
    public void A_star_stands_for_no_more_than_a_few_words() =>
        LineMarkers.KindOf("Stay with people who know what they do in the mountains, and wait for help").ShouldBeNull();
}
