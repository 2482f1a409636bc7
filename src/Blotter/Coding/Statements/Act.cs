using Blotter.Coding.Contract;

namespace Blotter.Coding.Statements;

/// <summary>Something done by saying it, as one sentence tells it. Indexes refer to the sentence's tokens.</summary>
/// <param name="Facts">The sentence.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Cue">The word that says so; -1 where the words of a quotation do.</param>
/// <param name="Subject">The head of whoever does it, or -1.</param>
/// <param name="First">The first token of the act's words.</param>
/// <param name="Last">The last token of the act's words.</param>
internal sealed record Act(SentenceFacts Facts, StatementKind Kind, int Cue, int Subject, int First, int Last)
{
    /// <summary>Whether its words are a quotation.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>What tells the act.</summary>
    public ActRule Rule { get; init; }

    /// <summary>Why it is a statement of its kind.</summary>
    public Reason Why(string id)
    {
        var kind = SetList.Name(Kind);
        return Rule switch
        {
            ActRule.Spoken => new Reason(id, "act-spoken", $"{kind} by the words that \"{Facts.Sentence.Tokens[Cue].Text}\" reports", Span),
            ActRule.Quoted => new Reason(id, "act-quoted", $"{kind} by the words themselves", Span),
            ActRule.GoesOn => new Reason(id, "act-goes-on", $"{kind} that goes on with the one before", Span),
            _ => new Reason(id, "act-word", $"\"{Facts.Sentence.Tokens[Cue].Lemma}\" (statement-words.tsv): {kind}", Facts.Sentence.SpanOf(Cue, Cue)),
        };
    }

    /// <summary>Where its words are.</summary>
    public TextSpan Span => Facts.Sentence.SpanOf(First, Last);
}

/// <summary>What tells an act.</summary>
internal enum ActRule
{
    /// <summary>A verb or noun that names it.</summary>
    Word,

    /// <summary>What a verb of saying reports.</summary>
    Spoken,

    /// <summary>The words of a quotation or of a speaker's turn.</summary>
    Quoted,

    /// <summary>A quotation that goes on with the act before it.</summary>
    GoesOn,
}
