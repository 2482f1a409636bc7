using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Mentions;

/// <summary>
/// Finds the noun phrases of an annotated sentence by its tree: one for each noun, name or number that stands for people ("two were killed"), coordinated ones apart.
/// Pronouns are none. Linear in the sentence's length but for chains of modifiers.
/// </summary>
internal static class NounPhraseFinder
{
    // Longer phrases are lists or mistakes of the tree.
    private const int Longest = 24;

    private static readonly FrozenSet<string> Weapons = DataFile.Load("Coding/Events/weapons.tsv").Rows
        .SelectMany(row => row.Values("phrases")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The phrases in the order of their heads.</summary>
    public static ImmutableArray<NounPhrase> Find(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var names = NameOfToken(sentence);
        var phrases = ImmutableArray.CreateBuilder<NounPhrase>();
        for (var head = 0; head < tokens.Length; head++)
            if (IsHead(tokens, head))
                phrases.Add(Phrase(sentence, head, names[head]));
            else if (IsInnerName(tokens, head, names))
                phrases.Add(new NounPhrase(sentence, names[head]!.Value.First, head, names[head]!.Value.Last, names[head]!.Value.Last, names[head]));
            else if (IsWeaponBeforeNoun(tokens, head) || IsUnknownName(tokens, head, names))
                phrases.Add(Inner(sentence, head, names[head]));
        var found = phrases.Where(phrase => phrase.Name is not null).Select(phrase => phrase.Name!.Value).ToHashSet();
        foreach (var name in sentence.Names)
            if (name.Kind is NameKind.Person && !found.Contains(name))
                phrases.Add(new NounPhrase(sentence, name.First, name.First, name.Last, name.Last, name));
        return [.. phrases.OrderBy(phrase => phrase.Head)];
    }

    // A phrase before the head of another, with what stands before it: "car bomb" in "car bomb attack".
    private static NounPhrase Inner(Sentence sentence, int head, Name? name)
    {
        var first = head;
        while (first > 0 && head - first < Longest && IsPremodifier(sentence.Tokens, first - 1, head) && sentence.Tokens[first - 1].Relation is "compound" or "amod" or "nummod")
            first--;
        first = PhraseExtent.First(sentence, first, head);
        return new NounPhrase(sentence, first, head, head, head, name);
    }

    // "Shining Path" in "Shining Path guerrillas", where no name was found.
    private static bool IsUnknownName(ImmutableArray<Token> tokens, int at, Name?[] names)
    {
        ref readonly var token = ref tokens.ItemRef(at);
        return token.Relation == "compound" && token.Upos == Upos.Propn && token.Head > at && token.Kind == TokenKind.Word && names[at] is null;
    }

    // "FMLN" in "FMLN guerrillas": the top of a name that modifies what is no part of it.
    private static bool IsInnerName(ImmutableArray<Token> tokens, int at, Name?[] names) =>
        names[at] is { Kind: NameKind.Organisation or NameKind.Person } name && tokens[at].Head >= 0 && (tokens[at].Head < name.First || tokens[at].Head > name.Last);

    // "bomb" in "bomb attack".
    private static bool IsWeaponBeforeNoun(ImmutableArray<Token> tokens, int at)
    {
        ref readonly var token = ref tokens.ItemRef(at);
        return token.Relation is "compound" or "amod" && token.Head > at && Weapons.Contains(token.Lower);
    }

    private static Name?[] NameOfToken(Sentence sentence)
    {
        var names = new Name?[sentence.Tokens.Length];
        foreach (var name in sentence.Names)
            for (var at = name.First; at <= name.Last; at++)
                names[at] = name;
        return names;
    }

    private static bool IsHead(ImmutableArray<Token> tokens, int at)
    {
        ref readonly var token = ref tokens.ItemRef(at);
        return token.Upos switch
        {
            Upos.Noun or Upos.Propn => !IsPart(token),
            Upos.Num or Upos.Adj => token.Relation is "nsubj" or "nsubj:pass" or "obj" or "obl:agent" && token.Kind != TokenKind.Mark,
            _ => false,
        };
    }

    // Part of the phrase of its head.
    private static bool IsPart(in Token token) => token.Relation is "compound" or "flat" or "fixed" or "goeswith" or "nmod:desc" or "amod";

    private static NounPhrase Phrase(Sentence sentence, int head, Name? name)
    {
        var tokens = sentence.Tokens;
        var first = head;
        while (first > 0 && head - first < Longest && IsPremodifier(tokens, first - 1, head))
            first--;
        while (first < head && tokens[first].Kind == TokenKind.Mark && tokens[first].Relation == "punct")
            first++;
        var last = head;
        while (last + 1 < tokens.Length && last - head < Longest && IsNamePart(tokens, last + 1, head))
            last++;
        if (name is { } own)
            (first, last) = (Math.Min(first, own.First), Math.Max(last, own.Last));
        (first, last) = (PhraseExtent.First(sentence, first, last), PhraseExtent.Last(sentence, NameRun(tokens, last)));
        return new NounPhrase(sentence, first, head, last, FullLast(tokens, head, last), name);
    }

    // The end of the proper nouns that follow a proper noun, whatever the tree says of them: "Orlando Cuellar Osorio".
    private static int NameRun(ImmutableArray<Token> tokens, int last)
    {
        while (last + 1 < tokens.Length && tokens[last].Upos == Upos.Propn && tokens[last + 1].Upos == Upos.Propn && tokens[last + 1].Kind == TokenKind.Word && !tokens[last + 1].JoinsPrevious)
            last++;
        return last;
    }

    // Whether a token before the head belongs to it, by a chain of arcs that stays before the head.
    private static bool IsPremodifier(ImmutableArray<Token> tokens, int at, int head)
    {
        for (var steps = 0; at != head; steps++)
        {
            if (at < 0 || at > head || steps > Longest || tokens[at].Relation is "case" or "cc" or "mark" or "cop" or "appos" or "nsubj" or "conj" && tokens[at].Head == head)
                return false;
            at = tokens[at].Head;
        }
        return true;
    }

    private static bool IsNamePart(ImmutableArray<Token> tokens, int at, int head)
    {
        for (var steps = 0; at != head; steps++)
        {
            if (at <= head || steps > Longest || tokens[at].Relation is not ("flat" or "compound" or "nummod" or "fixed" or "goeswith" or "punct" or "nmod:poss"))
                return false;
            if (tokens[at].Relation == "punct" && tokens[at].Text is not ("-" or "." or "/"))
                return false;
            at = tokens[at].Head;
        }
        return true;
    }

    // "the headquarters of the union of teachers": modifiers with "of", one after the other.
    private static int FullLast(ImmutableArray<Token> tokens, int head, int last)
    {
        for (var at = last + 1; at < tokens.Length && at - last < Longest; at++)
        {
            if (tokens[at].Relation != "nmod" || tokens[at].Head != head)
                continue;
            if (tokens[last + 1].Lower is not ("of" or "against") || tokens[last + 1].Head != at)
                return last;
            var end = at;
            while (end + 1 < tokens.Length && IsNamePart(tokens, end + 1, at))
                end++;
            return FullLast(tokens, at, NameRun(tokens, end));
        }
        return last;
    }
}
