using Blotter.Language;

namespace Blotter.Coding.Mentions;

/// <summary>
/// A phrase that may name or describe somebody or something. All indexes number the tokens of its sentence; <see cref="First"/> and
/// <see cref="Last"/> bound the phrase with its premodifiers and what names it, <see cref="FullLast"/> takes its prepositional modifiers with "of" as well
/// ("headquarters" up to "headquarters of the union").
/// </summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="First">Its first token.</param>
/// <param name="Head">The token that the others hang on.</param>
/// <param name="Last">Its last token without prepositional modifiers.</param>
/// <param name="FullLast">Its last token with them.</param>
/// <param name="Name">The name that its head belongs to, or <c>null</c>.</param>
internal sealed record NounPhrase(Sentence Sentence, int First, int Head, int Last, int FullLast, Name? Name)
{
    /// <summary>The token that the others hang on.</summary>
    public Token HeadToken => Sentence.Tokens[Head];

    /// <summary>Where it is, without prepositional modifiers.</summary>
    public TextSpan Span => Sentence.SpanOf(First, Last);
}
