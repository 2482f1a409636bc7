using System.Collections.Immutable;
using Blotter.Coding.Roles;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Places;

/// <summary>Reads the toponyms of a report: finds them, resolves them together, and says how what is told lies to them. Immutable and safe to share between threads.</summary>
internal sealed class ToponymReader(Gazetteer gazetteer, ToponymWords words)
{
    private static readonly Lazy<ToponymReader> Lazily = new(() => new ToponymReader(Gazetteer.Shipped, ToponymWords.Shipped));

    private readonly ToponymFinder _finder = new(gazetteer, words);
    private readonly ToponymResolver _resolver = new(gazetteer, words);
    private readonly RelationReader _relations = new(words);

    /// <summary>The reader with the shipped gazetteer, opened at first use.</summary>
    public static ToponymReader Shipped => Lazily.Value;

    /// <summary>All toponyms in text order.</summary>
    /// <param name="document">The report; its dateline and publisher are weak evidence.</param>
    /// <param name="sentences">Its annotated sentences, or those of its body.</param>
    public ImmutableArray<Toponym> Read(Document document, ImmutableArray<Sentence> sentences) => Resolve(document, sentences, _finder.Find(sentences));

    /// <summary>The same where some names are known to be there; those come at their places, and what is found beside them as well.</summary>
    /// <param name="document">The report.</param>
    /// <param name="sentences">Its annotated sentences.</param>
    /// <param name="spans">Where the names are in its text.</param>
    public ImmutableArray<Toponym> ReadAt(Document document, ImmutableArray<Sentence> sentences, ImmutableArray<TextSpan> spans)
    {
        var known = spans.Select(span => At(sentences, span)).OfType<PlaceMention>().Distinct().ToImmutableArray();
        var others = _finder.Find(sentences).Where(mention => !known.Any(other => Overlaps(mention, other)));
        return Resolve(document, sentences, [.. known.Concat(others).OrderBy(mention => (mention.Sentence, mention.First))]);
    }

    /// <summary>Names of the gazetteer that are not taken for places, with the reason, in text order.</summary>
    /// <param name="sentences">The annotated sentences.</param>
    /// <param name="toponyms">Those that were read in them.</param>
    public ImmutableArray<RefusedName> Refused(ImmutableArray<Sentence> sentences, ImmutableArray<Toponym> toponyms) => _finder.Refused(sentences, toponyms);

    private static bool Overlaps(PlaceMention one, PlaceMention other) => one.Sentence == other.Sentence && one.First <= other.Last && other.First <= one.Last;

    private PlaceMention? At(ImmutableArray<Sentence> sentences, TextSpan span)
    {
        for (var at = 0; at < sentences.Length; at++)
        {
            var tokens = sentences[at].Tokens;
            if (sentences[at].Span.End <= span.Start || sentences[at].Span.Start >= span.End)
                continue;
            var first = 0;
            while (first + 1 < tokens.Length && tokens[first].Span.End <= span.Start)
                first++;
            var last = first;
            while (last + 1 < tokens.Length && tokens[last + 1].Span.Start < span.End)
                last++;
            return _finder.At(sentences[at], at, first, last);
        }
        return null;
    }

    private ImmutableArray<Toponym> Resolve(Document document, ImmutableArray<Sentence> sentences, ImmutableArray<PlaceMention> mentions)
    {
        var candidates = _resolver.Resolve(sentences, mentions, ReportHome.Of(gazetteer, words, document));
        return _relations.Add(sentences, [.. mentions.Select((mention, index) => Of(sentences[mention.Sentence], mention, candidates[index]))]);
    }

    private static Toponym Of(Sentence sentence, PlaceMention mention, ImmutableArray<PlaceCandidate> candidates) =>
        new(mention.Sentence, mention.First, mention.Last, Token.Join(sentence.Tokens, mention.First, mention.Last), mention.Use, candidates)
        {
            Span = sentence.SpanOf(mention.First, mention.Last),
            Governor = Governor.Of(sentence.Tokens, mention.Last),
        };
}
