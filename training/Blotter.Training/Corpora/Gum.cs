using System.Collections.Immutable;
using Blotter.Evaluation.Language;
using Blotter.Language;

namespace Blotter.Training.Corpora;

/// <summary>
/// GUM with names derived from its entities, which are whole noun phrases: of each person, place and organization whose head is a proper noun
/// the stretch of proper nouns around the head, as Universal NER marks it.
/// </summary>
internal static class Gum
{
    /// <summary>All sentences of the open genres, in file order.</summary>
    public static ImmutableArray<TrainingSentence> Train(string data) =>
        [.. ConlluReader.ReadFile(Path.Combine(data, "gum", "gum-open.conllu.gz")).Select(Sentence)];

    /// <summary>A sentence with its tree and names.</summary>
    internal static TrainingSentence Sentence(ConlluSentence sentence) =>
        Treebank.Sentence(sentence) with { Names = Names(sentence.Words), AnnotatedKinds = NameTags.Kinds, HasOtherNames = true };

    private static ImmutableArray<TrainingName> Names(ImmutableArray<ConlluWord> words) =>
        NameChoice.LongestFirst(EntityBrackets.Read(words).Select(entity => Derive(words, entity)).OfType<TrainingName>());

    private static TrainingName? Derive(ImmutableArray<ConlluWord> words, BracketedEntity entity)
    {
        NameKind? kind = entity.Type switch
        {
            "person" => NameKind.Person,
            "place" => NameKind.Location,
            "organization" => NameKind.Organisation,
            _ => null,
        };
        // Peoples ("Americans") are persons to GUM and nothing to Universal NER.
        if (kind is null || NameHead(words, entity) is not { } head || (kind == NameKind.Person && words[head].Xpos == "NNPS"))
            return null;
        int first = head, last = head;
        while (Before(words, entity.First, first) is var before && before < first)
            first = before;
        while (After(words, kind.Value, entity.Last, last) is var after && after > last)
            last = after;
        if (kind == NameKind.Person)
            first = AfterTitles(words, first, last);
        return first <= last ? new TrainingName(first, last, kind.Value) : null;
    }

    // A proper noun that heads the entity, or in "columnist Jane Doe" is joined to the head as a name.
    private static int? NameHead(ImmutableArray<ConlluWord> words, BracketedEntity entity)
    {
        int? head = null;
        for (var at = entity.First; at <= entity.Last; at++)
        {
            if (words[at].Head >= entity.First && words[at].Head <= entity.Last)
                continue;
            if (IsProper(words[at]))
                return at;
            head ??= at;
        }
        for (var at = entity.First; at <= entity.Last && entity.Type == "person"; at++)
            if (words[at].Head == head && words[at].Relation == "flat" && IsProper(words[at]))
                return at;
        return null;
    }

    private static int AfterTitles(ImmutableArray<ConlluWord> words, int first, int last)
    {
        for (var at = last; at >= first; at--)
            if (Titles.Contains(words[at].Form) || (at == first && words[at].Xpos == "HYPH"))
                return at + 1;
        return first;
    }

    // The next start of the name to the left: over a proper noun, or over a hyphen between two.
    private static int Before(ImmutableArray<ConlluWord> words, int limit, int first)
    {
        if (first > limit && IsNamePart(words[first - 1]))
            return first - 1;
        return first - 1 > limit && words[first - 1].Xpos == "HYPH" && IsNamePart(words[first - 2]) ? first - 2 : first;
    }

    // The next end of the name to the right: over a proper noun, or over a hyphen or joining words before one ("Bank of the South").
    private static int After(ImmutableArray<ConlluWord> words, NameKind kind, int limit, int last)
    {
        var next = last + 1;
        while (next < limit && next - last <= 2 && (kind == NameKind.Person ? JoinsPerson(words[next]) : Joins(words[next])))
            next++;
        return next <= limit && IsNamePart(words[next]) && (next == last + 1 || words[next].Relation is not ("conj" or "appos")) ? next : last;
    }

    private static bool IsProper(ConlluWord word) => word.Upos == "PROPN" && word.Xpos is "NNP" or "NNPS";

    private static bool IsNamePart(ConlluWord word) => word.Xpos is "NNP" or "NNPS" && char.IsLetterOrDigit(word.Form[0]);

    private static bool JoinsPerson(ConlluWord word) => word.Xpos == "HYPH" || word.Form is "de" or "la" or "del" or "von" or "van" or "der" or "al" or "bin";

    private static bool Joins(ConlluWord word) => JoinsPerson(word) || word.Form is "of" or "the" or "for" or "and" or "&";
}
