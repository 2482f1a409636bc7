using System.Collections.Frozen;

namespace Blotter.Origins;

/// <summary>How much of a line a phrase of furniture makes furniture.</summary>
internal enum Furniture
{
    /// <summary>Nothing: the words tell the story.</summary>
    None,

    /// <summary>The sentence.</summary>
    Sentence,

    /// <summary>The whole line.</summary>
    Line,
}

/// <summary>Tells sentences that are furniture of a page from those that tell a story, by the phrases of <c>furniture-phrases.tsv</c>. Immutable.</summary>
internal sealed class FurniturePhrases
{
    private static readonly ulong AnyNumber = PassageWords.HashOf("#");

    // Phrases by the hash of their first word; words as hashes, since passages know words by no more.
    private readonly FrozenDictionary<ulong, Phrase[]> _phrases;

    private FurniturePhrases(DataFile file) => _phrases = file.Rows
        .SelectMany(row => row.Values("phrases").Select(phrase => new Phrase([.. phrase.Split(' ').Select(PassageWords.HashOf)], Enum.Parse<Furniture>(row["extent"], ignoreCase: true))))
        .GroupBy(phrase => phrase.Words[0])
        .ToFrozenDictionary(phrases => phrases.Key, phrases => phrases.ToArray());

    /// <summary>The phrases that ship with the library.</summary>
    public static FurniturePhrases Shipped { get; } = new(DataFile.Load("Origins/furniture-phrases.tsv"));

    /// <summary>What a sentence is, by the widest of the phrases that it holds.</summary>
    /// <param name="words">Hashes of its words.</param>
    /// <param name="numbers">For each word whether it is a number.</param>
    public Furniture In(List<ulong> words, List<bool> numbers)
    {
        var found = Furniture.None;
        for (var at = 0; at < words.Count && found != Furniture.Line; at++)
        {
            found = Wider(found, At(words, numbers, at, words[at]));
            if (numbers[at])
                found = Wider(found, At(words, numbers, at, AnyNumber));
        }
        return found;
    }

    private static Furniture Wider(Furniture one, Furniture other) => one > other ? one : other;

    private Furniture At(List<ulong> words, List<bool> numbers, int at, ulong first)
    {
        var found = Furniture.None;
        if (_phrases.TryGetValue(first, out var phrases))
            foreach (var phrase in phrases)
                if (phrase.Extent > found && Fits(phrase.Words, words, numbers, at))
                    found = phrase.Extent;
        return found;
    }

    private static bool Fits(ulong[] phrase, List<ulong> words, List<bool> numbers, int start)
    {
        if (start + phrase.Length > words.Count)
            return false;
        for (var at = 0; at < phrase.Length; at++)
            if (words[start + at] != phrase[at] && !(numbers[start + at] && phrase[at] == AnyNumber))
                return false;
        return true;
    }

    private sealed record Phrase(ulong[] Words, Furniture Extent);
}
