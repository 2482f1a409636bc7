using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Numbers;
using Blotter.Language;

namespace Blotter.Coding.Postures;

/// <summary>Finds what forces a number counts: "about 900 soldiers", "600 extra troops", "406 members of the National Force", "a logistics cell of 60". Immutable.</summary>
internal sealed class ForcePhraseFinder(WordLists words)
{
    // A unit's name or description before its number is rarely longer.
    private const int LongestName = 6;

    private readonly FrozenSet<string> _forces = words["force"];
    private readonly FrozenSet<string> _units = words["unit"];
    private readonly FrozenSet<string> _counted = words["counted-unit"];
    private readonly FrozenSet<string> _members = words["member"];
    private readonly FrozenSet<string> _weak = words["weak"];
    private readonly FrozenSet<string> _armed = words["armed"];

    /// <summary>The forces that the number counts, or <c>null</c>.</summary>
    public ForcePhrase? At(SentenceTree tree, NumberPhrase number) => UnitOf(tree, number) ?? Counted(tree, number);

    // "a logistics cell of 60"
    private ForcePhrase? UnitOf(SentenceTree tree, NumberPhrase number)
    {
        var tokens = tree.Tokens;
        if (number.First < 2 || tokens[number.First - 1].Lower is not ("of" or "numbering") || !_units.Contains(tokens[number.First - 2].Lemma))
            return null;
        var head = number.First - 2;
        var first = Math.Max(tree.Reach(head).First, head - LongestName);
        while (first < head && tokens[first].Kind == TokenKind.Mark)
            first++;
        var named = tokens[first].Upos == Upos.Det ? first + 1 : first;
        if (NounOf(tokens, number) is var people && people > number.Last && people - number.Last <= LongestName && _forces.Contains(tokens[people].Lemma))
            return new ForcePhrase(first, head, people, Token.Join(tokens, number.Last + 1, people), IsWeak: false);
        return people > number.Last ? null : new ForcePhrase(first, head, number.Last, Token.Join(tokens, named, head), IsWeak: false);
    }

    private ForcePhrase? Counted(SentenceTree tree, NumberPhrase number)
    {
        var tokens = tree.Tokens;
        var noun = NounOf(tokens, number);
        if (noun <= number.Last || noun - number.Last > LongestName)
            return null;
        var lemma = tokens[noun].Lemma;
        if (_members.Contains(lemma) && MemberOf(tree, noun) is { } body)
            return new ForcePhrase(FirstOf(tokens, number.First), noun, body.Last, body.Name, IsWeak: false);
        if (!_forces.Contains(lemma) && !_counted.Contains(lemma) && !(_members.Contains(lemma) && tokens[noun - 1].Lower == "service"))
            return null;
        var named = number.Last + 1;
        while (named < noun && tokens[named].Lower is "more" or "of" or "the" or "-" or "strong")
            named++;
        var isWeak = _weak.Contains(lemma) && !Enumerable.Range(named, noun - named).Any(at => IsArmed(tokens[at]));
        return new ForcePhrase(FirstOf(tokens, number.First), noun, noun, Token.Join(tokens, named, noun), isWeak);
    }

    private bool IsArmed(in Token token) => _armed.Contains(token.Lower) || _forces.Contains(token.Lemma) || (token.Upos == Upos.Adj && token.IsCapitalised);

    // "406 members of the National Force"
    private (string Name, int Last)? MemberOf(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            ref readonly var token = ref tree.Tokens.ItemRef(child);
            if (!token.Relation.StartsWith("nmod", StringComparison.Ordinal) || child < noun || !(_forces.Contains(token.Lower) || _forces.Contains(token.Lemma) || _units.Contains(token.Lower) || _armed.Contains(token.Lower)))
                continue;
            var first = noun + 1;
            while (first < child && tree.Tokens[first].Lower is "of" or "from" or "the" or "its" or "in")
                first++;
            return (Token.Join(tree.Tokens, first, child), child);
        }
        return null;
    }

    // The noun that the number stands before: by the tree, else the last of the nouns that follow it.
    private static int NounOf(ImmutableArray<Token> tokens, NumberPhrase number)
    {
        for (var at = number.Last; at >= number.First; at--)
            if (tokens[at].Relation is "nummod" or "amod" && tokens[at].Head > number.Last && tokens[tokens[at].Head].Upos is Upos.Noun or Upos.Propn)
                return tokens[at].Head;
        // "dozens of soldiers", "1,200 of its troops"
        var noun = number.Last + 1;
        if (noun >= tokens.Length || tokens[noun].Lower != "of")
            return -1;
        for (noun++; noun < tokens.Length && tokens[noun].Upos is Upos.Det or Upos.Adj or Upos.Pron or Upos.Propn; noun++)
            if (noun + 1 == tokens.Length || tokens[noun].Upos == Upos.Propn && tokens[noun + 1].Upos is not (Upos.Noun or Upos.Propn))
                break;
        return noun < tokens.Length && tokens[noun].Upos is Upos.Noun or Upos.Propn ? noun : -1;
    }

    // "a further 40 instructors", "an additional 200 troops", "another 300 soldiers"
    private static int FirstOf(ImmutableArray<Token> tokens, int first)
    {
        if (first > 0 && tokens[first - 1].Lower is "further" or "additional" or "extra" or "another" or "estimated" or "other")
            first--;
        return first > 0 && tokens[first - 1].Lower is "a" or "an" ? first - 1 : first;
    }
}
