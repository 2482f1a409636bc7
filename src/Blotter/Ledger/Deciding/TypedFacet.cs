using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Deriving;
using Blotter.Telling;

namespace Blotter.Ledger.Deciding;

/// <summary>Reads the value of a facet as a person types it, in the forms in which lists and pages show it.</summary>
internal static partial class TypedFacet
{
    /// <summary>What is typed for a facet that is not known.</summary>
    public const string Unknown = "unknown";

    // Nobody types a longer one, and what is typed stays in the log for ever.
    private const int Longest = 500;
    private const int MostPerpetrators = 10;

    /// <summary>The value.</summary>
    /// <param name="facet">Of which facet.</param>
    /// <param name="typed">As typed.</param>
    /// <exception cref="BlotterException">It cannot be read (B130), or no place of that name is known (B131).</exception>
    public static CorrectedFacet Read(CorrectableFacet facet, string typed)
    {
        var text = PlainText.Line(typed);
        if (text.Length is 0 or > Longest)
            throw Unreadable(facet, text);
        if (string.Equals(text, Unknown, StringComparison.OrdinalIgnoreCase) && facet is not (CorrectableFacet.Type or CorrectableFacet.Stage))
            return new CorrectedFacet(facet, Unknown);
        return facet switch
        {
            CorrectableFacet.Type => OfType(Member<IncidentType>(facet, text)),
            CorrectableFacet.Stage => OfStage(Member<Stage>(facet, text)),
            CorrectableFacet.Responsibility => OfResponsibility(Member<Responsibility>(facet, text)),
            CorrectableFacet.Date => OfDate(Date(facet, text)),
            CorrectableFacet.Place => OfPlace(PlaceOf(text)),
            CorrectableFacet.Perpetrator => Perpetrators(facet, text),
            _ => OfNumber(facet, Number(facet, text)),
        };
    }

    /// <summary>The forms that a facet's value may have, for people.</summary>
    public static string FormsOf(CorrectableFacet facet) => facet switch
    {
        CorrectableFacet.Type => $"one of {Names<IncidentType>()}",
        CorrectableFacet.Stage => $"one of {Names<Stage>()}",
        CorrectableFacet.Responsibility => $"one of {Names<Responsibility>()}, or unknown",
        CorrectableFacet.Date => "a day (2024-05-01), month or year, two of them with \"to\" between, or unknown",
        CorrectableFacet.Place => "a place as news writes it (Erbil, Iraq), or unknown",
        CorrectableFacet.Perpetrator => $"names with their standing, such as Republican Column (claimed); semicolons between them; standings are {Names<Standing>()}; or unknown",
        _ => "a whole number (4), bounds (2 to 5), bounds with a best figure (2 to 5, best 4), a lower bound (at least 4), an upper one (up to 4), or unknown",
    };

    private static CorrectedFacet OfType(IncidentType type) => new(CorrectableFacet.Type, Wording.Of(type)) { Type = type };

    private static CorrectedFacet OfStage(Stage stage) => new(CorrectableFacet.Stage, Wording.Of(stage)) { Stage = stage };

    private static CorrectedFacet OfResponsibility(Responsibility word) => new(CorrectableFacet.Responsibility, Wording.Of(word)) { Responsibility = word };

    private static CorrectedFacet OfDate(EventDate date) => new(CorrectableFacet.Date, Wording.Days(date)) { Date = date };

    private static CorrectedFacet OfPlace(Place place) => new(CorrectableFacet.Place, Wording.Names(place)) { Place = place };

    private static CorrectedFacet OfNumber(CorrectableFacet facet, NumberRange number) => new(facet, Wording.Of(number)) { Number = number };

    private static BlotterException Unreadable(CorrectableFacet facet, string text) => Errors.UnreadableFacet(SetList.Name(facet), text, FormsOf(facet));

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", SetList.Names<T>());

    private static T Member<T>(CorrectableFacet facet, string text)
        where T : struct, Enum => SetList.Find<T>(text.ToLowerInvariant().Replace(' ', '-')) ?? throw Unreadable(facet, text);

    private static EventDate Date(CorrectableFacet facet, string text)
    {
        var parts = text.Split(" to ", 2, StringSplitOptions.TrimEntries);
        if (!PartialDate.TryParse(parts[0], out var first) || !PartialDate.TryParse(parts[^1], out var last) || last.LastDay < first.FirstDay)
            throw Unreadable(facet, text);
        var precision = (parts.Length, first) switch
        {
            (2, _) => DatePrecision.Days,
            (_, { Day: not null }) => DatePrecision.Day,
            (_, { Month: not null }) => DatePrecision.Month,
            _ => DatePrecision.Year,
        };
        return new EventDate(PartialDate.Of(first.FirstDay), PartialDate.Of(last.LastDay), precision, DateBasis.Stated, null);
    }

    private static Place PlaceOf(string text)
    {
        if (PlacesInText.Read(text).Toponyms is not [{ Places: [var likeliest, ..] } named, ..])
            throw Errors.UnknownPlace(text);
        var precision = named.Relation is not null ? PlacePrecision.Near : likeliest.Kind switch
        {
            "country" => PlacePrecision.Country,
            "region" => PlacePrecision.Province,
            "district" => PlacePrecision.District,
            "area" => PlacePrecision.Near,
            _ => PlacePrecision.Exact,
        };
        return new Place(likeliest.Name, likeliest.Region, likeliest.Country, likeliest.Lat, likeliest.Lon, precision, likeliest.Source, null);
    }

    private static CorrectedFacet Perpetrators(CorrectableFacet facet, string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > MostPerpetrators)
            throw Unreadable(facet, text);
        ImmutableArray<Perpetrator> all = [.. parts.Select(part => Perpetrator(facet, part))];
        return new CorrectedFacet(facet, string.Join("; ", all.Select(Wording.Of))) { Perpetrators = all };
    }

    private static Perpetrator Perpetrator(CorrectableFacet facet, string part)
    {
        var (name, standing) = part.EndsWith(')') && part.LastIndexOf('(') is > 0 and var at
            ? (part[..at].Trim(), Member<Standing>(facet, part[(at + 1)..^1].Trim()))
            : (part, Standing.Fact);
        return name.Any(char.IsLetterOrDigit) ? new Perpetrator(name, null, null, null, standing, null, null) : throw Unreadable(facet, part);
    }

    private static NumberRange Number(CorrectableFacet facet, string text)
    {
        var match = Numbers().Match(text);
        if (!match.Success)
            throw Unreadable(facet, text);
        var (low, high, best) = (Part(match, "low"), Part(match, "high"), Part(match, "best"));
        if (match.Groups["only"].Success)
            return NumberRange.Exactly(Part(match, "only")!.Value);
        if (match.Groups["least"].Success)
            return NumberRange.AtLeast(Part(match, "least")!.Value);
        if (match.Groups["most"].Success)
            return new NumberRange(0, Part(match, "most"), Part(match, "most"));
        return low <= high && (best is null || (low <= best && best <= high)) ? new NumberRange(low, best ?? high, high) : throw Unreadable(facet, text);
    }

    private static int? Part(Match match, string group) =>
        match.Groups[group] is { Success: true } part ? int.Parse(part.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    // At most seven digits: more people than that were never harmed in one attack.
    [GeneratedRegex(
        @"^(?:(?<only>\d{1,7})|(?<least>\d{1,7})\+|at least (?<least>\d{1,7})|up to (?<most>\d{1,7})|(?<low>\d{1,7}) ?(?:to|-|–) ?(?<high>\d{1,7})(?:, best (?<best>\d{1,7}))?)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
