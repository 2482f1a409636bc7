using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Evaluation.Language;

/// <summary>Lists what was annotated otherwise than in the treebank, so many of each measure at most.</summary>
/// <param name="treebank">The treebank's sentences.</param>
/// <param name="most">How many of each measure.</param>
internal sealed class LanguageErrors(ImmutableArray<ConlluSentence> treebank, int most)
{
    private const int ContextTokens = 4;

    private readonly List<(int Sentence, Mismatch Mismatch)> _found = [];

    /// <summary>All that was added, in the order of the treebank.</summary>
    public ImmutableArray<Mismatch> Mismatches => [.. _found.OrderBy(found => found.Sentence).Select(found => found.Mismatch)];

    /// <summary>Adds tokens and sentences that were cut otherwise.</summary>
    public void AddCuts(UdComparison raw)
    {
        _found.AddRange(TokenCuts(raw).Take(most));
        _found.AddRange(SentenceCuts(raw).Take(most));
    }

    /// <summary>Adds words that have another tag, lemma, head or relation, of a comparison of the treebank's own words.</summary>
    public void AddWords(UdComparison words)
    {
        foreach (var measure in (ReadOnlySpan<UdMeasure>)[UdMeasure.Upos, UdMeasure.Xpos, UdMeasure.UFeats, UdMeasure.Lemmas, UdMeasure.Las])
            _found.AddRange(Words(words, measure).Take(most));
    }

    /// <summary>Adds names that were missed, are none, or are of another kind.</summary>
    public void AddNames(ImmutableHashSet<PlacedName> gold, ImmutableHashSet<PlacedName> found) => _found.AddRange(gold.Concat(found)
        .Where(name => !gold.Contains(name) || !found.Contains(name))
        .GroupBy(name => (name.Sentence, name.Span))
        .OrderBy(place => place.Key.Sentence).ThenBy(place => place.Key.Span.Start).ThenBy(place => place.Key.Span.End)
        .Take(most)
        .Select(place => At(place.Key.Sentence, WordsAt(place.Key.Sentence, place.Key.Span), "names", Kinds(place, gold), Kinds(place, found))));

    private static string? Kinds(IEnumerable<PlacedName> names, ImmutableHashSet<PlacedName> of) =>
        string.Join(", ", names.Where(of.Contains).Select(name => name.Kind).Distinct().Order()) is { Length: > 0 } kinds ? kinds : null;

    private string WordsAt(int sentence, TextSpan span)
    {
        var words = treebank[sentence].Words;
        var ends = WordPlaces.Of(words.Select(word => word.Form)).Ends;
        return string.Join(' ', words.Where((_, index) => ends[index] > span.Start && (index == 0 ? 0 : ends[index - 1]) < span.End).Select(word => word.Form));
    }

    private IEnumerable<(int, Mismatch)> Words(UdComparison comparison, UdMeasure measure)
    {
        var start = 0;
        var sentence = 0;
        foreach (var pair in comparison.Pairs)
        {
            for (; pair.Gold >= start + treebank[sentence].Words.Length; sentence++)
                start += treebank[sentence].Words.Length;
            if (comparison.Agree(measure, pair))
                continue;
            var form = string.Create(CultureInfo.InvariantCulture, $"{pair.Gold - start + 1} \"{comparison.Gold.Words[pair.Gold].Form}\"");
            yield return At(
                sentence, form, UdMeasureName.Of(measure), Shown(comparison.Gold, pair.Gold, measure, start), Shown(comparison.System, pair.System, measure, start));
        }
    }

    // Both sides have the treebank's words, and so the same numbers.
    private static string Shown(UdText text, int index, UdMeasure measure, int start)
    {
        var word = text.Words[index];
        return measure switch
        {
            UdMeasure.Upos => word.Upos,
            UdMeasure.Xpos => word.Xpos,
            UdMeasure.UFeats => word.Features.Length == 0 ? "_" : word.Features,
            UdMeasure.Lemmas => word.Lemma,
            _ when word.Head < 0 => word.Relation.Length == 0 ? "_" : word.Relation,
            _ => string.Create(CultureInfo.InvariantCulture, $"{word.Relation} of {word.Head - start + 1} \"{text.Words[word.Head].Form}\""),
        };
    }

    // What lies between two tokens that both cut alike, both ways.
    private IEnumerable<(int, Mismatch)> TokenCuts(UdComparison raw)
    {
        var (gold, system) = (0, 0);
        foreach (var common in UdComparison.Common(raw.Gold.Tokens, raw.System.Tokens).Append(new TextSpan(raw.Gold.Characters.Length, raw.Gold.Characters.Length)))
        {
            var start = gold < raw.Gold.Tokens.Length ? raw.Gold.Tokens[gold].Start : common.Start;
            if (start < common.Start)
                yield return At(SentenceAt(raw, start), "", "Tokens", TokensTo(raw.Gold, ref gold, common.Start), TokensTo(raw.System, ref system, common.Start));
            (gold, system) = (gold + 1, system + 1);
        }
    }

    private static string TokensTo(UdText text, ref int token, int end)
    {
        var tokens = new List<string>();
        for (; token < text.Tokens.Length && text.Tokens[token].Start < end; token++)
            tokens.Add(text.Tokens[token].Of(text.Characters));
        return string.Join(' ', tokens);
    }

    private IEnumerable<(int, Mismatch)> SentenceCuts(UdComparison raw)
    {
        var gold = raw.Gold.Sentences.Select(sentence => sentence.End).ToHashSet();
        var system = raw.System.Sentences.Select(sentence => sentence.End).ToHashSet();
        foreach (var end in gold.Concat(system).Distinct().Order())
            if (!gold.Contains(end))
                yield return At(SentenceAt(raw, end), "", "Sentences", null, Around(raw.System, end));
            else if (!system.Contains(end))
                yield return At(SentenceAt(raw, end - 1), "", "Sentences", Around(raw.Gold, end), null);
    }

    // "the men fled . | Police came later ."
    private static string Around(UdText text, int end)
    {
        var next = text.Tokens.BinarySearch(new TextSpan(end, end), Comparer<TextSpan>.Create((one, other) => one.Start.CompareTo(other.Start)));
        next = next < 0 ? ~next : next;
        var before = text.Tokens.AsSpan()[Math.Max(0, next - ContextTokens)..next].ToArray();
        var after = text.Tokens.AsSpan()[next..Math.Min(text.Tokens.Length, next + ContextTokens)].ToArray();
        return $"{string.Join(' ', before.Select(token => token.Of(text.Characters)))} | {string.Join(' ', after.Select(token => token.Of(text.Characters)))}";
    }

    private static int SentenceAt(UdComparison raw, int character)
    {
        var found = raw.Gold.Sentences.BinarySearch(
            new TextSpan(character, character), Comparer<TextSpan>.Create((one, other) => one.Start.CompareTo(other.Start)));
        return found < 0 ? ~found - 1 : found;
    }

    private (int, Mismatch) At(int sentence, string item, string facet, string? expected, string? found)
    {
        var name = treebank[sentence].Comment("sent_id") ?? string.Create(CultureInfo.InvariantCulture, $"line {treebank[sentence].Line}");
        return (sentence, new Mismatch(name, item, facet, expected, found));
    }
}
