using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blotter.Coding;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Coding.Places;
using Blotter.Coding.Time;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Tests.Coding;

/// <summary>Makes what the coder's parts take from plain strings.</summary>
internal static class CoderBench
{
    /// <summary>A Thursday.</summary>
    public const string Thursday = "2024-05-02";

    public static Lexicons Lexicons { get; } = new();

    public static ReportCoder Coder { get; } = new();

    public static SentenceSplitter Splitter { get; } = new(BoundaryModel.Shipped);

    public static CountryFinder Countries { get; } = new(Lexicons.Countries, new WordLists(Lexicons.CountryContext));

    private static SentenceReader Reader { get; } =
        new(Lexicons, Countries, new SourceNamer(Lexicons.SourceHeads, new WordLists(Lexicons.SourcePhraseWords)));

    /// <summary>Finds what a sentence tells of attacks.</summary>
    public static EventMentionFinder Events { get; } = MakeEvents();

    private static EventMentionFinder MakeEvents()
    {
        var context = new WordLists(Lexicons.AttackWordContext);
        var reach = new EventReach(context);
        var places = new PlaceAttachment(new WordLists(Lexicons.PlaceContext), ToponymWords.Shipped, reach, Gazetteer.Shipped);
        return new EventMentionFinder(new TellingWords(context), new DateAttachment(reach, context), places, reach, new EventReferences(context));
    }

    public static ImmutableArray<Token> Tokens(string text) => WrittenWords.Of(Tokenizer.Tokenize(text, new TextSpan(0, text.Length)));

    /// <summary>What the finders see in one sentence.</summary>
    public static SentenceFacts Facts(string sentence, string? anchor = null, SectionKind section = SectionKind.Body)
    {
        var annotated = SentenceAnnotator.Shipped.Annotate([new Sentence(0, new TextSpan(0, sentence.Length), section, 0, Cut(sentence))])[0];
        var times = TimeFinder.Find(annotated.Tokens, new TimeAnchor(anchor is null ? null : Day(anchor)));
        return Reader.Read(annotated, EventDates.Of(times, anchor is null ? null : Day(anchor)), times, ToponymReader.Shipped.Read(Body(sentence), [annotated]));
    }

    /// <summary>The times in one sentence that is not annotated.</summary>
    public static ImmutableArray<TimeExpression> Times(string sentence, string? anchor = null) => TimeFinder.Find(Cut(sentence), new TimeAnchor(anchor is null ? null : Day(anchor)));

    /// <summary>The times in a text whose sentences have tags and trees.</summary>
    public static ImmutableArray<TimeExpression> AnnotatedTimes(string text, string? anchor = null) =>
        [.. ReportTimes.Find(SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(Body(text)).Sentences), anchor is null ? null : Day(anchor)).SelectMany(times => times)];

    private static ImmutableArray<Token> Cut(string text) => Tokenizer.Tokenize(text, new TextSpan(0, text.Length));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A report that is all body.</summary>
    public static Document Body(string text, string? published = null) => Sections((SectionKind.Body, text)) with { Published = Publication(published) };

    /// <summary>A report of the given parts, each a paragraph of its own.</summary>
    public static Document Sections(params ReadOnlySpan<(SectionKind Kind, string Text)> parts)
    {
        var text = new StringBuilder();
        var sections = ImmutableArray.CreateBuilder<Section>();
        foreach (var (kind, part) in parts)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            sections.Add(new Section(kind, new TextSpan(text.Length, text.Length + part.Length)));
            text.Append(part);
        }
        return new Document { Id = "sha256:" + new string('0', 64), Origin = "-", Text = text.ToString(), Sections = sections.ToImmutable() };
    }

    /// <summary>Codes a report that is all body.</summary>
    public static CodedReport Code(string text, string? published = null) => Coder.Code(Body(text, published)).Report;

    /// <summary>The only incident of a report that is all body.</summary>
    public static Incident Incident(string text, string? published = null) => Code(text, published).Incidents.ShouldHaveSingleItem();

    private static PublicationDate? Publication(string? iso) =>
        PartialDate.TryParse(iso, out var date) ? new PublicationDate(date, "option") : null;
}
