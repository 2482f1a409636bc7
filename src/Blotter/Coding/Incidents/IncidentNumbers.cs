using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Incidents;

/// <summary>
/// What is known of sentences that may tell of an incident, and of those who would take part, in numbers, for a <see cref="Forest"/> that says whether they do and no others tell of it better.
/// The order of the numbers is that of the model: a change here asks for learning it again.
/// </summary>
internal sealed class IncidentNumbers
{
    /// <summary>The forest's name.</summary>
    public const string ModelName = "incident";

    private readonly ReportView _view;
    private readonly ImmutableArray<IncidentGroup> _groups;
    private readonly float[][] _roles;
    private readonly float[] _sums;

    /// <summary>Sums up the participants of each group.</summary>
    /// <param name="view">The report.</param>
    /// <param name="groups">Its groups of sentences.</param>
    /// <param name="candidates">Who and what may take part, each with its probability.</param>
    public IncidentNumbers(ReportView view, ImmutableArray<IncidentGroup> groups, IEnumerable<(ParticipantCandidate Candidate, float Probability)> candidates)
    {
        (_view, _groups) = (view, groups);
        _roles = [.. groups.Select(_ => new float[Enum.GetValues<Role>().Length])];
        _sums = new float[groups.Length];
        foreach (var (candidate, probability) in candidates)
            foreach (var at in candidate.Groups)
            {
                ref var most = ref _roles[at][(int)candidate.Participant.Role];
                most = Math.Max(most, probability);
                _sums[at] += probability;
            }
    }

    /// <summary>The numbers of a group.</summary>
    /// <param name="at">Its index.</param>
    public float[] Of(int at) => [.. OfParticipants(at), .. OfGroup(at), .. OfSentences(_groups[at])];

    private IEnumerable<float> OfParticipants(int at)
    {
        for (var role = Role.Individual; role <= Role.Weapon; role++)
            yield return _roles[at][(int)role];
        yield return Math.Max(_roles[at][(int)Role.Individual], Math.Max(_roles[at][(int)Role.Organisation], _roles[at][(int)Role.Weapon]));
        yield return _sums[at];
        yield return _sums.Where((_, other) => other != at).DefaultIfEmpty(0).Max();
        yield return _sums[at] / Math.Max(0.01f, _sums.Max());
    }

    private IEnumerable<float> OfGroup(int at)
    {
        var group = _groups[at];
        yield return LogOdds.Of(group.Relevance);
        yield return LogOdds.Of(group.OfType);
        yield return _groups.Where(other => other != group).Select(other => other.OfType).DefaultIfEmpty(0).Max();
        yield return LogOdds.Of(group.Likeness);
        yield return (int)group.Type;
        yield return group.Index;
        yield return group.Sentences[0];
    }

    private IEnumerable<float> OfSentences(IncidentGroup group)
    {
        var type = (int)group.Type;
        var own = group.Sentences.Select(sentence => _view.Clues.Events[sentence][type]).OrderDescending().ToArray();
        var telling = group.Sentences.Max(_view.Clues.Telling);
        yield return LogOdds.Of(own[0]);
        yield return own.Length > 1 ? LogOdds.Of(own[1]) : LogOdds.Of(0);
        yield return own.Sum();
        yield return LogOdds.Of(telling);
        yield return own[0] / _view.Most(group.Type);
        yield return telling / _view.Most(EventType.None);
        yield return LogOdds.Of(_view.Clues.Relevance);
        yield return group.Sentences.SelectMany(sentence => _view.Setting.Days[sentence]).DefaultIfEmpty(-1).Max();
    }
}
