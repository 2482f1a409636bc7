using System.Collections.Immutable;

namespace Blotter.Coding.Views.Muc4;

/// <summary>One template of an answer key or of a response: an incident of a report, or, with <c>*</c> for its number, that the report has none.</summary>
/// <remarks>
/// It lies with the views of the coded report, not with the evaluation, so that what writes templates, what scores them and what trains on answer keys
/// share it; the evaluation depends on the coding, and never the other way round.
/// </remarks>
public sealed record Muc4Template
{
    /// <summary>The number of a template that says that its report has no incident.</summary>
    public const string None = "*";

    private readonly ImmutableArray<ImmutableArray<Muc4Fill>> _fills;

    /// <summary>Makes a template.</summary>
    /// <param name="messageId">The report's id (<c>TST3-MUC4-0001</c>).</param>
    /// <param name="number">The template's number in its report, or <see cref="None"/>.</param>
    /// <param name="fills">The fills of each slot that has any, in the order written.</param>
    public Muc4Template(string messageId, string number, IEnumerable<KeyValuePair<Muc4Slot, ImmutableArray<Muc4Fill>>> fills)
    {
        ArgumentNullException.ThrowIfNull(fills);
        (MessageId, Number) = (messageId, number);
        var bySlot = new ImmutableArray<Muc4Fill>[Muc4Slots.All.Length];
        Array.Fill(bySlot, []);
        foreach (var (slot, ofSlot) in fills)
            bySlot[(int)slot] = ofSlot;
        _fills = [.. bySlot];
    }

    /// <summary>The report's id.</summary>
    public string MessageId { get; }

    /// <summary>The template's number in its report as written, or <see cref="None"/>.</summary>
    public string Number { get; }

    /// <summary>Whether the key leaves it open that the incident is one: to miss it costs nothing.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it says that the report has no incident.</summary>
    public bool IsNone => Number == None;

    /// <summary>The fills of a slot in the order written; empty where it says nothing or does not apply.</summary>
    public ImmutableArray<Muc4Fill> this[Muc4Slot slot] => _fills[(int)slot];
}

/// <summary>One fill of a slot.</summary>
/// <param name="Values">
/// What may be said, any of them being right; one in a response. Without quotes, in upper case, with single spaces; numbers without any.
/// </param>
/// <param name="References">
/// The strings of the thing that the fill is about, any of them being right; empty for <c>"-"</c>, which is about nothing named; <c>null</c> where none
/// is written.
/// </param>
/// <param name="IsOptional">Whether the key leaves it open that this should be said (<c>?</c>).</param>
/// <param name="Written">The fill as it was written.</param>
public sealed record Muc4Fill(ImmutableArray<string> Values, ImmutableArray<string>? References, bool IsOptional, string Written);
