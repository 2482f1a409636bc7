using System.Collections.Immutable;

namespace Blotter.Reading.Sections;

/// <summary>
/// Cuts a stored text into headline, standfirst, byline, dateline, body, posts, captions, corrections and boilerplate.
/// Neighbouring lines of one kind make one section; posts stay apart.
/// </summary>
internal static class SectionFinder
{
    private const int LinesBeforeDateline = 4;

    /// <summary>Finds the sections of <paramref name="text"/>. Linear in its length; any text is accepted.</summary>
    public static SectionedText Find(string text, SectionHints hints)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(hints);
        var known = hints.Known.RemoveAll(section => section.Kind == SectionKind.Body || section.Span.IsEmpty);
        var lines = TextLine.Split(text, known);
        var head = HeadReader.Read(text, lines, hints);
        var posts = PostFinder.Find(text, lines, head.Lines);
        var title = hints.Title ?? HeadlineText(text, head.Sections.AddRange(known));
        var rest = OfLines(text, lines, head.Lines, posts);
        var dateline = DatelineOf(text, title, rest);
        var sections = Merge(text, head.Sections.Concat(known).Concat(rest).OrderBy(section => section.Span));
        if (dateline is not null)
            sections = [.. sections.SelectMany(section => Carve(text, section, dateline.Span))];
        return new SectionedText(sections, title, head.Byline, dateline, Published(text, head, dateline, rest));
    }

    private static string? HeadlineText(string text, IEnumerable<Section> sections) =>
        sections.Where(section => section.Kind == SectionKind.Headline).Select(section => section.Span.Of(text)).FirstOrDefault();

    private static List<Section> OfLines(string text, ImmutableArray<TextLine> lines, int first, ImmutableArray<(int Start, int End)> posts)
    {
        var kinds = LineClassifier.Classify(text, lines);
        var sections = new List<Section>();
        var post = 0;
        for (var i = first; i < lines.Length; i++)
        {
            if (post < posts.Length && posts[post].Start == i)
            {
                i = posts[post].End - 1;
                sections.Add(new Section(SectionKind.Post, lines[posts[post].Start].Span.Union(lines[i].Span)));
                post++;
            }
            else
            {
                sections.Add(new Section(kinds[i], lines[i].Span));
            }
        }
        return sections;
    }

    // A dateline stands at the start of one of the first lines of body; it may be wrapped onto the next line of its paragraph.
    private static Dateline? DatelineOf(string text, string? title, List<Section> rest)
    {
        var surroundings = new DatelineSurroundings(text, title);
        return rest.Where(section => section.Kind == SectionKind.Body)
            .Take(LinesBeforeDateline)
            .Select(section => DatelineReader.Read(text, ToParagraphEnd(text, section.Span), surroundings))
            .FirstOrDefault(found => found is not null);
    }

    private static TextSpan ToParagraphEnd(string text, TextSpan line)
    {
        var next = line.End < text.Length ? line.End + 1 : line.End;
        var isWrapped = next < text.Length && !char.IsWhiteSpace(text[next]) && text[line.End] == '\n';
        var end = isWrapped ? text.IndexOf('\n', next) : line.End;
        return new TextSpan(line.Start, end < 0 ? text.Length : end);
    }

    private static IEnumerable<Section> Carve(string text, Section section, TextSpan dateline)
    {
        if (section.Kind != SectionKind.Body || !section.Span.Contains(dateline))
            return [section];
        var before = new TextSpan(section.Span.Start, dateline.Start).Trim(text);
        var after = new TextSpan(dateline.End, section.Span.End).Trim(text);
        Section[] parts = [new(SectionKind.Body, before), new(SectionKind.Dateline, dateline), new(SectionKind.Body, after)];
        return parts.Where(part => !part.Span.IsEmpty);
    }

    private static ImmutableArray<Section> Merge(string text, IEnumerable<Section> sections)
    {
        var merged = ImmutableArray.CreateBuilder<Section>();
        foreach (var section in sections.Where(section => !section.Span.IsEmpty))
        {
            var canJoin = merged.Count > 0 && merged[^1].Kind == section.Kind
                && section.Kind is SectionKind.Body or SectionKind.Boilerplate or SectionKind.Byline;
            if (canJoin && text.AsSpan(merged[^1].Span.End, section.Span.Start - merged[^1].Span.End).IsWhiteSpace())
                merged[^1] = new Section(section.Kind, merged[^1].Span.Union(section.Span));
            else
                merged.Add(section);
        }
        return merged.ToImmutable();
    }

    private static PublicationDate? Published(string text, Head head, Dateline? dateline, IEnumerable<Section> rest)
    {
        if ((head.Published ?? PublishedLine(text, rest)) is { } stamped)
            return new PublicationDate(stamped, "text");
        return dateline?.Date is { } written && WrittenDate.OfDateline(written) is { } date ? new PublicationDate(date, "dateline") : null;
    }

    // "Published in The Courier, October 4th, 2012", as South Asian dailies end their reports.
    private static PartialDate? PublishedLine(string text, IEnumerable<Section> rest) =>
        rest.Where(section => section.Kind == SectionKind.Boilerplate)
            .Select(section => section.Span.Of(text))
            .Where(line => line.StartsWith("Published", StringComparison.OrdinalIgnoreCase))
            .Select(WrittenDate.Find)
            .FirstOrDefault(date => date is not null);
}
