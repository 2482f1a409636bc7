using Blotter.Coding.Incidents;
using Blotter.Coding.Roles;

namespace Blotter.Tests.Coding.Incidents;

public sealed class ParticipantIndexTests
{
    private static readonly AnnotatedReport Report = IncidentBench.Report("A bomb destroyed a bank. The watchman died. Police found the bomb.");

    private static readonly ParticipantIndex Index = new(
        Report,
        [IncidentBench.Participant(Report, Role.Weapon, "bomb"), IncidentBench.Participant(Report, Role.Target, "bank"), IncidentBench.Participant(Report, Role.Victim, "watchman")]);

    [Theory]
    [InlineData(0, "bomb|bank")]
    [InlineData(1, "watchman")]
    [InlineData(2, "bomb")]
    public void Participants_are_found_by_every_sentence_that_names_them(int sentence, string expected) =>
        string.Join('|', Index.In([sentence]).Select(participant => participant.Text)).ShouldBe(expected);

    [Fact]
    public void Several_sentences_give_each_once_in_text_order() => Index.In([2, 1, 0]).Select(participant => participant.Text).ShouldBe(["bomb", "bank", "watchman"]);

    [Fact]
    public void No_sentence_gives_none() => Index.In([]).ShouldBeEmpty();

    [Fact]
    public void Of_very_many_mentions_some_stand_for_all()
    {
        var report = IncidentBench.Report(string.Concat(Enumerable.Repeat("Police found the bomb. ", 100)));
        var bomb = IncidentBench.Participant(report, Role.Weapon, "bomb");
        bomb.Mentions[0].ShouldBe(bomb.Words.Phrase);
        bomb.Mentions.Length.ShouldBe(61);
        bomb.Mentions.ShouldBeUnique();
    }
}
