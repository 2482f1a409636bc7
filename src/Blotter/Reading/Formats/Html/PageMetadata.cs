using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Blotter.Reading.Formats.Html;

/// <summary>
/// What a page says about its report outside the text. For each item the first that gives one is taken, in this order: JSON-LD (a news article, in a
/// list or <c>@graph</c>), OpenGraph and other <c>meta</c>, <c>link rel=canonical</c> (address) or <c>time datetime</c> (date).
/// </summary>
/// <remarks>
/// A date with a time keeps its calendar day as written, which is the publisher's own. An address that is not http or https is ignored.
/// </remarks>
internal sealed record PageMetadata
{
    private const int LongestField = 500;
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "parsely-title", "dc.title"];
    private static readonly string[] BylineNames = ["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"];
    private static readonly string[] PublisherNames = ["og:site_name", "application-name", "dc.publisher"];

    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "datepublished", "date", "dc.date", "dc.date.issued",
        "dcterms.created", "dcterms.date", "dcterms.issued", "parsely-pub-date", "pubdate", "publishdate", "publish-date", "publish_date",
        "sailthru.date", "cxenseparse:recs:publishtime",
    ];

    /// <summary>Title, or <c>null</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Author names, or <c>null</c>.</summary>
    public string? Byline { get; init; }

    /// <summary>Publication date with basis <c>json-ld</c>, <c>meta</c> or <c>time</c>, or <c>null</c>.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Canonical address, or <c>null</c>.</summary>
    public string? Url { get; init; }

    /// <summary>Publisher's name, or <c>null</c>.</summary>
    public string? Publisher { get; init; }

    /// <summary>What could not be read, for people.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Reads the metadata of a page whose text is in <paramref name="container"/>.</summary>
    public static PageMetadata Read(IDocument page, IElement container)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        var article = JsonLinkedData.Read(page, notes);
        var meta = page.QuerySelectorAll("meta[content]")
            .Select(element => (Name: NameOf(element), Content: Field(element.GetAttribute("content"))))
            .Where(pair => pair.Name is not null && pair.Content is not null)
            .ToLookup(pair => pair.Name!, pair => pair.Content!, StringComparer.OrdinalIgnoreCase);
        var dates = DateNames.SelectMany(name => meta[name].Select(value => ((string?)value, "meta")));
        var link = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        return new PageMetadata
        {
            Title = article.Title ?? First(meta, TitleNames) ?? Field(page.QuerySelector("title")?.TextContent),
            Byline = article.Byline ?? First(meta, BylineNames, IsName),
            Published = FirstDate([(article.Published, "json-ld"), .. dates, (Time(page, container), "time")], notes),
            Url = new[] { article.Url, First(meta, ["og:url"]), Field(link) }.FirstOrDefault(IsWebAddress),
            Publisher = article.Publisher ?? First(meta, PublisherNames),
            Notes = notes.ToImmutable(),
        };
    }

    /// <summary>The value without white space at its ends and on one line; <c>null</c> when empty; cut at 500 units.</summary>
    internal static string? Field(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        var words = value.Length > 4 * LongestField ? value[..(4 * LongestField)] : value;
        var line = WhiteSpace.Collapsed(words);
        return line.Length > LongestField ? line[..LongestField] : line;
    }

    private static string? NameOf(IElement meta) => meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");

    private static string? First(ILookup<string, string> meta, string[] names, Func<string, bool>? fits = null) =>
        names.SelectMany(name => meta[name]).FirstOrDefault(value => fits is null || fits(value));

    // "article:author" often holds the address of a profile.
    private static bool IsName(string value) => !value.Contains("://", StringComparison.Ordinal) && !value.StartsWith('@');

    private static bool IsWebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static string? Time(IDocument page, IElement container) =>
        (page.QuerySelector("time[itemprop=datePublished],time[pubdate],time.published,time.entry-date")
            ?? container.QuerySelector("time[datetime]"))?.GetAttribute("datetime");

    private static PublicationDate? FirstDate(IEnumerable<(string? Written, string Basis)> candidates, ImmutableArray<string>.Builder notes)
    {
        foreach (var (written, basis) in candidates)
        {
            if (string.IsNullOrWhiteSpace(written))
                continue;
            if (StatedDate.Read(written).Date is { } date)
                return new PublicationDate(date, basis);
            notes.Add($"The publication date \"{(written.Length > 60 ? written[..60] : written)}\" ({basis}) could not be read.");
        }
        return null;
    }
}
