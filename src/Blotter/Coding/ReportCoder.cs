using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Actors;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Coding;

/// <summary>
/// Codes one report: sentences are read by lexicons, grouped into incidents, and the facets of each are chosen by stated rules. A facet that no rule
/// finds is <c>null</c>. Immutable and safe to share between threads.
/// </summary>
public sealed class ReportCoder
{
    // Reports tell of the remote past at anniversaries; what lies further back than a lifetime's news is history, not an incident.
    private const int OldestYears = 50;

    private readonly LanguageGuess _language;
    private readonly CountryFinder _countries;
    private readonly SentenceReader _reader;
    private readonly FigurativeFilter _figurative;
    private readonly SourceNamer _namer;
    private readonly PerpetratorFinder _perpetrators;

    /// <summary>Loads the lexicons.</summary>
    public ReportCoder()
    {
        var lexicons = new Lexicons();
        _language = new LanguageGuess(lexicons.FunctionWords);
        _countries = new CountryFinder(lexicons.Countries, new WordLists(lexicons.CountryContext));
        _figurative = new FigurativeFilter(lexicons.FigurativeWords);
        _namer = new SourceNamer(lexicons.SourceHeads, new WordLists(lexicons.SourcePhraseWords));
        _reader = new SentenceReader(lexicons, _countries, _namer);
        _perpetrators = new PerpetratorFinder(_namer);
        Version = lexicons.Version();
    }

    /// <summary>The coder's version and the digests of its lexicons.</summary>
    public CoderVersion Version { get; }

    /// <summary>Finds what the report tells.</summary>
    public CodingResult Code(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = TextAnalyzer.Shipped.Analyze(document);
        var language = _language.Guess(text);
        var report = new CodedReport { Report = FactsOf(document, language), Coder = Version };
        if (language is null)
        {
            var reason = new Reason("report", "language", "The text is not English, or too short to tell; nothing is coded.", null);
            return new CodingResult(report, [reason]);
        }
        var anchor = AnchorOf(document);
        var sentences = text.Sentences.Select(sentence => _reader.Read(WrittenWords.Of(sentence), anchor)).ToImmutableArray();
        if (_figurative.Explain(sentences) is { } figurative)
            return new CodingResult(report, [figurative]);
        var drafts = IncidentGrouper.Group(sentences).Where(draft => IsRecent(draft, anchor)).ToImmutableArray();
        return Build(report, document, sentences, drafts);
    }

    private CodingResult Build(CodedReport report, Document document, ImmutableArray<SentenceFacts> sentences, ImmutableArray<IncidentDraft> drafts)
    {
        var sources = new SourceRegister(sentences, _namer, document.Publisher);
        var claims = new ClaimWriter(sources);
        var places = new CountryChooser(sentences, document.Dateline, _countries);
        var incidents = ImmutableArray.CreateBuilder<Incident>();
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        foreach (var draft in drafts)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"i{incidents.Count + 1}");
            var place = places.Choose(draft);
            var incident = IncidentWriter.Write(id, draft, place?.Place, _perpetrators.Find(draft));
            incidents.Add(incident);
            reasons.AddRange(Explanation.Of(incident, draft, place?.Rule));
            claims.Add(incident, draft);
        }
        var coded = report with { Incidents = incidents.DrainToImmutable(), Claims = claims.Claims, Sources = sources.Sources };
        return new CodingResult(coded, reasons.DrainToImmutable());
    }

    private static ReportFacts FactsOf(Document document, string? language) => new(
        document.Id, document.Url, document.Publisher, document.Title, document.Byline, document.Published?.Date,
        document.Dateline is { } dateline ? new DatelineFacts(dateline.Place, dateline.Agency) : null, language, document.Sections);

    // Relative dates count from the day of publication, when it is known to the day and lies in the years of the press.
    private static DateOnly? AnchorOf(Document document) =>
        document.Published is { Date: { Day: not null, Year: > 1600 and < 9000 } date } ? date.FirstDay : null;

    private static bool IsRecent(IncidentDraft draft, DateOnly? anchor) =>
        anchor is not { } day || draft.Date is not { Date.Start: { } start } || start.Year >= day.Year - OldestYears;
}
