using System.Text;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Posts;

/// <summary>Codes invented reports with posts in them, all published on a Monday.</summary>
internal static class PostBench
{
    public const string Published = "2023-06-12";
    public const string Head = "Bomb hurts two in Zarqa\n\nA bomb exploded at a bus stop in Zarqa on Saturday and hurt two people, police said. Nobody claimed the attack.";
    public const string Tail = "The road to the market was closed for the rest of the day, and two buses were turned back, a driver said.";

    /// <summary>Codes a text as a reader would paste it.</summary>
    public static (string Text, CodedReport Report) CodeText(string text, string? published = Published) => Code(text, ReportFormat.PlainText, published);

    /// <summary>Codes a page with the markup between two paragraphs of its article.</summary>
    public static (string Text, CodedReport Report) CodePage(string markup, string? published = Published)
    {
        var paragraphs = Head.Split("\n\n");
        var page = $"<html><body><h1>{paragraphs[0]}</h1><article><p>{paragraphs[1]}</p>{markup}<p>{Tail}</p></article></body></html>";
        return Code(page, ReportFormat.Html, published);
    }

    /// <summary>The only post of a report that has it between its paragraphs, after a line that leads to it.</summary>
    public static (Post Post, string Quote) PostIn(string post, string lead = "A post was shared many times:", string? published = Published)
    {
        var (text, report) = CodeText($"{Head}\n\n{lead}\n\n{post}\n\n{Tail}", published);
        var only = report.Posts.ShouldHaveSingleItem();
        return (only, only.Span.Of(text));
    }

    /// <summary>The only post of a page.</summary>
    public static Post PostOfPage(string markup) => CodePage(markup).Report.Posts.ShouldHaveSingleItem();

    private static (string Text, CodedReport Report) Code(string source, ReportFormat format, string? published)
    {
        var options = new ReadingOptions { Published = PartialDate.TryParse(published, out var date) ? date : null };
        var document = new DocumentReader(options).Read(new RawReport("-", null, null, format, Encoding.UTF8.GetBytes(source)));
        return (document.Text, CoderBench.Coder.Code(document).Report);
    }
}
