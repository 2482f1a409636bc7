using Blotter.Coding.Incidents;
using Blotter.Coding.Roles;

namespace Blotter.Tests.Coding.Incidents;

/// <summary>The shipped models on plain cases.</summary>
public sealed class IncidentReaderTests
{
    [Theory]
    [InlineData(IncidentBench.Bombing, nameof(EventType.Bombing))]
    [InlineData("Gunmen shot the mayor dead with rifles in his house on Monday.", nameof(EventType.Attack))]
    [InlineData("Guerrillas kidnapped an engineer in Cali on Monday and hold him for ransom.", nameof(EventType.Kidnapping))]
    public void A_sentence_that_tells_of_an_attack_is_likely_to_do_so_in_any_letter_case(string text, string type)
    {
        foreach (var written in new[] { text, text.ToUpperInvariant() })
        {
            var clues = IncidentBench.Reader.Read(IncidentBench.Report(written)).Clues;
            clues.Telling(0).ShouldBeGreaterThan(0.5f, written);
            Likeliest(clues.Events[0][1..]).ShouldBe((int)Enum.Parse<EventType>(type) - 1, written);
        }
    }

    [Fact]
    public void A_sentence_about_something_else_is_not()
    {
        var clues = IncidentBench.Reader.Read(IncidentBench.Report("The harvest was good this year. Prices of wheat fell by two percent in the market.")).Clues;
        clues.Telling(0).ShouldBeLessThan(0.5f);
        clues.Telling(1).ShouldBeLessThan(0.5f);
    }

    [Fact]
    public void Outside_of_the_report_nothing_tells_of_attacks()
    {
        var clues = IncidentBench.Reader.Read(IncidentBench.Report(IncidentBench.Bombing)).Clues;
        (clues.Telling(-1), clues.Telling(2)).ShouldBe((0f, 0f));
    }

    [Theory]
    [InlineData("bomb", nameof(Role.Weapon))]
    [InlineData("bank", nameof(Role.Target))]
    [InlineData("watchman", nameof(Role.Victim))]
    [InlineData("police", nameof(Role.None))]
    [InlineData("lima", nameof(Role.None))]
    public void Who_or_what_takes_part_is_seen_in_its_role(string word, string role)
    {
        foreach (var written in new[] { IncidentBench.Bombing, IncidentBench.Bombing.ToUpperInvariant() })
        {
            var reading = IncidentBench.Reader.Read(IncidentBench.Report(written));
            var roles = reading.Roles[reading.Report.Entities.IndexOf(IncidentBench.Entity(reading.Report, word))];
            if (role == nameof(Role.None))
                roles[0].ShouldBeGreaterThan(0.5f, written);
            else
                (Likeliest(roles[1..]) + 1).ShouldBe((int)Enum.Parse<Role>(role), written);
        }
    }

    [Fact]
    public void Every_choice_has_probabilities_that_sum_to_1()
    {
        var reading = IncidentBench.Reader.Read(IncidentBench.Report(IncidentBench.Bombing));
        reading.Clues.Events.ShouldAllBe(sentence => sentence.Length == Enum.GetValues<EventType>().Length && Math.Abs(sentence.Sum() - 1) < 1e-4);
        reading.Roles.ShouldAllBe(entity => entity.Length == Enum.GetValues<Role>().Length && Math.Abs(entity.Sum() - 1) < 1e-4);
        reading.Clues.Relevance.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Participants_are_in_text_order_and_their_words_stand_at_their_spans()
    {
        var reading = IncidentBench.Reader.Read(IncidentBench.Report(IncidentBench.Bombing));
        var found = IncidentBench.Reader.Participants(reading);
        found.Select(participant => (participant.Role, participant.Text)).ShouldBe([(Role.Weapon, "bomb"), (Role.Target, "bank"), (Role.Victim, "watchman")]);
        found.ShouldAllBe(participant => participant.Span.Of(IncidentBench.Bombing).ToString() == participant.Text);
        found.ShouldAllBe(participant => participant.Probability > 0 && participant.Probability <= 1);
    }

    [Fact]
    public void An_empty_report_has_no_participants() => IncidentBench.Reader.Participants(IncidentBench.Reader.Read(IncidentBench.Report(""))).ShouldBeEmpty();

    private static int Likeliest(float[] probabilities) => Array.IndexOf(probabilities, probabilities.Max());
}
