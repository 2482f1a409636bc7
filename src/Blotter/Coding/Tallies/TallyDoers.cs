using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Says who did what is counted, where the words of the tally name them: "by X" behind it, the subject of its verb, or who "carried out" the deeds. Immutable.</summary>
internal sealed class TallyDoers(TallyWords words)
{
    private const int Reach = 6;

    /// <summary>The doer as written without article, or <c>null</c>.</summary>
    public string? Of(TallyDraft draft)
    {
        var (tokens, thing) = (draft.Facts.Sentence.Tokens, draft.Thing);
        for (var at = thing.NounLast + 1; at < tokens.Length && at <= thing.Last + Reach && tokens[at].Kind != TokenKind.Mark; at++)
            if (tokens[at].Lower is "by" && CountedNoun.After(tokens, at) is var (first, noun) && IsDoer(tokens, noun))
                return CountedNoun.Phrase(tokens, first, noun, asPlural: false);
        if (thing.Kind == CountedKind.Deeds)
            return DoerBefore(tokens, draft.Count.First);
        return thing.Kind is CountedKind.Harm or CountedKind.Repeats && thing.First < draft.Count.First ? SubjectOf(tokens, draft) : null;
    }

    // "the FPO carried out" before "37 actions of sabotage"
    private string? DoerBefore(ImmutableArray<Token> tokens, int count) =>
        VerbGroup.StartBefore(tokens, count, token => words.Has("doing-verb", token)) is { } verb && CountedNoun.Before(tokens, verb) is var (first, noun) && IsDoer(tokens, noun)
            ? CountedNoun.Phrase(tokens, first, noun, asPlural: false)
            : null;

    private string? SubjectOf(ImmutableArray<Token> tokens, TallyDraft draft)
    {
        for (var at = draft.Count.First - 1; at >= draft.Thing.First; at--)
        {
            if (tokens[at].Upos != Upos.Verb || VerbGroup.IsPassive(tokens, at) || words.Has("lose", tokens[at]) || (at + 1 < tokens.Length && tokens[at + 1].Lower is "under"))
                continue;
            return CountedNoun.Before(tokens, at) is var (first, noun) && IsDoer(tokens, noun) ? CountedNoun.Phrase(tokens, first, noun, asPlural: false) : null;
        }
        return null;
    }

    // A deed, a weapon or a war harms, but is nobody.
    private bool IsDoer(ImmutableArray<Token> tokens, int noun) =>
        !words.Events.ContainsKey(tokens[noun].Lower) && !words.EventsNeedingKind.ContainsKey(tokens[noun].Lower) && !words.Has("no-doer", tokens[noun]) && tokens[noun].Xpos is not "CD";
}
