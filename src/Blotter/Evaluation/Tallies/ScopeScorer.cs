using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Evaluation.Cases;
using Blotter.Reconciling;

namespace Blotter.Evaluation.Tallies;

/// <summary>Holds the scope that we make of a tally against what it covers.</summary>
internal static class ScopeScorer
{
    private const double MostOfDistrict = 80;

    /// <summary>Scores one tally, field by field and as a whole.</summary>
    /// <param name="wanted">What it covers.</param>
    /// <param name="scope">What we make of it, or <c>null</c> where we have no such tally.</param>
    /// <param name="sheet">Where it counts.</param>
    public static void Score(WantedScope wanted, TallyScope? scope, ScopeSheet sheet)
    {
        var fields = Fields(wanted, scope).ToList();
        var isRight = scope is not null && fields.TrueForAll(field => field.IsRight);
        sheet.Answer(ScopeField.Scope, wanted.Judged.Case, wanted.Judged.Quote, scope is null ? null : string.Join(", ", fields.Where(field => !field.IsRight).Select(field => ScopeFieldName.Of(field.Field))), isRight);
        foreach (var field in fields)
            sheet.Answer(field.Field, wanted.Judged.Case, field.Expected, scope is null ? null : field.Found, scope is not null && field.IsRight);
    }

    private static IEnumerable<(ScopeField Field, string Expected, string Found, bool IsRight)> Fields(WantedScope wanted, TallyScope? scope)
    {
        var judged = wanted.Judged;
        yield return Same(ScopeField.Unit, SetList.Name(judged.Unit), scope is null ? "" : SetList.Name(scope.Unit));
        if (judged.Types is { } types)
            yield return Same(ScopeField.KindOfAttack, Listed(types.Select(SetList.Name)), Listed(scope?.Types.Select(SetList.Name) ?? []));
        yield return (ScopeField.Against, wanted.Against ?? "", scope?.Against ?? "", IsSameHead(wanted.Against, scope?.Against));
        yield return Same(ScopeField.Countries, Listed(wanted.Countries), Listed(scope?.Countries ?? []));
        if (judged.Areas is { } areas)
            yield return (ScopeField.Area, Listed(areas.Select(area => area.Names[0])), Listed(scope?.Areas.Select(area => area.Name) ?? []), scope is not null && AreSame(areas, scope.Areas));
        if (judged.ScoresBy)
            yield return (ScopeField.ByWhom, judged.By ?? "", scope?.Perpetrator ?? "", IsSameName(judged.By, scope?.Perpetrator));
        if (wanted.ScoresFirst)
            yield return Same(ScopeField.FirstDay, $"{wanted.First:O}", $"{scope?.First:O}");
        if (wanted.ScoresLast)
            yield return Same(ScopeField.LastDay, $"{wanted.Last:O}", $"{scope?.Last:O}");
    }

    private static (ScopeField Field, string Expected, string Found, bool IsRight) Same(ScopeField field, string expected, string found) =>
        (field, expected, found, string.Equals(expected, found, StringComparison.Ordinal));

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words.Order(StringComparer.Ordinal));

    private static bool IsSameHead(string? wanted, string? found) =>
        wanted is null || found is null ? wanted == found : ScopeWords.AreOneWord(HeadWord.Of(wanted), HeadWord.Of(found));

    private static bool AreSame(ImmutableArray<JudgedArea> wanted, ImmutableArray<PossiblePlace> found) =>
        wanted.All(area => found.Any(place => IsSame(area, place))) && found.All(place => wanted.Any(area => IsSame(area, place)));

    // A town's name may be spelled in many ways, and a district without a name has that of the town we know in it: they are the same where they lie.
    private static bool IsSame(JudgedArea area, PossiblePlace place) =>
        area.Names.Contains(place.Name, StringComparer.OrdinalIgnoreCase)
        || (area.Kilometres <= MostOfDistrict && place.Kind is not ("region" or "part") && place.RadiusKm <= MostOfDistrict && area.Middle.IsNear(new GeoPoint(place.Lat, place.Lon)));

    private static bool IsSameName(string? wanted, string? found) => wanted is null || found is null
        ? wanted == found
        : wanted.Contains(found, StringComparison.OrdinalIgnoreCase) || found.Contains(wanted, StringComparison.OrdinalIgnoreCase);
}
