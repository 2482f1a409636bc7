using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Training.Corpora;

/// <summary>
/// re3d: documents of six publishers on Syria and Iraq. Its annotation of names is not complete; a sentence that holds a capitalised word
/// which is neither in a name nor known to be none is given without annotation. Its weapons and vehicles are too few and too uneven to learn from
/// (bombardments count as weapons, nearly all vehicles are mistakes of the automatic extraction) and are not read.
/// </summary>
internal static class Re3d
{
    private static readonly ImmutableArray<NameKind> Kinds = [NameKind.Person, NameKind.Organisation, NameKind.Location, NameKind.Nationality];

    private static readonly FrozenSet<string> NoNames = new[]
    {
        "i", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "government", "north", "south", "east", "west", "ramadan", "english", "christmas",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>All sentences: folders in ordinal order, then file order.</summary>
    public static ImmutableArray<TrainingSentence> Train(string data) => [.. Re3dDocument.Read(data).SelectMany(Sentences)];

    /// <summary>The sentences of a document.</summary>
    internal static IEnumerable<TrainingSentence> Sentences(Re3dDocument document)
    {
        foreach (var sentence in CorpusText.Sentences(document.Text))
        {
            ImmutableArray<string> words = [.. sentence.Tokens.Select(token => token.Text)];
            var names = Re3dNames.Of(words, [.. Mentions(document, sentence)]);
            yield return new TrainingSentence($"re3d-{document.Id}-{sentence.Index}", words)
            {
                Names = names,
                AnnotatedKinds = IsComplete(words, names) ? Kinds : [],
            };
        }
    }

    private static IEnumerable<(TrainingName Name, double Confidence)> Mentions(Re3dDocument document, Sentence sentence)
    {
        foreach (var mention in document.Mentions)
        {
            if (mention.Kind is not { } kind || mention.Span.IsEmpty || mention.Span.Start < sentence.Span.Start || mention.Span.End > sentence.Span.End)
                continue;
            var first = Array.FindIndex([.. sentence.Tokens], token => token.Span.End > mention.Span.Start);
            var last = Array.FindLastIndex([.. sentence.Tokens], token => token.Span.Start < mention.Span.End);
            if (first <= last)
                yield return (new TrainingName(first, last, kind), mention.Confidence);
        }
    }

    private static bool IsComplete(ImmutableArray<string> words, ImmutableArray<TrainingName> names)
    {
        for (var at = 1; at < words.Length; at++)
            if (char.IsUpper(words[at][0]) && char.IsLetter(words[at - 1][^1]) && !NoNames.Contains(words[at]) && !Titles.Contains(words[at])
                && !names.Any(name => name.First <= at && at <= name.Last))
                return false;
        return true;
    }
}
