using Blotter.Reading.Sections;

namespace Blotter.Tests.Reading.Sections;

public sealed class TsvTableTests
{
    [Fact]
    public void Comments_and_empty_lines_are_skipped() =>
        TsvTable.Parse("# note\n\na\tb\r\nc\td\n", 2).Select(row => string.Join('|', row)).ShouldBe(["a|b", "c|d"]);

    [Fact]
    public void A_row_with_another_number_of_columns_is_a_mistake() =>
        Should.Throw<InvalidOperationException>(() => TsvTable.Parse("a\tb\n", 3)).Message.ShouldContain("2 columns, not 3");

    [Fact]
    public void A_list_that_is_not_embedded_is_a_mistake() => Should.Throw<InvalidOperationException>(() => TsvTable.Load("none.tsv", 1));

    [Fact]
    public void Every_marker_is_in_the_form_that_lines_are_folded_to()
    {
        foreach (var row in TsvTable.Load("Reading/Sections/line-markers.tsv", 3))
        {
            row[0].ShouldBeOneOf("caption", "correction", "boilerplate", "not-dateline");
            row[1].ShouldBeOneOf("start", "any", "whole");
            row[2].ShouldBe(row[2].ToLowerInvariant().Replace('’', '\''));
        }
    }
}
