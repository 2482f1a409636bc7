using System.Collections.Immutable;
using System.Text;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Evaluation.Language;

/// <summary>Makes sentences of a treebank's own words, not yet annotated, as if the program had cut them.</summary>
internal static class GoldSentences
{
    /// <summary>
    /// The sentences in order, with spans into one text that they make up together. A multiword token is written as its words, one right after the
    /// other (see <see cref="Lettering"/>).
    /// </summary>
    public static ImmutableArray<Sentence> Of(IEnumerable<ConlluSentence> gold)
    {
        var text = new StringBuilder();
        var spans = new List<ImmutableArray<(TextSpan Span, bool Joins)>>();
        foreach (var sentence in gold)
            spans.Add(Write(sentence, text));
        var written = text.ToString();
        return [.. spans.Select((words, index) => Sentence(index, words, written))];
    }

    private static ImmutableArray<(TextSpan Span, bool Joins)> Write(ConlluSentence sentence, StringBuilder text)
    {
        var words = ImmutableArray.CreateBuilder<(TextSpan, bool)>(sentence.Words.Length);
        foreach (var token in sentence.Tokens)
        {
            for (var word = token.First; word <= token.Last; word++)
            {
                var start = text.Length;
                text.Append(sentence.Words[word].Form);
                words.Add((new TextSpan(start, text.Length), word > token.First));
            }
            if (token.SpaceAfter)
                text.Append(' ');
        }
        text.Append('\n');
        return words.ToImmutable();
    }

    private static Sentence Sentence(int index, ImmutableArray<(TextSpan Span, bool Joins)> words, string text) => new(
        index, new TextSpan(words[0].Span.Start, words[^1].Span.End), SectionKind.Body, index,
        [.. words.Select(word => Token.Of(text, word.Span) with { JoinsPrevious = word.Joins })]);
}
