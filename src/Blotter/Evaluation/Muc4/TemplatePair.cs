using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>A template of a response held against one of the key, slot by slot.</summary>
internal sealed class TemplatePair
{
    private readonly Muc4Judgements? _judgements;
    private readonly Dictionary<Muc4Slot, ImmutableArray<AlignedFill>> _aligned = [];

    /// <summary>Pairs the two.</summary>
    /// <param name="key">The key's template.</param>
    /// <param name="response">The response's.</param>
    /// <param name="judgements">What people decided, or <c>null</c> to decide by the guidelines alone.</param>
    public TemplatePair(ComparedTemplate key, ComparedTemplate response, Muc4Judgements? judgements) =>
        (Key, Response, _judgements) = (key, response, judgements);

    /// <summary>The key's template.</summary>
    public ComparedTemplate Key { get; }

    /// <summary>The response's template.</summary>
    public ComparedTemplate Response { get; }

    /// <summary>The aligned fills of a slot.</summary>
    public ImmutableArray<AlignedFill> Aligned(Muc4Slot slot)
    {
        if (!_aligned.TryGetValue(slot, out var aligned))
            _aligned.Add(slot, aligned = FillAlignment.Align(Key[slot], Response[slot].Length, (k, r) => VerdictOf(slot, Response[slot][r], Key[slot][k])));
        return aligned;
    }

    /// <summary>The counts of a slot.</summary>
    public SlotTally Tally(Muc4Slot slot) => SlotTally.Of(Key[slot], Response[slot], Aligned(slot));

    // The cross-reference of a description belongs to the string; that of another slot says what the fill is about (3.1.2).
    private Verdict VerdictOf(Muc4Slot slot, ComparedFill response, ComparedFill key)
    {
        var value = ValueOf(slot, response, key);
        var own = value != Credit.Correct || slot.Referents().IsEmpty ? new Verdict(value)
            : slot == Muc4Slot.HumanTargetDescription ? new Verdict(OfDescription(response, key))
            : OfReference(slot, response, key);
        return own.Credit < Credit.Correct && _judgements?.Find(Key, slot, response, key) is { } judged && judged.Credit > own.Credit ? judged : own;
    }

    private Credit ValueOf(Muc4Slot slot, ComparedFill response, ComparedFill key)
    {
        if (response.Values.IsEmpty)
            return Credit.Incorrect;
        return _judgements is null ? GuidelineCredit.Of(slot, response.Values[0], key.Values) : ValueCredit.Of(slot, response.Values[0], key.Values);
    }

    // What a right value with a wrong reference is worth. The guidelines say half; the official program, which asked people, left it to them.
    private Credit Unreferenced => _judgements is null ? Credit.Partial : Credit.Incorrect;

    // 3.2.19: a right description of the right person is right, of a person whose name is half right half right.
    private Credit OfDescription(ComparedFill response, ComparedFill key)
    {
        if (OfNamed(response, key) is { } equal)
            return equal ? Credit.Correct : Unreferenced;
        foreach (var pair in Aligned(Muc4Slot.HumanTargetName))
        {
            var name = Response[Muc4Slot.HumanTargetName][pair.Response];
            if (ValueCredit.IsAmong(response.References!.Value[0], name.Values) && Shares(Key[Muc4Slot.HumanTargetName][pair.Key].Values, key.References!.Value))
                return pair.Verdict.Credit == Credit.Incorrect ? Unreferenced : pair.Verdict.Credit;
        }
        return Unreferenced;
    }

    // 3.1.2: the credit of a right value is that of the thing it is about.
    private Verdict OfReference(Muc4Slot slot, ComparedFill response, ComparedFill key)
    {
        // A reference that the response does not give at all costs half.
        if (response.References is null && key.References is not null)
            return new Verdict(Credit.Partial);
        if (OfNamed(response, key) is { } equal)
            return new Verdict(equal ? Credit.Correct : Unreferenced);
        var best = new Verdict(Unreferenced);
        foreach (var referent in slot.Referents())
        {
            foreach (var thing in Key[referent].Where(thing => Shares(thing.Values, key.References!.Value)))
            {
                foreach (var verdict in OfThing(referent, response.References!.Value[0], thing))
                {
                    // A judgement that spreads over several things makes each of them the right one.
                    var credit = verdict.IsSpread ? Credit.Correct : verdict.Credit;
                    if (credit > best.Credit)
                        best = new Verdict(credit, verdict.IsSpread);
                }
            }
        }
        return best;
    }

    // Whether two references are equal, where that can be told from them alone; null where it depends on what they stand for.
    private static bool? OfNamed(ComparedFill response, ComparedFill key)
    {
        var said = response.References is { IsEmpty: false } saying ? saying[0] : null;
        var wanted = key.References is { IsEmpty: false } wanting ? wanting : [];
        if (said is null || wanted.IsEmpty)
            return said is null && wanted.IsEmpty;
        return ValueCredit.IsAmong(said, wanted) ? true : null;
    }

    // What the things of the response that the reference names are worth against the key's thing; a name that is no thing of the response may still
    // have been judged.
    private IEnumerable<Verdict> OfThing(Muc4Slot referent, ComparedValue reference, ComparedFill thing)
    {
        var named = Response[referent].Where(fill => !fill.Values.IsEmpty && fill.Values[0].Plain == reference.Plain).ToList();
        if (named.Count > 0)
            return named.Select(fill => VerdictOf(referent, fill, thing));
        var alone = new ComparedFill(referent, new Muc4Fill([reference.Text], null, false, ""));
        return _judgements?.Find(Key, referent, alone, thing) is { } judged ? [judged] : [];
    }

    private static bool Shares(ImmutableArray<ComparedValue> one, ImmutableArray<ComparedValue> other) =>
        one.Any(value => ValueCredit.IsAmong(value, other));
}
