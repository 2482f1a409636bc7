using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Actors;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;
using Blotter.Coding.Events;
using Blotter.Coding.Fills;
using Blotter.Coding.Flags;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Measures;
using Blotter.Coding.Places;
using Blotter.Coding.Posts;
using Blotter.Coding.Postures;
using Blotter.Coding.Roles;
using Blotter.Coding.Statements;
using Blotter.Coding.Tallies;
using Blotter.Coding.Time;
using Blotter.Coding.Views.Muc4;
using Blotter.Coding.WriterVoice;
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
    private readonly CulpritReader _culprits;
    private readonly SpeechReader _speech;
    private readonly ActorRegister _actors;
    private readonly PlaceAttachment _attachment;
    private readonly IncidentGrouper _grouper;
    private readonly AccidentFilter _accidents;
    private readonly IncidentReader _incidents;
    private readonly ParticipantWriter _participants;
    private readonly Muc4TemplateBuilder _templates;
    private readonly TallyFinder _tallies;
    private readonly StatementFinder _statements;
    private readonly PostureFinder _postures;
    private readonly MeasureFinder _measures;
    private readonly PostReader _posts;
    private readonly VoiceFinder _voice;
    private readonly FlagFinder _flags;

    /// <summary>Loads the lexicons and models.</summary>
    public ReportCoder()
    {
        var lexicons = new Lexicons();
        _language = new LanguageGuess(lexicons.FunctionWords);
        _countries = new CountryFinder(lexicons.Countries, new WordLists(lexicons.CountryContext));
        var attackContext = new WordLists(lexicons.AttackWordContext);
        var reach = new EventReach(attackContext);
        _attachment = new PlaceAttachment(new WordLists(lexicons.PlaceContext), ToponymWords.Shipped, reach, Gazetteer.Shipped);
        var telling = new TellingWords(attackContext);
        _figurative = new FigurativeFilter(lexicons.FigurativeWords, telling);
        _grouper = new IncidentGrouper(new EventMentionFinder(telling, new DateAttachment(reach, attackContext), _attachment, reach, new EventReferences(attackContext)), _attachment);
        _accidents = new AccidentFilter(attackContext);
        _reader = new SentenceReader(lexicons, _countries, new SourceNamer(lexicons.SourceHeads, new WordLists(lexicons.SourcePhraseWords)));
        var blame = new BlameWords(lexicons.BlameWords);
        _culprits = new CulpritReader(new BlameFinder(blame), new CulpritNamer(PeopleWord.Table(lexicons.People), _countries), blame);
        _speech = new SpeechReader(lexicons);
        _actors = new ActorRegister(lexicons);
        var models = CoderModels.Shipped;
        var fills = new FillReader(models);
        _incidents = new IncidentReader(models);
        _participants = new ParticipantWriter(fills, new TargetReader(new WordLists(lexicons.TargetWords)));
        _templates = new Muc4TemplateBuilder(fills, models);
        _tallies = new TallyFinder(lexicons);
        _statements = new StatementFinder(lexicons);
        _postures = new PostureFinder(lexicons);
        _measures = new MeasureFinder(lexicons);
        _posts = new PostReader(lexicons);
        _voice = new VoiceFinder(lexicons);
        _flags = new FlagFinder(lexicons);
        Version = lexicons.Version();
    }

    /// <summary>The coder's version and the digests of its lexicons and models.</summary>
    public CoderVersion Version { get; }

    /// <summary>Finds what the report tells. The reasons are those of the rules for its incidents; <see cref="Explain"/> gives those of learned models and of all other facts too.</summary>
    public CodingResult Code(Document document) => Code(document, explain: false);

    /// <summary>The same with all reasons, which takes a little longer.</summary>
    public CodingResult Explain(Document document) => Code(document, explain: true);

    private CodingResult Code(Document document, bool explain)
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
        var annotated = Annotated(text);
        var reading = _incidents.Read(AnnotatedReport.OfAnnotated(document, [.. annotated.Where(sentence => sentence.Section == SectionKind.Body)]));
        var sentences = FactsOf(document, annotated, reading, anchor);
        var read = new ReadReport(document, sentences, _speech.Read(document, [.. sentences.Select(facts => facts.Tree)]), anchor);
        if (_figurative.Explain(sentences) is { } figurative)
            return Build(report, read, [], _tallies.Find(read), reading, explain) with { Reasons = [figurative] };
        var tallies = _tallies.Find(read);
        read = read with { Sentences = TalliedHarm.Without(sentences, [.. tallies.Select(tally => tally.Fact)]) };
        var drafts = _accidents.Attacks(_grouper.Group(read.Sentences, anchor), read.Sentences).Where(draft => IsRecent(draft, anchor))
            .Select((draft, index) => draft with { IsMain = index == 0 }).ToImmutableArray();
        return Build(report, read, drafts, tallies, reading, explain);
    }

    // The sentences that may tell of incidents with their trees, the others as they are.
    private static ImmutableArray<Sentence> Annotated(AnalyzedText text)
    {
        var told = SentenceAnnotator.Shipped.Annotate([.. text.Sentences.Where(IsTold)]);
        var next = 0;
        return [.. text.Sentences.Select(sentence => IsTold(sentence) ? told[next++] : sentence)];
    }

    private static bool IsTold(Sentence sentence) => sentence.Section is SectionKind.Headline or SectionKind.Standfirst or SectionKind.Dateline or SectionKind.Body;

    private ImmutableArray<SentenceFacts> FactsOf(Document document, ImmutableArray<Sentence> annotated, IncidentReading reading, DateOnly? anchor)
    {
        var times = ReportTimes.Find(annotated, anchor);
        var told = annotated.Where(IsTold).ToImmutableArray();
        var toponyms = ToponymReader.Shipped.Read(document, told).ToLookup(toponym => told[toponym.Sentence].Index);
        var inBody = reading.Report.Sentences.ToDictionary(sentence => sentence.Span.Start, sentence => sentence.Index);
        return [.. annotated.Select((sentence, index) => Learned(_reader.Read(sentence, EventDates.Of(times[index], anchor), times[index], [.. toponyms[sentence.Index]])))];

        SentenceFacts Learned(SentenceFacts facts) =>
            inBody.TryGetValue(facts.Sentence.Span.Start, out var at) ? LearnedTrigger.Add(facts, reading.Clues.Events[at]) : facts;
    }

    /// <summary>Codes a report as templates of MUC-4: of its incidents those that MUC-4 counts as relevant.</summary>
    /// <param name="messageId">The message's id, such as <c>TST3-MUC4-0001</c>.</param>
    /// <param name="document">The report.</param>
    public ImmutableArray<Muc4Template> CodeAsMuc4(string messageId, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = TextAnalyzer.Shipped.Analyze(document);
        if (_language.Guess(text) is null)
            return Muc4TemplateBuilder.None(messageId);
        var reading = _incidents.Read(AnnotatedReport.Of(document, text));
        var setting = new Muc4Setting(reading.Report);
        return _templates.Build(messageId, reading.Report, setting, _incidents.Find(reading, setting.OfReport));
    }

    private CodingResult Build(CodedReport report, ReadReport read, ImmutableArray<IncidentDraft> drafts, ImmutableArray<Reasoned<Tally>> tallies, IncidentReading reading, bool explain)
    {
        var claims = new ClaimWriter(read.Speech);
        var countries = new CountryChooser(read.Sentences, read.Document.Dateline, _countries);
        var places = new IncidentPlaces(read.Sentences, drafts, Gazetteer.Shipped, _attachment, read.Document.Dateline);
        var participants = _incidents.Participants(reading);
        var takingPart = new ParticipantIndex(reading.Report, participants);
        var identity = new PerpetratorIdentity(_actors, read);
        var incidents = ImmutableArray.CreateBuilder<Incident>();
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        var culprits = _culprits.Read(read, drafts);
        foreach (var (index, draft) in drafts.Index())
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"i{incidents.Count + 1}");
            var place = places.Choose(draft) ?? countries.Choose(draft);
            var incident = identity.Of(_participants.Add(IncidentWriter.Write(id, draft, place?.Place, culprits[index]), draft, reading, takingPart));
            incidents.Add(incident);
            reasons.AddRange(Explanation.Of(incident, draft, place?.Rule));
            if (explain)
                reasons.AddRange(culprits[index].Reasons(incident.Id).Concat(_incidents.Reasons(incident, participants, reading)));
            claims.Add(incident, draft, culprits[index]);
        }
        var (statements, postures, measures, posts, voice) = (_statements.Find(read), _postures.Find(read), _measures.Find(read), _posts.Find(read), _voice.Find(read));
        var coded = report with
        {
            Incidents = incidents.DrainToImmutable(),
            Claims = claims.Claims,
            Tallies = Facts(tallies),
            Statements = Facts(statements),
            Postures = Facts(postures),
            Measures = Facts(measures),
            Posts = Facts(posts),
            Voice = Facts(voice),
        };
        coded = coded with { Sources = read.Speech.SourcesOf(coded) };
        coded = coded with { Flags = _flags.Find(new FlagContext(read, coded, culprits)) };
        if (explain)
            reasons.AddRange((IEnumerable<Reason>)[.. SourceReasons(read, coded), .. Reasons(tallies), .. Reasons(statements), .. Reasons(postures), .. Reasons(measures), .. Reasons(posts), .. Reasons(voice), .. coded.Flags.Select(Explanation.OfFlag)]);
        return new CodingResult(coded, reasons.DrainToImmutable()) { Said = read.Speech.Said(), Quoted = read.Speech.Quoted };
    }

    private static ImmutableArray<T> Facts<T>(ImmutableArray<Reasoned<T>> found) => [.. found.Select(reasoned => reasoned.Fact)];

    private static IEnumerable<Reason> SourceReasons(ReadReport read, CodedReport coded)
    {
        var kept = coded.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        return read.Speech.Reasons(read.Document.Text).Where(reason => kept.Contains(reason.About));
    }

    private static IEnumerable<Reason> Reasons<T>(ImmutableArray<Reasoned<T>> found) => found.Select(reasoned => reasoned.Why);

    private static ReportFacts FactsOf(Document document, string? language) => new(
        document.Id, document.Url, document.Publisher, document.Title, document.Byline, document.Published?.Date,
        document.Dateline is { } dateline ? new DatelineFacts(dateline.Place, dateline.Agency) : null, language, document.Sections);

    // Relative dates count from the day of publication, when it is known to the day and lies in the years of the press.
    private static DateOnly? AnchorOf(Document document) =>
        document.Published is { Date: { Day: not null, Year: > 1600 and < 9000 } date } ? date.FirstDay : null;

    private static bool IsRecent(IncidentDraft draft, DateOnly? anchor) =>
        anchor is not { } day || draft.Date is not { Time.Start: { } start } || start.Year >= day.Year - OldestYears;
}
