using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Evaluation.Gva;

/// <summary>A city of the register, as the gazetteer knows it.</summary>
internal sealed class RegisteredCity
{
    private readonly string _name;
    private readonly string _state;
    private readonly GazetteerPlace? _place;

    /// <summary>Looks a city up.</summary>
    /// <param name="name">Its name, or that of a county.</param>
    /// <param name="state">The state.</param>
    public RegisteredCity(string name, string state)
    {
        (_name, _state) = (name, state);
        _place = Gazetteer.Shipped.Named($"{name}, {state}") is [var id, ..] && IsIn(Gazetteer.Shipped.Place(id).Admin1) ? Gazetteer.Shipped.Place(id) : null;
    }

    /// <summary>Whether a place is it: by its name, by the gazetteer's entry, or as a part of it that lies as far from its point as it reaches at most.</summary>
    public bool Is(Place place) =>
        (string.Equals(place.Name, _name, StringComparison.OrdinalIgnoreCase) && (place.Admin1 is null || IsIn(place.Admin1))) || (_place is { } known && (place.Gazetteer == known.Source || (IsPart(place) && Lies(place, known))));

    private bool IsIn(string? region) => string.Equals(region, _state, StringComparison.OrdinalIgnoreCase);

    private static bool Lies(Place place, GazetteerPlace city) => place is { Lat: { } lat, Lon: { } lon } && GreatCircle.Kilometres(lat, lon, city.Lat, city.Lon) <= city.RadiusKm;

    // A quarter, a facility, or what the gazetteer doesn't know.
    private static bool IsPart(Place place) =>
        place is { Gazetteer: null, Precision: PlacePrecision.Exact or PlacePrecision.Near }
        || Gazetteer.Shipped.Named(place.Name).Select(Gazetteer.Shipped.Place).Any(entry => entry.Source == place.Gazetteer && entry.Kind is PlaceKind.Quarter or PlaceKind.Facility);
}
