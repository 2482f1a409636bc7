using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Attribution;

public sealed class SayingTests
{
    [Theory]
    [InlineData("Police said that two men had fled.", "Police | said | that two men had fled")]
    [InlineData("Two men fled across the border, police said.", "police | said | Two men fled across the border")]
    [InlineData("\"We are going home,\" said Ada Lark.", "Ada Lark | said | \"We are going home,\"")]
    [InlineData("“We are going home,” Ada Lark told reporters.", "Ada Lark | told | “We are going home,”")]
    [InlineData("Ada Lark said: \"We are going home tonight.\"", "Ada Lark | said | \"We are going home tonight.\"")]
    [InlineData("According to the ministry, two men fled.", "the ministry | According to | two men fled")]
    [InlineData("Two men fled, according to the ministry.", "the ministry | according to | Two men fled")]
    [InlineData("The army denied that its troops had fired.", "The army | denied | that its troops had fired")]
    [InlineData("The group promised to free the hostages.", "The group | promised | to free the hostages")]
    [InlineData("The army accused the rebels of burning the bridge.", "The army | accused | the rebels of burning the bridge")]
    [InlineData("The mayor called the attack a crime.", "The mayor | called | the attack a crime")]
    [InlineData("Two men reportedly fled.", " | reportedly | Two men … fled")]
    [InlineData("The claim that two men fled is false.", " | claim | that two men fled")]
    [InlineData("Ortega's claim that two men fled is false.", "Ortega's | claim | that two men fled")]
    [InlineData("The minister was quoted by state radio as saying that the men had fled.", "The minister | saying | that the men had fled")]
    [InlineData("State radio quoted the minister as saying that the men had fled.", "the minister | saying | that the men had fled")]
    [InlineData("The colonel told state radio that rebels had fired the shells.", "The colonel | told | that rebels had fired the shells")]
    [InlineData("The police put the number of dead at nine.", "The police | put | the number of dead at nine")]
    [InlineData("The ministry counts 29 attacks since May.", "The ministry | counts | 29 attacks since May")]
    [InlineData("Residents warned that the road was mined.", "Residents | warned | that the road was mined")]
    public void Reads_source_cue_and_content(string text, string saying) => SpeechBench.Of(text).Sayings.ShouldContain(found => found == saying);

    [Theory]
    [InlineData("Gunmen attacked the village at dawn.")]
    [InlineData("The alleged attackers fled to the hills.")]
    [InlineData("The so-called \"fortress\" fell on Monday.")]
    [InlineData("The soldiers' families left the town's square.")]
    [InlineData("The bus was said.")]
    [InlineData("Five people were killed and nine were wounded.")]
    public void Finds_nobody_who_says_anything(string text) => SpeechBench.Of(text).Speech.Sayings.ShouldBeEmpty();

    [Fact]
    public void A_quotation_goes_on_after_its_cue() =>
        SpeechBench.Of("\"We are going home,\" Ada Lark said. \"Nobody will stop us on the way.\"").Sayings
            .ShouldHaveSingleItem().ShouldBe("Ada Lark | said | \"We are going home,\" … \"Nobody will stop us on the way.\"");

    [Fact]
    public void A_quotation_goes_on_over_paragraphs_that_open_with_a_mark() =>
        SpeechBench.Of("Ada Lark said: \"We are going home tonight.\n\n\"Nobody will stop us on the way.\"").Speech.Sayings
            .ShouldHaveSingleItem().Content[^1].End.ShouldBe(77);

    [Fact]
    public void A_quotation_without_a_cue_is_the_last_speakers()
    {
        var bench = SpeechBench.Of("\"We are going home,\" Ada Lark said.\n\n\"Nobody will ever stop us on the way.\"");
        bench.NameOf(bench.At("Nobody will").Source).ShouldBe("Ada Lark");
    }

    [Fact]
    public void Each_turn_of_a_transcript_is_its_speakers()
    {
        var bench = SpeechBench.Of("MR. LANE: We know of no attack there.\n\nQ: When will you know?\n\nMR. LANE: I have nothing for you on that.\n\nQ: Thank you.");
        bench.Speech.Sayings.Count(saying => bench.Text[saying.Cue!.Value.Start] == ':').ShouldBe(4);
        bench.NameOf(bench.At("We know").Source).ShouldBe(bench.NameOf(bench.At("I have nothing").Source));
    }

    [Fact]
    public void Times_of_a_live_blog_are_no_speakers() =>
        SpeechBench.Of("10:45 GMT: The bridge is closed.\n\n11:10 GMT: The bridge is open.\n\n11:20 GMT: Trains run again.\n\n11:40 GMT: The road is clear.").Speech.Sayings.ShouldBeEmpty();

    [Theory]
    [InlineData("The minister said troops would stay.", Stance.Asserts)]
    [InlineData("The minister denied that troops would stay.", Stance.Denies)]
    [InlineData("The minister believes that troops will stay.", Stance.Hedges)]
    [InlineData("The minister could not confirm that troops would stay.", Stance.Hedges)]
    [InlineData("The minister did not say whether troops would stay.", Stance.Hedges)]
    [InlineData("The minister declined to say whether troops would stay.", Stance.Hedges)]
    [InlineData("The minister said troops may stay.", Stance.Hedges)]
    [InlineData("Troops will reportedly stay.", Stance.Hedges)]
    public void Says_how_the_source_stands_to_it(string text, Stance stance) => SpeechBench.Of(text).At("stay").Stance.ShouldBe(stance);

    [Fact]
    public void What_nobody_says_is_the_writers()
    {
        var bench = SpeechBench.Of("Gunmen burned a bus. Police said two men fled.", "The Courier");
        (bench.At("burned").IsWriter, bench.NameOf(bench.At("burned").Source)).ShouldBe((true, "The Courier"));
        (bench.At("two men").IsWriter, bench.NameOf(bench.At("two men").Source)).ShouldBe((false, "Police"));
    }

    [Fact]
    public void The_innermost_saying_counts()
    {
        var bench = SpeechBench.Of("The ministry said that witnesses had told police that two men fled.");
        bench.NameOf(bench.At("two men").Source).ShouldBe("witnesses");
    }

    [Fact]
    public void What_is_only_spoken_of_stays_the_writers() => SpeechBench.Of("The mayor condemned the attack on the bridge.").At("attack").IsWriter.ShouldBeTrue();

    [Fact]
    public void Tells_what_is_quoted()
    {
        var bench = SpeechBench.Of("He called it \"a day of shame\" for the town.");
        (bench.Speech.IsQuoted(bench.SpanOf("shame")), bench.Speech.IsQuoted(bench.SpanOf("town"))).ShouldBe((true, false));
    }
}
