using Blotter.Reading.Formats;

namespace Blotter.Tests.Reading.Formats.Html;

/// <summary>Pages made for the tests.</summary>
internal static class Page
{
    public const string First = "Two people were hurt when a grenade went off at a bus stop in Tarso on Thursday, police said.";
    public const string Second = "It was the third such attack in the town this year, a councillor said, and nobody has claimed it.";

    public static string Prose => $"<p>{First}</p><p>{Second}</p>";

    public static ReportContent Read(string html) => HtmlReader.Read(html, "page.html");

    public static ReportContent WithHead(string head) => Read($"<html><head>{head}</head><body><article>{Prose}</article></body></html>");

    public static List<string> Quotes(ReportContent page) => [.. page.Sections.Select(section => $"{section.Kind}: {section.Span.Of(page.Text)}")];
}
