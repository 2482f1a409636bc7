using System.Collections.Immutable;
using Blotter.Coding.Places;

namespace Blotter.Coding.Tallies;

/// <summary>Says in which countries something is counted: those of the places in its words, else of its sentence, else those of the tally before, else of most places in the report. Immutable.</summary>
internal sealed class TallyPlaces
{
    private readonly ImmutableArray<string> _ofReport;

    public TallyPlaces(ReadReport report) => _ofReport = MostNamed(report.Sentences);

    /// <summary>The codes of the countries (ISO 3166-1 alpha-2), in the order of the text.</summary>
    /// <param name="draft">The tally.</param>
    /// <param name="span">Its words.</param>
    /// <param name="like">The countries of the tally that it continues; empty where it continues none.</param>
    public ImmutableArray<string> Of(TallyDraft draft, TextSpan span, ImmutableArray<string> like)
    {
        var inside = CountriesIn(draft.Facts, toponym => span.Overlaps(toponym));
        if (!inside.IsEmpty)
            return inside;
        return like.IsEmpty ? _ofReport : like;
    }

    private static ImmutableArray<string> CountriesIn(SentenceFacts facts, Func<TextSpan, bool> isMeant) =>
    [
        .. facts.Toponyms.Where(toponym => toponym.Use == ToponymUse.Place && isMeant(toponym.Span)).SelectMany(Codes)
            .Concat(facts.Countries.Where(country => country.IsName && isMeant(facts.Sentence.SpanOf(country.First, country.Last))).Select(country => country.Country.Iso2))
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Codes(Toponym toponym) => toponym.Best is not { } best ? [] : best.Place.Country is { } code ? [code] : best.Place.Countries;

    // The country that most places of the report lie in; the first named of several. A people's name tells less than a place's.
    private static ImmutableArray<string> MostNamed(ImmutableArray<SentenceFacts> sentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var (code, weight) in sentences.SelectMany(Named))
        {
            if (counts.TryAdd(code, 0))
                order.Add(code);
            counts[code] += weight;
        }
        return order.Count == 0 ? [] : [order.MaxBy(code => counts[code])!];
    }

    private static IEnumerable<(string Code, int Weight)> Named(SentenceFacts facts) =>
        facts.Toponyms.Where(toponym => toponym.Use != ToponymUse.Metonym).SelectMany(toponym => Codes(toponym).Select(code => (code, toponym.Use == ToponymUse.Place ? 2 : 1)))
            .Concat(facts.Countries.Select(country => (country.Country.Iso2, country.IsName ? 2 : 1)));
}
