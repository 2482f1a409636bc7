using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Coding;

/// <summary>Codes one report. Immutable and safe to share between threads.</summary>
public sealed class ReportCoder
{
    /// <summary>The coder's version and the digests of its lexicons.</summary>
    public CoderVersion Version { get; } = new("0.1.0", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Finds what the report tells.</summary>
    public CodingResult Code(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var facts = new ReportFacts(
            document.Id, document.Url, document.Publisher, document.Title, document.Byline, document.Published?.Date,
            document.Dateline is { } d ? new DatelineFacts(d.Place, d.Agency) : null, Language: null, document.Sections);
        return new CodingResult(new CodedReport { Report = facts, Coder = Version }, []);
    }
}
