using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Language;

namespace Blotter.Reconciling;

/// <summary>Reads areas that a sentence means without naming them ("the province", "the two states", "the south"), and names that no gazetteer knows.</summary>
internal sealed class UnnamedAreas(ScopedReport report)
{
    // Kilometres that a district reaches at least from the report's place in it.
    private const int ReachOfDistrict = 40;

    // Words between the article and the word for the area: "the two border states".
    private const int MostBetween = 3;

    private readonly AreaWords _words = AreaWords.Shipped;

    /// <summary>The areas of a sentence.</summary>
    public IEnumerable<ToldArea> In(int sentence, Tally tally)
    {
        var tokens = report.Sentences[sentence].Tokens;
        for (var at = 1; at < tokens.Length; at++)
            if (_words.Of(tokens[at].Lower) is { Kind: not AreaWord.PartOf } word && ArticleOf(tokens, at, word) is { } article && Places(word, tokens, article, at, tally) is { IsEmpty: false } places)
                yield return new ToldArea(report.Sentences[sentence].SpanOf(article, at), places);
    }

    /// <summary>The area of this kind that the report's own place lies in, or <c>null</c>.</summary>
    public PossiblePlace? Home(AreaWord word, Tally tally)
    {
        if (word.Kind == AreaWord.Part)
            return OnSide(word.Word, tally.Where[0]);
        if (report.HomeIn(tally.Where) is not { } home)
            return WithoutHome(word, tally);
        return word.KindIn(tally.Where) switch
        {
            "region" => (home.Admin1 ?? MostNamedRegion(tally)) is { } region ? Around(home, region, "region", 0) : null,
            "city" => home.Precision is PlacePrecision.Exact or PlacePrecision.Near ? Around(home, home.Name, "city", 0) : null,
            _ => home.Precision is PlacePrecision.Exact or PlacePrecision.Near ? Around(home, home.Name, "district", ReachOfDistrict) : null,
        };
    }

    // A report without an incident that has a place: what it named last before the tally.
    private PossiblePlace? WithoutHome(AreaWord word, Tally tally)
    {
        var kind = word.KindIn(tally.Where);
        return LastNamed(kind == "district" ? "city" : kind, tally, 1) is [var named] ? kind == "district" ? named with { Kind = kind, RadiusKm = ReachOfDistrict } : named : null;
    }

    /// <summary>"Central Somalia": a part of the country, or nothing where the whole is meant.</summary>
    public IEnumerable<PossiblePlace> PartOf(Toponym name, PossiblePlace country)
    {
        var tokens = report.Sentences[name.Sentence].Tokens;
        return name.First > 0 && country.Country is { } code && _words.Of(tokens[name.First - 1].Lower) is { Kind: AreaWord.PartOf } side && OnSide($"{side.Word} {country.Name}", code) is { } part
            ? [part]
            : [];
    }

    /// <summary>A named area that no gazetteer has ("Seno province"): about the report's own place.</summary>
    public PossiblePlace? Unknown(Toponym name, Tally tally)
    {
        var tokens = report.Sentences[name.Sentence].Tokens;
        if (_words.Of(tokens[name.Last].Lower) is not { Kind: "region" or "district" } || name.Last == name.First || report.HomeIn(tally.Where) is not { Precision: PlacePrecision.Exact or PlacePrecision.Near } home)
            return null;
        return Around(home, Token.Join(tokens, name.First, name.Last - 1), "district", ReachOfDistrict);
    }

    private ImmutableArray<PossiblePlace> Places(AreaWord word, ImmutableArray<Token> tokens, int article, int at, Tally tally)
    {
        if (article + 1 < at && tokens[article + 1].Upos == Upos.Propn)
            return report.HomeIn(tally.Where) is { Precision: PlacePrecision.Exact or PlacePrecision.Near } near ? [Around(near, Token.Join(tokens, article + 1, at - 1), "district", ReachOfDistrict)] : [];
        if (!word.IsPlural)
            return Home(word, tally) is { } home ? [home] : [];
        if (article + 2 == at && _words.Of(tokens[article + 1].Lower) is { Kind: AreaWord.PartOf } side)
            return Side(word, $"{side.Word} {tokens[at].Lower}", tally) is { } part ? [part] : [];
        return Number(tokens, article, at) is { } number && LastNamed(word.KindIn(tally.Where), tally, number) is { } named && named.Length == number ? named : [];
    }

    // "The southern districts" are of the report's region, "the southern provinces" of the country.
    private PossiblePlace? Side(AreaWord word, string name, Tally tally)
    {
        var home = report.HomeIn(tally.Where);
        if (word.KindIn(tally.Where) == "region" || home?.Admin1 is not { } region || home.Country is not { } country)
            return OnSide(name, home?.Country ?? tally.Where[0]);
        var gazetteer = Gazetteer.Shipped;
        var known = gazetteer.Named($"{region}, {country}").Select(gazetteer.Place).FirstOrDefault(place => place.Kind == PlaceKind.Region && place.Country == country);
        return known.Name is null ? null : new PossiblePlace(name, AreaWord.Part, known.Name, country, known.Lat, known.Lon, known.RadiusKm, 1, "a part of the region", "report");
    }

    private string? MostNamedRegion(Tally tally) =>
        report.Toponyms.Select(name => name.Best?.Place).Where(place => place?.Country is { } country && tally.Where.Contains(country, StringComparer.Ordinal))
            .Select(place => place!.Value.Kind == PlaceKind.Region ? place.Value.Name : place.Value.Admin1).OfType<string>()
            .CountBy(region => region, StringComparer.Ordinal).OrderByDescending(region => region.Value).ThenBy(region => region.Key, StringComparer.Ordinal).Select(region => region.Key).FirstOrDefault();

    // The regions or towns that the report named last before the tally: "the two states" of its headline.
    private ImmutableArray<PossiblePlace> LastNamed(string kind, Tally tally, int number) =>
        [
            .. report.Toponyms.Where(name => name.Span.End <= tally.Span.Start && name.Use != ToponymUse.Adjective).Reverse()
                .Select(name => name.Candidates.Select(PossiblePlace.Of).FirstOrDefault(place => place.Kind == kind && place.Country is { } country && tally.Where.Contains(country, StringComparer.Ordinal)))
                .OfType<PossiblePlace>().DistinctBy(place => place.Name, StringComparer.Ordinal).Take(number),
        ];

    // "the", with nothing but adjectives and numbers between, or a name that no gazetteer has; "the state of emergency" and "the city police" are no areas.
    private int? ArticleOf(ImmutableArray<Token> tokens, int at, AreaWord word)
    {
        if (at + 1 < tokens.Length && (tokens[at + 1].Lower is "of" || tokens[at + 1].Upos is Upos.Noun or Upos.Propn))
            return null;
        var isNamed = tokens[at - 1].Upos == Upos.Propn && word is { Kind: "region" or "district", IsPlural: false } && !report.Toponyms.Any(name => name.Span.Overlaps(tokens[at - 1].Span));
        for (var before = at - 1; before >= 0 && at - before <= MostBetween; before--)
        {
            if (tokens[before].Lower is "the" or "this" or "both")
                return before;
            if (isNamed ? tokens[before].Upos != Upos.Propn : tokens[before].Upos is not (Upos.Num or Upos.Adj))
                return null;
        }
        return null;
    }

    private static int? Number(ImmutableArray<Token> tokens, int article, int at) => tokens[article].Lower is "both" ? 2 : tokens[article + 1].Lower switch
    {
        _ when article + 2 != at => null,
        "two" or "2" => 2,
        "three" or "3" => 3,
        "four" or "4" => 4,
        _ => null,
    };

    private static PossiblePlace Around(Place home, string name, string kind, int reach) =>
        new(name, kind, kind == "region" ? null : home.Admin1, home.Country, home.Lat ?? double.NaN, home.Lon ?? double.NaN, reach, 1, "of the report's own place", "report");

    // A part has no border: its place is the country's, its bearing tells the side.
    private static PossiblePlace? OnSide(string name, string country)
    {
        var gazetteer = Gazetteer.Shipped;
        return gazetteer.CountryOfCode(country) is { } id && gazetteer.PointOf(id) is var (lat, lon)
            ? new PossiblePlace(name, AreaWord.Part, null, country, lat, lon, gazetteer.RadiusKmOf(id), 1, "a part of the country", "report")
            : null;
    }
}
