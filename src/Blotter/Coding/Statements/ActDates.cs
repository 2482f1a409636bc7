using Blotter.Coding.Contract;
using Blotter.Coding.Time;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Says on which day something was said: the day beside the verb that names the act or the verb of saying ("denied on Friday that", "said last night"). Immutable.</summary>
internal sealed class ActDates(ActContext context, SpokenClauses clauses)
{
    // A day further behind the verb is told of what is asked, denied or threatened.
    private const int Near = 2;

    /// <summary>The day, or <c>null</c> where the sentence does not tell it.</summary>
    public PartialDate? Of(Act act)
    {
        var cue = act.Cue >= 0 ? act.Cue : Saying(act);
        if (cue < 0)
            return null;
        foreach (var time in act.Facts.Times)
            if (time is { Kind: TimeKind.Date or TimeKind.Time, Interval: not null, IsAge: false, Precision: DatePrecision.Day or DatePrecision.Days } && !(time.First > act.First && time.Last < act.Last && act.Cue < 0) && Dates(act.Facts.Tree, cue, time))
                return time.Start;
        return null;
    }

    // The verb of saying outside the quoted words.
    private int Saying(Act act)
    {
        for (var at = 0; at < act.Facts.Tree.Tokens.Length; at++)
            if ((at < act.First || at > act.Last) && clauses.IsSaying(act.Facts.Tree.Tokens[at]))
                return at;
        return -1;
    }

    private bool Dates(SentenceTree tree, int cue, TimeExpression time)
    {
        if (HasBound(tree, time.First))
            return false;
        for (var at = time.First; at <= time.Last; at++)
            if (tree.Tokens.ItemRef(at).Head is >= 0 and var head && (head == cue ? time.First < cue || time.First - cue <= Near + 1 || IsAfterSaying(tree, cue, time) : IsSent(tree, head, cue)))
                return true;
        return false;
    }

    // "said in Goma on Friday that"; not "called for a strike on Friday"
    private bool IsAfterSaying(SentenceTree tree, int cue, TimeExpression time)
    {
        var isSaying = clauses.IsSaying(tree.Tokens.ItemRef(cue));
        foreach (var child in tree.Children(cue))
            if (child > cue && child < time.First && tree.Tokens.ItemRef(child).Relation is "obj" or "iobj" or "obl" or "xcomp" or "ccomp" or "advcl" && !ActContext.IsIn(tree, child, context.Channels)
                && !(isSaying && tree.Tokens.ItemRef(child).Relation is "obj" or "iobj" or "obl"))
                return false;
        return true;
    }

    // "in a letter of 24 June", "in a statement posted on Wednesday"
    private bool IsSent(SentenceTree tree, int head, int cue)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(head);
        if (token.Relation.StartsWith("acl", StringComparison.Ordinal) && token.Head >= 0)
            head = token.Head;
        return ActContext.IsIn(tree, head, context.Channels) && tree.Tokens.ItemRef(head).Head == cue;
    }

    private static bool HasBound(SentenceTree tree, int first) => first > 0 && tree.Tokens.ItemRef(first - 1).Lower is "for" or "by" or "until" or "till" or "from" or "since" or "before" or "after";
}
