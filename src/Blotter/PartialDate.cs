using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Blotter;

/// <summary>
/// A calendar date that keeps its granularity (ISO 8601 reduced precision): <c>2023</c>, <c>2023-10</c> or <c>2023-10-07</c>.
/// A part that is not known is absent; it never becomes the first of the month or of January.
/// </summary>
/// <remarks>Years 1 to 9999, proleptic Gregorian. <c>default</c> is not a valid date: its <see cref="Year"/> is 0.</remarks>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>Makes a date of the given parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such date exists, or a day is given without a month.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        if (month is < 1 or > 12 || (month is null && day is not null))
            throw new ArgumentOutOfRangeException(nameof(month));
        if (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value)))
            throw new ArgumentOutOfRangeException(nameof(day));
        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>Year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>Month, 1 to 12, or <c>null</c> when only the year is known.</summary>
    public int? Month { get; }

    /// <summary>Day of the month from 1, or <c>null</c> when it is not known.</summary>
    public int? Day { get; }

    /// <summary>The day, or <c>null</c> where it is not known to the day.</summary>
    public DateOnly? ExactDay => Day is null ? null : FirstDay;

    /// <summary>The first day that the date may stand for.</summary>
    public DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that the date may stand for (inclusive).</summary>
    public DateOnly LastDay => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>The whole day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; nothing else, and no date that does not exist.</summary>
    public static bool TryParse([NotNullWhen(true)] string? iso, out PartialDate date)
    {
        date = default;
        if (iso is not { Length: 4 or 7 or 10 } || (iso.Length > 4 && iso[4] != '-') || (iso.Length > 7 && iso[7] != '-'))
            return false;
        if (!TryPart(iso.AsSpan(0, 4), out var year) || year < 1)
            return false;
        int? month = null, day = null;
        if (iso.Length > 4)
        {
            if (!TryPart(iso.AsSpan(5, 2), out var m) || m is < 1 or > 12)
                return false;
            month = m;
        }
        if (iso.Length > 7)
        {
            if (!TryPart(iso.AsSpan(8, 2), out var d) || d < 1 || d > DateTime.DaysInMonth(year, month!.Value))
                return false;
            day = d;
        }
        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>Orders by the first day meant; of two with the same first day the coarser comes first.</summary>
    public int CompareTo(PartialDate other)
    {
        var byDay = (Year, Month ?? 1, Day ?? 1).CompareTo((other.Year, other.Month ?? 1, other.Day ?? 1));
        return byDay != 0 ? byDay : (Month ?? 0, Day ?? 0).CompareTo((other.Month ?? 0, other.Day ?? 0));
    }

    /// <summary>Whether the left date comes before the right one in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left date comes after the right one.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left date comes before the right one or equals it.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left date comes after the right one or equals it.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The ISO 8601 form, as short as the date is coarse.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        ({ } m, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{m:D2}"),
        ({ } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{m:D2}-{d:D2}"),
    };

    private static bool TryPart(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}

internal sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("A date is YYYY, YYYY-MM or YYYY-MM-DD.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
