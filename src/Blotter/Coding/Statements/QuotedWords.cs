using System.Collections.Immutable;

namespace Blotter.Coding.Statements;

/// <summary>Says whether an act's words are those of its quotation or all of its clause. Immutable.</summary>
internal sealed class QuotedWords
{
    // Shorter quotations are words within a clause.
    private const int LeastWords = 4;

    /// <summary>The act with the words of the quotation that it ends in, where these say what is done; else as it is.</summary>
    public Act Preferred(Act act, ImmutableArray<QuotedStretch> quotes)
    {
        foreach (var quote in quotes)
        {
            if (quote.First <= act.First || quote.First > act.Last + 2 || quote.Last < act.Last - 1)
                continue;
            if (quote.Last - quote.First + 1 >= LeastWords || IsWhole(act, quote))
                return act with { First = quote.First, Last = quote.Last, IsQuoted = true };
        }
        return act.Tree.Tokens[act.Last].Text is "\"" or "”" or "’" or "“" && act.Last > act.First ? act with { Last = act.Last } : act;
    }

    /// <summary>Whether what is said is a quotation from its first word to its last.</summary>
    public static bool Holds(ImmutableArray<QuotedStretch> quotes, WordsSpoken said)
    {
        foreach (var quote in quotes)
            if (quote.First <= said.First + 1 && quote.Last >= said.Last - 1)
                return true;
        return false;
    }

    // "condemned the \"cowardly act\"", "called the texts \"obscene\""
    private static bool IsWhole(Act act, QuotedStretch quote)
    {
        ref readonly var last = ref act.Tree.Tokens.ItemRef(quote.Last);
        return last.Head == act.Cue && last.Relation is "obj" or "xcomp" && act.Kind is Contract.StatementKind.Condemnation;
    }
}
