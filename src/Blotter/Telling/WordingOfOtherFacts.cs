using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Reconciling;

namespace Blotter.Telling;

public static partial class Wording
{
    /// <summary>The count, of what, and for which time and area.</summary>
    public static string Of(Tally tally) => Told(
        $"{Of(tally.Count)} {tally.What}",
        tally.Against is { } against ? $"against {against}" : null,
        tally.Perpetrator is { } actor ? $"by {actor}" : null,
        tally.Where.IsDefaultOrEmpty ? null : $"in {string.Join(", ", tally.Where)}",
        tally.Since is { } since ? $"since {Days(since)}" : null,
        tally.Until is { } until ? $"until {Days(until)}" : null,
        tally.AsOf is { } day ? $"as of {day}" : null);

    /// <summary>The number as it was put.</summary>
    public static string Of(TallyCount count)
    {
        var (low, high) = (Number(count.Low), Number(count.High));
        var best = count.Low is null ? high : low;
        return count.Qualifier switch
        {
            Qualifier.Exact => best,
            Qualifier.Between => $"{low} to {high}",
            Qualifier.UpTo or Qualifier.FewerThan => $"{Of(count.Qualifier)} {(count.High is null ? low : high)}",
            _ => $"{Of(count.Qualifier)} {best}",
        };
    }

    /// <summary>How many of which forces, and where.</summary>
    public static string Of(Posture posture) => Told(
        posture.Count is { } count ? Of(count) : null, posture.Force, posture.Where is { } country ? $"in {country}" : null);

    /// <summary>Who did it, what came of it, and when; its kind is told beside it.</summary>
    public static string Of(Measure measure)
    {
        var parts = new[] { measure.Actor is { } actor ? $"by {actor}" : null, measure.Outcome, measure.Date is { } date ? Of(date) : null };
        return string.Join(", ", parts.Where(part => part is not null));
    }

    /// <summary>How long before the report something was, or <c>null</c>.</summary>
    public static string? Age(int? days) => days switch
    {
        null => null,
        0 => "the report's day",
        1 => "a day before the report",
        < 0 => "after the report's day",
        _ => string.Create(CultureInfo.InvariantCulture, $"{days} days before the report"),
    };

    // A bound that is known from one side alone is that side.
    private static string Days(Period period) => period is { Start: { } start, End: { } end }
        ? Days(new EventDate(start, end, DatePrecision.Days, DateBasis.Stated, null))
        : (period.Start ?? period.End)?.ToString() ?? "unknown";

    private static string Told(params string?[] parts) => string.Join(' ', parts.Where(part => part is not null));

    /// <summary>A report in one line: title, publisher, day.</summary>
    public static string Of(ReportSummary report) =>
        string.Join(" · ", new[] { report.Title ?? report.Origin, report.Publisher, report.Published?.Date.ToString() }.OfType<string>().Select(PlainText.Line));

    /// <summary>Why two counts may differ.</summary>
    public static string Of(GapReason reason) => reason switch
    {
        GapReason.Undated => "no date is known",
        GapReason.DateWider => "the date is wider than the period",
        GapReason.PlaceUnknown => "the place is not known well enough",
        GapReason.TargetUnknown => "whether it hit what is counted is not known",
        GapReason.PerpetratorUnknown => "no perpetrator is known",
        GapReason.PerpetratorUnsure => "the perpetrator is only suspected",
        GapReason.HarmUnknown => "how many were harmed is not known",
        GapReason.WiderWord => "the word may cover more than attacks",
        GapReason.AreaUnknown => "the area may be narrower than the country",
        GapReason.PeriodUnknown => "no first day is told",
        GapReason.LedgerBeginsLater => "the reports of the ledger begin later",
        GapReason.NotReported => "no report that was read tells of the rest",
        GapReason.CountedLess => "the speaker counts by a narrower rule",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
