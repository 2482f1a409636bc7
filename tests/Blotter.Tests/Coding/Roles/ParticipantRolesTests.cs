using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Language;
using Blotter.Tests.Coding.Incidents;

namespace Blotter.Tests.Coding.Roles;

public sealed class ParticipantRolesTests
{
    private static readonly ParticipantRoles Roles = new(CoderModels.Shipped[ParticipantRoles.ModelName], CoderModels.Shipped[FillerSpans.ModelName]);

    [Fact]
    public void Each_entity_has_features_each_once_ascending()
    {
        var reading = IncidentBench.Reader.Read(IncidentBench.Report(IncidentBench.Bombing));
        var features = ParticipantRoles.Features(reading.Report, reading.Clues);
        features.Length.ShouldBe(reading.Report.Entities.Length);
        features.ShouldAllBe(own => own.Length > 10 && own.Distinct().Order().SequenceEqual(own));
    }

    [Fact]
    public void Letters_make_little_difference()
    {
        var (small, capital) = (FeaturesOf(IncidentBench.Bombing, "bank"), FeaturesOf(IncidentBench.Bombing.ToUpperInvariant(), "bank"));
        small.Intersect(capital).Count().ShouldBeGreaterThan(Math.Max(small.Length, capital.Length) * 8 / 10);
    }

    [Fact]
    public void Every_entity_has_a_probability_for_each_role()
    {
        var reading = IncidentBench.Reader.Read(IncidentBench.Report(IncidentBench.Bombing));
        var read = Roles.Read(reading.Report, reading.Clues);
        read.Length.ShouldBe(reading.Report.Entities.Length);
        read.ShouldAllBe(roles => roles.Length == Enum.GetValues<Role>().Length);
    }

    [Theory]
    [InlineData("Gunmen killed Mayor Ada Lark in the market.", "lark", nameof(Role.NamedVictim), "Ada Lark")]
    [InlineData("The watchman was killed by the bomb.", "watchman", nameof(Role.Victim), "watchman")]
    public void The_words_for_a_filler_leave_titles_and_articles_out(string text, string word, string role, string expected)
    {
        var words = Roles.Choose(IncidentBench.Entity(IncidentBench.Report(text), word), Enum.Parse<Role>(role)).Words;
        Token.Join(words.Phrase.Sentence.Tokens, words.First, words.Last).ShouldBe(expected);
    }

    private static ulong[] FeaturesOf(string text, string word)
    {
        var reading = IncidentBench.Reader.Read(IncidentBench.Report(text));
        return ParticipantRoles.Features(reading.Report, reading.Clues)[reading.Report.Entities.IndexOf(IncidentBench.Entity(reading.Report, word))];
    }
}
