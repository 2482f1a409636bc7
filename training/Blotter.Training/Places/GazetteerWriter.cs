using System.Text;
using Blotter.Coding.Places;
using Blotter.Training.Names;
using Blotter.Training.Network;

namespace Blotter.Training.Places;

/// <summary>Writes places and names in the layout of <see cref="Gazetteer"/>; the same places give the same bytes.</summary>
internal sealed class GazetteerWriter
{
    private const int LargePopulation = 5_000;

    private readonly IReadOnlyList<PlaceDraft> _places;
    private readonly GazetteerWords _words;
    private readonly CommonWords _common;
    private readonly Dictionary<PlaceDraft, int> _ids;
    private readonly NameIndexWriter _exact = new();
    private readonly NameIndexWriter _variants = new();
    private readonly HashSet<ulong> _large = [];

    /// <summary>Prepares the names of all places.</summary>
    public GazetteerWriter(GazetteerDraft draft)
    {
        (_places, _words, _common) = (draft.Places, draft.Words, draft.Common);
        _ids = _places.Select((place, id) => (place, id)).ToDictionary(entry => entry.place, entry => entry.id);
        ForEachName(AddExact);
        ForEachName(AddVariants);
    }

    /// <summary>The exact names.</summary>
    public NameIndexWriter Exact => _exact;

    /// <summary>The names by skeleton.</summary>
    public NameIndexWriter Variants => _variants;

    /// <summary>The file's bytes.</summary>
    /// <exception cref="InvalidDataException">There are more countries, regions or districts than the columns hold.</exception>
    public byte[] Write()
    {
        var writer = new ModelWriter();
        WritePlaces(writer);
        _exact.Write(writer, "exact", _places);
        _variants.Write(writer, "variant", _places);
        writer.Add<ulong>(TypoFinder.FilterName, NameIndexWriter.Filter(_large));
        return writer.Finish();
    }

    // Ål in Norway is spelled as an article, Of in Turkey as a preposition; "US" stays.
    private static bool IsCommon(string letters) => NameSkeleton.IsArticle(letters) || NameFinder.IsFunctionWord(letters);

    private static bool IsLarge(PlaceDraft place) => place.Population >= LargePopulation || place.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Area or PlaceKind.Facility;

    private void ForEachName(Action<int, Spelling, NameUse> add)
    {
        for (var id = 0; id < _places.Count; id++)
            foreach (var (name, use) in _places[id].Names)
                if (Spelling.Of(name) is { } spelling && (_places[id].Kind == PlaceKind.Country || !IsCommon(spelling.Letters)))
                    add(id, spelling, use | Marks(_places[id], spelling.Letters));
    }

    private NameUse Marks(PlaceDraft place, string letters) =>
        (IsLarge(place) ? NameUse.Large : NameUse.None) | (place.Kind != PlaceKind.Country && _common.Uses(letters) > 0 ? NameUse.CommonWord : NameUse.None);

    private void AddExact(int id, Spelling spelling, NameUse use)
    {
        _exact.Add(spelling.Key, id, use);
        foreach (var beginning in spelling.Beginnings())
            _exact.AddBeginning(beginning);
        if (spelling.WithoutThe() is var bare && bare != spelling)
            AddExact(id, bare, use);
    }

    private void AddVariants(int id, Spelling spelling, NameUse use)
    {
        if ((use & (NameUse.Adjective | NameUse.Abbreviation)) != NameUse.None)
            return;
        var bare = spelling.WithoutThe();
        if (bare.Plain() is { Length: >= NameFinder.ShortestVariant } plain)
            AddPlain(id, NameSkeleton.PlainKey(plain), use);
        if (_places[id].Countries.Any(_words.IsOtherScript) && bare.Loose() is { Length: >= NameFinder.ShortestVariant } loose)
            _variants.Add(NameSkeleton.LooseKey(loose), id, use & ~NameUse.Main);
    }

    // A skeleton that is a name of the place is found among the names as listed.
    private void AddPlain(int id, ulong key, NameUse use)
    {
        if ((use & NameUse.Large) != NameUse.None)
            _large.Add(key);
        if (!_exact.Names.ContainsKey((key, id)))
            _variants.Add(key, id, use & ~NameUse.Main);
    }

    private void WritePlaces(ModelWriter writer)
    {
        var names = _places.Select(place => Encoding.UTF8.GetBytes(place.Name)).ToArray();
        var areas = _places.Where(place => place.Kind == PlaceKind.Area).Select(place => string.Join('|', place.Countries)).Distinct(StringComparer.Ordinal).ToArray();
        writer.Add<byte>("places/kind", [.. _places.Select(place => (byte)place.Kind)]);
        writer.Add<byte>("places/country", [.. _places.Select(Country)]);
        writer.Add<ushort>("places/region", [.. _places.Select(place => place.Kind == PlaceKind.Area ? (ushort)Array.IndexOf(areas, string.Join('|', place.Countries)) : Unit(place, PlaceKind.Region))]);
        writer.Add<ushort>("places/district", [.. _places.Select(place => Unit(place, PlaceKind.District))]);
        writer.Add<ushort>("places/radius", [.. _places.Select(place => (ushort)Math.Clamp(place.RadiusKm, 1, ushort.MaxValue))]);
        writer.Add<int>("places/lat", [.. _places.Select(place => (int)Math.Round(place.Lat * PlaceTable.DegreeParts))]);
        writer.Add<int>("places/lon", [.. _places.Select(place => (int)Math.Round(place.Lon * PlaceTable.DegreeParts))]);
        writer.Add<uint>("places/population", [.. _places.Select(place => (uint)place.Population)]);
        writer.Add<int>("places/source", [.. _places.Select(place => place.Source)]);
        writer.Add<int>("places/name-starts", Starts(names));
        writer.Add<byte>("places/names", [.. names.SelectMany(name => name)]);
        writer.AddLines("countries", _places.Where(place => place.Kind == PlaceKind.Country).Select(place => place.Code));
        writer.AddLines("regions", _places.Where(place => place.Kind == PlaceKind.Region).Select(place => place.Code));
        writer.AddLines("country-lists", areas);
        writer.AddLines("sources", FactPlaces.Files);
    }

    private static int[] Starts(byte[][] names)
    {
        var starts = new int[names.Length + 1];
        for (var at = 0; at < names.Length; at++)
            starts[at + 1] = starts[at] + names[at].Length;
        return starts;
    }

    private byte Country(PlaceDraft place)
    {
        if (place.Countries.Count != 1)
            return PlaceTable.NoCountry;
        for (var id = 0; id < PlaceTable.NoCountry && _places[id].Kind == PlaceKind.Country; id++)
            if (_places[id].Code == place.Countries[0])
                return (byte)id;
        throw new InvalidDataException($"{place.Name}: there is no country {place.Countries[0]} in countries.tsv.");
    }

    private ushort Unit(PlaceDraft place, PlaceKind kind)
    {
        var unit = place.Kind == kind ? place : kind == PlaceKind.Region ? place.Region : place.District;
        return unit is null || !_ids.TryGetValue(unit, out var id) ? PlaceTable.NoUnit
            : id < PlaceTable.NoUnit ? (ushort)id : throw new InvalidDataException("There are too many regions and districts for their columns.");
    }
}
