using System.Globalization;
using System.Text;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Events;

/// <summary>
/// The incidents of a report, each as a line: "Bombing; 2024-04-29; near Kirkuk; 6" is the type, the day ("2024-04" a month, "2024-05-01..2024-05-02" several days), the place as written and
/// the killed, "-" where it is not known. "*" stands for anything in what is expected.
/// </summary>
internal sealed class ToldIncidents
{
    private const string Unknown = "-";
    private const string Anything = "*";

    private readonly string[][] _lines;

    private ToldIncidents(Document document) =>
        _lines = [.. CoderBench.Coder.Code(document).Report.Incidents.Select(incident => new[] { incident.Type.ToString(), Day(incident.Date), Place(incident.Place, document.Text), Number(incident.Casualties.Killed) })];

    /// <summary>What a report tells that is all body.</summary>
    public static ToldIncidents Report(string text, string? published) => new(CoderBench.Body(text, published));

    /// <summary>What a report tells that is read as a plain text file is: with a headline and a dateline.</summary>
    public static ToldIncidents ReadReport(string text, string? published)
    {
        var options = new ReadingOptions { Published = PartialDate.TryParse(published, out var day) ? day : null };
        return new ToldIncidents(new DocumentReader(options).Read(new RawReport("-", null, null, ReportFormat.PlainText, Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>Fails unless there are these incidents and no others, in this order.</summary>
    public void ShouldTell(params string[] incidents) =>
        _lines.Select((line, index) => string.Join("; ", index < incidents.Length ? Masked(line, incidents[index]) : line)).ShouldBe(incidents);

    private static IEnumerable<string> Masked(string[] line, string expected) =>
        expected.Split("; ") is var parts && parts.Length == line.Length ? line.Zip(parts, (told, part) => part == Anything ? part : told) : line;

    private static string Day(EventDate? date) => date switch
    {
        { Start: { } start, Precision: DatePrecision.Month } => start.ToString()[.."yyyy-MM".Length],
        { Start: { } start, Precision: DatePrecision.Year } => start.ToString()[.."yyyy".Length],
        { Start: { } start, End: { } end } => start.Equals(end) ? start.ToString() : $"{start}..{end}",
        _ => Unknown,
    };

    private static string Place(Place? place, string text) =>
        place is null ? Unknown : (place.Precision == PlacePrecision.Near ? "near " : "") + (place.Span is { } span ? span.Of(text).ToString() : place.Name);

    private static string Number(NumberRange? number) => number?.Best is { } best ? best.ToString(CultureInfo.InvariantCulture) : Unknown;
}
