using System.Collections.Immutable;

namespace Blotter.Coding.Mentions;

/// <summary>
/// Tells which phrases of a report are about the same: those of the same words without premodifiers, parts of a person's name, names and the acronyms that stand beside them,
/// and short descriptions of what a longer one describes ("the bomb" and "a car bomb").
/// </summary>
internal static class EntityFinder
{
    /// <summary>The entities in the order of their first phrases.</summary>
    public static ImmutableArray<Entity> Find(ImmutableArray<NounPhrase> phrases)
    {
        var groups = Groups(phrases);
        var index = new GroupIndex(groups);
        var longest = Enumerable.Range(0, groups.Count).OrderByDescending(at => groups[at].Words.Length).ThenBy(at => at);
        var same = new int[groups.Count];
        foreach (var at in longest)
            same[at] = index.Longer(at) is { } longer ? same[longer] : at;
        return
        [
            .. Enumerable.Range(0, same.Length).GroupBy(at => same[at])
                .Select(own => own.SelectMany(at => groups[at].Phrases).OrderBy(phrase => phrase.Sentence.Index).ThenBy(phrase => phrase.Head).ToImmutableArray())
                .OrderBy(own => own[0].Sentence.Index).ThenBy(own => own[0].Head).Select(own => new Entity(own)),
        ];
    }

    private static List<PhraseGroup> Groups(ImmutableArray<NounPhrase> phrases)
    {
        var words = phrases.Select(PhraseWords.Of).ToArray();
        var names = Acronyms(phrases, words);
        var groups = new List<PhraseGroup>();
        var known = new Dictionary<string, PhraseGroup>(StringComparer.Ordinal);
        for (var at = 0; at < phrases.Length; at++)
        {
            var own = words[at].Length == 1 && names.TryGetValue(words[at][0], out var full) ? full : words[at];
            if (own.Length == 0)
                continue;
            var key = string.Join(' ', own);
            if (!known.TryGetValue(key, out var group))
                groups.Add(known[key] = group = PhraseGroup.For(phrases[at], own, at));
            group.Phrases.Add(phrases[at]);
        }
        return groups;
    }

    // "Farabundo Marti National Liberation Front (FMLN)": the name that each acronym stands for.
    private static Dictionary<string, string[]> Acronyms(ImmutableArray<NounPhrase> phrases, string[][] words)
    {
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var at = 1; at < phrases.Length; at++)
        {
            var (before, own) = (phrases[at - 1], phrases[at]);
            if (before.Sentence != own.Sentence || !StandsBeside(before, own))
                continue;
            if (words[at].Length == 1 && words[at - 1].Length >= 2 && IsAcronym(words[at][0], words[at - 1]))
                names.TryAdd(words[at][0], words[at - 1]);
            else if (words[at - 1].Length == 1 && words[at].Length >= 2 && IsAcronym(words[at - 1][0], words[at]))
                names.TryAdd(words[at - 1][0], words[at]);
        }
        return names;
    }

    private static bool StandsBeside(NounPhrase before, NounPhrase own) =>
        own.First - before.Last is 2 or 3 && own.Sentence.Tokens[own.First - 1].Text is "(" or "[" or "," or "-" or "--";

    // Most letters of an acronym begin words of the name; it may come from another language.
    private static bool IsAcronym(string acronym, string[] words) =>
        acronym.Length is >= 2 and <= 8 && (words[0][0] == acronym[0] || acronym.Count(letter => words.Any(word => word[0] == letter)) * 3 >= acronym.Length * 2);
}
