using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Coding.Flags;

/// <summary>Finds claims that in the end cite only the report's own publisher: "media confirm it", and the one that is quoted names this paper as its source. Immutable.</summary>
/// <param name="words">Words of flags.</param>
internal sealed class CircularSources(WordLists words)
{
    /// <summary>One flag at most.</summary>
    public IEnumerable<Flag> Find(FlagContext context)
    {
        if (context.Report.Document.Publisher is not { Length: > 3 } publisher)
            yield break;
        foreach (var facts in context.In(SectionKind.Body))
        {
            if (!CitesUs(context, facts, publisher))
                continue;
            var claim = context.In(SectionKind.Body).LastOrDefault(other => other.Sentence.Index < facts.Sentence.Index && other.Sentence.Index >= facts.Sentence.Index - 3 && Confirms(other));
            if (claim is null)
                continue;
            yield return new Flag(
                FlagKind.CircularSource, [], $"What is said to be confirmed by others goes back to {publisher} itself: \"{context.Words(facts.Sentence.Span)}\".", [claim.Sentence.Span, facts.Sentence.Span]);
            yield break;
        }
    }

    // Another outlet says it, and names this one as whoever it has it from.
    private bool CitesUs(FlagContext context, SentenceFacts facts, string publisher)
    {
        var sentence = context.Report.Document.Quote(facts.Sentence.Span);
        return sentence.Contains(publisher, StringComparison.OrdinalIgnoreCase) && facts.Sentence.Tokens.Any(token => words["cites"].Contains(token.Lower))
            && (facts.Sentence.Tokens.Any(token => token.Text is "\"" or "“" or "”") || !context.Report.Speech.Of(facts.Sentence.Span).IsWriter);
    }

    private bool Confirms(SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        return tokens.Any(token => words["confirms"].Contains(token.Lemma)) && tokens.Any(token => words["media"].Contains(token.Lower));
    }
}
