using System.Buffers;
using System.Collections.Immutable;

namespace Blotter.Language.Names;

/// <summary>
/// Marks the words of a sentence that lists of known names hold, as features for the recogniser of names (gazetteers; Ratinov and Roth 2009). Letter
/// case does not matter. Immutable and safe to share between threads; linear in the number of words.
/// </summary>
internal sealed class NameLists
{
    /// <summary>Its name in the library.</summary>
    public const string ResourceName = "models/lists.bin";

    /// <summary>The most words of a phrase that is found.</summary>
    public const int LongestPhrase = 6;

    /// <summary>
    /// The number of features: for each of <see cref="NameCategories"/> four, that a word is a whole phrase, begins, continues or ends one. Feature
    /// <c>4 * category + part</c> is that bit of a mark.
    /// </summary>
    public const int Features = CategoryCount * PartCount;

    private const int CategoryCount = 8;
    private const int PartCount = 4;

    private static readonly Lazy<NameLists> Loaded = new(() => Read(ModelResource.Read(ResourceName)));

    private readonly PhraseHashes _phrases;

    private NameLists(PhraseHashes phrases) => _phrases = phrases;

    /// <summary>Where in a phrase a word is; the second part of a feature's number.</summary>
    private enum PhrasePart
    {
        Single, Begin, Inside, End,
    }

    /// <summary>The lists that ship with the library, loaded at first use; see <c>models/lists.md</c>.</summary>
    public static NameLists Shipped => Loaded.Value;

    /// <summary>Makes lists of phrases: words in lower case as the tokenizer cuts them, parted by blanks. Longer ones than can be found are left out.</summary>
    public static NameLists Of(IEnumerable<KeyValuePair<string, NameCategories>> phrases)
    {
        var entries = new Dictionary<ulong, (byte Value, bool GoesOn)>();
        foreach (var (phrase, categories) in phrases)
        {
            var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 0 or > LongestPhrase)
                continue;
            var key = 0UL;
            for (var at = 0; at < words.Length; at++)
            {
                key = PhraseHashes.Join(key, PhraseHashes.OfWord(words[at]));
                var (value, goesOn) = entries.GetValueOrDefault(key);
                entries[key] = at == words.Length - 1 ? ((byte)(value | (byte)categories), goesOn) : (value, true);
            }
        }
        return new NameLists(PhraseHashes.Of(entries.Select(entry => (entry.Key, entry.Value.Value, entry.Value.GoesOn))));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes hold no such lists.</exception>
    public static NameLists Read(ReadOnlySpan<byte> bytes) => new(PhraseHashes.Read(bytes));

    /// <summary>The lists' bytes, the same for the same phrases in any order.</summary>
    public byte[] Write() => _phrases.Write();

    /// <summary>Sets bit <c>f</c> of <paramref name="marks"/> at <c>i</c> where token <c>i</c> has feature <c>f</c>, and clears all others.</summary>
    /// <param name="tokens">The words of a sentence.</param>
    /// <param name="marks">At least as long.</param>
    public void Mark(ImmutableArray<Token> tokens, Span<uint> marks)
    {
        if (tokens.IsDefaultOrEmpty)
            return;
        var hashes = ArrayPool<ulong>.Shared.Rent(tokens.Length);
        for (var at = 0; at < tokens.Length; at++)
            hashes[at] = PhraseHashes.OfWord(tokens.ItemRef(at).Lower);
        Mark(hashes.AsSpan(0, tokens.Length), marks);
        ArrayPool<ulong>.Shared.Return(hashes);
    }

    /// <summary>The same for words without text, given as <see cref="Token.Lower"/> has them.</summary>
    public void Mark(ReadOnlySpan<string> lowerForms, Span<uint> marks)
    {
        var hashes = ArrayPool<ulong>.Shared.Rent(lowerForms.Length);
        for (var at = 0; at < lowerForms.Length; at++)
            hashes[at] = PhraseHashes.OfWord(lowerForms[at]);
        Mark(hashes.AsSpan(0, lowerForms.Length), marks);
        ArrayPool<ulong>.Shared.Return(hashes);
    }

    /// <summary>Whether a word by itself is the name of a country.</summary>
    /// <param name="lower">As <see cref="Token.Lower"/> has it.</param>
    public bool IsCountry(string lower) =>
        _phrases.Find(PhraseHashes.Join(0, PhraseHashes.OfWord(lower)), out var categories, out _) && ((NameCategories)categories & NameCategories.Country) != NameCategories.None;

    private static void MarkPhrase(Span<uint> marks, int category)
    {
        var feature = 1u << (category * PartCount);
        if (marks.Length == 1)
        {
            marks[0] |= feature << (int)PhrasePart.Single;
            return;
        }
        marks[0] |= feature << (int)PhrasePart.Begin;
        foreach (ref var mark in marks[1..^1])
            mark |= feature << (int)PhrasePart.Inside;
        marks[^1] |= feature << (int)PhrasePart.End;
    }

    private void Mark(ReadOnlySpan<ulong> words, Span<uint> marks)
    {
        marks[..words.Length].Clear();
        Span<int> ends = stackalloc int[CategoryCount];
        Span<int> free = stackalloc int[CategoryCount];
        free.Clear();
        for (var first = 0; first < words.Length; first++)
        {
            var found = LongestAt(words, first, ends);
            for (var category = 0; found != 0; category++, found >>= 1)
                if ((found & 1) != 0 && first >= free[category])
                {
                    MarkPhrase(marks[first..ends[category]], category);
                    free[category] = ends[category];
                }
        }
    }

    // The categories of all phrases that begin here; for each of them the end of the longest, exclusive.
    private int LongestAt(ReadOnlySpan<ulong> words, int first, Span<int> ends)
    {
        var (all, key) = (0, 0UL);
        var limit = Math.Min(words.Length, first + LongestPhrase);
        for (var at = first; at < limit; at++)
        {
            key = PhraseHashes.Join(key, words[at]);
            if (!_phrases.Find(key, out var categories, out var goesOn))
                break;
            all |= categories;
            for (var category = 0; categories != 0; category++, categories >>= 1)
                if ((categories & 1) != 0)
                    ends[category] = at + 1;
            if (!goesOn)
                break;
        }
        return all;
    }
}
