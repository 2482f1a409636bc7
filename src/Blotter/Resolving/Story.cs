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

    // What most reports share tells nothing: weights begin above this rarity.
    private const double Usual = 2;

    // Names tell one story from another better than other words of one rarity.
    private const double OfNames = 1.5;

    /// <summary>A story that was told before.</summary>
    /// <param name="terms">As <see cref="Terms"/>.</param>
    /// <param name="names">As <see cref="NameTerms"/>.</param>
    public Story(ImmutableArray<StoryTerm> terms, ImmutableArray<StoryTerm> names) => (Terms, NameTerms) = (terms, names);

    /// <summary>A story without a word, like no other.</summary>
    public static Story None { get; } = new([], []);

    /// <summary>Its rarest words, in ordinal order.</summary>
    public ImmutableArray<StoryTerm> Terms { get; }

    /// <summary>The names of two words in it, in ordinal order.</summary>
    public ImmutableArray<StoryTerm> NameTerms { get; }

    /// <summary>The names of two words, "kaemon robinson", in ordinal order.</summary>
    public IEnumerable<string> Names => NameTerms.Select(name => name.Word);

    /// <summary>The story that some stretches of a text tell.</summary>
    public static Story Of(string text, IEnumerable<TextSpan> spans, WordRarity rarity)
    {
        var (words, names) = (new Dictionary<string, CountedWord>(StringComparer.Ordinal), new SortedDictionary<string, double>(StringComparer.Ordinal));
        foreach (var span in spans)
        {
            var before = default(StoryWord);
            foreach (var word in StoryWords.In(text, span))
            {
                words[word.Stem] = words.GetValueOrDefault(word.Stem, new CountedWord(0, 0, rarity.Unknown)).With(word, rarity.Of(word.Lower));
                if (before.IsCapitalised && word is { IsCapitalised: true, FollowsDirectly: true } && Name(before, word, rarity) is { } name)
                    names[name.Word] = name.Weight;
                before = word;
            }
        }
        return new Story(TermsOf(words), [.. names.Select(name => new StoryTerm(name.Key, name.Value, name.Value))]);
    }

    /// <summary>How alike the words are: the cosine of the two vectors of weights, 0 to 1.</summary>
    public double Likeness(Story other) => Shared(other, _ => false).Likeness;

    /// <summary>What the two have in common.</summary>
    /// <param name="other">The other story.</param>
    /// <param name="isPlace">Whether a word names where they are: it is not counted as rare, as places are held against each other elsewhere.</param>
    public SharedWords Shared(Story other, Predicate<string> isPlace)
    {
        var (likeness, rarity, rare) = (0.0, 0.0, new List<string>());
        foreach (var (ours, theirs) in Common(Terms, other.Terms))
        {
            likeness += Terms[ours].Weight * other.Terms[theirs].Weight;
            if (isPlace(Terms[ours].Word))
                continue;
            // Of the forms of a word one text may have a commoner one.
            var known = Math.Min(Terms[ours].Rarity, other.Terms[theirs].Rarity);
            rarity += known - Usual;
            if (known >= RareWord)
                rare.Add(Terms[ours].Word);
        }
        return new SharedWords(likeness, rarity, rare);
    }

    /// <summary>The names of both, with the sum of how rare their words are.</summary>
    public IEnumerable<StoryTerm> SharedNames(Story other)
    {
        foreach (var (ours, _) in Common(NameTerms, other.NameTerms))
            yield return NameTerms[ours];
    }

    /// <summary>The rarest words, the most telling first: what a like story is looked for by.</summary>
    public IEnumerable<string> Keys(int most) =>
        Terms.Where(term => term.Rarity >= RareWord).OrderByDescending(term => term.Weight).ThenBy(term => term.Word, StringComparer.Ordinal).Take(most).Select(term => term.Word);

    // A word as often as it stands in the text.
    private readonly record struct CountedWord(int Count, int Capitalised, double Rarity)
    {
        public double Weight => Math.Max(0, Rarity - Usual) * (Capitalised * 2 > Count ? OfNames : 1) * (1 + Math.Log(Count));

        public CountedWord With(StoryWord word, double rarity) => new(Count + 1, Capitalised + (word.HasCapital ? 1 : 0), Math.Min(Rarity, rarity));
    }

    private static StoryTerm? Name(StoryWord first, StoryWord second, WordRarity rarity)
    {
        var (one, other) = (rarity.Of(first.Lower), rarity.Of(second.Lower));
        return Math.Min(one, other) >= RareName ? new StoryTerm($"{first.Lower} {second.Lower}", one + other, one + other) : null;
    }

    private static ImmutableArray<StoryTerm> TermsOf(Dictionary<string, CountedWord> words)
    {
        var terms = words.Select(word => new StoryTerm(word.Key, word.Value.Rarity, word.Value.Weight)).Where(term => term.Weight > 0)
            .OrderByDescending(term => term.Weight).ThenBy(term => term.Word, StringComparer.Ordinal).Take(Words).ToList();
        var length = Math.Sqrt(terms.Sum(term => term.Weight * term.Weight));
        return length == 0 ? [] : [.. terms.Select(term => term with { Weight = term.Weight / length }).OrderBy(term => term.Word, StringComparer.Ordinal)];
    }

    // Their indexes in both; both are in ordinal order.
    private static List<(int Ours, int Theirs)> Common(ImmutableArray<StoryTerm> ours, ImmutableArray<StoryTerm> theirs)
    {
        var common = new List<(int, int)>();
        var (at, other) = (0, 0);
        while (at < ours.Length && other < theirs.Length)
        {
            var order = string.CompareOrdinal(ours[at].Word, theirs[other].Word);
            if (order == 0)
                common.Add((at, other));
            at += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }
        return common;
    }
}

/// <summary>What the words of two stories have in common, the same in either order.</summary>
/// <param name="Likeness">The cosine of the two vectors of weights, 0 to 1.</param>
/// <param name="Rarity">How rare the words of both are in all, above what most reports share.</param>
/// <param name="RareWords">Those that hardly any other story has, in ordinal order.</param>
internal readonly record struct SharedWords(double Likeness, double Rarity, IReadOnlyList<string> RareWords);

/// <summary>A word or name of a story.</summary>
/// <param name="Word">In lower case.</param>
/// <param name="Rarity">As in <see cref="WordRarity"/>; of a name, the sum of its words'.</param>
/// <param name="Weight">What it counts for in its story; the squares of a story's words sum up to 1.</param>
internal readonly record struct StoryTerm(string Word, double Rarity, double Weight);
