using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;

namespace Blotter.Tests.Coding.Events;

public sealed class ThreatReaderTests
{
    [Theory]
    [InlineData("A man threatened to blow up the market in Namur on Wednesday.")]
    [InlineData("A caller said that a bomb would explode at the station in Namur.")]
    public void Tells_a_threat_to_a_certain_thing(string text) => Mentions(text).Single().Stage.ShouldBe(Stage.Threatened);

    [Theory]
    [InlineData("He threatened to shoot his neighbour in Namur on Wednesday.")]
    [InlineData("Residents fear that rebels will bomb the town of Namur.")]
    [InlineData("The gang threatened to blow up markets.")]
    public void Tells_no_threat_of_fears_or_threats_to_people_or_without_day_and_town(string text) => Mentions(text).ShouldBeEmpty();

    [Fact]
    public void What_was_done_beside_a_threat_was_done() =>
        Mentions("A caller threatened to blow up the station in Namur after a bomb exploded there.").ShouldAllBe(mention => mention.Stage == Stage.Accomplished);

    private static ImmutableArray<EventMention> Mentions(string text) => CoderBench.Events.Find(CoderBench.Facts(text, "2017-11-30"));
}
