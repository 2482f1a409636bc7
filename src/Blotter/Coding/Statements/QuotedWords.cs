using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Says whether an act's words are those of its quotation or all of its clause.</summary>
internal static class QuotedWords
{
    // Shorter quotations are words within a clause.
    private const int LeastWords = 4;

    /// <summary>The act with the words of the quotation that it ends in, where these say what is done; else as it is.</summary>
    public static Act Preferred(Act act, ImmutableArray<QuotedStretch> quotes)
    {
        if (act.Cue >= 0 && act.Facts.Tree.Tokens[act.Cue].Lemma == "accuse" && act.Kind == StatementKind.Other)
            return act;
        foreach (var quote in quotes)
        {
            if (quote.First <= act.First || quote.First > act.Last + 2)
                continue;
            if ((quote.Last - quote.First + 1 >= LeastWords && IsEnough(act, quote)) || IsWhole(act, quote))
                return act with { First = quote.First, Last = quote.Last, IsQuoted = true };
        }
        return act;
    }

    /// <summary>Whether what is said is a quotation from its first word to its last.</summary>
    public static bool Holds(ImmutableArray<QuotedStretch> quotes, WordsSpoken said)
    {
        foreach (var quote in quotes)
            if (quote.First <= said.First + 1 && quote.Last >= said.Last - 1)
                return true;
        return false;
    }

    // How much of the act's words the quotation must be: of what is asked a part is enough, what is claimed, denied or threatened is told by most of the clause.
    private static bool IsEnough(Act act, QuotedStretch quote)
    {
        var (whole, inner) = (act.Span.Length, act.Facts.Sentence.SpanOf(quote.First, quote.Last).Length);
        if (quote.First > act.Last)
            return act.Kind == StatementKind.Denial;
        return act.Kind switch
        {
            StatementKind.Appeal or StatementKind.Order or StatementKind.Other => inner * 10 >= whole * 3,
            StatementKind.Condemnation => inner * 10 >= whole * 4 && act.Facts.Tree.Tokens[quote.First].Upos is not (Upos.Adp or Upos.Part),
            _ => inner * 10 >= whole * 6,
        };
    }

    // "condemned the \"cowardly act\"", "called the texts \"obscene\""
    private static bool IsWhole(Act act, QuotedStretch quote)
    {
        ref readonly var last = ref act.Facts.Tree.Tokens.ItemRef(quote.Last);
        return last.Head == act.Cue && last.Relation is "obj" or "xcomp" && act.Kind is StatementKind.Condemnation;
    }
}
