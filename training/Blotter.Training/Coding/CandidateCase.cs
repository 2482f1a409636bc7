using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Evaluation.Muc4;

namespace Blotter.Training.Coding;

/// <summary>What a candidate for a participant is by the key.</summary>
internal enum CandidateLabel
{
    /// <summary>No participant in that role, or one for which a likelier candidate said the key's words already.</summary>
    Wrong,

    /// <summary>A participant in that role, but not by these words.</summary>
    OtherWords,

    /// <summary>A participant in that role, by one of the key's strings.</summary>
    Right,
}

/// <summary>A report's candidates for incidents and participants, with what they are by the key.</summary>
/// <param name="Case">The report.</param>
/// <param name="Groups">Groups of sentences that may tell of an incident.</param>
/// <param name="Candidates">Who and what may take part.</param>
/// <param name="Labels">What each candidate is.</param>
internal sealed record CandidateCase(IncidentCase Case, ImmutableArray<IncidentGroup> Groups, ImmutableArray<ParticipantCandidate> Candidates, ImmutableArray<CandidateLabel> Labels)
{
    /// <summary>The candidates of a report.</summary>
    /// <param name="each">The report, as models see it that did not learn from it.</param>
    /// <param name="models">What puts its sentences together; learned without it too.</param>
    public static CandidateCase Of(IncidentCase each, GroupModels models)
    {
        var groups = new IncidentGroups(models, new IncidentThresholds()).Of(each.View);
        ImmutableArray<ParticipantCandidate> candidates = groups.IsEmpty ? [] : ParticipantCandidates.Of(each.View, groups, each.Read.Words);
        return new CandidateCase(each, groups, candidates, [.. candidates.GroupBy(candidate => candidate.Participant.Role).SelectMany(ofRole => LabelsOf(each, KeyMatch.Named(each.Report.Key, ofRole.Key), ofRole))]);
    }

    /// <summary>The groups as examples of what is an incident, once candidates are judged.</summary>
    public IEnumerable<ForestExample> Incidents(Forest participants)
    {
        var key = Case.Report.Key;
        var numbers = new IncidentNumbers(Case.View, Groups, Candidates.Select(candidate => (candidate, participants.Read(candidate.Numbers))));
        var told = key.Select((template, at) => GroupOf(at, CodingExample.TypeOf(template))).ToArray();
        for (var at = 0; at < Groups.Length; at++)
        {
            var own = key.Where((_, template) => told[template] == at).ToArray();
            if (own.Length == 0 || own.Any(template => !template.IsOptional))
                yield return new ForestExample(numbers.Of(at), own.Length > 0);
        }
    }

    // The group of its type that tells of a template in the most sentences; where none does, the only group of the type; -1 where there is none.
    private int GroupOf(int template, EventType type)
    {
        var ofType = Enumerable.Range(0, Groups.Length).Where(at => Groups[at].Type == type).ToArray();
        var telling = ofType.Where(at => Told(at, template) > 0).ToArray();
        return telling.Length > 0 ? telling.MaxBy(at => Told(at, template)) : ofType.Length == 1 ? ofType[0] : -1;
    }

    private int Told(int group, int template) => Groups[group].Sentences.Count(sentence => Case.Owners[sentence].Contains(template));

    // Each fill of the key is the right words of one candidate, the likeliest; it may be other words of many.
    private static IEnumerable<CandidateLabel> LabelsOf(IncidentCase each, ImmutableArray<RoleEntity> named, IEnumerable<ParticipantCandidate> candidates)
    {
        var fills = named.ToList();
        foreach (var candidate in candidates)
        {
            var said = RoleEntity.Of([candidate.Participant.Text]);
            var label = each.Read.Example.Labels[candidate.Entity];
            var isOfRole = label.Role == candidate.Participant.Role && !said.IsWithin(label.Names) && fills.Exists(fill => fill.Common(label.Names) > 0);
            var found = fills.FindIndex(said.IsWithin);
            if (found >= 0)
                fills.RemoveAt(found);
            yield return found >= 0 ? CandidateLabel.Right : isOfRole ? CandidateLabel.OtherWords : CandidateLabel.Wrong;
        }
    }
}
