using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>
/// What people decided of fills that the official program could not match: to which fills of the key's template a response's fill is equal, or equal in
/// part. A fill that was judged and is not said to be equal is wrong.
/// </summary>
public sealed class Muc4Judgements
{
    private static readonly Verdict Wrong = new(Credit.Incorrect, IsJudged: true);

    private readonly Dictionary<(string Message, string Template, Muc4Slot Slot), Dictionary<string, Judged>> _slots = [];

    /// <summary>Reads the history that the official program wrote.</summary>
    /// <param name="text">The history.</param>
    /// <param name="origin">What errors name.</param>
    /// <exception cref="BlotterException">B314: it breaks the format.</exception>
    public static Muc4Judgements Read(string text, string origin)
    {
        var judgements = new Muc4Judgements();
        foreach (var entry in JudgementReader.Read(text, origin))
            judgements.Add(entry);
        return judgements;
    }

    /// <summary>The judgement on a fill of a response against one of the key; <c>null</c> where the response's fill was never judged.</summary>
    /// <param name="key">The key's template.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="response">The response's fill.</param>
    /// <param name="wanted">The key's fill.</param>
    internal Verdict? Find(ComparedTemplate key, Muc4Slot slot, ComparedFill response, ComparedFill wanted)
    {
        if (!_slots.TryGetValue((key.Template.MessageId, key.Template.Number, slot), out var ofSlot))
            return null;
        if (!ofSlot.TryGetValue(response.Identity, out var judged))
            judged = ofSlot.Values.FirstOrDefault(other => other.Response.PlainIdentity == response.PlainIdentity);
        if (judged is null)
            return null;
        if (judged.Verdicts.TryGetValue((wanted.Identity, wanted.IsOptional), out var verdict))
            return verdict;
        // The history does not always say that the fill is optional.
        return wanted.IsOptional && judged.Verdicts.TryGetValue((wanted.Identity, false), out verdict)
            && !key[slot].Any(fill => !fill.IsOptional && fill.Identity == wanted.Identity) ? verdict : Wrong;
    }

    private void Add(JudgementEntry entry)
    {
        var place = (entry.Message, entry.Template, entry.Slot);
        if (!_slots.TryGetValue(place, out var ofSlot))
            _slots.Add(place, ofSlot = new Dictionary<string, Judged>(StringComparer.Ordinal));
        if (!ofSlot.TryGetValue(entry.Response.Identity, out var judged))
            ofSlot.Add(entry.Response.Identity, judged = new Judged(entry.Response));
        foreach (var key in entry.Keys)
            judged.Verdicts[(key.Identity, key.IsOptional)] = new Verdict(entry.Credit, IsJudged: true, entry.IsSpread);
    }

    // A response's fill and the fills of the key that it equals.
    private sealed record Judged(ComparedFill Response)
    {
        public Dictionary<(string Identity, bool IsOptional), Verdict> Verdicts { get; } = [];
    }
}

/// <summary>One recorded judgement.</summary>
/// <param name="Message">The report.</param>
/// <param name="Template">The number of the key's template.</param>
/// <param name="Slot">The slot.</param>
/// <param name="Response">The response's fill.</param>
/// <param name="Credit">How right it is.</param>
/// <param name="IsSpread">Whether it stands for all of the fills together.</param>
/// <param name="Keys">The fills of the key that it equals; empty where it is wrong.</param>
internal sealed record JudgementEntry(
    string Message, string Template, Muc4Slot Slot, ComparedFill Response, Credit Credit, bool IsSpread, ImmutableArray<ComparedFill> Keys);
