using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Ledger.Mapping;

namespace Blotter.Web.Queries;

/// <summary>Reads typed values, and keeps what is wrong with those that can't be read.</summary>
internal sealed class QueryValues(ImmutableDictionary<string, string> given)
{
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, string> Problems() => _problems.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public PartialDate? Date(string field) => Read<PartialDate>(
        field, value => PartialDate.TryParse(value, out var date) ? date : null, "Write a date as YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists.");

    public int? Number(string field, int least, int most) => Read<int>(
        field,
        value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null,
        string.Create(CultureInfo.InvariantCulture, $"Write a whole number from {least}."));

    public T? Member<T>(string field)
        where T : struct, Enum => Read(field, SetList.Find<T>, $"Take one of: {string.Join(", ", SetList.Names<T>())}.");

    public string? OneOf(string field, params string[] choices) => Text(field, value => choices.Contains(value, StringComparer.Ordinal), $"Take one of: {string.Join(", ", choices)}.");

    public string? Country(string field) => Text(field, value => value.Length == 2 && value.All(char.IsAsciiLetter), "Write the two letters of ISO 3166-1, such as IQ.");

    public MapArea? Area(string field) => Read<MapArea>(
        field, value => MapArea.TryParse(value, out var area) ? area : null, "Write south, west, north, east in degrees, such as 29,38.5,37.5,49.");

    public MapSpot? Spot(string field) => Read<MapSpot>(
        field, value => MapSpot.TryParse(value, out var spot) ? spot : null, "Write latitude, longitude and precision, such as 36.19,44.01,exact, or the two letters of a country.");

    // One that holds no letter or digit finds nothing.
    public string? Words(string field) => Text(field, value => value.Any(char.IsLetterOrDigit), "Write at least one word.");

    private string? Text(string field, Func<string, bool> isGood, string problem)
    {
        if (!given.TryGetValue(field, out var value))
            return null;
        if (isGood(value))
            return value;
        _problems[field] = problem;
        return null;
    }

    private T? Read<T>(string field, Func<string, T?> read, string problem)
        where T : struct
    {
        if (!given.TryGetValue(field, out var value))
            return null;
        var found = read(value);
        if (found is null)
            _problems[field] = problem;
        return found;
    }
}
