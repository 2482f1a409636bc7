using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Which counts over which times are tallies, rather than the toll of one deed.</summary>
internal static class TallyRules
{
    // Fewer may have been harmed by one deed in a month or year that is over.
    private const int MostOfOneDeed = 20;
    private const int FewDeeds = 3;
    private const int FewHarmed = 5;

    /// <summary>Whether a count of that thing over that time is a sum over several deeds.</summary>
    /// <param name="count">The number.</param>
    /// <param name="thing">What it counts.</param>
    /// <param name="period">The time.</param>
    /// <param name="isCounted">Whether the sentence says that somebody counts.</param>
    public static bool IsTally(CountMention count, CountedThing thing, TallyPeriod period, bool isCounted)
    {
        if (count.Form != CountForm.Ordinal && count.IsOne)
            return false;
        var number = count.Count.Low ?? count.Count.High ?? 0;
        if (count.Form == CountForm.Ordinal)
            return thing.Kind != CountedKind.Harm || period.Kind is not PeriodKind.Closed ? number > 1 || period.Kind is PeriodKind.Running or PeriodKind.Closed : number > FewHarmed;
        if (count.Form == CountForm.None)
            return period.Kind is PeriodKind.Sum or PeriodKind.Past or PeriodKind.Length or PeriodKind.SinceEvent or PeriodKind.Running;
        return period.Kind switch
        {
            PeriodKind.Sum or PeriodKind.Past or PeriodKind.Same => true,
            PeriodKind.SinceEvent => thing.Kind != CountedKind.Harm || isCounted || number >= FewHarmed,
            PeriodKind.Running => thing.Kind != CountedKind.Harm || isCounted || number >= FewHarmed,
            PeriodKind.Length => thing.Kind == CountedKind.Deeds || thing.Kind == CountedKind.Repeats,
            _ => thing.Kind == CountedKind.Harm ? isCounted || number >= MostOfOneDeed : isCounted || number >= FewDeeds,
        };
    }

    /// <summary>Whether two codings of a tally tell the same.</summary>
    public static bool AreSame(Tally one, Tally other) => one.Count == other.Count && string.Equals(one.What, other.What, StringComparison.Ordinal) && one.Since == other.Since && string.Equals(one.Source, other.Source, StringComparison.Ordinal);
}
