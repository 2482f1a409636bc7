using System.Collections.Immutable;
using Blotter.Ledger;

namespace Blotter.Web.Pages.Incidents;

/// <summary>A stretch of a sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsMarked">Whether a claim has its value from there.</param>
public sealed record SentencePart(string Text, bool IsMarked);

/// <summary>A sentence of a report, cut where its claims begin and end.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Parts">All of it, in order.</param>
/// <param name="Span">Where it stands in the report's stored text, where that is known.</param>
public sealed record MarkedSentence(string Text, ImmutableArray<SentencePart> Parts, TextSpan? Span)
{
    /// <summary>The sentences that tell of an incident in one report, each once: those it is told in, then those that claims add.</summary>
    public static ImmutableArray<MarkedSentence> Of(MentionDetail mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        var claims = mention.Claims.ToLookup(claim => claim.Sentence, StringComparer.Ordinal);
        return [.. mention.Quotes.Concat(claims.Select(sentence => sentence.Key)).Distinct(StringComparer.Ordinal).Where(sentence => sentence.Length > 0)
            .Select(sentence => new MarkedSentence(sentence, Cut(sentence, claims[sentence]), SpanOf(mention, sentence)))];
    }

    private static TextSpan? SpanOf(MentionDetail mention, string sentence)
    {
        var at = mention.Quotes.IndexOf(sentence);
        return at >= 0 && at < mention.Spans.Length ? mention.Spans[at] : mention.Claims.FirstOrDefault(claim => claim.Sentence == sentence)?.Claim.Sentence;
    }

    private static ImmutableArray<SentencePart> Cut(string sentence, IEnumerable<ClaimDetail> claims)
    {
        var parts = ImmutableArray.CreateBuilder<SentencePart>();
        var at = 0;
        foreach (var (start, end) in claims.Select(claim => Inside(claim, sentence.Length)).Order())
        {
            // Claims may share words; those are marked once.
            if (end <= at)
                continue;
            Add(sentence[at..Math.Max(at, start)], isMarked: false);
            Add(sentence[Math.Max(at, start)..end], isMarked: true);
            at = end;
        }
        Add(sentence[at..], isMarked: false);
        return parts.ToImmutable();

        void Add(string text, bool isMarked)
        {
            if (text.Length > 0)
                parts.Add(new SentencePart(text, isMarked));
        }
    }

    private static (int Start, int End) Inside(ClaimDetail claim, int length)
    {
        var start = Math.Clamp(claim.Claim.Span.Start - claim.Claim.Sentence.Start, 0, length);
        return (start, Math.Clamp(claim.Claim.Span.End - claim.Claim.Sentence.Start, start, length));
    }
}
