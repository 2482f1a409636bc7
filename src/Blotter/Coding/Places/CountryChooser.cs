using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Reading;

namespace Blotter.Coding.Places;

/// <summary>
/// Chooses the country of an incident: named in its own sentences after a word of place; else told by an adjective before a word of place ("the
/// Iraqi border town"); else the only country that the whole report names; else the dateline's, where it gives one. Otherwise unknown:
/// never the publisher's home, never a guess from a capital.
/// </summary>
internal sealed class CountryChooser
{
    private readonly (Place Place, string Rule)? _ofReport;

    /// <summary>Prepares the choice for one report.</summary>
    public CountryChooser(ImmutableArray<SentenceFacts> report, Dateline? dateline, CountryFinder countries) =>
        _ofReport = OfReport(report, dateline, countries);

    /// <summary>The place of an incident and the rule that chose it, or <c>null</c>.</summary>
    public (Place Place, string Rule)? Choose(IncidentDraft draft)
    {
        foreach (var facts in draft.Sentences.OrderBy(facts => facts.Sentence.Section == SectionKind.Headline))
            if (facts.Countries.FirstOrDefault(country => country.IsPlace) is { } own)
                return (At(own.Country, facts, own), own.IsName ? "country-in-sentence" : "adjective-in-sentence");
        return _ofReport;
    }

    private static (Place Place, string Rule)? OfReport(ImmutableArray<SentenceFacts> report, Dateline? dateline, CountryFinder countries)
    {
        var named = report.SelectMany(facts => facts.Countries.Select(country => (facts, country))).ToImmutableArray();
        if (named.Select(pair => pair.country.Country.Iso2).Distinct(StringComparer.Ordinal).Count() == 1)
            return (At(named[0].country.Country, named[0].facts, named[0].country), "only-country-in-report");
        if (named.IsEmpty && dateline is { Country: { } written } && countries.Named(written) is { } filed)
            return (new Place(filed.Name, null, filed.Iso2, filed.Lat, filed.Lon, PlacePrecision.Country, null, dateline.Span), "dateline-country");
        return null;
    }

    private static Place At(Country country, SentenceFacts facts, CountryMention mention) => new(
        country.Name, null, country.Iso2, country.Lat, country.Lon, PlacePrecision.Country, null, facts.Sentence.SpanOf(mention.First, mention.Last));
}
