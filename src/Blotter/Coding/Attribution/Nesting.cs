namespace Blotter.Coding.Attribution;

/// <summary>Which saying stands inside which: the smallest whose content holds the other's cue and source. Built in n log n of the number of sayings. Immutable.</summary>
internal sealed class Nesting
{
    private readonly Dictionary<SayingDraft, SayingDraft> _outer = [];

    public Nesting(List<SayingDraft> drafts)
    {
        var map = new SpanMap<SayingDraft>(drafts.Where(draft => !draft.IsTopic).SelectMany(draft => draft.Content.Select(part => (part, draft))));
        foreach (var draft in drafts)
            if ((draft.Cue ?? draft.Source?.Span) is { } own && map.Innermost(own.Start, other => other != draft) is { } outer)
                _outer[draft] = outer;
    }

    /// <summary>The saying that a saying is part of, or <c>null</c>.</summary>
    public SayingDraft? Of(SayingDraft draft) => _outer.GetValueOrDefault(draft);
}
