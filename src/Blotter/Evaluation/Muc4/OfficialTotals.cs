using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>The counts of all reports together, as the end of an official score report has them.</summary>
/// <param name="scores">The reports' scores.</param>
internal sealed class OfficialTotals(ImmutableArray<ReportScore> scores)
{
    private readonly ImmutableArray<TemplateScore> _counted = [.. scores.SelectMany(report => report.Templates).Where(template => template.Counts)];

    /// <summary>The templates themselves.</summary>
    public SlotTally Templates => _counted.Aggregate(default(SlotTally), (sum, template) => sum + template.Template);

    /// <summary>Everything: what the official F is of.</summary>
    public SlotTally All => Sum(Muc4Slots.OfIncident, _ => true);

    /// <summary>Templates that were mapped, and those of the key that were not.</summary>
    public SlotTally MatchedAndMissing => Sum(Muc4Slots.OfIncident, template => template.Key is not null);

    /// <summary>Templates that were mapped, and those of the response that were not.</summary>
    public SlotTally MatchedAndSpurious => Sum(Muc4Slots.OfIncident, template => template.Response is not null);

    /// <summary>Templates that were mapped.</summary>
    public SlotTally Matched => Sum(Muc4Slots.OfIncident, template => template.Pair is not null);

    /// <summary>A slot in all templates.</summary>
    public SlotTally this[Muc4Slot slot] => Sum([slot], _ => true);

    /// <summary>The slots of one kind in the key's templates.</summary>
    public SlotTally Of(Muc4FillKind kind) => Sum([.. Muc4Slots.OfIncident.Where(slot => slot.Kind() == kind)], template => template.Key is not null);

    /// <summary>Some slots in all templates.</summary>
    public SlotTally Of(Muc4Slot first, Muc4Slot last) => Sum([.. Muc4Slots.OfIncident.Where(slot => slot >= first && slot <= last)], _ => true);

    private SlotTally Sum(ImmutableArray<Muc4Slot> slots, Func<TemplateScore, bool> take) => _counted.Where(take)
        .Aggregate(default(SlotTally), (sum, template) => slots.Aggregate(sum, (inner, slot) => inner + template[slot]));
}
