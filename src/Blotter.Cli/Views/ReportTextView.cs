using Blotter.Coding;
using Blotter.Coding.Contract;
using Blotter.Reading;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>
/// Shows a report's text with its voices: numbered paragraphs, what others say in the colour of the speaker with the id of the source, posts behind a
/// rail.
/// </summary>
internal sealed class ReportTextView(IAnsiConsole screen, CodingResult result, TextMarks marks, Paragraphs paragraphs, ReportSources sources)
{
    private const string Gap = "  ";

    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    private readonly int _numberWidth = paragraphs.All.Select(paragraph => paragraph.Section == SectionKind.Headline ? 0 : paragraph.Name.Length).DefaultIfEmpty().Max();

    /// <summary>The title, as it stands in the text if it does.</summary>
    public void ShowTitle()
    {
        var titles = paragraphs.All.Where(paragraph => paragraph.Section == SectionKind.Headline).ToList();
        foreach (var title in titles)
            screen.Hanging("", "", marks.Of(title.Span, Strong));
        if (titles.Count == 0)
            screen.Heading(result.Report.Report.Title ?? "(no headline)");
    }

    /// <summary>All but the title, and what the marks mean.</summary>
    public void ShowText()
    {
        Post? open = null;
        foreach (var paragraph in paragraphs.All.Where(paragraph => paragraph.Section != SectionKind.Headline))
        {
            var post = result.Report.Posts.FirstOrDefault(post => post.Span.Overlaps(paragraph.Span));
            if (open is not null && post != open)
                screen.Branch($"{Margin("")}└", "");
            if (post is not null && post != open)
                screen.Branch($"{Margin("")}┌ ", Header(post));
            open = post;
            Show(paragraph, post);
        }
        if (open is not null)
            screen.Branch($"{Margin("")}└", "");
        ShowLegend();
        screen.Line();
    }

    private void Show(ReportParagraph paragraph, Post? post)
    {
        var rail = post is null ? "" : "│ ";
        var ground = paragraph.Section == SectionKind.Boilerplate ? Faint : Style.Plain;
        var parts = marks.Of(paragraph.Span, ground, post is null ? null : marks.At(post.Span.Start));
        screen.Hanging(Margin(paragraph.Name) + rail, Margin("") + rail, parts);
    }

    private string Margin(string number) => number.PadLeft(_numberWidth) + Gap;

    private string Header(Post post)
    {
        var voice = marks.At(post.Span.Start).Label;
        return string.Join(" · ", new[]
        {
            $"{post.Id} {Wording.Of(post.Platform)}", voice.Length > 0 ? sources.Brief(voice) : post.Author, post.Handle is null ? null : $"@{post.Handle}",
            post.ForwardedFrom is null ? null : $"forwarded from {post.ForwardedFrom}", post.Date?.ToString(), Wording.Age(post.AgeDays),
            post.Media == true ? "with media" : null, post.Verification == Verification.NotStated ? null : Wording.Of(post.Verification),
        }.Where(fact => fact is not null));
    }

    private void ShowLegend()
    {
        var coloured = screen.IsColoured();
        var said = coloured ? "coloured and [s1]: said by s1" : "[s1: …]: said by s1";
        var loaded = coloured ? "underlined: loaded words" : "_…_: loaded words";
        var legend = string.Join(" · ", new[] { marks.HasSaid ? said : null, marks.HasLoaded ? loaded : null }.Where(mark => mark is not null));
        if (legend.Length > 0)
            screen.Hanging(Margin(""), Margin(""), [new StyledText(legend, Faint)]);
    }
}
