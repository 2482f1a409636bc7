using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>A template with what its fills are compared by, computed once.</summary>
internal sealed class ComparedTemplate
{
    private readonly ImmutableArray<ImmutableArray<ComparedFill>> _fills;

    /// <summary>Makes it from a template.</summary>
    public ComparedTemplate(Muc4Template template)
    {
        Template = template;
        _fills = [.. Muc4Slots.All.Select(slot => template[slot].Select(fill => new ComparedFill(slot, fill)).ToImmutableArray())];
        Content = string.Join('\n', Muc4Slots.OfIncident.SelectMany(slot => this[slot].Select(fill => $"{(int)slot} {fill.Fill.Written}")));
    }

    /// <summary>The template.</summary>
    public Muc4Template Template { get; }

    /// <summary>All that it says; equal templates in whatever place have equal contents.</summary>
    public string Content { get; }

    /// <summary>The fills of a slot.</summary>
    public ImmutableArray<ComparedFill> this[Muc4Slot slot] => _fills[(int)slot];
}
