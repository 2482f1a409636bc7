using System.Collections.Immutable;
using Blotter.Coding.Mentions;
using Blotter.Language;

namespace Blotter.Coding.Fills;

/// <summary>Tells a person's name from the titles and descriptions beside it ("President", "Ada Lark"; MUC-4 slots 18 and 19).</summary>
internal sealed class PersonWording(WordClasses classes)
{
    private const int LongestTitle = 8;

    /// <summary>The fullest name among the mentions, the first of several; <c>null</c> where none of them is a person's name.</summary>
    public static Wording? Name(ImmutableArray<NounPhrase> mentions)
    {
        (NounPhrase Phrase, Name Name)? best = null;
        foreach (var mention in mentions)
            if (NameOf(mention) is { } name && (best is not { } known || name.Last - name.First > known.Name.Last - known.Name.First))
                best = (mention, name);
        return best is { } found ? Of(found.Phrase.Sentence, found.Name.First, found.Name.Last) : null;
    }

    /// <summary>
    /// For people with a name, the title before it or else the description beside it, in the first mention that has one; for others the first phrase, without its article.
    /// </summary>
    public Wording? Description(ImmutableArray<NounPhrase> mentions)
    {
        if (Name(mentions) is null)
            return mentions.IsEmpty ? null : Bare(mentions[0].Sentence, mentions[0].First, mentions[0].Last);
        return mentions.Select(Title).FirstOrDefault(found => found is not null) ?? mentions.Select(Beside).FirstOrDefault(found => found is not null)
            ?? mentions.Where(mention => NameOf(mention) is null).Select(mention => Role(mention.Sentence, mention.First, mention.Head, mention.Last)).FirstOrDefault(found => found is not null);
    }

    private static Name? NameOf(NounPhrase mention) => mention.Name is { Kind: NameKind.Person } name ? name : null;

    // "former president" of "former president Ada Lark"; the nouns, adjectives and names of organisations right before the name.
    private Wording? Title(NounPhrase mention)
    {
        if (NameOf(mention) is not { } name)
            return null;
        var tokens = mention.Sentence.Tokens;
        var first = Described.TitleStart(mention.Sentence, name);
        return first < name.First && IsTitle(tokens[name.First - 1]) ? Role(mention.Sentence, first, name.First - 1, name.First - 1) : null;
    }

    private bool IsTitle(in Token token) => token.Upos == Upos.Noun || classes.Of(token).Any(name => name.StartsWith("people-", StringComparison.Ordinal));

    // "a judge" of "Ada Lark, a judge, ..."
    private Wording? Beside(NounPhrase mention)
    {
        if (NameOf(mention) is not { } name)
            return null;
        var tokens = mention.Sentence.Tokens;
        foreach (var head in Described.Heads(tokens, mention))
        {
            if ((head >= name.First && head <= name.Last) || !IsTitle(tokens[head]) || !Described.IsTitlePart(mention.Sentence, head))
                continue;
            var first = head;
            while (first > 0 && head - first < LongestTitle && tokens[first - 1].Head == head && Described.IsTitlePart(mention.Sentence, first - 1))
                first--;
            if (Role(mention.Sentence, first, head, head) is { } role)
                return role;
        }
        return null;
    }

    // A word for any man or woman is no role.
    private Wording? Role(Sentence sentence, int first, int head, int last) =>
        classes.Has(sentence.Tokens[head], "people-anybody") ? null : Bare(sentence, first, last);

    private static Wording? Bare(Sentence sentence, int first, int last)
    {
        while (first < last && (sentence.Tokens[first].Upos is Upos.Det or Upos.Pron || sentence.Tokens[first].Kind == TokenKind.Mark))
            first++;
        return Of(sentence, first, last);
    }

    private static Wording Of(Sentence sentence, int first, int last) => new(Token.Join(sentence.Tokens, first, last), sentence.SpanOf(first, last));
}
