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
    public void Join(long seq, IReadOnlyList<long> ours, IReadOnlyList<long> theirs)
    {
        foreach (var (one, other) in Pairs(ours, theirs))
            Forget(one, other);
        Tie(seq, [.. ours.Concat(theirs).Order()]);
    }

    /// <summary>No mention of the one list is of one incident with one of the other.</summary>
    /// <param name="seq">The entry that says so.</param>
    /// <param name="leaving">The mentions that leave, the oldest first: from here on they belong together.</param>
    /// <param name="staying">The mentions that stay, the oldest first. What held them together through one that leaves holds on.</param>
    public void Part(long seq, IReadOnlyList<long> leaving, IReadOnlyList<long> staying)
    {
        var tied = staying.Where(mention => leaving.Any(other => Holds(Math.Min(mention, other), Math.Max(mention, other)) is true)).ToList();
        foreach (var (one, other) in Pairs(leaving, staying))
            Set(seq, one, other, together: false);
        Tie(seq, leaving);
        Tie(seq, tied);
    }

    // The oldest with each of the others: that holds all of them together.
    private void Tie(long seq, IReadOnlyList<long> mentions)
    {
        foreach (var mention in mentions.Skip(1))
            Set(seq, mentions[0], mention, together: true);
    }

    private static IEnumerable<(long One, long Other)> Pairs(IReadOnlyList<long> ours, IReadOnlyList<long> theirs) =>
        from one in ours from other in theirs select (Math.Min(one, other), Math.Max(one, other));

    private bool? Holds(long one, long other) =>
        store.Prepare("SELECT together FROM verdict WHERE one = $one AND other = $other").Number(one, other) is { } together ? together != 0 : null;

    private List<(long Other, bool Together)> After(long mention) =>
        store.Prepare("SELECT other, together FROM verdict WHERE one = $one ORDER BY other").Rows(row => (row.GetInt64(0), row.GetBoolean(1)), mention);

    private void Set(long seq, long one, long other, bool together) =>
        store.Prepare("INSERT OR REPLACE INTO verdict (one, other, together, seq) VALUES ($one, $other, $together, $seq)").Run(one, other, together, seq);

    private void Forget(long one, long other) => store.Prepare("DELETE FROM verdict WHERE one = $one AND other = $other").Run(one, other);
}
