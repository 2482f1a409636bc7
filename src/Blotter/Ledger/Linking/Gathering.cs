using System.Collections.Immutable;
using Blotter.Resolving;

namespace Blotter.Ledger.Linking;

/// <summary>Takes some incidents apart and gathers their mentions anew.</summary>
internal sealed class Gathering(MentionIds ids, ProfileTable profiles, Verdicts verdicts, ImmutableArray<string> incidents)
{
    // Incidents of more mentions are joined as a whole or not: taking them apart at every report would take longer and longer.
    private const int MostTakenApart = 16;

    // Of a larger incident so many of its oldest and its newest mentions speak for it.
    private const int MostSpeakers = 8;

    /// <summary>The incidents, each with all of its mentions, the oldest first.</summary>
    public ImmutableArray<ImmutableArray<MentionPlace>> Clusters()
    {
        var members = incidents.ToDictionary(incident => incident, ids.MembersOf, StringComparer.Ordinal);
        var known = members.ToDictionary(
            incident => incident.Key, incident => incident.Value.Where(mention => profiles.Find(mention.Row) is not null).ToList(), StringComparer.Ordinal);
        var speakers = known.Values.SelectMany(Speakers).OrderBy(mention => mention.Row).ToList();
        var clusters = Resolve(speakers, known.Values);
        var placed = clusters.SelectMany((cluster, at) => cluster.Select(mention => (mention.Row, at))).ToDictionary(place => place.Row, place => place.at);
        var whole = clusters.Select(cluster => cluster.ToList()).ToList();
        foreach (var (incident, all) in members)
            Follow(all, known[incident], placed, whole);
        return [.. whole.Select(cluster => cluster.OrderBy(mention => mention.Row).ToImmutableArray())];
    }

    private List<List<MentionPlace>> Resolve(List<MentionPlace> speakers, IEnumerable<List<MentionPlace>> known)
    {
        List<PairVerdict> decided = verdicts.Among([.. speakers.Select(mention => mention.Row)]);
        var places = speakers.Select((mention, at) => (mention.Row, at)).ToDictionary(place => place.Row, place => place.at);
        foreach (var large in known.Where(mentions => mentions.Count > MostTakenApart))
            decided = [.. Whole([.. Speakers(large).Select(mention => places[mention.Row])], decided)];
        ImmutableArray<MentionProfile> ofSpeakers = [.. speakers.Select(mention => profiles.Find(mention.Row)!)];
        return [.. new Resolver(PairJudge.Shipped).Resolve(ofSpeakers, decided, [.. speakers.Select(mention => profiles.CrowdOf(mention.Row))])
            .Select(cluster => cluster.Select(at => speakers[at]).ToList())];
    }

    private static IEnumerable<MentionPlace> Speakers(List<MentionPlace> mentions) =>
        mentions.Count <= MostTakenApart ? mentions : mentions.Take(MostSpeakers).Concat(mentions.TakeLast(MostSpeakers));

    // What people took apart within a large incident stays as it is there.
    private static IEnumerable<PairVerdict> Whole(ImmutableArray<int> places, List<PairVerdict> decided)
    {
        var inside = places.ToHashSet();
        return decided.Where(verdict => !inside.Contains(verdict.One) || !inside.Contains(verdict.Other))
            .Concat(places.Skip(1).Select(place => new PairVerdict(places[0], place, Together: true)));
    }

    // Mentions that only superseded versions have, and those of a large incident that did not speak, go where the oldest of their incident that did goes.
    private static void Follow(List<MentionPlace> all, List<MentionPlace> known, Dictionary<long, int> placed, List<List<MentionPlace>> clusters)
    {
        var leader = known.FirstOrDefault(mention => placed.ContainsKey(mention.Row));
        var at = leader is null ? clusters.Count : placed[leader.Row];
        if (leader is null)
            clusters.Add([]);
        clusters[at].AddRange(all.Where(mention => !placed.ContainsKey(mention.Row)));
    }
}
