using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Coding.Flags;

/// <summary>Finds posts that are much older than the report, unsaid. Immutable.</summary>
/// <param name="words">Words of flags.</param>
internal sealed class StalePosts(WordLists words)
{
    private const int NearDays = 2;

    /// <summary>The flags in text order.</summary>
    public IEnumerable<Flag> Find(FlagContext context)
    {
        foreach (var post in context.Coded.Posts)
            if (post is { AgeDays: > Post.FreshDays, Date: { } date } && !IsSaid(context, post, date))
                yield return new Flag(FlagKind.StalePost, [post.Id], Why(context, post, date), [Stamp(context, post)]);
    }

    private static string Why(FlagContext context, Post post, PartialDate date) => string.Create(
        CultureInfo.InvariantCulture,
        $"The post{By(post)} is of {date}, {post.AgeDays} days before the report of {context.Coded.Report.Published}, and the text does not say that it is old.");

    private static string By(Post post) => post.Handle is { } handle ? $" by @{handle}" : post.Author is { } author ? $" by {author}" : "";

    // The sentences next to the post tell that it is old, or what the report tells of, by its own dates, was when the post was made: then it's the report
    // whose day is that of a later copy.
    private bool IsSaid(FlagContext context, Post post, PartialDate date) => IsSaidBeside(context, post, date) || IsOfTheTime(context, date);

    private static bool IsOfTheTime(FlagContext context, PartialDate date) => context.Report.Sentences
        .Where(facts => facts.IsText || facts.Sentence.Section == SectionKind.Caption)
        .SelectMany(facts => facts.Times)
        .Any(time => time is { Granularity: Time.Granularity.Day, Interval: { } days } && Math.Abs(days.Start.DayNumber - date.FirstDay.DayNumber) <= NearDays);

    private bool IsSaidBeside(FlagContext context, Post post, PartialDate date)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        var (before, after) = (context.Report.Sentences.LastOrDefault(facts => facts.IsText && facts.Sentence.Span.End <= post.Span.Start), context.Report.Sentences.FirstOrDefault(facts => facts.IsText && facts.Sentence.Span.Start >= post.Span.End));
        return new[] { before, after }.OfType<SentenceFacts>().Any(facts => facts.Sentence.Tokens.Any(token => token.Text == year)
            || (facts.Sentence.Tokens.Any(token => token.Lower is "post" or "tweet" or "video" or "clip" or "footage" or "photo" or "image" or "message" or "wrote" or "posted") && facts.Sentence.Tokens.Any(token => words["of-old"].Contains(token.Lower))));
    }

    // From the handle to the end of its line: who posted it and when.
    private static TextSpan Stamp(FlagContext context, Post post)
    {
        var text = context.Report.Document.Text;
        var at = post.Handle is { } handle ? text.IndexOf("@" + handle, post.Span.Start, post.Span.Length, StringComparison.OrdinalIgnoreCase) : -1;
        if (at < 0)
            return post.Span;
        var line = text.AsSpan(at, post.Span.End - at);
        var end = line.IndexOf('\n') is >= 0 and var lineEnd ? lineEnd : line.Length;
        foreach (var link in new[] { " http", " pic." })
            if (line[..end].IndexOf(link, StringComparison.Ordinal) is > 0 and var before)
                end = before;
        return new TextSpan(at, at + end);
    }
}
