using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Evaluation.Gva;

/// <summary>A city of the register, as the gazetteer knows it.</summary>
internal sealed class RegisteredCity
{
    private readonly string _name;
    private readonly GazetteerPlace? _place;

    /// <summary>Looks a city up.</summary>
    /// <param name="name">Its name, or that of a county.</param>
    /// <param name="state">The state.</param>
    public RegisteredCity(string name, string state)
    {
        _name = name;
        _place = Gazetteer.Shipped.Named($"{name}, {state}") is [var id, ..] ? Gazetteer.Shipped.Place(id) : null;
    }

    /// <summary>Whether a place is it: by its name, by the gazetteer's entry, or as a part of it that lies as far from its point as it reaches at most.</summary>
    public bool Is(Place place) =>
        string.Equals(place.Name, _name, StringComparison.OrdinalIgnoreCase) || (_place is { } known && (place.Gazetteer == known.Source || (IsPart(place) && Lies(place, known))));

    private static bool Lies(Place place, GazetteerPlace city) => place is { Lat: { } lat, Lon: { } lon } && GreatCircle.Kilometres(lat, lon, city.Lat, city.Lon) <= city.RadiusKm;

    // A quarter, a facility, or what the gazetteer doesn't know.
    private static bool IsPart(Place place) =>
        place.Gazetteer is null
        || Gazetteer.Shipped.Named(place.Name).Select(Gazetteer.Shipped.Place).Any(entry => entry.Source == place.Gazetteer && entry.Kind is PlaceKind.Quarter or PlaceKind.Facility);
}
