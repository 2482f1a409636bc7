using System.Collections.Immutable;
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

    private const int MostSteps = 6;

    private static readonly ImmutableArray<string> Joined = ["conj", "cc", "parataxis", "advcl", "acl:relcl", "punct"];

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
            var reading = new VerificationSentence(facts, [.. around], _cues, context.Report.Anchor);
            if ((!reading.NamesMedia && !isNear) || reading.Read(isNear) != Verification.Unverified)
                continue;
            var clause = Clause(facts, reading.Decisive);
            yield return new Flag(
                FlagKind.UnverifiedMedia, post is null ? [] : [post.Id], $"The report shows or describes media of which it says itself: \"{context.Words(facts.Sentence.Span)}\"",
                post is null ? [clause] : [clause, Shown(post, context.Report.Document.Text)]);
        }
    }

    // The clause of the word that tells, from its subject on ("has not been able to verify the clip"), without what is joined to it; the whole sentence where the tree has none.
    private static TextSpan Clause(SentenceFacts facts, int decisive)
    {
        var tree = facts.Tree;
        if (decisive < 0 || !tree.IsParsed)
            return facts.Sentence.Span;
        var top = decisive;
        for (var step = 0; step < MostSteps && tree.Tokens[top].Head is >= 0 and var head && tree.Child(top, "nsubj") < 0 && tree.Tokens[top].Relation is not ("conj" or "parataxis" or "root" or "acl:relcl"); step++)
            top = head;
        var (first, last) = (Math.Min(top, decisive), Math.Max(top, decisive));
        foreach (var child in tree.Children(top).Where(child => !Joined.Contains(tree.Tokens[child].Relation, StringComparer.Ordinal)))
        {
            var (from, to) = WithoutJoined(tree, child);
            (first, last) = (Math.Min(first, from), Math.Max(last, to));
        }
        return facts.Sentence.SpanOf(first, last);
    }

    private static (int First, int Last) WithoutJoined(SentenceTree tree, int top)
    {
        var (first, last) = tree.Extent(top);
        for (var at = top + 1; at <= last; at++)
            if (Joined.Contains(tree.Tokens[at].Relation, StringComparer.Ordinal) && tree.Tokens[at].Relation is not ("cc" or "conj" or "punct"))
                last = at == top + 1 ? top : tree.IsSeparator(at - 1) ? at - 2 : at - 1;
        return (first, Math.Max(last, top));
    }

    // A film's first line is enough to find it.
    private static TextSpan Shown(Post post, string text)
    {
        var line = post.Text.Split('\n')[0];
        var at = line.Length > 0 ? text.IndexOf(line, post.Span.Start, post.Span.Length, StringComparison.Ordinal) : -1;
        return at < 0 ? post.Span : new TextSpan(at, at + line.Length);
    }

    // The post that the sentence stands next to, before it or after it, and that the report calls unverified.
    private static Post? PostBeside(FlagContext context, SentenceFacts facts) =>
        context.Coded.Posts.Where(post => post.Verification == Verification.Unverified).MinBy(post => Math.Min(Math.Abs(post.Span.Start - facts.Sentence.Span.End), Math.Abs(facts.Sentence.Span.Start - post.Span.End)));
}
