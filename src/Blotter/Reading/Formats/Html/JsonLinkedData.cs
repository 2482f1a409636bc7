using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace Blotter.Reading.Formats.Html;

/// <summary>
/// What the JSON-LD of a page says about its article (schema.org <c>NewsArticle</c>, <c>Article</c>, <c>BlogPosting</c> and their kinds).
/// </summary>
/// <param name="Title">Its headline, or <c>null</c>.</param>
/// <param name="Byline">Its authors' names, separated by commas, or <c>null</c>.</param>
/// <param name="Published">Its date of publication as written, or <c>null</c>.</param>
/// <param name="Url">Its address as written, or <c>null</c>.</param>
/// <param name="Publisher">Its publisher's name, or <c>null</c>.</param>
internal sealed record JsonLinkedData(string? Title, string? Byline, string? Published, string? Url, string? Publisher)
{
    private const int MostAuthors = 10;
    private const int MostItems = 1_000;

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Reads the first article of the page; all parts are <c>null</c> when there is none. What is no JSON is noted.</summary>
    public static JsonLinkedData Read(IDocument page, ImmutableArray<string>.Builder notes)
    {
        foreach (var script in page.QuerySelectorAll("script[type]"))
        {
            if (!script.GetAttribute("type")!.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                continue;
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Lenient);
                if (Items(json.RootElement).Take(MostItems).Where(IsArticle).Select(item => (JsonElement?)item).FirstOrDefault() is { } article)
                    return Of(article);
            }
            catch (JsonException)
            {
                notes.Add("The page holds JSON-LD that is no JSON; it was left out.");
            }
        }
        return new JsonLinkedData(null, null, null, null, null);
    }

    private static JsonLinkedData Of(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Names(article, "author"),
        Text(article, "datePublished"),
        Text(article, "url") ?? Id(article, "mainEntityOfPage"),
        Names(article, "publisher"));

    private static IEnumerable<JsonElement> Items(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return root.EnumerateArray().Take(MostItems).SelectMany(Items);
        if (root.ValueKind != JsonValueKind.Object)
            return [];
        return root.TryGetProperty("@graph", out var graph) ? Items(graph).Prepend(root) : [root];
    }

    private static bool IsArticle(JsonElement item) =>
        item.TryGetProperty("@type", out var type)
        && Values(type).Any(name => name.ValueKind == JsonValueKind.String && name.GetString() is { } kind
            && (kind.EndsWith("Article", StringComparison.Ordinal) || kind.EndsWith("Posting", StringComparison.Ordinal) || kind is "Report"));

    private static IEnumerable<JsonElement> Values(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().Take(MostAuthors) : [element];

    private static string? Text(JsonElement item, string property) =>
        item.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? PageMetadata.Field(WebUtility.HtmlDecode(value.GetString()))
            : null;

    private static string? Id(JsonElement item, string property) =>
        Text(item, property) ?? (item.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, "@id") : null);

    private static string? Names(JsonElement item, string property)
    {
        if (Text(item, property) is { } single)
            return single;
        if (!item.TryGetProperty(property, out var people))
            return null;
        var names = Values(people)
            .Select(person => person.ValueKind switch
            {
                JsonValueKind.Object => Text(person, "name"),
                JsonValueKind.String => PageMetadata.Field(WebUtility.HtmlDecode(person.GetString())),
                _ => null,
            })
            .Where(name => name is not null);
        return PageMetadata.Field(string.Join(", ", names));
    }
}
