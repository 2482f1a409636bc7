using System.Collections.Immutable;
using Blotter.Reading;

namespace Blotter.Coding.Posts;

/// <summary>The report's own sentences beside a post.</summary>
/// <param name="Before">Those of the paragraph that leads to it, in text order; none where that paragraph follows another post and leads nowhere.</param>
/// <param name="After">Those of the paragraph after it, in text order; none where that paragraph leads to another post.</param>
/// <param name="IsAmongPosts">Whether another post stands directly before or after it.</param>
internal sealed record PostSurroundings(ImmutableArray<SentenceFacts> Before, ImmutableArray<SentenceFacts> After, bool IsAmongPosts)
{
    private const int MostSentences = 4;

    /// <summary>What stands beside each of the posts at <paramref name="posts"/>, in their order.</summary>
    public static ImmutableArray<PostSurroundings> Of(ReadReport report, ImmutableArray<TextSpan> posts)
    {
        var beside = new Beside(report);
        return [.. posts.Select((_, index) => beside.Of(posts, index))];
    }

    /// <summary>The sentences of the report's text and of captions, by place.</summary>
    private sealed class Beside(ReadReport report)
    {
        private readonly string _text = report.Document.Text;
        private readonly ImmutableArray<SentenceFacts> _sentences =
            [.. report.Sentences.Where(facts => facts.Sentence.Section is SectionKind.Body or SectionKind.Standfirst or SectionKind.Caption or SectionKind.Boilerplate)];

        public PostSurroundings Of(ImmutableArray<TextSpan> posts, int index)
        {
            var from = index == 0 ? 0 : posts[index - 1].End;
            var to = index + 1 < posts.Length ? posts[index + 1].Start : _text.Length;
            var (before, after) = (Before(posts[index].Start, from), After(posts[index].End, to));
            // One paragraph between two posts is the lead of the second where it ends in a colon, else it is about the first.
            if (index > 0 && !before.IsEmpty && !Leads(before) && IsOneParagraph(from, posts[index].Start))
                before = [];
            if (index + 1 < posts.Length && !after.IsEmpty && Leads(after) && IsOneParagraph(posts[index].End, to))
                after = [];
            var isAmong = _text.AsSpan(from, posts[index].Start - from).IsWhiteSpace() || _text.AsSpan(posts[index].End, to - posts[index].End).IsWhiteSpace();
            return new PostSurroundings(before, after, isAmong && posts.Length > 1);
        }

        private ImmutableArray<SentenceFacts> Before(int start, int from)
        {
            var last = FirstAtOrAfter(start) - 1;
            var first = last;
            while (first >= 0 && last - first < MostSentences && SpanOf(first).Start >= from && (first == last || IsSameParagraph(first, first + 1)))
                first--;
            return last < 0 ? [] : [.. _sentences[(first + 1)..(last + 1)].Where(IsText)];
        }

        private ImmutableArray<SentenceFacts> After(int end, int to)
        {
            var first = FirstAtOrAfter(end);
            var next = first;
            while (next < _sentences.Length && next - first < MostSentences && SpanOf(next).End <= to && (next == first || IsSameParagraph(next - 1, next)))
                next++;
            return [.. _sentences[first..next].Where(IsText)];
        }

        private bool IsOneParagraph(int start, int end) => !_text.AsSpan(start, end - start).Trim().Contains("\n\n", StringComparison.Ordinal);

        private static bool IsText(SentenceFacts facts) => facts.Sentence.Section is not SectionKind.Boilerplate;

        private bool Leads(ImmutableArray<SentenceFacts> sentences) => _text[sentences[^1].Sentence.Span.End - 1] is ':' or '：';

        private TextSpan SpanOf(int sentence) => _sentences[sentence].Sentence.Span;

        private bool IsSameParagraph(int one, int next) =>
            _text.AsSpan(SpanOf(one).End, SpanOf(next).Start - SpanOf(one).End) is var gap && gap.Count('\n') < 2 && !gap.Contains("\r\n\r", StringComparison.Ordinal);

        private int FirstAtOrAfter(int offset)
        {
            int low = 0, high = _sentences.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (SpanOf(middle).Start < offset)
                    low = middle + 1;
                else
                    high = middle;
            }
            return low;
        }
    }
}
