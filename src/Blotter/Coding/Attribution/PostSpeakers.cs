using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Attribution;

/// <summary>Finds whose account an embedded post is from, as pages and embed codes print it: "— Name (@handle)", "Forwarded from Name", "A post shared by Name", "Name · Facebook".</summary>
internal static class PostSpeakers
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture;

    private static readonly ImmutableArray<Regex> Patterns =
    [
        new(@"(—|–|―|--|&mdash;)\s?(?<name>[^@|()\n—–―]{1,80}[^@|()\n—–―\s])\s?\(@\w{1,30}\)", Options),
        new(@"^Forwarded from (?<name>[^\n]{1,80})$", Options),
        new(@"A post shared by (?<name>[^(@\n]{1,80}[^(@\n\s])", Options),
        new(@"^(?<name>[^·|@\n]{1,60}[^·|@\n\s])\s?[·|]\s?(Facebook|Telegram|Instagram|YouTube|TikTok|X|Twitter|VK|Weibo)\b", Options),
        new(@"^(?<name>[^@\n]{1,60}[^@\n\s]) @\w{1,30}\b", Options),
    ];

    /// <summary>What the posts of a report say, each by its account; posts that name none are left out.</summary>
    public static IEnumerable<SayingDraft> Read(Document document, SentenceIndex index, ImmutableArray<SentenceTree> trees)
    {
        foreach (var section in document.Sections.Where(section => section.Kind == SectionKind.Post))
            if (NameIn(document.Text, section.Span) is { } name && index.At(section.Span.Start) is >= 0 and var sentence)
            {
                var draft = new SayingDraft { Tree = trees[sentence], Account = name, Stance = Stance.Asserts, Rule = SayingRule.Post };
                draft.Add(section.Span);
                yield return draft;
            }
    }

    private static TextSpan? NameIn(string text, TextSpan post)
    {
        var words = post.Of(text);
        foreach (var pattern in Patterns)
            if (pattern.Match(words) is { Success: true } match)
                return new TextSpan(post.Start + match.Groups["name"].Index, post.Start + match.Groups["name"].Index + match.Groups["name"].Length);
        return null;
    }
}
