using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Places;

/// <summary>Tells names of places that say where somebody is from or is cared for, and nothing of where an attack was: "a Detroit man", "flown to a hospital in Jackson". Immutable.</summary>
/// <param name="context">Words that say how a place stands to what a sentence tells.</param>
internal sealed class PlaceBearers(WordLists context)
{
    private const int MostSteps = 6;

    private readonly FrozenSet<string> _people = context["people"];
    private readonly FrozenSet<string> _origins = context["origin"];
    private readonly FrozenSet<string> _care = context["care"];
    private readonly FrozenSet<string> _moving = context["moving"];
    private readonly FrozenSet<string> _caring = context["caring"];

    /// <summary>Whether the name says where people or things are from: "a Detroit man", "the Piraeus-based manager".</summary>
    public bool IsOfPeople(ImmutableArray<Token> tokens, Toponym toponym)
    {
        if (IsOrigin(tokens, toponym))
            return true;
        var head = TreePath.HeadOf(tokens, toponym.First, toponym.Last);
        return tokens[head] is { Relation: "compound" or "amod" or "nmod:poss" or "nmod", Head: >= 0 and var noun } && noun > toponym.Last && _people.Contains(tokens[noun].Lower);
    }

    /// <summary>Whether the name is joined to a word of origin: "Piraeus-based".</summary>
    public bool IsOrigin(ImmutableArray<Token> tokens, Toponym toponym) =>
        tokens[toponym.Last].Lower is var word && word.LastIndexOf('-') is >= 0 and var hyphen && _origins.Contains(word[(hyphen + 1)..]);

    /// <summary>Whether it is where the wounded and the dead are taken: a hospital, or the town of one, that hangs on such a verb.</summary>
    public bool IsOfCare(ImmutableArray<Token> tokens, Toponym toponym)
    {
        var head = TreePath.HeadOf(tokens, toponym.First, toponym.Last);
        var at = head;
        var isOfCare = IsCalledSo(tokens, toponym);
        for (var step = 0; step < MostSteps && at >= 0; step++, at = tokens[at].Head)
        {
            if (tokens[at].Upos is Upos.Verb)
                return (isOfCare && _caring.Contains(tokens[at].Lemma)) || (step == 1 && _moving.Contains(tokens[at].Lemma) && Governor.Preposition(tokens, head) is "to");
            isOfCare |= _care.Contains(tokens[at].Lower) || (at > 0 && _care.Contains(tokens[at - 1].Lower));
        }
        return false;
    }

    // "Wadley Regional Medical Center", "St. Bernard Hospital".
    private bool IsCalledSo(ImmutableArray<Token> tokens, Toponym toponym)
    {
        for (var at = toponym.First; at <= toponym.Last; at++)
            if (_care.Contains(tokens[at].Lower))
                return true;
        for (var at = toponym.Last + 1; at < tokens.Length && at <= toponym.Last + MostSteps && tokens[at] is { Kind: TokenKind.Word, Upos: Upos.Propn or Upos.Noun or Upos.Adj or Upos.Part or Upos.Adp }; at++)
            if (_care.Contains(tokens[at].Lower))
                return true;
        return false;
    }
}
