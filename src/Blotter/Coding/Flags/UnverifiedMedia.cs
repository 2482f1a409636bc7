using Blotter.Coding.Contract;
using Blotter.Coding.Posts;
using Blotter.Language;

namespace Blotter.Coding.Flags;

/// <summary>Finds films and pictures of which the report itself says that they could not be checked. Immutable.</summary>
internal sealed class UnverifiedMedia
{
    // The sentences around one that may show which film it speaks of.
    private const int Around = 2;

    // No sentence that says so is longer, and reading one grows with the square of it.
    private const int MostTokens = 200;

    private readonly VerificationCues _cues;

    public UnverifiedMedia(DataFile words) => _cues = new VerificationCues(words);

    /// <summary>The flags in text order, one a sentence.</summary>
    public IEnumerable<Flag> Find(FlagContext context)
    {
        var sentences = context.Report.Sentences.Where(facts => facts.IsText && facts.Sentence.Tokens.Length <= MostTokens).ToArray();
        for (var at = 0; at < sentences.Length; at++)
        {
            var facts = sentences[at];
            var post = PostBeside(context, facts);
            var around = sentences[Math.Max(0, at - Around)..Math.Min(sentences.Length, at + Around + 1)];
            var isNear = post is { Media: true } || (at > 0 && sentences[at - 1].Sentence.Paragraph == facts.Sentence.Paragraph && sentences[at - 1].Sentence.Tokens.Any(_cues.IsMedia));
            if (new VerificationSentence(facts, [.. around], _cues, context.Report.Anchor).Read(isNear) != Verification.Unverified)
                continue;
            yield return new Flag(
                FlagKind.UnverifiedMedia, post is null ? [] : [post.Id], $"The report shows or describes media of which it says itself: \"{context.Words(facts.Sentence.Span)}\"",
                post is null ? [Clause(facts)] : [Clause(facts), post.Span]);
        }
    }

    // What hangs on the word of checking; the whole sentence where the tree has none.
    private TextSpan Clause(SentenceFacts facts)
    {
        var tree = new SentenceTree(facts.Sentence);
        for (var at = 0; at < tree.Tokens.Length && tree.IsParsed; at++)
            if (tree.Tokens[at].Upos == Upos.Verb && (_cues.Has("strong", tree.Tokens[at]) || _cues.Has("weak", tree.Tokens[at])))
            {
                var (first, last) = tree.Extent(at);
                return facts.Sentence.SpanOf(first, last);
            }
        return facts.Sentence.Span;
    }

    // The post that the sentence stands next to, before it or after it, and that the report calls unverified.
    private static Post? PostBeside(FlagContext context, SentenceFacts facts) =>
        context.Coded.Posts.Where(post => post.Verification == Verification.Unverified).MinBy(post => Math.Min(Math.Abs(post.Span.Start - facts.Sentence.Span.End), Math.Abs(facts.Sentence.Span.Start - post.Span.End)));
}
