using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>What a template scores: one of the key with one of the response, or either alone.</summary>
internal sealed record TemplateScore
{
    private readonly ImmutableArray<SlotTally> _tallies;

    private TemplateScore(ComparedTemplate? key, ComparedTemplate? response, Func<Muc4Slot, SlotTally> tally)
    {
        (Key, Response) = (key, response);
        _tallies = [.. Muc4Slots.OfIncident.Select(tally)];
    }

    /// <summary>The key's template, or <c>null</c> where the response's is none of the key's.</summary>
    public ComparedTemplate? Key { get; }

    /// <summary>The response's template, or <c>null</c> where the key's was not found.</summary>
    public ComparedTemplate? Response { get; }

    /// <summary>The fills held against each other; <c>null</c> where one side has no template.</summary>
    public TemplatePair? Pair { get; private init; }

    /// <summary>Whether it is counted: an optional template of the key that was not found is not.</summary>
    public bool Counts => Response is not null || !Key!.Template.IsOptional;

    /// <summary>The counts of the template itself.</summary>
    public SlotTally Template => (Key, Response) switch
    {
        (not null, not null) => new SlotTally { Correct = 1 },
        (null, _) => new SlotTally { Spurious = 1 },
        _ => new SlotTally { Missing = 1 },
    };

    /// <summary>The counts of a slot.</summary>
    public SlotTally this[Muc4Slot slot] => _tallies[slot - Muc4Slots.OfIncident[0]];

    /// <summary>Of a template of the key that one of the response was mapped to.</summary>
    public static TemplateScore Of(TemplatePair pair) => new(pair.Key, pair.Response, pair.Tally) { Pair = pair };

    /// <summary>Of a template of the key that was not found.</summary>
    public static TemplateScore Missed(ComparedTemplate key) => new(key, null, slot => SlotTally.Of(key[slot], [], []));

    /// <summary>Of a template of the response that is none of the key's.</summary>
    public static TemplateScore Spurious(ComparedTemplate response) => new(null, response, slot => SlotTally.Of([], response[slot], []));
}
