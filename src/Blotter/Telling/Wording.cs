using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Resolving;

namespace Blotter.Telling;

/// <summary>Puts the contract's values into words for people. Set list members are written as in JSON, with blanks for hyphens.</summary>
public static partial class Wording
{
    private const int HexDigits = 64;
    private const int DigitsOfId = 12;

    /// <summary>A member of a set list.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => SetList.Name(member).Replace('-', ' ');

    /// <summary>The beginning of the report's id, long enough to name it.</summary>
    public static string Brief(ReportSummary report) => report.Id.Length >= HexDigits ? report.Id[^HexDigits..][..DigitsOfId] : report.Id;

    /// <summary>The days meant and what that rests on.</summary>
    public static string Of(EventDate date) => date.Basis == DateBasis.Stated ? Days(date) : $"{Days(date)} ({Of(date.Basis)})";

    /// <summary>The days meant.</summary>
    public static string Days(EventDate date) => (date.Start, date.End) switch
    {
        ({ } start, { } end) when start == end => start.ToString(),
        ({ Month: 1, Day: 1 } start, { Month: 12, Day: 31 } end) when start.Year == end.Year => new PartialDate(start.Year).ToString(),
        ({ Day: 1 } start, { } end) when IsMonth(start, end) => new PartialDate(start.Year, start.Month).ToString(),
        ({ } start, { } end) => $"{start} to {end}",
        ({ } start, null) => $"since {start}",
        (null, { } end) => $"until {end}",
        _ => "unknown",
    };

    /// <summary>Whose telling a report is, or <c>null</c> where it is its own: "reprint of sha256:1a2b3c4d, by Reuters, cites The Courier".</summary>
    public static string? Of(ReportProvenance provenance) => Of(provenance, _ => null);

    /// <summary>The same with the letters that people gave the outlets.</summary>
    public static string? Of(ReportProvenance provenance, Func<string, string?> letterOf)
    {
        const int ShortId = 15;
        var remarks = new[]
        {
            provenance.ReprintOf is { } head ? $"reprint of {head[..Math.Min(head.Length, ShortId)]}" : null,
            provenance.Agency is { } agency ? $"by {Rated(agency, letterOf(agency))}" : null,
            provenance.IsCompiled ? "compiled from others" : null,
            provenance.Cites.IsEmpty ? null : $"cites {string.Join(", ", provenance.Cites.Select(outlet => Rated(outlet, letterOf(outlet))))}",
        };
        return remarks.Any(remark => remark is not null) ? string.Join(", ", remarks.Where(remark => remark is not null)) : null;
    }

    /// <summary>The place and how narrow it is.</summary>
    public static string Of(Place place) => place.Precision == PlacePrecision.Exact ? Names(place) : $"{Names(place)} ({Of(place.Precision)})";

    /// <summary>The place's names, from narrow to wide.</summary>
    public static string Names(Place place) =>
        string.Join(", ", new[] { place.Name, place.Admin1, place.Country }.Where(part => part is not null).Distinct(StringComparer.Ordinal));

    /// <summary>The name and how sure it is.</summary>
    public static string Of(Perpetrator actor) => $"{actor.Name} ({Of(actor.Standing)})";

    /// <summary>The thing and what became of it.</summary>
    public static string Of(Target target) => WithRemarks(target.Text, target.Kind is { } kind ? Of(kind) : null, Effect(target.Effect));

    /// <summary>The people and what became of them.</summary>
    public static string Of(Victim victim) =>
        WithRemarks(victim.Name ?? victim.Text, victim.Kind is { } kind ? Of(kind) : null, victim.Effect is { } effect ? Of(effect) : null);

    /// <summary>The weapon as written and its kind.</summary>
    public static string Of(Weapon weapon) => WithRemarks(weapon.Text, Of(weapon.Kind));

    /// <summary>The number, or its bounds.</summary>
    public static string Of(NumberRange range)
    {
        var (low, best, high) = (Number(range.Low), Number(range.Best), Number(range.High));
        return (range.Low, range.High) switch
        {
            ({ } from, { } to) when from == to => low,
            (not null, null) => $"at least {low}",
            (null, not null) => $"up to {high}",
            (null, null) => range.Best is null ? "unknown" : best,
            _ => range.Best is null || range.Best == range.Low || range.Best == range.High ? $"{low} to {high}" : $"{low} to {high}, best {best}",
        };
    }

    /// <summary>Reasons why two mentions are of one incident, and why not: "for it: same day, same place; against it: other type".</summary>
    public static string Of(IReadOnlyCollection<LinkEvidence> evidence)
    {
        var parts = new[] { ("for it", evidence.Where(reason => reason.Weight > 0)), ("against it", evidence.Where(reason => reason.Weight < 0 && !reason.IsPrior)) };
        return string.Join("; ", parts.Where(part => part.Item2.Any()).Select(part => $"{part.Item1}: {string.Join(", ", part.Item2.Select(Of))}"));
    }

    /// <summary>A share of one, as people write it.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    private static string Of(LinkEvidence reason) =>
        reason.Detail is null ? reason.Name.Replace('-', ' ') : $"{reason.Name.Replace('-', ' ')} ({PlainText.Line(reason.Detail)})";

    /// <summary>The first speaker, those through whom it reaches the report, and how it stands to what it says.</summary>
    public static string Of(ImmutableArray<Source> chain, Stance stance) => Of(chain, stance, _ => null);

    /// <summary>The same with the letters that people gave the speakers.</summary>
    public static string Of(ImmutableArray<Source> chain, Stance stance, Func<string, string?> letterOf)
    {
        var speakers = chain.IsEmpty
            ? "the report"
            : string.Join(" through ", chain.Select(source => Rated(source.Of is null ? source.Name : $"{source.Name} of {source.Of}", letterOf(source.Name))));
        return stance == Stance.Asserts ? speakers : $"{speakers} ({Of(stance)})";
    }

    /// <summary>A source with the letter that a person gave it: <c>Gulf Wire [B]</c>.</summary>
    public static string Rated(string name, string? letter) => letter is null ? name : $"{name} [{letter}]";

    /// <summary>What a claim says, the members of set lists and the bounds of periods as people write them.</summary>
    public static string Of(Claim claim) => claim.Facet switch
    {
        Facet.Occurrence or Facet.Type or Facet.Responsibility => claim.Value.Replace('-', ' '),
        Facet.Date => claim.Value.Replace("/", " to ", StringComparison.Ordinal),
        _ => claim.Value,
    };

    /// <summary>The place for a list: a country known alone needs no code.</summary>
    public static string Brief(Place place) => place is { Precision: PlacePrecision.Country, Name: { } country } ? country : Names(place);

    /// <summary>The name for a list, with its standing unless it is asserted.</summary>
    public static string Brief(Perpetrator actor) => actor.Standing == Standing.Fact ? actor.Name : Of(actor);

    /// <summary>The number for a list, such as <c>7+</c> for at least seven.</summary>
    public static string Brief(NumberRange range) => range is { Low: { } low, High: null }
        ? string.Create(CultureInfo.InvariantCulture, $"{low}+")
        : Of(range);

    private static bool IsMonth(PartialDate start, PartialDate end) =>
        end.Day is not null && new PartialDate(start.Year, start.Month) == new PartialDate(end.Year, end.Month) && end.LastDay == new PartialDate(end.Year, end.Month).LastDay;

    private static string? Effect(TargetEffect? effect) => effect is null or TargetEffect.Unknown ? null : Of(effect.Value);

    private static string WithRemarks(string text, params string?[] remarks)
    {
        var known = string.Join(", ", remarks.Where(remark => remark is not null));
        return known.Length == 0 ? text : $"{text} ({known})";
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
