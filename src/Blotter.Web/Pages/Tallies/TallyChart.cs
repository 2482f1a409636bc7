using System.Collections.Immutable;
using System.Globalization;
using Blotter.Ledger;
using Blotter.Reconciling;
using Blotter.Telling;
using Blotter.Web.Pages.Incidents;

namespace Blotter.Web.Pages.Tallies;

/// <summary>Somebody's counts of one thing, and what the ledger holds of it, day by day.</summary>
/// <param name="Title">What is counted, by whom.</param>
/// <param name="First">The first day that is drawn.</param>
/// <param name="Last">The last day that is drawn.</param>
/// <param name="Official">The counts told, by the day up to which they count; those without a day are left out.</param>
/// <param name="Ours">What the ledger holds at the end of each day on which it grows.</param>
/// <param name="Undated">Incidents without a day, which are not drawn.</param>
public sealed record TallyChart(
    string Title, DateOnly First, DateOnly Last, ImmutableArray<TallySummary> Official, ImmutableArray<CountAtDay> Ours, int Undated)
{
    /// <summary>The greatest number that is drawn.</summary>
    public int Most => Math.Max(1, Official.Select(tally => Math.Max(tally.Tally.Count.High ?? 0, tally.Tally.Count.Low ?? 0)).Concat(Ours.Select(count => count.High)).DefaultIfEmpty().Max());

    /// <summary>Whether there is anything to draw.</summary>
    public bool IsEmpty => Official.IsEmpty;

    /// <summary>The chart of a tally with the series that it belongs to.</summary>
    public static TallyChart Of(TallyHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var detail = history.Detail;
        var official = detail.Series.Add(detail.Summary).Where(tally => tally.AsOf is not null).DistinctBy(tally => (tally.Id, tally.Report.Id)).OrderBy(tally => tally.AsOf).ToImmutableArray();
        var ours = Grow(history.Incidents, detail.Ledger.Scope);
        var days = official.Select(tally => tally.AsOf!.Value).Concat(ours.Select(count => count.Day)).Concat(detail.Ledger.Scope.First is { } first ? [first] : []).DefaultIfEmpty().ToList();
        var summary = detail.Summary;
        var title = $"{ReportTitle.Cut(summary.Tally.What)}, as counted by {ReportTitle.Cut(Wording.Of(summary.Chain, Coding.Contract.Stance.Asserts))}";
        return new TallyChart(title, days.Min(), days.Max(), official, ours, history.Incidents.Count(line => line.Day is null));
    }

    /// <summary>What the ledger holds at the end of a day.</summary>
    public CountAtDay At(DateOnly day) => Ours.LastOrDefault(count => count.Day <= day) ?? new CountAtDay(day, 0, 0);

    private static ImmutableArray<CountAtDay> Grow(ImmutableArray<CountedLine> lines, TallyScope scope)
    {
        var counts = ImmutableArray.CreateBuilder<CountAtDay>();
        var (low, high) = (0, 0);
        foreach (var day in lines.Where(line => line.Day is not null).GroupBy(line => Inside(line.Day!.Value, scope)).OrderBy(day => day.Key))
        {
            (low, high) = (low + day.Sum(line => line.Line.Low), high + day.Sum(line => line.Line.High));
            counts.Add(new CountAtDay(day.Key, low, high));
        }
        return counts.ToImmutable();
    }

    // One whose date is wider than the period counts at its end that is nearest.
    private static DateOnly Inside(DateOnly day, TallyScope scope) => scope.Last is { } last && day > last ? last : scope.First is { } first && day < first ? first : day;
}

/// <summary>What the ledger holds at the end of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Low">Inside the scope for sure.</param>
/// <param name="High">The same with all that may be inside.</param>
public sealed record CountAtDay(DateOnly Day, int Low, int High)
{
    /// <summary>The count in words.</summary>
    public string Text => Low == High ? Low.ToString("N0", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Low:N0} to {High:N0}");
}
