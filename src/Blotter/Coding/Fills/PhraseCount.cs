using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Mentions;
using Blotter.Coding.Numbers;
using Blotter.Language;

namespace Blotter.Coding.Fills;

/// <summary>
/// Counts whom or what phrases mean: by the numeral of one of them, or by singular and plural. More than one without a number is a low of 2 with the rest open.
/// Immutable.
/// </summary>
internal sealed class PhraseCount(NumberFinder numbers, WordClasses classes)
{
    private static readonly NumberRange Several = new(2, null, null);

    /// <summary>The count of the mentions of one thing, the first of them its main one.</summary>
    public NumberRange Of(ImmutableArray<NounPhrase> mentions)
    {
        if (mentions.IsEmpty || mentions.Any(mention => mention.Name is { Kind: NameKind.Person } name && mention.Head >= name.First && mention.Head <= name.Last))
            return NumberRange.Exactly(1);
        var counts = mentions.Select(Of).ToArray();
        return counts.FirstOrDefault(count => count != Several && count != NumberRange.Exactly(1)) ?? counts[0];
    }

    /// <summary>The count of one phrase.</summary>
    public NumberRange Of(NounPhrase phrase)
    {
        if (phrase.Name is { Kind: NameKind.Person } && phrase.HeadToken.Features.Number != Number.Plural)
            return NumberRange.Exactly(1);
        return Numeral(phrase) ?? (IsPlural(phrase) ? Several : NumberRange.Exactly(1));
    }

    private NumberRange? Numeral(NounPhrase phrase)
    {
        var tokens = phrase.Sentence.Tokens;
        var found = numbers.Find(tokens);
        // "two of the cars" speaks of two.
        var above = phrase.HeadToken.Head;
        if (phrase.HeadToken.Relation == "nmod" && above >= 0 && above < phrase.First && found.EndingAt(above) is { } part)
            return part.Range;
        for (var number = found.FirstFrom(Math.Max(0, phrase.First - NumberPhrases.Longest), phrase.Head + 1); number is not null; number = found.FirstFrom(number.Last + 1, phrase.Head + 1))
            if (number.Last >= phrase.First && (number.Last == phrase.Head || Belongs(tokens, number.Last, phrase)))
                return number.Range;
        return null;
    }

    private static bool Belongs(ImmutableArray<Token> tokens, int number, NounPhrase phrase) =>
        number < phrase.Head && tokens[number].Head == phrase.Head && tokens[number].Relation is "nummod" or "amod" or "det" or "compound";

    private bool IsPlural(NounPhrase phrase)
    {
        var head = phrase.HeadToken;
        if (classes.Has(head, "place-plural"))
            return false;
        return head.Features.Number == Number.Plural || head.Xpos is "NNS" or "NNPS" || classes.Has(head, "collective");
    }
}
