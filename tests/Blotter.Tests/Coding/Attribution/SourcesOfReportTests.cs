using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Attribution;

public sealed class SourcesOfReportTests
{
    [Theory]
    [InlineData("Police said two men fled.", "Police", SourceKind.Official)]
    [InlineData("A security official in Duhok said two men fled.", "security official", SourceKind.Official)]
    [InlineData("Two men fled, the interior ministry said.", "interior ministry", SourceKind.Official)]
    [InlineData("A witness told reporters that two men fled.", "witness", SourceKind.Witness)]
    [InlineData("The Courier newspaper reported that two men fled.", "Courier newspaper", SourceKind.Publisher)]
    [InlineData("The rebel group said two men fled.", "rebel group", SourceKind.Group)]
    [InlineData("A statement said two men fled.", "statement", SourceKind.Document)]
    [InlineData("A source close to the inquiry said two men fled.", "source", SourceKind.Unnamed)]
    public void Takes_the_subject_of_a_verb_of_saying(string text, string name, SourceKind kind) => ShouldBe(text, name, kind);

    [Theory]
    [InlineData("Two men fled, according to Ada Lark.", "Ada Lark", SourceKind.Person)]
    [InlineData("According to the police, two men fled.", "police", SourceKind.Official)]
    [InlineData("Two men fled, the radio said, citing witnesses.", "radio", SourceKind.Publisher)]
    public void Takes_what_follows_according_to(string text, string name, SourceKind kind) =>
        CoderBench.Code(text).Sources.ShouldContain(source => source.Name == name && source.Kind == kind);

    [Fact]
    public void Takes_who_stands_after_said_behind_a_quotation() =>
        ShouldBe("\"We saw two men flee,\" said Ada Lark.", "Ada Lark", SourceKind.Witness);

    [Fact]
    public void Takes_who_stands_before_an_aside() =>
        ShouldBe("Peter Mwero, who heads the town's clinic, told the paper that two men fled.", "Peter Mwero", SourceKind.Official);

    [Fact]
    public void A_title_is_not_part_of_a_name() => ShouldBe("Dr Ada Lark said that two men fled.", "Ada Lark", SourceKind.Official);

    [Fact]
    public void A_surname_is_the_person_named_before() =>
        CoderBench.Code("Peter Mwero said that two men fled. Mr Mwero said that he saw them.").Sources.ShouldHaveSingleItem().Name.ShouldBe("Peter Mwero");

    [Theory]
    [InlineData("It said that two men fled to the north.")]
    [InlineData("The move suggested that two men fled to the north.")]
    [InlineData("What they said was that two men fled.")]
    public void Other_subjects_are_no_sources(string text) => CoderBench.Code(text).Sources.ShouldBeEmpty();

    [Theory]
    [InlineData("Gunmen killed two people, police said.", Stance.Asserts)]
    [InlineData("Police believe gunmen killed two people.", Stance.Hedges)]
    [InlineData("The army rejected a report that gunmen killed two people.", Stance.Denies)]
    [InlineData("Gunmen reportedly killed two people in the market.", Stance.Hedges)]
    public void A_claim_takes_the_stance_of_the_attributing_word(string text, Stance stance) =>
        CoderBench.Code(text).Claims.Where(claim => claim.Facet == Facet.Killed).ShouldHaveSingleItem().Stance.ShouldBe(stance);

    [Fact]
    public void A_pronoun_repeats_the_last_source()
    {
        var report = CoderBench.Code("Police said that gunmen killed two people. They added that the gunmen injured six men.");
        var police = report.Sources.ShouldHaveSingleItem().Id;
        report.Claims.Where(claim => claim.Facet == Facet.Injured).ShouldHaveSingleItem().Source.ShouldBe(police);
    }

    [Fact]
    public void What_nobody_says_is_said_by_the_publisher()
    {
        var document = CoderBench.Body("Gunmen killed two people in the market.") with { Publisher = "The Courier" };
        var report = CoderBench.Coder.Code(document).Report;
        var publisher = report.Sources.ShouldHaveSingleItem();
        (publisher.Name, publisher.Kind, publisher.Span).ShouldBe(("The Courier", SourceKind.Publisher, null));
        report.Claims.ShouldAllBe(claim => claim.Source == publisher.Id);
    }

    [Fact]
    public void Without_a_publisher_what_nobody_says_has_no_source() =>
        CoderBench.Code("Gunmen killed two people in the market.").Claims.ShouldAllBe(claim => claim.Source == null);

    private static void ShouldBe(string text, string name, SourceKind kind)
    {
        var source = CoderBench.Code(text).Sources.ShouldHaveSingleItem();
        (source.Name, source.Kind).ShouldBe((name, kind));
    }
}
