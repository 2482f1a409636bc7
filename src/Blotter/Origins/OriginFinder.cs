using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Origins;

/// <summary>Says where a report's telling comes from, by its own text: which agency it credits, which outlets it cites, whether it only gathers what others tell.</summary>
public static class OriginFinder
{
    private const int HeadLength = 400;

    /// <summary>The report's origin as it states it.</summary>
    /// <param name="document">The report as read.</param>
    /// <param name="sources">The sources of its coding; their spans are of the document's text.</param>
    public static ReportOrigin Read(Document document, ImmutableArray<Source> sources)
    {
        ArgumentNullException.ThrowIfNull(document);
        var hasOwn = HasOwnReporting(document);
        var isCompiled = !hasOwn && Holds(Head(document), OutletWords.Shipped.Compiled);
        return new ReportOrigin(document.Publisher, CreditReader.AgencyOf(document), isCompiled, hasOwn, CitationReader.Read(document, sources, isCompiled));
    }

    // A gathering says so at its head, in its name or in the lines around the text.
    private static string Head(Document document)
    {
        var lines = document.Sections.Where(section => section.Kind is SectionKind.Boilerplate or SectionKind.Standfirst or SectionKind.Byline).Select(section => section.Span.Of(document.Text));
        return Plain($"{document.Publisher} {document.Text[..Math.Min(document.Text.Length, HeadLength)]} {string.Join(' ', lines)}");
    }

    private static bool HasOwnReporting(Document document)
    {
        if (document.Publisher is { } publisher && (ToldTo(document, new OutletName(publisher)) || IsOwn(document.Dateline?.Agency, publisher)))
            return true;
        return Holds(Plain(document.Text), OutletWords.Shipped.Own);
    }

    private static bool IsOwn(string? agency, string publisher) => agency is not null && OutletName.AreOne(agency, publisher);

    // "told Badinan TV", "told the Record"
    private static bool ToldTo(Document document, OutletName publisher)
    {
        var words = OutletWord.In(document.Text, new TextSpan(0, document.Text.Length));
        for (var at = 0; at + 1 < words.Count; at++)
            if (words[at].Lower is "told" && NameAfter(document.Text, words, at) is { } name && publisher.Means(new OutletName(name)))
                return true;
        return false;
    }

    private static string? NameAfter(string text, List<OutletWord> words, int told)
    {
        var first = words[told + 1].Lower is "the" && told + 2 < words.Count ? told + 2 : told + 1;
        var last = first;
        while (last + 1 < words.Count && words[last + 1] is { IsCapitalised: true, FollowsDirectly: true })
            last++;
        return words[first].IsCapitalised ? text[words[first].Start..words[last].End] : null;
    }

    private static bool Holds(string plain, IEnumerable<string> phrases) => phrases.Any(phrase => plain.Contains($" {phrase} ", StringComparison.Ordinal));

    // Words alone, each between spaces.
    private static string Plain(string text) =>
        $" {string.Join(' ', OutletWord.In(text, new TextSpan(0, text.Length)).Select(word => word.Lower.Replace('-', ' ')))} ";
}
