using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Places;

/// <summary>
/// Leaves out names of places that a report has as a person's: where it tells of Adline King, "King was shot" is of her, and no town. Immutable.
/// </summary>
/// <param name="places">Says which names are known well.</param>
/// <param name="words">Words about toponyms.</param>
internal sealed class FamilyNames(PlacesOfName places, ToponymWords words)
{
    /// <summary>The mentions that are no person's name, in text order.</summary>
    /// <param name="sentences">The report's sentences.</param>
    /// <param name="mentions">Names of places in them.</param>
    public ImmutableArray<PlaceMention> Without(ImmutableArray<Sentence> sentences, ImmutableArray<PlaceMention> mentions)
    {
        if (!mentions.Any(mention => mention.First == mention.Last))
            return mentions;
        var persons = Persons(sentences);
        return persons.Count == 0 ? mentions : [.. mentions.Where(mention => !IsPerson(sentences[mention.Sentence], mention, persons))];
    }

    private static HashSet<string> Persons(ImmutableArray<Sentence> sentences)
    {
        var persons = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
            foreach (var name in sentence.Names)
                if (name.Kind == NameKind.Person && name.Last > name.First)
                    persons.Add(sentence.Tokens[name.Last].Lower);
        return persons;
    }

    private bool IsPerson(Sentence sentence, PlaceMention mention, HashSet<string> persons)
    {
        var tokens = sentence.Tokens;
        if (mention.First != mention.Last || !persons.Contains(tokens[mention.First].Lower) || (mention.IsKnown && places.IsKnown(mention.Hit) && !words.Common.Contains(tokens[mention.First].Lower)))
            return false;
        var (before, after) = (mention.First > 0 ? tokens[mention.First - 1].Lower : "", mention.Last + 1 < tokens.Length ? tokens[mention.Last + 1].Lower : "");
        return !words.FirmlyBeforePlaces.Contains(before) && !words.Genitive.Contains(before) && !words.Police.Contains(after) && !words.Residents.Contains(after) && words.After(after) == KindWish.None
            && !(words.Opening.Contains(after) && mention.Last + 2 < tokens.Length && tokens[mention.Last + 2].Upos == Upos.Propn);
    }
}
