namespace Blotter.Coding.Postures;

/// <summary>A place where forces are.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; <c>null</c> where the text does not tell it.</param>
/// <param name="Last">The last token of its name, or -1 where it stands elsewhere.</param>
internal readonly record struct Station(string? Country, int Last);

/// <summary>The countries of places named in a stretch of a sentence.</summary>
internal static class StationPlaces
{
    /// <summary>The first place that is named from token <paramref name="first"/> to token <paramref name="last"/>, or <c>null</c>.</summary>
    public static Station? At(SentenceFacts facts, int first, int last)
    {
        Station? found = null;
        foreach (var toponym in facts.Toponyms)
            if (toponym.First >= first && toponym.Last <= last && toponym.Best is { Place.Country: { } country })
            {
                found = new Station(country, toponym.Last);
                break;
            }
        foreach (var country in facts.Countries)
            if (country.IsName && country.First >= first && country.Last <= last && (found is not { } place || country.First <= place.Last))
                return new Station(country.Country.Iso2, country.Last);
        return found;
    }
}
