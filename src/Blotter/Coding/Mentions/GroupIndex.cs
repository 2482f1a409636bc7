namespace Blotter.Coding.Mentions;

/// <summary>Finds groups of phrases that may say more of what another says: by the head, and by each word of a person's name.</summary>
internal sealed class GroupIndex
{
    // Farther ones are of other incidents; the limit keeps long reports linear.
    private const int Farthest = 200;

    private readonly List<PhraseGroup> _groups;
    private readonly Dictionary<string, List<int>> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _names = new(StringComparer.Ordinal);

    /// <summary>An index of these groups, which are in text order.</summary>
    public GroupIndex(List<PhraseGroup> groups)
    {
        _groups = groups;
        for (var at = 0; at < groups.Count; at++)
            if (!groups[at].IsPerson)
                Add(_heads, groups[at].Head, at);
            else
                foreach (var word in groups[at].Words.Distinct(StringComparer.Ordinal))
                    Add(_names, word, at);
    }

    /// <summary>The last of the longer groups that begin before this one; if there is none, the first after it; <c>null</c> without any.</summary>
    public int? Longer(int at)
    {
        var own = _groups[at];
        var (person, thing) = (Candidates(_names, own.Words[^1]), Candidates(_heads, own.Head));
        return Later(Before(person, at), Before(thing, at)) ?? Earlier(After(person, at), After(thing, at));
    }

    private static void Add(Dictionary<string, List<int>> index, string word, int at)
    {
        if (!index.TryGetValue(word, out var own))
            index[word] = own = [];
        own.Add(at);
    }

    private static List<int> Candidates(Dictionary<string, List<int>> index, string word) => index.TryGetValue(word, out var own) ? own : [];

    private static int? Later(int? one, int? other) => one is null || other > one ? other : one;

    private static int? Earlier(int? one, int? other) => one is null || other < one ? other : one;

    private int? Before(List<int> candidates, int at)
    {
        var start = Position(candidates, at);
        for (var step = start - 1; step >= 0 && start - step <= Farthest; step--)
            if (_groups[at].IsShortFor(_groups[candidates[step]]))
                return candidates[step];
        return null;
    }

    private int? After(List<int> candidates, int at)
    {
        var start = Position(candidates, at);
        for (var step = start; step < candidates.Count && step - start <= Farthest; step++)
            if (_groups[at].IsShortFor(_groups[candidates[step]]))
                return candidates[step];
        return null;
    }

    // The first candidate that is not before the group.
    private static int Position(List<int> candidates, int at)
    {
        var found = candidates.BinarySearch(at);
        return found < 0 ? ~found : found;
    }
}
