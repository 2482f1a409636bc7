using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Reconciling;

/// <summary>A coded report with its sentences and the places that they name: what the scopes of its tallies are read from.</summary>
internal sealed class ScopedReport
{
    private readonly ILookup<int, Toponym> _toponyms;
    private readonly ImmutableArray<Place> _homes;

    /// <summary>Reads a report again; takes about as long as finding its places did.</summary>
    /// <param name="coded">The report as coded.</param>
    /// <param name="text">Its stored text.</param>
    public ScopedReport(CodedReport coded, string text)
    {
        (Coded, Text) = (coded, text);
        var document = new Document
        {
            Id = coded.Report.Id,
            Origin = coded.Report.Id,
            Publisher = coded.Report.Publisher,
            Title = coded.Report.Title,
            Text = text,
            Sections = coded.Report.Sections,
        };
        Sentences = SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences);
        Toponyms = ToponymReader.Shipped.Read(document, Sentences);
        _toponyms = Toponyms.ToLookup(toponym => toponym.Sentence);
        _homes = [.. coded.Incidents.OrderByDescending(incident => incident.Main).Select(incident => incident.Place).OfType<Place>().DistinctBy(place => place.Country, StringComparer.Ordinal)];
    }

    /// <summary>The report as coded.</summary>
    public CodedReport Coded { get; }

    /// <summary>Its stored text.</summary>
    public string Text { get; }

    /// <summary>Its sentences, in text order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The places that it names, in text order.</summary>
    public ImmutableArray<Toponym> Toponyms { get; }

    /// <summary>Index of the sentence in which a span begins, or <c>null</c>.</summary>
    public int? SentenceOf(TextSpan span)
    {
        var (low, high) = (0, Sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sentences[middle].Span.End > span.Start ? (low, middle) : (middle + 1, high);
        }
        return low < Sentences.Length && Sentences[low].Span.Start < span.End ? low : null;
    }

    /// <summary>The places that a sentence names.</summary>
    public IEnumerable<Toponym> ToponymsOf(int sentence) => _toponyms[sentence];

    /// <summary>The place that the report is about within some countries: that of its first main incident that has one, else of its first; <c>null</c> where none has.</summary>
    public Place? HomeIn(ImmutableArray<string> countries) =>
        _homes.FirstOrDefault(place => place.Country is { } country && countries.Contains(country, StringComparer.Ordinal));
}
