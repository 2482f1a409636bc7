using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Tests.Coding.Incidents;

namespace Blotter.Tests.Coding.Roles;

public sealed class TargetReaderTests
{
    private static readonly TargetReader Reader = new(new WordLists(CoderBench.Lexicons.TargetWords));

    [Theory]
    [InlineData("Gunmen burned a school and a clinic.", "a school", "a clinic")]
    [InlineData("A mortar round landed on its vegetable market.", "its vegetable market")]
    [InlineData("An attack on a convoy killed three soldiers.", "a convoy")]
    [InlineData("The garage was set alight.", "The garage")]
    [InlineData("Men set fire to nine vehicles.", "nine vehicles")]
    [InlineData("A bomb exploded at the gate of the barracks.", "the barracks")]
    public void What_a_deed_hits_is_a_target(string text, params string[] targets) => Targets(text).ShouldBe(targets);

    [Theory]
    [InlineData("The gunmen fled in a car.")]
    [InlineData("Soldiers guarded the bridge.")]
    [InlineData("Gunmen attacked a farmer on the road.")]
    public void What_is_only_near_is_none(string text) => Targets(text).ShouldBeEmpty();

    private static IEnumerable<string> Targets(string text) =>
        IncidentBench.Report(text).Sentences.SelectMany(sentence => NounPhraseFinder.Find(sentence)).Where(Reader.IsTarget).Select(phrase => TargetReader.Words(phrase).Text);
}
