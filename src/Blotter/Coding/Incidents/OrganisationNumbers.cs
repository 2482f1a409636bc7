using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Incidents;

/// <summary>An incident with how likely it is one.</summary>
/// <param name="Group">The sentences that tell of it.</param>
/// <param name="At">The group's index among all of the report.</param>
/// <param name="Probability">How likely they tell of an incident.</param>
internal sealed record LikelyIncident(IncidentGroup Group, int At, float Probability);

/// <summary>An organisation that may have done one of a report's incidents.</summary>
/// <param name="Candidate">The organisation.</param>
/// <param name="Probability">How likely it takes part in any.</param>
internal sealed record LikelyOrganisation(ParticipantCandidate Candidate, float Probability)
{
    /// <summary>The indexes of the sentences that name it, ascending.</summary>
    public ImmutableArray<int> Sentences { get; } = [.. Candidate.Participant.Entity.Phrases.Select(phrase => phrase.Sentence.Index).Distinct()];
}

/// <summary>An organisation beside one of the incidents.</summary>
/// <param name="Incident">Index of the incident.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Numbers">What is known of both, as <see cref="OrganisationNumbers"/> lists it.</param>
internal sealed record OrganisationShare(int Incident, LikelyOrganisation Organisation, float[] Numbers);

/// <summary>
/// What is known of an organisation and one of the incidents that it may have done, in numbers, for a <see cref="Forest"/> that says whether it did. Reports name their organisations anywhere, so that nearness alone
/// does not tell which incidents are theirs. Probabilities are given as log odds. The order of the numbers is that of the model: a change here asks for learning it again.
/// </summary>
/// <param name="view">The report.</param>
/// <param name="incidents">Its incidents.</param>
/// <param name="organisations">Its organisations, the likeliest first.</param>
internal sealed class OrganisationNumbers(ReportView view, ImmutableArray<LikelyIncident> incidents, ImmutableArray<LikelyOrganisation> organisations)
{
    /// <summary>The forest's name.</summary>
    public const string ModelName = "organisation";

    /// <summary>How many numbers there are; the first tells how likely the organisation takes part in any incident.</summary>
    public const int Width = 34;

    // Lists may name any number; the likeliest are looked at.
    private const int Most = 60;

    /// <summary>The likeliest organisations beside each incident, in the order of the incidents, the likeliest first.</summary>
    public IEnumerable<OrganisationShare> All()
    {
        for (var incident = 0; incident < incidents.Length; incident++)
            for (var organisation = 0; organisation < Math.Min(organisations.Length, Most); organisation++)
                yield return new OrganisationShare(incident, organisations[organisation], Of(organisation, incident));
    }

    private float[] Of(int organisation, int incident) =>
        [.. OfOrganisation(organisations[organisation]), .. OfIncident(incidents[incident]), .. OfBoth(organisations[organisation], incident), .. OfRivals(organisation, incidents[incident])];

    private IEnumerable<float> OfOrganisation(LikelyOrganisation own)
    {
        var (roles, phrase) = (view.Roles[own.Candidate.Entity], own.Candidate.Participant.Words.Phrase);
        yield return LogOdds.Of(own.Probability);
        yield return LogOdds.Of(roles[(int)Role.Organisation]);
        yield return LogOdds.Of(roles[(int)Role.None]);
        yield return LogOdds.Of(roles[(int)Role.Individual]);
        yield return LogOdds.Of(roles[(int)Role.Target..].Max());
        yield return LogOdds.Of(view.Network.Roles[own.Candidate.Entity][(int)Role.Organisation]);
        yield return phrase.Name is { } name ? (int)name.Kind : -1;
        yield return phrase.HeadToken.Upos == Upos.Propn ? 1 : 0;
        yield return own.Candidate.Participant.Text.Length;
        yield return own.Sentences.Length;
        yield return own.Sentences[0];
    }

    private IEnumerable<float> OfIncident(LikelyIncident own)
    {
        yield return LogOdds.Of(own.Probability);
        yield return LogOdds.Of(incidents.Max(incident => incident.Probability));
        yield return incidents.Length;
        yield return (int)own.Group.Type;
        yield return own.Group.Sentences.Length;
        yield return LogOdds.Of(own.Group.Relevance);
        yield return own.Group.Sentences.Max(sentence => view.RolesIn[sentence][(int)Role.Organisation]);
        yield return own.Group.Sentences.Max(sentence => view.RolesIn[sentence][(int)Role.Individual]);
    }

    private IEnumerable<float> OfBoth(LikelyOrganisation own, int at)
    {
        var (group, sentences, score) = (incidents[at].Group, own.Sentences, own.Candidate.Scores[incidents[at].At]);
        var other = incidents.Where((_, index) => index != at).Select(incident => own.Candidate.Scores[incident.At]).DefaultIfEmpty(-1).Max();
        yield return score;
        yield return other;
        yield return score - other;
        yield return sentences.Count(sentence => group.Sentences.BinarySearch(sentence) >= 0);
        yield return sentences.Min(sentence => Distance(sentence, group.Sentences));
        yield return sentences[0] - group.Sentences[0];
        yield return sentences.Max(sentence => view.Clues.Events[sentence][(int)group.Type]);
        yield return sentences.Max(view.Clues.Telling);
        yield return sentences.Max(sentence => view.RolesIn[sentence][(int)Role.Individual]);
    }

    private IEnumerable<float> OfRivals(int at, LikelyIncident incident)
    {
        var rivals = organisations.RemoveAt(at);
        yield return organisations.Length;
        yield return at;
        yield return LogOdds.Of(rivals.Select(rival => rival.Probability).DefaultIfEmpty(0).Max());
        yield return rivals.Sum(rival => rival.Probability);
        yield return rivals.Select(rival => rival.Candidate.Scores[incident.At]).DefaultIfEmpty(-1).Max();
        yield return organisations.Take(at).Where(rival => rival.Sentences.AsSpan().ContainsAny(organisations[at].Sentences.AsSpan())).Select(rival => rival.Probability).DefaultIfEmpty(-1).Max();
    }
    // How many sentences lie from one to the next of a group.
    private static int Distance(int sentence, ImmutableArray<int> group)
    {
        var next = group.BinarySearch(sentence);
        if (next >= 0)
            return 0;
        next = ~next;
        var after = next < group.Length ? group[next] - sentence : int.MaxValue;
        return next > 0 ? Math.Min(after, sentence - group[next - 1]) : after;
    }
}
