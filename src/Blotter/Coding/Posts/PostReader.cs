using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Reading;
using Blotter.Reading.Sections;

namespace Blotter.Coding.Posts;

/// <summary>Reads the embedded posts of a report: who posted what, where and when, and what the report says of its truth. Immutable.</summary>
internal sealed class PostReader(Lexicons lexicons)
{
    private readonly VerificationReader _verification = new(lexicons.VerificationWords);

    /// <summary>The embedded posts in text order.</summary>
    public ImmutableArray<Reasoned<Post>> Find(ReadReport report)
    {
        var sections = report.Document.Sections.Where(section => section.Kind == SectionKind.Post).Select(section => section.Span).ToList();
        if (sections.Count == 0)
            return [];
        var parts = sections.ConvertAll(span => PostParts.Read(report.Document.Text, span));
        var surroundings = PostSurroundings.Of(report, [.. sections]);
        var dates = new PostDate(report.Document.Published?.Date.ExactDay, OrderOf(report.Document.Text, sections));
        return [.. parts.Select((part, index) => Write(index, part, dates, _verification.Read(surroundings[index], report), report))];
    }

    private static bool? OrderOf(string text, List<TextSpan> posts) => posts
        .Where(span => span.Length <= PostPatterns.LongestLine)
        .Select(span => span.Of(text))
        .Select(post => PostDate.OrderOf(PostDates.FindAll(post), post))
        .FirstOrDefault(order => order is not null);

    private static Reasoned<Post> Write(int index, PostParts parts, PostDate dates, PostTruth truth, ReadReport report)
    {
        var date = parts.Stamps.Select(dates.OfStamp).FirstOrDefault(found => found is not null) ?? dates.OfIds(parts.OwnLinks);
        var id = string.Create(CultureInfo.InvariantCulture, $"p{index + 1}");
        var post = new Post(
            id, parts.Platform, parts.Author, parts.Handle, parts.ForwardedFrom, date, parts.Words,
            [.. parts.Links.Select(link => link.Address)], MediaOf(parts, truth), truth.Verification, AgeOf(date, report), parts.Span);
        return new(post, parts.Why(id, date is null ? null : parts.Stamps.Any(stamp => dates.OfStamp(stamp) is not null) ? "its stamp" : "the name in its link"));
    }

    // Platforms of films always show one; what the report or the post calls a film is one. Of a mere link to a post nothing is known.
    private static bool? MediaOf(PostParts parts, PostTruth truth)
    {
        if (parts.Links.Any(link => link.IsMedia) || parts.Platform is Platform.Instagram or Platform.Youtube or Platform.Tiktok || truth.IsCalledMedia || parts.ShowsMedia)
            return true;
        return parts.Words.Length > 0 || parts.Links.IsEmpty ? false : null;
    }

    private static int? AgeOf(PartialDate? date, ReadReport report) =>
        date?.ExactDay is { } posted && report.Document.Published?.Date.ExactDay is { } published ? published.DayNumber - posted.DayNumber : null;
}
