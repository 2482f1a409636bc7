using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Coding.Time;

namespace Blotter.Coding.Events;

/// <summary>The day and the town that head an entry of a list, for what the entry tells after them.</summary>
/// <param name="Date">The day, or <c>null</c>.</param>
/// <param name="Place">The town, or <c>null</c>.</param>
/// <param name="IsNew">Whether nothing was told under it yet.</param>
internal sealed record EntryHeading(DateChoice? Date, PlaceChoice? Place, bool IsNew)
{
    // How near a day must be told to an attack word to count before the heading's.
    private const float DirectCost = 0.95f;

    /// <summary>"06/02, approx. 1630. 6 km east of Bankass.": the parts of a heading tell together.</summary>
    /// <param name="now">What heads the entry from this sentence on, or <c>null</c>.</param>
    /// <param name="above">What headed it before.</param>
    public static EntryHeading? Of(EntryHeading? now, EntryHeading? above) =>
        now is null ? above : above is { IsNew: true } ? now with { Date = now.Date ?? above.Date, Place = now.Place ?? above.Place } : now;

    /// <summary>The mention with the day and the town that head it where it tells none; the first under a heading is of another incident than those above.</summary>
    public EventMention Over(EventMention mention) => mention with
    {
        Date = Date is { Time.Precision: DatePrecision.Day } && mention.Date is { Cost: > DirectCost } ? Date : mention.Date ?? Date,
        Place = mention.Place is { Toponym.Best: null } && Place is { Toponym.Best: not null } ? Place : mention.Place ?? Place,
        IsSeparate = mention.IsSeparate || IsNew,
        IsFaint = mention.IsFaint && !IsNew,
    };
}
