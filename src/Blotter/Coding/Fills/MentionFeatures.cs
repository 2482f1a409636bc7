using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Fills;

/// <summary>Adds what one mention says to a list of features: its words, what it is called beside them, what it hangs on, its sentence. Letter case plays no part.</summary>
internal sealed class MentionFeatures(FeatureList list, WordClasses classes)
{
    private const int Reach = 20;
    private const int Steps = 3;
    private const int Near = 10;
    private const int Nearest = 4;

    /// <summary>The phrase's own words: its head, its modifiers, the words after "of".</summary>
    public void Words(NounPhrase phrase)
    {
        var tokens = phrase.Sentence.Tokens;
        var head = Lemma(phrase.HeadToken);
        list.Add("head", head);
        list.Add("kind", phrase.Name?.Kind.ToString() ?? "-", phrase.HeadToken.Features.Number?.ToString() ?? "-");
        foreach (var name in classes.Of(phrase.HeadToken))
            list.Add("head.c", name);
        for (var at = phrase.First; at <= phrase.FullLast; at++)
            if (at != phrase.Head && IsContent(tokens[at]))
                Modifier(tokens[at], head, classes.Of(phrase.HeadToken));
        if (phrase.First < phrase.Head)
            list.Add("pair", Lemma(tokens[phrase.Head - 1]), head);
    }

    /// <summary>What the phrase is called by an apposition, a title or a predicate ("Ada Lark, a judge, ...").</summary>
    public void Descriptions(NounPhrase phrase)
    {
        var tokens = phrase.Sentence.Tokens;
        if (phrase.Name is { Kind: NameKind.Person } name)
            for (var at = Described.TitleStart(phrase.Sentence, name); at < name.First; at++)
                Called(tokens[at], at == name.First - 1);
        foreach (var at in Described.Heads(tokens, phrase))
            foreach (var word in Described.Words(tokens, at))
                if (IsContent(tokens[word]) && (word < phrase.First || word > phrase.Last))
                    Called(tokens[word], word == at);
    }

    /// <summary>What the phrase hangs on, some steps up, and what else hangs on the first of them.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="about">What is joined to each feature: a kind of incident, or whether the sentence tells of it.</param>
    public void Governors(NounPhrase phrase, string about)
    {
        var tokens = phrase.Sentence.Tokens;
        var (at, path) = (phrase.Head, "");
        for (var step = 0; step < Steps; step++)
        {
            var governor = Governor.Of(tokens, at);
            if (governor.Token < 0)
                break;
            path = path.Length == 0 ? governor.Relation : $"{path}>{governor.Relation}";
            var voice = tokens[governor.Token].Features.Voice == Voice.Passive ? "/p" : "";
            list.Add("gov", path, Lemma(tokens[governor.Token]) + voice);
            list.Add("gov.l", step == 0 ? governor.Relation : "", Lemma(tokens[governor.Token]));
            foreach (var name in classes.Of(tokens[governor.Token]))
            {
                list.Add("gov.c", path, name + voice);
                list.Add("gov.ca", step == 0 ? governor.Relation : "", name, about);
            }
            Dependents(tokens, governor.Token, at, step, governor.Relation);
            at = governor.Token;
        }
    }

    /// <summary>The classes of the words near a phrase, the nearer ones by themselves too.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="about">What is joined to each class.</param>
    public void Around(NounPhrase phrase, string about)
    {
        var tokens = phrase.Sentence.Tokens;
        for (var at = Math.Max(0, phrase.First - Near); at < Math.Min(tokens.Length, phrase.Last + Near + 1); at++)
        {
            if (at >= phrase.First && at <= phrase.Last)
                continue;
            var side = at < phrase.First ? "left" : "right";
            foreach (var name in classes.Of(tokens[at]))
            {
                list.Add("around", name, about);
                if (Math.Max(phrase.First - at, at - phrase.Last) <= Nearest)
                    list.Add("nearest", name, side);
            }
        }
    }

    /// <summary>The classes of a sentence's words.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="place">Where it stands to the mention.</param>
    /// <param name="about">What is joined to each class.</param>
    public void Classes(Sentence sentence, string place, string about)
    {
        foreach (var token in sentence.Tokens)
            foreach (var name in classes.Of(token))
                list.Add(place + ".ca", name, about);
    }

    /// <summary>The words and classes of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="place">Where it stands to the mention ("s", "next").</param>
    /// <param name="about">What is joined to each class.</param>
    public void Sentence(Sentence sentence, string place, string about)
    {
        foreach (var token in sentence.Tokens)
        {
            if (!IsContent(token) || token.Upos is Upos.Propn)
                continue;
            list.Add(place, Lemma(token));
            foreach (var name in classes.Of(token))
            {
                list.Add(place + ".c", name);
                list.Add(place + ".ca", name, about);
            }
        }
    }

    /// <summary>The lemma in lower case.</summary>
    public static string Lemma(in Token token) => token.Kind == TokenKind.Number ? "#" : token.Lemma.ToLowerInvariant();

    private static bool IsContent(in Token token) =>
        token.Kind == TokenKind.Word && token.Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Aux or Upos.Num;

    private void Called(in Token token, bool isHead)
    {
        list.Add("called", Lemma(token));
        if (isHead)
            list.Add("called.head", Lemma(token));
        foreach (var name in classes.Of(token))
            list.Add(isHead ? "called.c" : "called.mc", name);
    }

    private void Modifier(in Token token, string head, ImmutableArray<string> headClasses)
    {
        list.Add("mod", Lemma(token));
        list.Add("mod.head", Lemma(token), head);
        foreach (var name in classes.Of(token))
        {
            list.Add("mod.c", name);
            foreach (var headClass in headClasses)
                list.Add("mod.hc", name, headClass);
        }
    }

    private void Dependents(ImmutableArray<Token> tokens, int governor, int phrase, int step, string relation)
    {
        for (var at = Math.Max(0, governor - Reach); at < Math.Min(tokens.Length, governor + Reach); at++)
        {
            if (tokens[at].Head != governor || at == phrase || tokens[at].Kind == TokenKind.Mark || tokens[at].Upos is Upos.Det or Upos.Adp)
                continue;
            if (step == 0)
                list.Add("dep", tokens[at].Relation, Lemma(tokens[at]));
            foreach (var name in classes.Of(tokens[at]))
            {
                list.Add("dep.c", tokens[at].Relation, name);
                list.Add("dep.cg", tokens[at].Relation, name, relation);
            }
        }
    }
}
