using System.Collections.Immutable;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Incidents;

/// <summary>Finds whoever and whatever takes part in the incidents of a report.</summary>
internal sealed class ParticipantFinder(IncidentThresholds thresholds)
{
    /// <summary>The participants in text order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="roles">For each of its entities the probability of each role.</param>
    /// <param name="words">Chooses the words that stand for each.</param>
    public ImmutableArray<Participant> Find(AnnotatedReport report, ImmutableArray<float[]> roles, ParticipantRoles words)
    {
        var found = new List<Participant>();
        for (var at = 0; at < roles.Length; at++)
            for (var role = Role.Individual; role <= Role.Weapon; role++)
                if (roles[at][(int)role] >= thresholds.Roles[(int)role])
                    found.Add(new Participant(role, report.Entities[at], words.Choose(report.Entities[at], role).Words, roles[at][(int)role]));
        return [.. found.GroupBy(participant => participant.Role).SelectMany(Distinct).OrderBy(participant => participant.Words.Phrase.Span.Start).ThenBy(participant => participant.Role)];
    }

    // "the bomb" after "a powerful bomb" is said of the same; the likelier stays. Only what shares its head or all its words is compared.
    private static IEnumerable<Participant> Distinct(IEnumerable<Participant> ofRole)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var byHead = new Dictionary<string, List<HashSet<string>>>(StringComparer.Ordinal);
        foreach (var participant in ofRole.OrderByDescending(participant => participant.Probability))
        {
            var (head, words) = (participant.Words.Phrase.HeadToken.Lemma, Words(participant));
            if (!byHead.TryGetValue(head, out var ofHead))
                byHead[head] = ofHead = [];
            if ((texts.TryGetValue(participant.Text, out var other) && other != head) || ofHead.Any(known => known.IsSubsetOf(words) || words.IsSubsetOf(known)))
                continue;
            texts.TryAdd(participant.Text, head);
            ofHead.Add(words);
            yield return participant;
        }
    }

    private static HashSet<string> Words(Participant participant) =>
        [.. PhraseWords.Of(participant.Words.Phrase.Sentence, participant.Words.First, participant.Words.Phrase.Head)];
}
