using System.Collections.Immutable;
using Blotter.Ledger.Deciding;
using Blotter.Resolving;

namespace Blotter.Ledger.Linking;

/// <summary>The derived table of what people decided about pairs of mentions; a later decision on a pair replaces an earlier one.</summary>
internal sealed class Verdicts(StoreConnection store)
{
    /// <summary>The decisions on pairs of these mentions, as indexes into them.</summary>
    public List<PairVerdict> Among(IReadOnlyList<long> mentions)
    {
        var places = new Dictionary<long, int>();
        for (var at = 0; at < mentions.Count; at++)
            places.Add(mentions[at], at);
        var found = new List<PairVerdict>();
        foreach (var mention in mentions)
            foreach (var (other, together) in After(mention))
                if (places.TryGetValue(other, out var place))
                    found.Add(new PairVerdict(places[mention], place, together));
        return found;
    }

    /// <summary>All mentions of the two lists are of one incident.</summary>
    /// <param name="seq">The entry that says so.</param>
    /// <param name="ours">Mentions of one incident, the oldest first.</param>
    /// <param name="theirs">Those of the other, the oldest first.</param>
    /// <returns>The decisions that this one replaces.</returns>
    public ImmutableArray<VerdictBefore> Join(long seq, IReadOnlyList<long> ours, IReadOnlyList<long> theirs)
    {
        var replaced = ImmutableArray.CreateBuilder<VerdictBefore>();
        foreach (var (one, other) in Pairs(ours, theirs))
            Forget(one, other, replaced);
        Tie(seq, [.. ours.Concat(theirs).Order()], replaced);
        return replaced.ToImmutable();
    }

    /// <summary>No mention of the one list is of one incident with one of the other.</summary>
    /// <param name="seq">The entry that says so.</param>
    /// <param name="leaving">The mentions that leave, the oldest first: from here on they belong together.</param>
    /// <param name="staying">The mentions that stay, the oldest first. What held them together through one that leaves holds on.</param>
    /// <returns>The decisions that this one replaces.</returns>
    public ImmutableArray<VerdictBefore> Part(long seq, IReadOnlyList<long> leaving, IReadOnlyList<long> staying)
    {
        var replaced = ImmutableArray.CreateBuilder<VerdictBefore>();
        var tied = staying.Where(mention => leaving.Any(other => Holds(Math.Min(mention, other), Math.Max(mention, other)) is true)).ToList();
        foreach (var (one, other) in Pairs(leaving, staying))
            Set(seq, one, other, together: false, replaced);
        Tie(seq, leaving, replaced);
        Tie(seq, tied, replaced);
        return replaced.ToImmutable();
    }

    /// <summary>No mention of the one incident is of one incident with one of the other; what holds each together stays.</summary>
    /// <returns>The decisions that this one replaces.</returns>
    public ImmutableArray<VerdictBefore> KeepApart(long seq, IReadOnlyList<long> ours, IReadOnlyList<long> theirs)
    {
        var replaced = ImmutableArray.CreateBuilder<VerdictBefore>();
        foreach (var (one, other) in Pairs(ours, theirs))
            Set(seq, one, other, together: false, replaced);
        return replaced.ToImmutable();
    }

    /// <summary>Takes a decision back.</summary>
    /// <param name="seq">Its entry.</param>
    /// <param name="replaced">What it replaced.</param>
    public void TakeBack(long seq, ImmutableArray<VerdictBefore> replaced)
    {
        store.Prepare("DELETE FROM verdict WHERE seq = $seq").Run(seq);
        foreach (var before in replaced)
            Put(before.Seq, before.One, before.Other, before.Together);
    }

    // The oldest with each of the others: that holds all of them together.
    private void Tie(long seq, IReadOnlyList<long> mentions, ImmutableArray<VerdictBefore>.Builder replaced)
    {
        foreach (var mention in mentions.Skip(1))
            Set(seq, mentions[0], mention, together: true, replaced);
    }

    private static IEnumerable<(long One, long Other)> Pairs(IReadOnlyList<long> ours, IReadOnlyList<long> theirs) =>
        from one in ours from other in theirs select (Math.Min(one, other), Math.Max(one, other));

    private bool? Holds(long one, long other) =>
        store.Prepare("SELECT together FROM verdict WHERE one = $one AND other = $other").Number(one, other) is { } together ? together != 0 : null;

    private List<(long Other, bool Together)> After(long mention) =>
        store.Prepare("SELECT other, together FROM verdict WHERE one = $one ORDER BY other").Rows(row => (row.GetInt64(0), row.GetBoolean(1)), mention);

    private void Set(long seq, long one, long other, bool together, ImmutableArray<VerdictBefore>.Builder replaced)
    {
        Note(one, other, seq, replaced);
        Put(seq, one, other, together);
    }

    private void Forget(long one, long other, ImmutableArray<VerdictBefore>.Builder replaced)
    {
        Note(one, other, seq: null, replaced);
        store.Prepare("DELETE FROM verdict WHERE one = $one AND other = $other").Run(one, other);
    }

    // One decision may set a pair twice; what it set first was nobody's decision before.
    private void Note(long one, long other, long? seq, ImmutableArray<VerdictBefore>.Builder replaced) => replaced.AddRange(
        store.Prepare("SELECT together, seq FROM verdict WHERE one = $one AND other = $other")
            .Rows(row => new VerdictBefore(one, other, row.GetBoolean(0), row.GetInt64(1)), one, other).Where(before => before.Seq != seq));

    private void Put(long seq, long one, long other, bool together) =>
        store.Prepare("INSERT OR REPLACE INTO verdict (one, other, together, seq) VALUES ($one, $other, $together, $seq)").Run(one, other, together, seq);
}
