using Blotter.Coding;
using Blotter.Coding.Contract;
using Blotter.Reading;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>
/// Shows a report's text with its voices: numbered paragraphs, what others say in the colour of the speaker with the id of the source, posts behind a
/// rail.
/// </summary>
internal sealed class ReportTextView(IAnsiConsole screen, CodingResult result, TextMarks marks, Paragraphs paragraphs)
{
    private const string Gap = "  ";

    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    private readonly int _numberWidth = paragraphs.All.Select(paragraph => paragraph.Section.Kind == SectionKind.Headline ? 0 : paragraph.Name.Length).DefaultIfEmpty().Max();

    /// <summary>The title, as it stands in the text if it does.</summary>
    public void ShowTitle()
    {
        var titles = paragraphs.All.Where(paragraph => paragraph.Section.Kind == SectionKind.Headline).ToList();
        foreach (var title in titles)
            screen.Hanging("", "", marks.Of(title.Span, Strong));
        if (titles.Count == 0)
            screen.Heading(result.Report.Report.Title ?? "(no headline)");
    }

    /// <summary>All but the title, and what the marks mean.</summary>
    public void ShowText()
    {
        Post? open = null;
        var next = 0;
        foreach (var paragraph in paragraphs.All.Where(paragraph => paragraph.Section.Kind != SectionKind.Headline))
        {
            while (next < result.Report.Posts.Length && result.Report.Posts[next].Span.End <= paragraph.Span.Start)
                next++;
            var post = PostOf(paragraph, open, next < result.Report.Posts.Length ? result.Report.Posts[next] : null);
            if (open is not null && post != open)
                screen.Branch($"{Margin("")}└", "");
            if (post is not null && post != open)
                screen.Hanging($"{Margin("")}┌ ", $"{Margin("")}│ ", [new StyledText(PlainText.Line(Header(post)), Faint)]);
            open = post;
            Show(paragraph, post);
        }
        if (open is not null)
            screen.Branch($"{Margin("")}└", "");
        ShowLegend();
        screen.Line();
    }

    // What stands around a post's own words in its part of the text ("[Video 0:40]") is shown with it.
    private static Post? PostOf(ReportParagraph paragraph, Post? before, Post? next)
    {
        if (next is not null && next.Span.Overlaps(paragraph.Span))
            return next;
        if (paragraph.Section.Kind != SectionKind.Post)
            return null;
        return new[] { before, next }.FirstOrDefault(post => post is not null && post.Span.Overlaps(paragraph.Section.Span));
    }

    private void Show(ReportParagraph paragraph, Post? post)
    {
        var rail = post is null ? "" : "│ ";
        var ground = paragraph.Section.Kind == SectionKind.Boilerplate ? Faint : Style.Plain;
        var parts = marks.Of(paragraph.Span, ground, post is null ? null : marks.At(post.Span.Start));
        screen.Hanging(Margin(paragraph.Name) + rail, Margin("") + rail, parts);
    }

    private string Margin(string number) => number.PadLeft(_numberWidth) + Gap;

    private string Header(Post post)
    {
        var author = string.Join(' ', new[] { marks.At(post.Span.Start).Label, post.Author }.Where(name => !string.IsNullOrEmpty(name)));
        return string.Join(" · ", new[]
        {
            $"{post.Id} {post.Platform}", author.Length > 0 ? author : null, post.Handle is null ? null : $"@{post.Handle}",
            post.ForwardedFrom is null ? null : $"forwarded from {post.ForwardedFrom}", post.Date?.ToString(), Wording.Age(post.AgeDays),
            post.Media == true ? "with media" : null, post.Verification == Verification.NotStated ? null : Wording.Of(post.Verification),
        }.Where(fact => fact is not null));
    }

    private void ShowLegend()
    {
        var coloured = screen.IsColoured();
        var marked = new[]
        {
            marks.FirstSource is { } source ? $"{Sign(source)} said by {source}" : null, marks.HasHearsay ? $"{Sign("?")} said by nobody named" : null,
            marks.HasLoaded ? $"{(coloured ? "underlined" : "_…_")} loaded words" : null,
        };
        var legend = string.Join(" · ", marked.Where(mark => mark is not null));
        if (legend.Length > 0)
            screen.Hanging(Margin(""), Margin(""), [new StyledText(legend, Faint)]);
    }

    private string Sign(string label) => screen.IsColoured() ? $"…[{label}]" : $"[{label}: …]";
}
