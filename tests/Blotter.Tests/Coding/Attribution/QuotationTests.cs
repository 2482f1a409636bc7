using Blotter.Coding.Attribution;

namespace Blotter.Tests.Coding.Attribution;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("He said \"we go home\" twice.", "\"we go home\"")]
    [InlineData("He said “we go home” twice.", "“we go home”")]
    [InlineData("He said 'we go home' twice.", "'we go home'")]
    [InlineData("He said ‘we go home’ twice.", "‘we go home’")]
    [InlineData("He said «we go home» twice.", "«we go home»")]
    [InlineData("He said „we go home“ twice.", "„we go home“")]
    [InlineData("He said ``we go home'' twice.", "``we go home''")]
    [InlineData("He said ‘the soldiers’ families go home’ twice.", "‘the soldiers’ families go home’")]
    [InlineData("He said “we go home.", "“we go home.")]
    public void Marks_of_all_kinds_are_found(string text, string quotation) => Found(text).ShouldHaveSingleItem().Span.Of(text).ShouldBe(quotation);

    [Theory]
    [InlineData("The soldiers' families don't know.")]
    [InlineData("It's the '80s, they're gone.")]
    [InlineData("Rock 'n' roll o'clock")]
    [InlineData("A 5' 10\" man")]
    public void Apostrophes_and_inches_are_no_marks(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void One_stands_inside_the_other()
    {
        const string Text = "“He told me, ‘we go home now’, and left,” she said.";
        Found(Text).Select(quotation => quotation.Depth).ShouldBe([0, 1]);
    }

    [Fact]
    public void What_is_not_closed_goes_on_where_the_next_paragraph_opens()
    {
        const string Text = "“We go home.\n\n“We stay there.”";
        var found = QuotationFinder.Find(Text, [new TextSpan(0, 12), new TextSpan(14, Text.Length)]);
        found.Select(quotation => (quotation.IsClosed, quotation.GoesOn)).ShouldBe([(false, false), (true, true)]);
    }

    [Fact]
    public void Marks_that_never_close_cost_no_more_than_their_length()
    {
        var text = string.Concat(Enumerable.Repeat("“a „b «c ‹d ‘e \"f 'g ", 20_000));
        Found(text).Length.ShouldBeLessThan(200_000);
    }

    private static System.Collections.Immutable.ImmutableArray<Quotation> Found(string text) => QuotationFinder.Find(text, [new TextSpan(0, text.Length)]);
}
