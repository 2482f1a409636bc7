using System.Collections.Immutable;

namespace Blotter.Resolving;

/// <summary>
/// What a stretch of text is about, as far as words tell: its rarest words with their weights, and the names of two words in it. Two stories are compared without knowing any other.
/// Immutable.
/// </summary>
internal sealed class Story
{
    /// <summary>How many words a story is told by; those with the greatest weights.</summary>
    public const int Words = 64;

    // A name of two common words ("Police Department") tells nothing.
    private const double RareName = 3.5;

    // From here on a word is as good as a name.
    private const double RareWord = 4.5;

    private readonly ImmutableArray<StoryTerm> _terms;
    private readonly ImmutableArray<StoryTerm> _names;

    /// <summary>A story that was told before.</summary>
    /// <param name="terms">As <see cref="Terms"/>.</param>
    /// <param name="names">As <see cref="NameTerms"/>.</param>
    public Story(ImmutableArray<StoryTerm> terms, ImmutableArray<StoryTerm> names) => (_terms, _names) = (terms, names);

    /// <summary>A story without a word, like no other.</summary>
    public static Story None { get; } = new([], []);

    /// <summary>Its rarest words, in ordinal order.</summary>
    public ImmutableArray<StoryTerm> Terms => _terms;

    /// <summary>The names of two words in it, in ordinal order.</summary>
    public ImmutableArray<StoryTerm> NameTerms => _names;

    /// <summary>The names of two words, "kaemon robinson", in ordinal order.</summary>
    public IEnumerable<string> Names => _names.Select(name => name.Word);

    /// <summary>The story that some stretches of a text tell.</summary>
    public static Story Of(string text, IEnumerable<TextSpan> spans, WordRarity rarity)
    {
        var (counts, names) = (new Dictionary<string, (int Count, double Rarity)>(StringComparer.Ordinal), new SortedDictionary<string, double>(StringComparer.Ordinal));
        foreach (var span in spans)
        {
            var before = default(StoryWord);
            foreach (var word in StoryWords.In(text, span))
            {
                var known = counts.GetValueOrDefault(word.Stem, (Count: 0, Rarity: rarity.Unknown));
                counts[word.Stem] = (known.Count + 1, Math.Min(known.Rarity, rarity.Of(word.Lower)));
                if (before.IsCapitalised && word is { IsCapitalised: true, FollowsDirectly: true } && Name(before, word, rarity) is { } name)
                    names[name.Word] = name.Weight;
                before = word;
            }
        }
        return new Story(TermsOf(counts), [.. names.Select(name => new StoryTerm(name.Key, name.Value, name.Value))]);
    }

    /// <summary>How alike the words are: the cosine of the two vectors of weights, 0 to 1.</summary>
    public double Likeness(Story other) => Common(_terms, other._terms).Sum(pair => pair.Ours.Weight * pair.Theirs.Weight);

    /// <summary>The words of both that hardly any other story has.</summary>
    public IEnumerable<string> SharedRareWords(Story other) =>
        Common(_terms, other._terms).Where(pair => pair.Ours.Rarity >= RareWord).Select(pair => pair.Ours.Word);

    /// <summary>The names of both, with the sum of how rare their words are.</summary>
    public IEnumerable<StoryTerm> SharedNames(Story other) => Common(_names, other._names).Select(pair => pair.Ours);

    /// <summary>The rarest words, the most telling first: what a like story is looked for by.</summary>
    public IEnumerable<string> Keys(int most) =>
        _terms.Where(term => term.Rarity >= RareName).OrderByDescending(term => term.Weight).ThenBy(term => term.Word, StringComparer.Ordinal).Take(most).Select(term => term.Word);

    private static StoryTerm? Name(StoryWord first, StoryWord second, WordRarity rarity)
    {
        var (one, other) = (rarity.Of(first.Lower), rarity.Of(second.Lower));
        return Math.Min(one, other) >= RareName ? new StoryTerm($"{first.Lower} {second.Lower}", one + other, one + other) : null;
    }

    private static ImmutableArray<StoryTerm> TermsOf(Dictionary<string, (int Count, double Rarity)> counts)
    {
        var terms = counts.Select(word => new StoryTerm(word.Key, word.Value.Rarity, word.Value.Rarity * (1 + Math.Log(word.Value.Count))))
            .OrderByDescending(term => term.Weight).ThenBy(term => term.Word, StringComparer.Ordinal).Take(Words).ToList();
        var length = Math.Sqrt(terms.Sum(term => term.Weight * term.Weight));
        return length == 0 ? [] : [.. terms.Select(term => term with { Weight = term.Weight / length }).OrderBy(term => term.Word, StringComparer.Ordinal)];
    }

    // Both are in ordinal order.
    private static IEnumerable<(StoryTerm Ours, StoryTerm Theirs)> Common(ImmutableArray<StoryTerm> ours, ImmutableArray<StoryTerm> theirs)
    {
        var (at, other) = (0, 0);
        while (at < ours.Length && other < theirs.Length)
        {
            var order = string.CompareOrdinal(ours[at].Word, theirs[other].Word);
            if (order == 0)
                yield return (ours[at], theirs[other]);
            at += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }
    }
}

/// <summary>A word or name of a story.</summary>
/// <param name="Word">In lower case.</param>
/// <param name="Rarity">As in <see cref="WordRarity"/>; of a name, the sum of its words'.</param>
/// <param name="Weight">What it counts for in its story; the squares of a story's words sum up to 1.</param>
internal readonly record struct StoryTerm(string Word, double Rarity, double Weight);
