using System.Collections.Immutable;

namespace Blotter.Coding.Views.Muc4;

/// <summary>Lists what may be an incident's location: every place that the report names, alone and in those that hold it, and every country.</summary>
internal sealed class Muc4PlaceCandidates(Muc4PlaceReading reading)
{
    private const int MostCountries = 6;
    private const int MostCapitals = 2;
    private const int MostMentions = 80;

    private readonly Dictionary<Muc4PlaceMention, ImmutableArray<Muc4PlaceCandidate>> _ofMention = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<int, Muc4PlaceMention> _bySentence = reading.Places.ToLookup(mention => mention.Sentence.Index);

    /// <summary>The places that a sentence names, in text order.</summary>
    public IEnumerable<Muc4PlaceMention> In(int sentence) => _bySentence[sentence];

    /// <summary>The candidates for an incident that these sentences tell of, the nearest mention of each, in the order of nearness.</summary>
    public IEnumerable<Muc4PlaceCandidate> For(Muc4Nearness nearness)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var mentions = reading.Places.OrderBy(mention => nearness.Rank(mention.Sentence.Index)).ThenBy(mention => mention.Sentence.Index).ThenBy(mention => mention.First);
        foreach (var candidate in mentions.Take(MostMentions).SelectMany(mention => Of(mention)).Concat(Countries()).Concat(Capitals()))
            if (seen.Add(candidate.Written))
                yield return candidate;
    }

    private IEnumerable<Muc4PlaceCandidate> Countries() =>
        reading.Ranked.Take(MostCountries).Select(country => new Muc4PlaceCandidate(country, [], null, Muc4Link.None));

    // What the reader is taken to know: whom a report calls "the minister" was shot in the capital.
    private IEnumerable<Muc4PlaceCandidate> Capitals() =>
        reading.Ranked.Take(MostCapitals).Select(reading.Gazetteer.CapitalOf).OfType<Muc4Area>().Select(capital => new Muc4PlaceCandidate(capital.Country, [capital], null, Muc4Link.None));

    private ImmutableArray<Muc4PlaceCandidate> Of(Muc4PlaceMention mention)
    {
        if (!_ofMention.TryGetValue(mention, out var known))
            _ofMention[mention] = known = [.. Areas(mention).SelectMany(area => Chains(mention, area, depth: 0))];
        return known;
    }

    // Of places of one name those of the likeliest country; one that no list has lies in that country.
    private IEnumerable<Muc4Area> Areas(Muc4PlaceMention mention)
    {
        var named = reading.Countries.Where(country => country.Sentence == mention.Sentence && country.IsName && country.First - mention.End is 1 or 2).Select(country => country.Country).FirstOrDefault();
        var countries = mention.Areas.Select(area => area.Country).Distinct(StringComparer.Ordinal).ToArray();
        var best = countries.OrderByDescending(country => country == named ? 2f : country.Length == 0 ? 0f : reading.Share(country)).First();
        var likely = best.Length > 0 ? best : named ?? (reading.Ranked.IsEmpty ? null : reading.Ranked[0]);
        return likely is null ? [] : mention.Areas.Where(area => area.Country == best).Select(area => area with { Country = likely });
    }

    private IEnumerable<Muc4PlaceCandidate> Chains(Muc4PlaceMention mention, Muc4Area area, int depth)
    {
        yield return new Muc4PlaceCandidate(area.Country, [area], mention, Muc4Link.None);
        if (depth == 2)
            yield break;
        foreach (var (holder, holding, link) in Holders(mention, area))
            foreach (var chain in Chains(holder, holding, depth + 1))
                yield return new Muc4PlaceCandidate(area.Country, [.. chain.Levels, area], mention, link);
    }

    private IEnumerable<(Muc4PlaceMention Mention, Muc4Area Area, Muc4Link Link)> Holders(Muc4PlaceMention mention, Muc4Area area)
    {
        var size = reading.Gazetteer.Size(area.Kind);
        var seen = new HashSet<string>(StringComparer.Ordinal) { area.Written };
        foreach (var other in _bySentence[mention.Sentence.Index].Concat(reading.Places))
        {
            if (other == mention)
                continue;
            foreach (var holder in other.Areas.Select(found => found.Country.Length == 0 ? found with { Country = area.Country } : found))
            {
                if (holder.Country != area.Country || holder.Name == area.Name)
                    continue;
                var isLarger = reading.Gazetteer.Size(holder.Kind) > size;
                if (reading.Gazetteer.Size(holder.Kind) >= size && LinkOf(mention, area, other, holder, isLarger) is { } link && seen.Add(holder.Written))
                    yield return (other, holder, link);
            }
        }
    }

    private Muc4Link? LinkOf(Muc4PlaceMention mention, Muc4Area area, Muc4PlaceMention other, Muc4Area holder, bool isLarger)
    {
        var isNear = other.Sentence == mention.Sentence;
        if (isLarger && isNear && AreWrittenTogether(mention, other))
            return Muc4Link.Written;
        if (area.Within.Contains(holder.Name, StringComparer.Ordinal) && (isLarger || holder.Kind != area.Kind))
            return isNear ? Muc4Link.ListedNear : Muc4Link.Listed;
        if (isLarger && reading.Gazetteer.Size(holder.Kind) == 4 && reading.RegionOf(mention, area.Country) == holder.Name)
            return isNear ? Muc4Link.ListedNear : Muc4Link.Listed;
        if (!isLarger || !area.Within.IsEmpty)
            return null;
        if (isNear)
            return Muc4Link.Near;
        if (other.Sentence.Index < 0 || other.Cue == "CAPITAL")
            return reading.Gazetteer.Size(area.Kind) <= 2 && holder.Kind == "CITY" ? Muc4Link.Filed : null;
        return reading.Gazetteer.Size(holder.Kind) == 4 && Math.Abs(other.Sentence.Index - mention.Sentence.Index) == 1 ? Muc4Link.Around : null;
    }

    // "Flores, Peten", "Flores in Peten department", "Lima's Miraflores neighborhood".
    private static bool AreWrittenTogether(Muc4PlaceMention place, Muc4PlaceMention holder)
    {
        var tokens = place.Sentence.Tokens;
        if (holder.Last < place.Begin)
            return place.Begin - holder.Last <= 2 && tokens[holder.Last + 1].Lower is "'s" or "'" || (place.Begin - holder.Last == 1 && holder.Last == holder.End);
        if (holder.Begin - place.End > 4)
            return false;
        for (var at = place.End + 1; at < holder.Begin; at++)
            if (tokens[at].Lower is not ("," or "in" or "of" or "the" or "(" or "[" or "on" or "'s" or "northern" or "southern" or "eastern" or "western" or "central"))
                return false;
        return holder.Begin > place.End || holder.First > place.Last;
    }
}
