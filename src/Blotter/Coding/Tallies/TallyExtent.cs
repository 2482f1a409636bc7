using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>
/// The words that a tally is told with: the number, what it counts and how it was harmed, and the time where it follows; never into the words of another tally.
/// Immutable.
/// </summary>
internal sealed class TallyExtent(TallyWords words)
{
    // Modifiers of the counted noun are followed this far.
    private const int Reach = 14;
    private const int SubjectReach = 7;

    /// <summary>The spans of a sentence's tallies, in their order, none overlapping another.</summary>
    public ImmutableArray<TextSpan> Of(ImmutableArray<TallyDraft> drafts)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(drafts.Length);
        var free = 0;
        for (var at = 0; at < drafts.Length; at++)
        {
            var tokens = drafts[at].Facts.Sentence.Tokens;
            var limit = at + 1 < drafts.Length ? Math.Max(drafts[at].Count.Last, Math.Min(drafts[at + 1].Count.First, tokens.Length) - 1) : tokens.Length - 1;
            var first = Math.Min(drafts[at].Count.First, Math.Max(free, FirstOf(tokens, drafts[at])));
            var last = Math.Max(drafts[at].Count.Last, Trimmed(tokens, Math.Min(limit, LastOf(tokens, drafts[at], limit)), limit));
            spans.Add(drafts[at].Facts.Sentence.SpanOf(first, last));
            free = last + 1;
        }
        return spans.MoveToImmutable();
    }

    private int FirstOf(ImmutableArray<Token> tokens, TallyDraft draft)
    {
        var (count, thing) = (draft.Count, draft.Thing);
        if (thing.First < count.First)
            return draft.Period is { } opening && opening.Last == thing.First - 1 && thing.Kind != CountedKind.Nothing ? opening.First : thing.First;
        if (count.Form == CountForm.Ordinal)
            return Owner(tokens, count.First);
        if (thing.Kind != CountedKind.Deeds)
            return count.First;
        var doer = DoerOf(tokens, count.First);
        return doer < count.First && draft.Period is { } before && before.Last == doer - 1 ? before.First : doer;
    }

    // "the", "its", "the group's"
    private static int Owner(ImmutableArray<Token> tokens, int ordinal)
    {
        if (ordinal == 0)
            return ordinal;
        if (tokens[ordinal - 1].Lower is "'s" or "’s" or "'" && CountedNoun.Before(tokens, ordinal - 1) is var (first, _))
            return first;
        return tokens[ordinal - 1].Upos is Upos.Det || tokens[ordinal - 1].Lower is "its" or "their" or "his" or "her" or "our" ? ordinal - 1 : ordinal;
    }

    // "the FPO carried out" before "37 actions of sabotage"
    private int DoerOf(ImmutableArray<Token> tokens, int count)
    {
        if (VerbGroup.StartBefore(tokens, count, token => words.Has("doing-verb", token) || words.Has("light-verb", token)) is not { } verb)
            return count;
        return CountedNoun.Before(tokens, verb) is var (first, _) && count - first <= SubjectReach ? first : verb;
    }

    private int LastOf(ImmutableArray<Token> tokens, TallyDraft draft, int limit)
    {
        var isPart = draft.Thing.Kind == CountedKind.Nothing && draft.Like is not null && draft.Thing.Last > draft.Count.Last;
        if (draft.Period is { } period && period.First > draft.Count.Last && period.First <= limit && !(isPart && period.First > draft.Thing.Last + 1))
            return Math.Max(period.Last, draft.Thing.Last);
        var last = Math.Max(draft.Count.Last, Math.Min(limit, draft.Thing.Last));
        if (draft.Thing.Kind == CountedKind.Nothing)
            return last;
        for (var steps = 0; last < limit && steps < Reach && !(words.Has("span-stop", tokens[last + 1]) && !JoinsCases(tokens, last + 1)) && tokens[last + 1].Upos is not Upos.Verb; steps++)
            last++;
        return last;
    }

    // "on or within 5 km of the road"
    private static bool JoinsCases(ImmutableArray<Token> tokens, int at) =>
        at > 0 && at + 1 < tokens.Length && tokens[at].Lower is "or" or "and" && tokens[at - 1].Upos is Upos.Adp && tokens[at + 1].Upos is Upos.Adp;

    private int Trimmed(ImmutableArray<Token> tokens, int last, int limit)
    {
        if (last < limit)
            return last;
        while (last > 0 && (tokens[last].Kind == TokenKind.Mark || words.Has("possible-end", tokens[last])))
            last--;
        return last;
    }
}
