using System.Collections.Immutable;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Incidents;

/// <summary>Says in which incidents of a report a participant takes part: those that its sentences speak for most, themselves or by being near.</summary>
internal sealed class GroupShares(ReportView view, ImmutableArray<IncidentGroup> groups)
{
    // It takes part in every incident that speaks for it at least so much as this share of what the one that speaks most for it does; an organisation in all.
    private const float Share = 0.9f;

    // A sentence near a group that is no part of it speaks for it, but less.
    private const float Beside = 0.3f;

    /// <summary>How much its sentences speak for each group, from 0 to 1.</summary>
    public ImmutableArray<float> Scores(Participant participant)
    {
        var sentences = participant.Entity.Phrases.Select(phrase => phrase.Sentence.Index).Distinct().ToArray();
        return [.. groups.Select(group => sentences.Max(sentence => view.Clues.Events[sentence][(int)group.Type] * Nearness(sentence, group.Sentences)))];
    }

    /// <summary>The indexes of the groups that somebody of whom they speak so much takes part in, ascending; at least one.</summary>
    public static ImmutableArray<int> Of(Role role, ImmutableArray<float> scores)
    {
        var least = role == Role.Organisation ? 0 : scores.Max() * Share;
        return [.. Enumerable.Range(0, scores.Length).Where(at => scores[at] >= least)];
    }

    private static float Nearness(int sentence, ImmutableArray<int> group)
    {
        var next = group.BinarySearch(sentence);
        if (next >= 0)
            return 1;
        next = ~next;
        var after = next < group.Length ? group[next] - sentence : int.MaxValue;
        var before = next > 0 ? sentence - group[next - 1] : int.MaxValue;
        return Beside / Math.Min(before, after);
    }
}
