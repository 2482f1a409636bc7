using System.Collections.Immutable;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Incidents;

/// <summary>Lists who and what may take part in the incidents of a report, so that each can be judged beside the others.</summary>
internal static class ParticipantCandidates
{
    // What is less likely is never one.
    private const float Least = 0.05f;

    // No report tells of more in one role; lists do.
    private const int Most = 300;

    /// <summary>The candidates by role, the likeliest first.</summary>
    /// <param name="view">The report.</param>
    /// <param name="groups">Its groups of sentences that may tell of an incident; at least one.</param>
    /// <param name="words">Chooses the words that stand for each.</param>
    public static ImmutableArray<ParticipantCandidate> Of(ReportView view, ImmutableArray<IncidentGroup> groups, ParticipantRoles words)
    {
        var shares = new GroupShares(view, groups);
        return [.. Enum.GetValues<Role>().Where(role => role != Role.None).SelectMany(role => OfRole(view, groups, words, shares, role))];
    }

    private static IEnumerable<ParticipantCandidate> OfRole(ReportView view, ImmutableArray<IncidentGroup> groups, ParticipantRoles words, GroupShares shares, Role role)
    {
        var likely = Enumerable.Range(0, view.Roles.Length).Where(at => view.Roles[at][(int)role] >= Least).OrderByDescending(at => view.Roles[at][(int)role]).ThenBy(at => at).Take(Most).ToArray();
        var rivals = new Rivals(likely.Length);
        foreach (var entity in likely)
        {
            var (span, sureness) = words.Choose(view.Report.Entities[entity], role);
            var participant = new Participant(role, view.Report.Entities[entity], span, view.Roles[entity][(int)role]);
            var scores = shares.Scores(participant);
            var own = GroupShares.Of(role, scores);
            yield return new ParticipantCandidate(participant, entity, scores, own, new ParticipantNumbers(view, participant).Of(entity, sureness, rivals, groups, scores, own));
            rivals = rivals.With(participant.Probability);
        }
    }
}

/// <summary>The other candidates for a role.</summary>
/// <param name="Count">How many candidates there are.</param>
/// <param name="Likelier">How many are likelier.</param>
/// <param name="First">How likely the first is; 0 where none is likelier.</param>
/// <param name="Last">How likely the last of those is that are likelier; 0 where none is.</param>
/// <param name="Sum">How many of these take part, as far as their probabilities tell.</param>
internal readonly record struct Rivals(int Count, int Likelier = 0, float First = 0, float Last = 0, float Sum = 0)
{
    /// <summary>The rivals of the next candidate, once this one has its probability.</summary>
    public Rivals With(float probability) => new(Count, Likelier + 1, Likelier == 0 ? probability : First, probability, Sum + probability);
}
