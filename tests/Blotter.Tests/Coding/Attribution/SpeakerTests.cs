using Blotter.Reading;

namespace Blotter.Tests.Coding.Attribution;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("Dr Ada Lark said that two men fled.", "Ada Lark /  / official / ")]
    [InlineData("Colonel Luis Vega, a spokesman for the defence ministry, said two men fled.", "Luis Vega / defence ministry / official / ")]
    [InlineData("The regional prosecutor, Camila Duarte, said on Tuesday that two men fled.", "Camila Duarte / regional prosecutor's office / official / ")]
    [InlineData("Superintendent Brian Malloy said two men fled.", "Brian Malloy / police / official / ")]
    [InlineData("The bag held nails, spokesman Eric Lund told reporters.", "Eric Lund /  / official / ")]
    [InlineData("A senior diplomat said two men fled.", "senior diplomat /  / unnamed / ")]
    [InlineData("Two officers who asked not to be named said two men fled.", "officers /  / unnamed / ")]
    [InlineData("Eyewitnesses said two men fled.", "Eyewitnesses /  / witness / ")]
    [InlineData("Maria Soto, a shopkeeper who lives opposite the bank, said two men fled.", "Maria Soto /  / witness / ")]
    [InlineData("The company, Petrollano, said that two men fled.", "Petrollano /  / group / ")]
    [InlineData("An internal report says that two men fled.", "internal report /  / document / ")]
    [InlineData("Police sources said two men fled.", "Police sources / Police / unnamed / ")]
    [InlineData("The rebels said two men fled.", "rebels /  / group / ")]
    [InlineData("Residents told Radio Litoral that two men fled.", "Residents /  / witness / Radio Litoral")]
    [InlineData("Residents cited by Radio Litoral said two men fled.", "Residents /  / witness / Radio Litoral")]
    [InlineData("State radio quoted the minister as saying that two men fled.", "minister /  / official / State radio")]
    [InlineData("The ministry said that a witness had told police that two men fled.", "witness /  / witness / police")]
    public void Is_named_typed_and_linked(string text, string source) => SpeechBench.Of(text).Sources.ShouldContain(found => found == source);

    [Theory]
    [InlineData("Ada Lark said two men fled. She added that they were armed.", "armed", "Ada Lark")]
    [InlineData("Peter Mwero said two men fled. Mr Mwero said they were armed.", "armed", "Peter Mwero")]
    [InlineData("The defence ministry said two men fled. The ministry added that they were armed.", "armed", "defence ministry")]
    [InlineData("Residents said two men fled. They added that the men were armed.", "armed", "Residents")]
    [InlineData("A spokesman for the army said two men fled. The spokesman said they were armed.", "armed", "spokesman")]
    public void Is_taken_up_again(string text, string words, string name)
    {
        var bench = SpeechBench.Of(text);
        bench.NameOf(bench.At(words).Source).ShouldBe(name);
        bench.Speech.Sources.Length.ShouldBe(1);
    }

    [Fact]
    public void One_of_several_is_a_source_of_its_own()
    {
        var bench = SpeechBench.Of("Two senior officials said the men were sold. \"It was an inside job from the start,\" said one.");
        bench.NameOf(bench.At("inside job").Source).ShouldBe("first official");
    }

    [Theory]
    [InlineData("Police have not said who fled.")]
    [InlineData("The move suggested that two men fled.")]
    [InlineData("Nobody said that two men fled.")]
    [InlineData("No group has claimed the attack.")]
    [InlineData("It is said that two men fled.")]
    public void Nobody_is_a_source(string text) => SpeechBench.Of(text).Speech.Sources.ShouldBeEmpty();

    [Fact]
    public void Two_sources_of_one_saying_are_both_sources() =>
        SpeechBench.Of("The health directorate and two residents said that nine had died.").Speech.Sources.Select(source => source.Name).ShouldBe(["health directorate", "residents"]);

    [Fact]
    public void This_newspaper_is_the_publisher()
    {
        var bench = SpeechBench.Of("The report, which this newspaper has seen, is short. \"He fled at once,\" a guard told this newspaper.", "The Courier");
        bench.Sources.ShouldContain(found => found == "The Courier /  / publisher / ");
        bench.Sources.ShouldContain(source => source.StartsWith("guard ", StringComparison.Ordinal) && source.EndsWith(" / ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_post_is_its_accounts()
    {
        var bench = SpeechBench.Of(CoderBench.Sections((SectionKind.Body, "A post shows the fire."), (SectionKind.Post, "The market is burning\n— Bashir Z. (@bashir_zm) March 4, 2021")));
        bench.Sources.ShouldContain(found => found == "Bashir Z. /  / account / ");
        bench.NameOf(bench.At("burning").Source).ShouldBe("Bashir Z.");
    }

    [Fact]
    public void Ids_follow_the_first_mention() =>
        SpeechBench.Of("Police said two men fled. Residents said they were armed.").Speech.Sources.Select(source => source.Id).ShouldBe(["s1", "s2"]);

    [Fact]
    public void Who_quotes_himself_is_heard_through_nobody() =>
        SpeechBench.Of("Ada Lark said that Ada Lark had said that two men fled.").Sources.ShouldHaveSingleItem().ShouldBe("Ada Lark /  / person / ");
}
