using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Attribution;

/// <summary>
/// Finds speakers that stand before a colon, as transcripts ("MR. LANE:", "Q:") and headlines ("Minister: no troops") print them, and after a dash or colon at a headline's end
/// ("Five dead in raid: police"). Immutable.
/// </summary>
internal sealed class SpeakerLabels(WordLists words)
{
    private const int LongestLabel = 7;
    private const int FewestTurns = 3;

    private readonly System.Collections.Frozen.FrozenSet<string> _nobody = words["no-label"];

    /// <summary>The turns of speakers in a report: label, and all that is said up to the next label.</summary>
    public IEnumerable<SayingDraft> Read(ImmutableArray<SentenceTree> trees)
    {
        var starts = new List<(int Tree, int Colon)>();
        for (var at = 0; at < trees.Length; at++)
            if (StartsParagraph(trees, at) && ColonOf(trees[at]) is > 0 and var colon)
                starts.Add((at, colon));
        var isTranscript = starts.Count(start => IsNameLike(trees[start.Tree], start.Colon)) >= FewestTurns;
        for (var at = 0; at < starts.Count; at++)
        {
            var (tree, colon) = starts[at];
            var isHead = tree == 0 || trees[tree].Sentence.Section is SectionKind.Headline or SectionKind.Standfirst;
            if (!isHead && !(isTranscript && IsNameLike(trees[tree], colon)))
                continue;
            var end = isHead ? tree + 1 : at + 1 < starts.Count ? starts[at + 1].Tree : trees.Length;
            yield return Turn(trees, tree, colon, end);
        }
        for (var at = 0; at < trees.Length; at++)
            if ((at == 0 || trees[at].Sentence.Section is SectionKind.Headline or SectionKind.Standfirst) && Trailing(trees[at]) is { } trailing)
                yield return trailing;
    }

    private static bool StartsParagraph(ImmutableArray<SentenceTree> trees, int at) => at == 0 || trees[at - 1].Sentence.Paragraph != trees[at].Sentence.Paragraph || trees[at - 1].Sentence.Section != trees[at].Sentence.Section;

    // The colon after a short label of capitalised words.
    private int ColonOf(SentenceTree tree)
    {
        var tokens = tree.Tokens;
        var first = FirstOfLabel(tree);
        for (var at = first; at < Math.Min(tokens.Length, first + LongestLabel); at++)
            if (tokens[at].Text is ":")
                return at > first && !IsPlace(tree, first) && !_nobody.Contains(tokens[at - 1].Lower) && !_nobody.Contains(tokens[first].Lower) ? at : -1;
            else if (tokens[at].Kind == TokenKind.Number || (tokens[at].Kind == TokenKind.Mark && tokens[at].Text is not ("." or "-" or "(" or ")" or ",")) || tokens[at].Upos is Upos.Verb)
                return -1;
        return -1;
    }

    private static bool IsPlace(SentenceTree tree, int first) => tree.Sentence.Names.Any(name => name.First <= first && first <= name.Last && name.Kind is NameKind.Location);

    private static int FirstOfLabel(SentenceTree tree) => tree.Tokens.Length > 1 && tree.Tokens[0].Kind == TokenKind.Mark ? 1 : 0;

    private static bool IsNameLike(SentenceTree tree, int colon)
    {
        for (var at = FirstOfLabel(tree); at < colon; at++)
            if (tree.Tokens[at].Kind == TokenKind.Word && !tree.Tokens[at].IsCapitalised && tree.Tokens[at].Lower is not ("the" or "of" or "for" or "and"))
                return false;
        return true;
    }

    private static SayingDraft Turn(ImmutableArray<SentenceTree> trees, int at, int colon, int end)
    {
        var tree = trees[at];
        var first = FirstOfLabel(tree);
        var draft = new SayingDraft
        {
            Tree = tree,
            Source = new SourcePhrase(tree, first, TreePath.HeadOf(tree.Tokens, first, colon - 1), colon - 1),
            Cue = tree.Tokens[colon].Span,
            Stance = Stance.Asserts,
            TakesQuotation = true,
            Rule = SayingRule.Label,
        };
        if (colon + 1 < tree.Tokens.Length)
            draft.Add(tree.Sentence.SpanOf(colon + 1, tree.Tokens.Length - 1));
        for (var next = at + 1; next < end; next++)
            draft.Add(trees[next].Sentence.Span);
        return draft;
    }

    // "Five dead in raid – police", "No link to attack: ministry"
    private static SayingDraft? Trailing(SentenceTree tree)
    {
        var tokens = tree.Tokens;
        for (var at = tokens.Length - 2; at > 2 && tokens.Length - at <= LongestLabel; at--)
        {
            if (tokens[at].Text is not (":" or "–" or "—" or "-" or "--"))
                continue;
            if (tokens[at].Span.Start == tokens[at - 1].Span.End && tokens[at].Text is not ":" || !IsNounPhrase(tokens, at + 1))
                return null;
            var last = tokens[^1].Kind == TokenKind.Mark ? tokens.Length - 2 : tokens.Length - 1;
            var draft = new SayingDraft { Tree = tree, Source = new SourcePhrase(tree, at + 1, TreePath.HeadOf(tokens, at + 1, last), last), Cue = tokens[at].Span, Stance = Stance.Asserts, Rule = SayingRule.Label };
            draft.Add(tree.Sentence.SpanOf(0, at - 1));
            return draft;
        }
        return null;
    }

    private static bool IsNounPhrase(ImmutableArray<Token> tokens, int from)
    {
        for (var at = from; at < tokens.Length; at++)
            if (tokens[at].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Adp or Upos.Det) && !(at == tokens.Length - 1 && tokens[at].Kind == TokenKind.Mark))
                return false;
        return true;
    }
}
