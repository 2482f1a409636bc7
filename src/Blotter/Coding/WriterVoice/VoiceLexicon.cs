using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.WriterVoice;

/// <summary>
/// Finds the words and phrases by which a writer judges. Words match by dictionary form or as written; of several that start at one word the longest counts, and a phrase that is
/// plain takes its words out. Immutable.
/// </summary>
internal sealed class VoiceLexicon
{
    private const string Gap = "~";
    private const int LongestGap = 3;
    private const int Reach = 2;

    private readonly FrozenDictionary<string, ImmutableArray<Pattern>> _byFirst;

    public VoiceLexicon(DataFile words, DataFile phrases) =>
        _byFirst = words.Rows.SelectMany(Words).Concat(phrases.Rows.SelectMany(Phrases))
            .GroupBy(pattern => pattern.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(pattern => pattern.Words.Length).ThenByDescending(pattern => pattern.Entry.Strength).ToImmutableArray(),
                StringComparer.Ordinal);

    /// <summary>All hits in text order; those of one sign do not overlap.</summary>
    /// <param name="tokens">Words as <see cref="WrittenWords"/> joins them.</param>
    /// <param name="isTagged">Whether they have parts of speech that can be trusted: not those of headlines.</param>
    public ImmutableArray<VoiceHit> Find(ImmutableArray<Token> tokens, bool isTagged)
    {
        var hits = ImmutableArray.CreateBuilder<VoiceHit>();
        Span<int> free = stackalloc int[(int)VoiceSign.Disclaimer + 1];
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens.ItemRef(at);
            if (token.Kind == TokenKind.Mark && token.Text is not ("'s" or "%"))
                continue;
            Match(tokens, at, token.Lower, isTagged, free, hits);
            if (BaseOf(token, isTagged) is { } word)
                Match(tokens, at, word, isTagged, free, hits);
        }
        return hits.DrainToImmutable();
    }

    // The dictionary form in lower case, where it is another; of a hyphened word that of its last part, and of a headline's word one without the ending of a plural.
    private static string? BaseOf(in Token token, bool isTagged)
    {
        var (lower, lemma) = (token.Lower, token.Lemma.ToLowerInvariant());
        var hyphen = lower.LastIndexOf('-');
        if (lemma.Length > 0 && hyphen > 0 && !lemma.Contains('-', StringComparison.Ordinal) && lower.AsSpan(hyphen + 1).StartsWith(lemma.AsSpan(0, Math.Min(2, lemma.Length)), StringComparison.Ordinal))
            lemma = string.Concat(lower.AsSpan(0, hyphen + 1), lemma);
        if (!isTagged && lower.EndsWith('s') && (lemma.Length == 0 || lemma == lower))
            lemma = lower[..^1];
        return lemma.Length == 0 || string.Equals(lemma, lower, StringComparison.Ordinal) ? null : lemma;
    }

    // Adds the longest hit of each sign that starts there; a plain one hides the others.
    private void Match(ImmutableArray<Token> tokens, int at, string word, bool isTagged, Span<int> free, ImmutableArray<VoiceHit>.Builder hits)
    {
        if (!_byFirst.TryGetValue(word, out var patterns))
            return;
        foreach (var pattern in patterns)
        {
            var entry = pattern.Entry;
            if (at < free[(int)entry.Sign] || entry.OnlyAtStart && at > 1 || End(tokens, at, pattern) is not { } last || !IsMeant(tokens, at, last, entry, isTagged))
                continue;
            if (entry.Sign == VoiceSign.Plain)
                for (var sign = VoiceSign.Plain; sign <= VoiceSign.People; sign++)
                    free[(int)sign] = Math.Max(free[(int)sign], last + 1);
            else
                hits.Add(new VoiceHit(at, last, entry.Sign, entry.Strength));
            free[(int)entry.Sign] = last + 1;
        }
    }

    private static bool IsMeant(ImmutableArray<Token> tokens, int first, int last, VoiceEntry entry, bool isTagged)
    {
        if (first == last && !entry.Fits(tokens.ItemRef(first), isTagged))
            return false;
        if (entry.Unless.Count == 0)
            return true;
        for (var at = Math.Max(0, first - Reach); at <= Math.Min(tokens.Length - 1, last + Reach); at++)
            if ((at < first || at > last) && (entry.Unless.Contains(tokens.ItemRef(at).Lower) || entry.Unless.Contains(tokens.ItemRef(at).Lemma)))
                return false;
        return true;
    }

    private static int? End(ImmutableArray<Token> tokens, int first, Pattern pattern)
    {
        var at = first + 1;
        for (var i = 1; i < pattern.Words.Length; i++)
        {
            if (pattern.Words[i] != Gap)
            {
                if (at >= tokens.Length || !Is(tokens.ItemRef(at), pattern.Words[i]))
                    return null;
                at++;
                continue;
            }
            var end = Math.Min(tokens.Length, at + LongestGap + 1);
            for (at++; at < end && !Is(tokens.ItemRef(at), pattern.Words[i + 1]); at++)
            {
            }
            if (at >= end)
                return null;
        }
        return at - 1;
    }

    private static bool Is(in Token token, string word) =>
        string.Equals(token.Lower, word, StringComparison.Ordinal) || string.Equals(token.Lemma, word, StringComparison.Ordinal);

    // A word with a hyphen is also written as two.
    private static IEnumerable<Pattern> Words(DataRow row)
    {
        var entry = EntryOf(row, row["class"], row.Values("unless").ToFrozenSet(StringComparer.Ordinal), onlyAtStart: false);
        foreach (var word in row.Values("words"))
        {
            yield return new Pattern([word], entry);
            if (word.Contains('-', StringComparison.Ordinal))
                yield return new Pattern(word.Split('-'), entry);
        }
    }

    private static IEnumerable<Pattern> Phrases(DataRow row)
    {
        var entry = EntryOf(row, "", [], row["at"] == "start");
        return row.Values("words").Select(phrase => new Pattern(phrase.Split(' '), entry));
    }

    private static VoiceEntry EntryOf(DataRow row, string classes, FrozenSet<string> unless, bool onlyAtStart) =>
        new(SetList.Parse<VoiceSign>(row["kind"]), row["strength"][0] - '0', classes, unless, onlyAtStart);

    private sealed record Pattern(string[] Words, VoiceEntry Entry);
}
