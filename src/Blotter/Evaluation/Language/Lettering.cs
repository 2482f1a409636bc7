using System.Collections.Immutable;

namespace Blotter.Evaluation.Language;

/// <summary>Writes a treebank's words in other letters.</summary>
internal static class Lettering
{
    /// <summary>
    /// The sentences with all forms in the letters asked for. The form of a multiword token becomes that of its words, one right after the other,
    /// which is what it is in most treebanks anyway.
    /// </summary>
    public static ImmutableArray<ConlluSentence> Apply(IEnumerable<ConlluSentence> sentences, Letters letters) =>
        [.. sentences.Select(sentence => Apply(sentence, letters))];

    private static ConlluSentence Apply(ConlluSentence sentence, Letters letters)
    {
        var words = sentence.Words.ToBuilder();
        var tokens = sentence.Tokens.ToBuilder();
        for (var token = 0; token < tokens.Count; token++)
        {
            var (first, last) = (tokens[token].First, tokens[token].Last);
            for (var word = first; word <= last; word++)
                words[word] = words[word] with { Form = Apply(words[word].Form, letters, isFirst: word == first) };
            tokens[token] = tokens[token] with { Form = string.Concat(Enumerable.Range(first, last - first + 1).Select(word => words[word].Form)) };
        }
        return sentence with { Words = words.ToImmutable(), Tokens = tokens.ToImmutable() };
    }

    private static string Apply(string form, Letters letters, bool isFirst) =>
        letters == Letters.TitleCase && !isFirst ? form : LetteredWord.Of(form, letters);
}
