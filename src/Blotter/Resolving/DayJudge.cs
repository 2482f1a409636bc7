namespace Blotter.Resolving;

/// <summary>Holds the days of two mentions against each other, and, of those that their reports are about, the days of publication: most is written of an attack in the days after it.</summary>
internal sealed class DayJudge(EvidenceWeights weights)
{
    private const int Week = 7;
    private const int TwoMonths = 60;

    /// <summary>What the days say, for and against.</summary>
    public IEnumerable<LinkEvidence> Judge(MentionProfile one, MentionProfile other)
    {
        if (one.Days is { } days && other.Days is { } others)
            yield return weights.Of(Overlap(days, others));
        if (one is { IsMain: true, Published: { } published } && other is { IsMain: true, Published: { } otherPublished })
            yield return weights.Of(Publication(Math.Abs(published.DayNumber - otherPublished.DayNumber)));
        if (IsBefore(one.Published, other.Days) || IsBefore(other.Published, one.Days))
            yield return weights.Of("not-yet");
    }

    private static string Overlap(DaySpan days, DaySpan others) => days.Gap(others) switch
    {
        0 => Math.Max(days.Length, others.Length) switch
        {
            1 => "same-day",
            <= Week => "same-days",
            _ => "same-month",
        },
        1 => "next-day",
        <= Week => "days-apart",
        <= TwoMonths => "weeks-apart",
        _ => "months-apart",
    };

    private static string Publication(int apart) => apart switch
    {
        <= 2 => "published-together",
        <= Week => "published-near",
        <= TwoMonths => "published-apart",
        _ => "published-far",
    };

    // A day of tolerance for time zones.
    private static bool IsBefore(DateOnly? published, DaySpan? days) =>
        published is { } day && days is { } range && range.First.DayNumber > day.DayNumber + 1;
}
