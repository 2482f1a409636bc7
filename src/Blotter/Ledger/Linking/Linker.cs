using System.Collections.Immutable;
using Blotter.Resolving;

namespace Blotter.Ledger.Linking;

/// <summary>
/// Judges, when a report was coded, which incidents its mentions are of. The incidents with which some pair of mentions speaks for a link are gathered anew together with them, so that the order in
/// which reports arrive hardly matters. Reads the derived tables and changes none.
/// </summary>
internal sealed class Linker(StoreConnection store, ProfileTable profiles)
{
    // Natural logarithms of odds: 0 is even; a suggestion is at least one in five.
    private const double LeastOfSuggestion = -1.4;
    private const int MostSuggestions = 3;

    // Work is bounded: a report on a war may be near hundreds of incidents.
    private const int MostIncidents = 5;

    // Of the weights in the log.
    private const int Decimals = 3;

    private readonly MentionIds _ids = new(store);
    private readonly Verdicts _verdicts = new(store);

    /// <summary>What judging a report's mentions changes; <c>null</c> when they are and stay alone and nothing is near.</summary>
    /// <param name="report">The report's row.</param>
    /// <param name="reportId">Its id.</param>
    public LinkedEntry? Judge(long report, string reportId)
    {
        var arrived = profiles.Of(report);
        var near = arrived.SelectMany(Candidates).ToList();
        var own = arrived.Select(mention => _ids.At(mention).Incident);
        var incidents = near.Where(pair => pair.Judgement.Score > 0)
            .GroupBy(pair => pair.Incident, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(pair => pair.Judgement.Score)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostIncidents).Select(group => group.Key);
        var gathering = new Gathering(_ids, profiles, _verdicts, [.. own.Concat(incidents).Concat(Crowded(arrived)).Distinct(StringComparer.Ordinal)]);
        var clusters = gathering.Clusters();
        var moved = clusters.SelectMany(Moves).ToImmutableArray();
        var judged = arrived.Union(moved.Select(move => move.Mention.Row));
        ImmutableArray<JudgedLink> links = [.. judged.Select(mention => Best(mention, clusters)).OfType<JudgedLink>()];
        ImmutableArray<JudgedLink> suggested = [.. arrived.SelectMany(mention => Suggestions(mention, near, clusters))];
        return moved.IsEmpty && links.IsEmpty && suggested.IsEmpty
            ? null
            : new LinkedEntry(reportId, [.. moved.Select(move => new MovedMention(move.Mention.Id, move.To))], links, suggested);
    }

    private IEnumerable<NearPair> Candidates(long mention)
    {
        foreach (var other in profiles.Near(profiles.Find(mention)!))
            if (other != mention && profiles.Find(other) is not null && Judge(mention, other) is { Score: >= LeastOfSuggestion } judgement)
                yield return new NearPair(mention, other, _ids.At(other).Incident, judgement);
    }

    // What was linked while fewer mentions were known of the place and days.
    private IEnumerable<string> Crowded(List<long> arrived) =>
        profiles.NewlyCrowded(arrived).Select(mention => _ids.At(mention).Incident).Distinct(StringComparer.Ordinal).Where(incident => _ids.MembersOf(incident).Count > 1);

    // An incident has the id of its oldest mention.
    private static IEnumerable<(MentionPlace Mention, string To)> Moves(ImmutableArray<MentionPlace> cluster)
    {
        var incident = cluster[0].Id;
        return cluster.Where(mention => !string.Equals(mention.Incident, incident, StringComparison.Ordinal)).Select(mention => (mention, incident));
    }

    private JudgedLink? Best(long mention, ImmutableArray<ImmutableArray<MentionPlace>> clusters)
    {
        if (profiles.Find(mention) is null)
            return null;
        var cluster = clusters.First(cluster => cluster.Any(member => member.Row == mention));
        var best = cluster.Where(other => other.Row != mention && profiles.Find(other.Row) is not null)
            .Select(other => (other.Id, Judgement: Judge(mention, other.Row)))
            .OrderByDescending(pair => pair.Judgement.Score).FirstOrDefault();
        return best.Id is null ? null : Judged(_ids.At(mention).Id, best.Id, best.Judgement);
    }

    private IEnumerable<JudgedLink> Suggestions(long mention, List<NearPair> near, ImmutableArray<ImmutableArray<MentionPlace>> clusters)
    {
        var together = clusters.First(cluster => cluster.Any(member => member.Row == mention)).Select(member => member.Row).ToHashSet();
        return near.Where(pair => pair.Mention == mention && !together.Contains(pair.Other))
            .GroupBy(pair => pair.Incident, StringComparer.Ordinal)
            .Select(group => group.MaxBy(pair => pair.Judgement.Score)!)
            .OrderByDescending(pair => pair.Judgement.Score).ThenBy(pair => pair.Other)
            .Take(MostSuggestions)
            .Select(pair => Judged(_ids.At(mention).Id, _ids.At(pair.Other).Id, pair.Judgement));
    }

    private LinkJudgement Judge(long mention, long other) =>
        PairJudge.Shipped.Judge(profiles.Find(mention)!, profiles.Find(other)!, Math.Max(profiles.CrowdOf(mention), profiles.CrowdOf(other)));

    private static JudgedLink Judged(string mention, string with, LinkJudgement judgement) =>
        new(mention, with, [.. judgement.Evidence.Select(reason => reason with { Weight = Math.Round(reason.Weight, Decimals) })]);

    /// <summary>A mention that arrived and one that may be of one incident with it: at least likely enough for a suggestion.</summary>
    private sealed record NearPair(long Mention, long Other, string Incident, LinkJudgement Judgement);
}
