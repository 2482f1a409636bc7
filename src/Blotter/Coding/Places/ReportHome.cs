using System.Collections.Immutable;
using Blotter.Reading;

namespace Blotter.Coding.Places;

/// <summary>
/// Where a report comes from, by its dateline and its publisher's domain; weak evidence for what it names. Immutable.
/// </summary>
internal sealed class ReportHome
{
    private const float DatelineWeight = 1.5f;
    private const float CountryWeight = 0.7f;

    private readonly ImmutableArray<(int Unit, float Weight)> _units;
    private readonly ImmutableArray<Anchor> _anchors;

    private ReportHome(IEnumerable<(int Unit, float Weight)> units, IEnumerable<Anchor> anchors, ImmutableArray<PlaceMention> names) =>
        (_units, _anchors, Names) = ([.. units], [.. anchors], names);

    /// <summary>A report that comes from anywhere.</summary>
    public static ReportHome Unknown { get; } = new([], [], []);

    /// <summary>Names that the publisher may be called after, as mentions that stand nowhere.</summary>
    public ImmutableArray<PlaceMention> Names { get; }


    /// <summary>Where a document comes from.</summary>
    public static ReportHome Of(Gazetteer gazetteer, ToponymWords words, Document document)
    {
        var units = new List<(int Unit, float Weight)>();
        var anchors = new List<Anchor>();
        ImmutableArray<PlaceMention> names = [];
        if (document.Dateline is { Place: { } place } dateline
            && gazetteer.Named(dateline.Country is { } country ? $"{place}, {country}" : place) is [var filed, ..])
            Add(gazetteer, filed, DatelineWeight, units, anchors);
        if (Domain(words, document) is { } domain)
        {
            if (domain.Country is { } code && gazetteer.CountryOfCode(code) is { } own)
                units.Add((own, CountryWeight));
            names = PublisherHome.Of(gazetteer, words, domain.Label);
        }
        return new ReportHome(units, anchors, names);
    }

    /// <summary>How much it speaks for its country.</summary>
    public float Weight => _units.IsEmpty ? 0 : _units[0].Weight;

    /// <summary>Adds what it speaks for to what a report's names do.</summary>
    public void AddTo(Dictionary<int, float> units, List<Anchor> anchors)
    {
        AddTo(units);
        anchors.AddRange(_anchors);
    }

    /// <summary>Adds what it speaks for to the units that are known to be spoken of.</summary>
    public void AddTo(Dictionary<int, float> units)
    {
        foreach (var (unit, weight) in _units)
            units[unit] = units.GetValueOrDefault(unit) + weight;
    }

    private static void Add(Gazetteer gazetteer, int place, float weight, List<(int Unit, float Weight)> units, List<Anchor> anchors)
    {
        foreach (var unit in (int?[])[gazetteer.CountryOf(place), gazetteer.RegionOf(place), gazetteer.DistrictOf(place)])
            if (unit is { } one)
                units.Add((one, weight));
        var (lat, lon) = gazetteer.PointOf(place);
        if (gazetteer.KindOf(place) is PlaceKind.City or PlaceKind.District)
            anchors.Add(new Anchor(-1, EarthPoint.Of(lat, lon), weight));
    }

    // "springfieldnews.com", "news.com.lb"
    private static (string Label, string? Country)? Domain(ToponymWords words, Document document)
    {
        var host = Uri.TryCreate(document.Url, UriKind.Absolute, out var url) ? url.Host : document.Publisher;
        if (host is null || !host.Contains('.', StringComparison.Ordinal) || host.Contains(' ', StringComparison.Ordinal))
            return null;
        var labels = host.ToLowerInvariant().Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (labels.Length < 2)
            return null;
        var isSecond = labels.Length > 2 && words.SecondDomains.Contains(labels[^2]);
        return (labels[isSecond ? ^3 : ^2], labels[^1] is { Length: 2 } code && !words.Stateless.Contains(code) ? code is "uk" ? "GB" : code.ToUpperInvariant() : null);
    }
}
