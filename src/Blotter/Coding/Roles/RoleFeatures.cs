using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Language;

namespace Blotter.Coding.Roles;

/// <summary>What is known of a phrase before its role is: itself, what it hangs on, its sentence, the sentences around.</summary>
internal sealed class RoleFeatures
{
    private readonly FeatureList _list;

    private RoleFeatures(FeatureList list) => _list = list;

    /// <summary>Adds the features of a phrase to a list.</summary>
    public static void Add(FeatureList list, NounPhrase phrase, SentenceClues clues) => new RoleFeatures(list).Fill(phrase, clues);

    /// <summary>The determiner of a phrase, "#" for a number, "none" where the head is its first word, and "other".</summary>
    public static string Determiner(NounPhrase phrase)
    {
        var first = phrase.Sentence.Tokens[phrase.First];
        return phrase.First == phrase.Head ? "none" : first.Kind == TokenKind.Number || first.Upos == Upos.Num ? "#" : first.Upos == Upos.Det ? first.Lower : "other";
    }

    /// <summary>The kind of name that a phrase is, else what its head is.</summary>
    public static string KindOf(NounPhrase phrase) =>
        phrase.Name is { } name ? name.Kind.ToString() : phrase.HeadToken.Upos == Upos.Propn ? "propn" : phrase.HeadToken.Upos == Upos.Noun ? "noun" : "other";

    private void Fill(NounPhrase phrase, SentenceClues clues)
    {
        var tokens = phrase.Sentence.Tokens;
        var head = phrase.HeadToken;
        var kind = KindOf(phrase);
        Add("bias", default);
        Add("head", head.Lemma.ToLowerInvariant());
        Add("kind", kind);
        Add("upos", $"{head.Upos} {head.Features.Number}");
        Add("section", phrase.Sentence.Section.ToString());
        Premodifiers(phrase);
        Add("det", Determiner(phrase));
        Governors(tokens, phrase, kind);
        Around(tokens, phrase);
        var sentence = phrase.Sentence.Index;
        foreach (var trigger in clues.Triggers(sentence))
            Add("s.t.head", trigger, head.Lemma.ToLowerInvariant());
        foreach (var trigger in clues.Triggers(sentence - 1))
            Add("prev.t", trigger, kind);
        foreach (var trigger in clues.Triggers(sentence + 1))
            Add("next.t", trigger, kind);
        var (own, report) = (clues.Telling(sentence), clues.Relevance);
        Add("sp", own, kind);
        Add("sp.head", own, head.Lemma.ToLowerInvariant());
        Add("sp.dp", own, report, kind);
        Add("sp.prev", own, clues.Telling(sentence - 1), kind);
        Add("sp.next", own, clues.Telling(sentence + 1), kind);
        Add("sp.type", clues.Type(sentence), own, kind);
        Add("dp", report, kind);
        Add("dp.head", report, head.Lemma.ToLowerInvariant());
        Add("sp.gov", own, Governor.Of(tokens, phrase.Head).Relation, kind);
        Add("place", SentenceClues.PlaceOf(sentence), kind);
    }

    private void Premodifiers(NounPhrase phrase)
    {
        var tokens = phrase.Sentence.Tokens;
        for (var at = phrase.First; at <= phrase.Last; at++)
            if (at != phrase.Head && tokens[at].Kind != TokenKind.Mark)
                Add("mod", tokens[at].Kind == TokenKind.Number ? "#" : tokens[at].Lemma.ToLowerInvariant());
        if (phrase.First < phrase.Head)
            Add("mod1.head", tokens[phrase.Head - 1].Lemma.ToLowerInvariant(), phrase.HeadToken.Lemma.ToLowerInvariant());
        if (phrase.FullLast > phrase.Last)
            Add("of", tokens[phrase.FullLast].Lemma.ToLowerInvariant());
    }

    // Four steps up the tree; each word with what leads to it.
    private void Governors(ImmutableArray<Token> tokens, NounPhrase phrase, string kind)
    {
        var at = phrase.Head;
        var path = "";
        for (var step = 0; step < 4; step++)
        {
            var governor = Governor.Of(tokens, at);
            if (governor.Token < 0)
            {
                Add("root", path, kind);
                return;
            }
            var lemma = Voiced(tokens, governor.Token);
            path = path.Length == 0 ? governor.Relation : $"{path}>{governor.Relation}";
            Add("gov" + step, path, lemma);
            Add("gov.kind" + step, path, lemma, kind);
            if (step == 0)
            {
                Add("gov.rel", governor.Relation, kind);
                Siblings(tokens, phrase, governor);
            }
            if (SentenceClues.IsTrigger(tokens[governor.Token]))
                Add("gov.t" + step, path, kind);
            if (step == 1)
                Add("gov.pair", path, lemma, tokens[Governor.Of(tokens, phrase.Head).Token].Lemma.ToLowerInvariant());
            at = governor.Token;
        }
    }

    // What else hangs on the same word.
    private void Siblings(ImmutableArray<Token> tokens, NounPhrase phrase, Governor governor)
    {
        for (var at = Math.Max(0, governor.Token - 20); at < Math.Min(tokens.Length, governor.Token + 20); at++)
        {
            if (tokens[at].Head != governor.Token || at == phrase.Head || tokens[at].Kind == TokenKind.Mark || tokens[at].Upos is Upos.Det or Upos.Adp)
                continue;
            Add("sib", governor.Relation, tokens[at].Relation, tokens[at].Lemma.ToLowerInvariant());
            Add("sib.gov", tokens[governor.Token].Lemma.ToLowerInvariant(), tokens[at].Relation, governor.Relation);
        }
    }

    private static string Voiced(ImmutableArray<Token> tokens, int at)
    {
        var token = tokens[at];
        return token.Features.Voice == Voice.Passive ? token.Lemma.ToLowerInvariant() + "/p" : token.Lemma.ToLowerInvariant();
    }

    private void Around(ImmutableArray<Token> tokens, NounPhrase phrase)
    {
        for (var distance = 1; distance <= 3; distance++)
        {
            Add("left" + distance, Lower(tokens, phrase.First - distance));
            Add("right" + distance, Lower(tokens, phrase.Last + distance));
        }
        Add("left12", Lower(tokens, phrase.First - 1), Lower(tokens, phrase.First - 2));
        Add("right12", Lower(tokens, phrase.Last + 1), Lower(tokens, phrase.Last + 2));
    }

    private static string Lower(ImmutableArray<Token> tokens, int at) => at < 0 || at >= tokens.Length ? "-" : tokens[at].Kind == TokenKind.Number ? "#" : tokens[at].Lower;

    private void Add(string template, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default, ReadOnlySpan<char> third = default) => _list.Add(template, first, second, third);
}
