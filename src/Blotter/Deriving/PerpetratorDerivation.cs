using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Deriving;

/// <summary>Derives who did it, how each stands overall, and how that changed.</summary>
internal sealed class PerpetratorDerivation
{
    private readonly ImmutableArray<Mention> _mentions;
    private readonly GroupNames _names;
    private readonly List<Group> _groups = [];

    /// <summary>Gathers the perpetrators of all mentions.</summary>
    /// <param name="mentions">The mentions, the oldest first, with superseded ones: history keeps what was said.</param>
    public PerpetratorDerivation(ImmutableArray<Mention> mentions)
    {
        (_mentions, _names) = (mentions, new GroupNames(mentions));
        for (var at = 0; at < mentions.Length; at++)
            foreach (var perpetrator in mentions[at].Facts.Incident.Perpetrators.Where(GroupNames.IsGroup))
                Add(at, perpetrator);
    }

    /// <summary>
    /// The perpetrators, those that stand highest first; attackers who are only described are left out where a group stands as claimed or as a fact.
    /// </summary>
    /// <param name="current">The mentions that count.</param>
    public ImmutableArray<(Perpetrator Perpetrator, FacetReason Reason)> Overall(ImmutableArray<Mention> current)
    {
        var counted = current.Select(mention => mention.Report.Id).ToHashSet(StringComparer.Ordinal);
        var groups = _groups.Select(group => Overall(group, counted)).OfType<(Perpetrator Perpetrator, FacetReason Reason)>().OrderBy(group => Rank(group.Perpetrator.Standing)).ToList();
        if (!groups.Exists(group => group.Perpetrator.Standing is Standing.Claimed or Standing.Fact) && Described(current) is { } described)
            groups.Insert(0, described);
        return [.. groups];
    }

    /// <summary>Each change of a perpetrator's standing, the oldest first.</summary>
    public ImmutableArray<StandingChange> History() =>
    [
        .. _groups.SelectMany(group => Changes(group)).OrderBy(change => change.At).Select(change => change.Change),
    ];

    private void Add(int at, Perpetrator perpetrator)
    {
        var group = _groups.Find(group => group.Names.Exists(known => _names.AreSame(known, perpetrator)));
        if (group is null)
            _groups.Add(group = new Group([], []));
        if (!group.Names.Exists(known => known.Name == perpetrator.Name && known.Actor == perpetrator.Actor))
            group.Names.Add(perpetrator);
        group.Told.Add((at, perpetrator));
    }

    // "Fact" in one report is a careless word where another says on whose word it stands.
    private (Perpetrator Perpetrator, FacetReason Reason)? Overall(Group group, HashSet<string> counted)
    {
        var told = group.Told.Where(told => counted.Contains(_mentions[told.At].Report.Id)).ToList();
        if (told.Count == 0)
            return null;
        var attributed = told.Where(one => one.Perpetrator.Standing is not (Standing.Fact or Standing.Denied)).ToList();
        var standing = (attributed.Count > 0 ? attributed : told).MinBy(one => Rank(one.Perpetrator.Standing)).Perpetrator.Standing;
        var from = told.Where(one => one.Perpetrator.Standing == standing).ToList();
        var name = group.Told.CountBy(one => one.Perpetrator.Name, StringComparer.Ordinal).OrderByDescending(count => count.Value).ThenByDescending(count => count.Key.Length).First().Key;
        var response = told.Select(one => one.Perpetrator.Response).OfType<PerpetratorResponse>().Order().Cast<PerpetratorResponse?>().FirstOrDefault();
        var perpetrator = from[^1].Perpetrator with { Name = name, Actor = group.Names.Select(known => known.Actor).FirstOrDefault(actor => actor is not null), Response = response, Span = null };
        return (perpetrator, new FacetReason("perpetrator", name, SetList.Name(standing), "strongest-attributed", [.. from.Select(one => SpeakerKeys.Said(_mentions[one.At], SayingOf(group, one.At, standing)))]));
    }

    // The description that tells most.
    private static (Perpetrator Perpetrator, FacetReason Reason)? Described(ImmutableArray<Mention> current)
    {
        var all = current.SelectMany(mention => mention.Facts.Incident.Perpetrators.Where(perpetrator => !GroupNames.IsGroup(perpetrator)).Select(perpetrator => (Mention: mention, Perpetrator: perpetrator))).ToList();
        if (all.Count == 0)
            return null;
        var (from, chosen) = all.OrderBy(one => Rank(one.Perpetrator.Standing)).ThenByDescending(one => one.Perpetrator.Name.Length).First();
        return (chosen with { Span = null }, new FacetReason("perpetrator", chosen.Name, SetList.Name(chosen.Standing), "fullest-description", [SpeakerKeys.Said(from, null)]));
    }

    private IEnumerable<(int At, StandingChange Change)> Changes(Group group)
    {
        var name = group.Told.CountBy(one => one.Perpetrator.Name, StringComparer.Ordinal).OrderByDescending(count => count.Value).ThenByDescending(count => count.Key.Length).First().Key;
        var last = (Standing?)null;
        foreach (var (at, perpetrator) in group.Told)
        {
            if (perpetrator.Standing != last)
                yield return (at, new StandingChange(name, perpetrator.Standing, SpeakerKeys.Said(_mentions[at], SayingOf(group, at, perpetrator.Standing))));
            last = perpetrator.Standing;
        }
    }

    private Saying? SayingOf(Group group, int at, Standing standing)
    {
        var sayings = _mentions[at].Facts.Sayings.Where(saying => saying.Facet is Facet.Perpetrator or Facet.Responsibility && IsAbout(group, saying)).ToList();
        return sayings.Find(saying => Fits(saying, standing, group)) ?? sayings.FirstOrDefault();
    }

    private bool IsAbout(Group group, Saying saying) =>
        group.Names.Exists(known => _names.AreSame(known.Name, saying.Value)) || (saying is { Facet: Facet.Responsibility, Chain: [var first, ..] } && IsSelf(group, first));

    private bool IsSelf(Group group, Speaker speaker) =>
        group.Names.Exists(known => _names.AreSame(known.Name, speaker.Name) || (speaker.Of is { } of && _names.AreSame(known.Name, of)));

    private bool Fits(Saying saying, Standing standing, Group group) => standing switch
    {
        Standing.Denied => saying.Stance == Stance.Denies,
        _ when saying.Stance == Stance.Denies => false,
        Standing.Claimed => saying.Facet == Facet.Responsibility || (saying.Chain is [var first, ..] && IsSelf(group, first)),
        Standing.SuspectedByAuthorities => saying.Chain is [{ Kind: SourceKind.Official or SourceKind.Document }, ..],
        Standing.Fact => saying.Chain.IsEmpty || MentionReader.IsOutlet(saying.Chain[0].Kind),
        _ => true,
    };

    // A group's own word stands before what others assert of it.
    private static int Rank(Standing standing) => standing == Standing.Claimed ? -1 : (int)standing;

    private sealed record Group(List<Perpetrator> Names, List<(int At, Perpetrator Perpetrator)> Told);
}
