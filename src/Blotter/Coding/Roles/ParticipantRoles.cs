using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;

namespace Blotter.Coding.Roles;

/// <summary>Says how likely each entity of a report is in each role, by all of its phrases together, and which words stand for it.</summary>
/// <param name="roles">The model of roles; its labels are the names of <see cref="Role"/>.</param>
/// <param name="spans">The model of the words that stand for a participant.</param>
internal sealed class ParticipantRoles(LinearModel roles, LinearModel spans)
{
    /// <summary>The model's name.</summary>
    public const string ModelName = "role";

    /// <summary>The features of each entity, in order.</summary>
    public static ImmutableArray<ulong[]> Features(AnnotatedReport report, ReportClues clues)
    {
        var ofSentences = new SentenceClues(report.Sentences, clues);
        return [.. report.Entities.Select(entity => FeaturesOf(entity, ofSentences, withNames: false).Distinct())];
    }

    /// <summary>The features that speak most for a participant's role, strongest first, in log odds.</summary>
    public ImmutableArray<(string Feature, float LogOdds)> Strongest(Participant participant, IncidentReading reading, int count) =>
        roles.Strongest(FeaturesOf(participant.Entity, reading.InSentences, withNames: true), (int)participant.Role, count);

    /// <summary>For each entity the probability of each role, in the order of <see cref="Role"/>'s values.</summary>
    public ImmutableArray<float[]> Read(AnnotatedReport report, ReportClues clues) => [.. Features(report, clues).Select(features => roles.Read(features))];

    /// <summary>The words that most likely stand for an entity in a role, and how likely they are the right ones among all that might.</summary>
    public (FillerSpan Words, float Probability) Choose(Entity entity, Role role) => new FillerContext(entity).Choose(spans, role);

    private static FeatureList FeaturesOf(Entity entity, SentenceClues clues, bool withNames)
    {
        var list = new FeatureList(withNames);
        foreach (var phrase in entity.Phrases)
            RoleFeatures.Add(list, phrase, clues);
        list.Add("phrases", Math.Min(entity.Phrases.Length, 4).ToString(CultureInfo.InvariantCulture));
        return list;
    }
}
