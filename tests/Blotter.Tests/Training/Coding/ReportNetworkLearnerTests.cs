using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Network;
using Blotter.Coding.Roles;
using Blotter.Language;
using Blotter.Tests.Coding.Incidents;
using Blotter.Training.Coding;

namespace Blotter.Tests.Training.Coding;

public sealed class ReportNetworkLearnerTests
{
    private static readonly ImmutableArray<string> People = ["mayor", "judge", "priest", "farmer", "teacher", "doctor", "soldier", "lawyer"];
    private static readonly ImmutableArray<string> Attackers = ["gunmen", "rebels", "guerrillas", "terrorists", "assassins", "kidnappers", "robbers", "bandits"];

    // Whoever kills is the perpetrator, whoever is killed the victim; nobody who is praised is either.
    private static readonly ImmutableArray<NetworkExample> Examples =
        [.. Enumerable.Range(0, 128).Select(at => Example($"{Attackers[at % 8]} killed the {People[at / 8 % 8]}. The {People[((at / 8) + 1) % 8]} was praised by the {People[((at / 8) + 3) % 8]}.", "killed"))];

    [Fact]
    public void Learns_what_it_is_shown_and_sees_it_in_words_of_like_vectors()
    {
        var network = new ReportNetwork(ReportNetworkLearner.Learn(Examples, ReportLearner.Vectors), ReportLearner.Vectors);
        var (report, reading) = Read(network, "The militants killed the engineer. The workers were praised.");
        RoleOf(report, reading, "militants").ShouldBe(Role.Individual);
        RoleOf(report, reading, "engineer").ShouldBe(Role.NamedVictim);
        RoleOf(report, reading, "workers").ShouldBe(Role.None);
        reading.Telling(0).ShouldBeGreaterThan(0.7f);
        reading.Telling(1).ShouldBeLessThan(0.3f);
    }

    [Fact]
    public void The_same_examples_give_the_same_weights()
    {
        var (first, second) = (ReportNetworkLearner.Learn(Examples[..16], ReportLearner.Vectors), ReportNetworkLearner.Learn(Examples[..16], ReportLearner.Vectors));
        first.ShouldAllBe(pair => pair.Value.Rounded().SequenceEqual(second[pair.Key].Rounded()));
    }

    [Fact]
    public void Too_few_examples_give_a_network_that_reads_all_the_same()
    {
        var network = new ReportNetwork(ReportNetworkLearner.Learn([], ReportLearner.Vectors), ReportLearner.Vectors);
        Read(network, IncidentBench.Bombing).Reading.Roles.SelectMany(roles => roles).ShouldAllBe(probability => float.IsFinite(probability));
    }

    private static NetworkExample Example(string text, string trigger)
    {
        var report = IncidentBench.Report(text);
        ImmutableArray<EntityLabel> labels = [.. report.Entities.Select(entity => new EntityLabel(RoleIn(entity.Phrases[0].Sentence, entity.Phrases[0].Head, trigger), EntityLabel.None.Names))];
        ImmutableArray<ImmutableArray<EventType>> types = [.. report.Sentences.Select(sentence => sentence.Tokens.Any(token => token.Lower == trigger) ? ImmutableArray.Create(EventType.Attack) : [])];
        return NetworkExample.Of(new CodingExample(report, labels, types, IsRelevant: true), Clues(report), [.. labels.Select(_ => new float[7])], ReportLearner.Vectors, 1);
    }

    private static Role RoleIn(Sentence sentence, int head, string trigger)
    {
        var at = sentence.Tokens.Index().Where(each => each.Item.Lower == trigger).Select(each => each.Index).FirstOrDefault(-1);
        return at < 0 ? Role.None : head < at ? Role.Individual : Role.NamedVictim;
    }

    private static (AnnotatedReport Report, NetworkReading Reading) Read(ReportNetwork network, string text)
    {
        var report = IncidentBench.Report(text);
        return (report, network.Read(report, Clues(report)));
    }

    private static ReportClues Clues(AnnotatedReport report) => new([.. report.Sentences.Select(_ => new[] { 0.5f, 0.5f, 0, 0, 0, 0, 0 })], 0.5f);

    private static Role RoleOf(AnnotatedReport report, NetworkReading reading, string head)
    {
        var roles = reading.Roles[report.Entities.IndexOf(IncidentBench.Entity(report, head))];
        return (Role)Array.IndexOf(roles, roles.Max());
    }
}
