using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Places;

/// <summary>
/// Says where the places are that a report names, all of them together. A candidate's score is a sum of what speaks for it: its kind and population, how the
/// text says it lies to others, and the country, region, district and neighbourhood of the report's other names. Scores are renewed a few times, since each
/// depends on the others, and become probabilities. Immutable and safe to share between threads.
/// </summary>
internal sealed class ToponymResolver(Gazetteer gazetteer, ToponymWords words)
{
    // How likely a name lies in the city that the report tells of, where only towns elsewhere have it.
    private const float OfPart = 0.3f;

    private readonly PlaceLinks _links = new(words);

    /// <summary>
    /// Softens probabilities, less from round to round, so that names tell on each other before any is sure. The last was chosen so that the probabilities
    /// given are those with which answers are right; see <c>docs/accuracy.md</c>.
    /// </summary>
    private static readonly float[] Temperatures = [2, 1.7f, 1.4f, 1.2f, 1];

    /// <summary>The likeliest places of each mention, at most <see cref="Toponym.MostCandidates"/>; none for names that the gazetteer doesn't know.</summary>
    /// <param name="sentences">The sentences of one report.</param>
    /// <param name="mentions">Names of places in them, in text order.</param>
    /// <param name="home">Where the report comes from.</param>
    public ImmutableArray<ImmutableArray<PlaceCandidate>> Resolve(ImmutableArray<Sentence> sentences, ImmutableArray<PlaceMention> mentions, ReportHome home)
    {
        var senses = new PlaceSenses(gazetteer, gazetteer.Capitals, mentions, home.Names);
        var scorer = new PlaceScorer(senses, _links.Read(sentences, mentions, senses), _links.ReadLists(sentences, mentions, senses.GroupOf), home);
        for (var round = 0; round < Temperatures.Length; round++)
        {
            scorer.Score(isFirst: round == 0);
            senses.Normalise(Temperatures[round]);
        }
        var answers = Enumerable.Range(0, senses.Groups).Select(group => Answer(senses, scorer, group)).ToImmutableArray();
        return [.. senses.GroupOf.Select(group => group < 0 ? [] : answers[group])];
    }

    private ImmutableArray<PlaceCandidate> Answer(PlaceSenses senses, PlaceScorer scorer, int group)
    {
        var (start, end) = senses.Range(group);
        if (senses.IsDoubted(group))
            return [];
        var best = Enumerable.Range(start, end - start).OrderByDescending(at => senses.Probabilities[at]).ThenBy(at => at).Take(Toponym.MostCandidates).ToArray();
        if (scorer.IsStrange(group, best[0]))
            return [];
        if (senses.IsUnknownQuarter(group, best[0]) || scorer.IsAstray(group, best[0]))
            return scorer.MainCityBeside(group) is >= 0 and var city ? [new PlaceCandidate(gazetteer.Place(senses.Senses[city].Id), OfPart, PlaceEvidence.Part)] : [];
        return [.. best.Select((at, rank) => new PlaceCandidate(
            gazetteer.Place(senses.Senses[at].Id), senses.Probabilities[at], best.Length == 1 ? PlaceEvidence.Only : scorer.Reason(group, at, best[rank == 0 ? 1 : 0])))];
    }
}
