namespace Blotter.Coding.Places;

/// <summary>Says what the places of a name in the gazetteer tell about it. Immutable.</summary>
/// <param name="gazetteer">The gazetteer.</param>
internal sealed class PlacesOfName(Gazetteer gazetteer)
{
    // What a name outside of all names of the tagger must have for itself.
    private const long KnownPopulation = 100_000;

    /// <summary>Whether all places of a name have it as an adjective.</summary>
    public bool IsAdjective(NameHit hit)
    {
        foreach (var place in gazetteer.Places(hit))
            if (!place.IsAdjective)
                return false;
        return true;
    }

    /// <summary>Whether one of them has it as an adjective.</summary>
    public bool HasAdjective(NameHit hit)
    {
        foreach (var place in gazetteer.Places(hit))
            if (place.IsAdjective)
                return true;
        return false;
    }

    /// <summary>Whether one of them has it as an abbreviation.</summary>
    public bool IsAbbreviation(NameHit hit)
    {
        foreach (var place in gazetteer.Places(hit))
            if ((place.Use & NameUse.Abbreviation) != NameUse.None)
                return true;
        return false;
    }

    /// <summary>Whether one of them is a country that the name by itself stands for.</summary>
    public bool IsCountry(NameHit hit)
    {
        foreach (var place in gazetteer.Places(hit))
            if (!place.IsAdjective && !place.IsAmbiguous && gazetteer.KindOf(place.Id) == PlaceKind.Country)
                return true;
        return false;
    }

    /// <summary>Whether one of them is known well enough that the name by itself stands for it.</summary>
    public bool IsKnown(NameHit hit)
    {
        foreach (var place in gazetteer.Places(hit))
            if (!place.IsAdjective && !place.IsAmbiguous && (gazetteer.KindOf(place.Id) <= PlaceKind.Region || gazetteer.PopulationOf(place.Id) >= KnownPopulation || gazetteer.IsFact(place.Id)))
                return true;
        return false;
    }

    /// <summary>Whether tokens are the name of a region or country: "SC" in "Florence SC".</summary>
    public bool IsRegion(NamedSentence sentence, int first, int last)
    {
        var hits = new List<NameHit>();
        gazetteer.Find(sentence.Tokens, first, NameSearch.Exact, hits);
        foreach (var hit in hits)
            if (hit.Last == last)
                foreach (var place in gazetteer.Places(hit))
                    if (!place.IsAdjective && gazetteer.KindOf(place.Id) is PlaceKind.Country or PlaceKind.Region)
                        return true;
        return false;
    }
}
