using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Mentions;
using Blotter.Language;

namespace Blotter.Coding.Roles;

/// <summary>
/// Says whether a sentence tells that a thing was hit or aimed at, by what its phrase hangs on: the object of "burned", what something "landed on", "the attack on" it. Immutable.
/// </summary>
/// <param name="words">The words of <c>target-words.tsv</c>.</param>
internal sealed class TargetReader(WordLists words)
{
    // "the front of the gate of the barracks": no more parts than this.
    private const int MostParts = 3;

    // How far "alight" stands from "set".
    private const int BurningReach = 20;

    private readonly FrozenSet<string> _aimed = words["aimed"];
    private readonly FrozenSet<string> _set = words["set"];
    private readonly FrozenSet<string> _burning = words["burning"];
    private readonly FrozenSet<string> _lands = words["lands"];
    private readonly FrozenSet<string> _fires = words["fires"];
    private readonly FrozenSet<string> _towards = words["towards"];
    private readonly FrozenSet<string> _reach = words["reach"];
    private readonly FrozenSet<string> _deeds = words["deed"];
    private readonly FrozenSet<string> _of = words["of"];
    private readonly FrozenSet<string> _parts = words["part"];
    private readonly FrozenSet<string> _things = words["thing"];
    private readonly FrozenSet<string> _ground = words["ground"];

    /// <summary>Whether the phrase names what was hit or aimed at.</summary>
    public bool IsTarget(NounPhrase phrase)
    {
        if (!IsThing(phrase))
            return false;
        var tokens = phrase.Sentence.Tokens;
        var governor = Governor.Of(tokens, phrase.Head);
        for (var parts = 0; parts < MostParts && governor.Relation is "nmod:of" && _parts.Contains(Lemma(tokens, governor.Token)); parts++)
            governor = Governor.Of(tokens, governor.Token);
        return governor.Token >= 0 && IsHit(tokens, governor);
    }

    /// <summary>The words that name the thing, with its article or owner and what "of" adds.</summary>
    public static FillerSpan Words(NounPhrase phrase)
    {
        var (tokens, first) = (phrase.Sentence.Tokens, phrase.First);
        if (first > 0 && tokens[first - 1].Head == phrase.Head && tokens[first - 1].Relation is "det" or "nmod:poss" && tokens[first - 1].Upos is Upos.Det or Upos.Pron)
            first--;
        return new FillerSpan(phrase, first, phrase.FullLast);
    }

    private bool IsThing(NounPhrase phrase)
    {
        var lemma = phrase.HeadToken.Lemma.ToLowerInvariant();
        return !_ground.Contains(lemma)
            && (_things.Contains(lemma) || phrase.Name is { Kind: NameKind.Facility or NameKind.Vehicle });
    }

    private bool IsHit(ImmutableArray<Token> tokens, Governor governor)
    {
        var (lemma, relation) = (Lemma(tokens, governor.Token), governor.Relation);
        var preposition = relation[(relation.LastIndexOf(':') + 1)..];
        if (relation is "obj" or "nsubj:pass")
            return _aimed.Contains(lemma) || (_set.Contains(lemma) && Burns(tokens, governor.Token));
        if (relation.StartsWith("obl:", StringComparison.Ordinal))
            return (_lands.Contains(lemma) && _reach.Contains(preposition)) || (_fires.Contains(lemma) && _towards.Contains(preposition)) || (_set.Contains(lemma) && preposition is "to" && Burns(tokens, governor.Token));
        return relation.StartsWith("nmod:", StringComparison.Ordinal)
            && ((_deeds.Contains(lemma) && _reach.Contains(preposition)) || (preposition is "of" && _of.Contains(lemma)) || (preposition is "to" && _burning.Contains(lemma)));
    }

    private bool Burns(ImmutableArray<Token> tokens, int verb)
    {
        for (var at = Math.Max(0, verb - BurningReach); at < tokens.Length && at <= verb + BurningReach; at++)
            if (tokens[at].Head == verb && _burning.Contains(tokens[at].Lower))
                return true;
        return false;
    }

    private static string Lemma(ImmutableArray<Token> tokens, int at) => at < 0 ? "" : tokens[at].Lemma.ToLowerInvariant();
}
