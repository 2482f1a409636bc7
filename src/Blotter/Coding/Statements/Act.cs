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

    /// <summary>Where its words are.</summary>
    public TextSpan Span => Facts.Sentence.SpanOf(First, Last);
}
