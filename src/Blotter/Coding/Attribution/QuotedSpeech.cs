using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>
/// Gives direct quotations to sayings: to the cue beside them, to the saying that they go on with, in the next sentence or paragraph, or to the verb that governs them.
/// One report's; over once it has been read.
/// </summary>
internal sealed class QuotedSpeech
{
    // A cue that is farther away from a quotation's mark belongs to something else.
    private const int Nearest = 90;

    private readonly ImmutableArray<SentenceTree> _trees;
    private readonly List<SayingDraft> _drafts;
    private readonly List<SayingDraft> _cued;
    private readonly List<SayingDraft> _governed = [];
    private readonly SentenceIndex _index;
    private SayingDraft? _last;
    private TextSpan? _lastQuotation;

    /// <summary>Adds quotations to these sayings, which are in text order.</summary>
    public QuotedSpeech(ImmutableArray<SentenceTree> trees, List<SayingDraft> drafts)
    {
        (_trees, _drafts, _cued) = (trees, drafts, drafts.FindAll(draft => draft.Cue is not null));
        _index = new SentenceIndex(trees);
    }

    /// <summary>Gives each quotation that says something to the saying that it belongs to.</summary>
    public void Take(ImmutableArray<Quotation> quotations)
    {
        foreach (var quotation in quotations)
            if (quotation.Depth == 0 || !quotation.IsScare)
                Take(quotation);
    }

    private void Take(Quotation quotation)
    {
        var sentence = _index.At(quotation.Span.Start);
        if (sentence < 0 || !_trees[sentence].IsParsed)
            return;
        var near = Near(quotation, sentence);
        if (near.Find(draft => IsOutside(draft, quotation) && draft.Overlap(quotation.Span) > 0 && !draft.IsTopic) is { } own)
        {
            if (!quotation.IsScare)
                Give(own, quotation);
            return;
        }
        if (quotation.IsScare)
            return;
        if (quotation.GoesOn && _last is not null)
            Give(_last, quotation);
        else if (Beside(near, quotation) is { } beside)
            Give(beside, quotation);
        else if (near.Exists(draft => IsOutside(draft, quotation) && draft.Overlap(quotation.Span) * 2 >= quotation.Span.Length))
            return;
        else if (CarriesOn(quotation, sentence))
            Give(_last!, quotation);
        else if (QuotingVerb.Read(_trees[sentence], quotation) is { } governed)
        {
            _drafts.Add(governed);
            _governed.Add(governed);
            Give(governed, quotation);
        }
    }

    private void Give(SayingDraft draft, Quotation quotation)
    {
        draft.Add(quotation.Span);
        if (quotation.Depth == 0)
            (_last, _lastQuotation) = (draft, quotation.Span);
    }

    private static bool IsOutside(SayingDraft draft, Quotation quotation) => draft.Cue is { } cue && !quotation.Span.Overlaps(cue);

    // The sayings whose cues stand in the sentences of the quotation or next to them in its paragraph.
    private List<SayingDraft> Near(Quotation quotation, int sentence)
    {
        var (from, to) = (sentence, _index.At(Math.Max(quotation.Span.Start, quotation.Span.End - 1)));
        to = Math.Max(to, from);
        var start = _trees[Math.Max(0, from - 1)].Sentence.Span.Start;
        var end = _trees[Math.Min(_trees.Length - 1, to + 1)].Sentence.Span.End;
        var near = new List<SayingDraft>();
        for (var at = FirstCued(start); at < _cued.Count && _cued[at].Cue!.Value.Start < end; at++)
            if (_cued[at].Cue!.Value.End <= end)
                near.Add(_cued[at]);
        var governed = _governed.Count;
        while (governed > 0 && _governed[governed - 1].Cue!.Value.Start >= start)
            governed--;
        near.AddRange(_governed.Skip(governed).Where(draft => draft.Cue!.Value.End <= end));
        return near;
    }

    private int FirstCued(int start)
    {
        var (low, high) = (0, _cued.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _cued[middle].Cue!.Value.Start < start ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    // The nearest cue that takes a quotation and has none yet: in the sentences that the quotation begins or ends in, or at a colon before it.
    private SayingDraft? Beside(List<SayingDraft> near, Quotation quotation)
    {
        SayingDraft? best = null;
        var nearest = Nearest;
        foreach (var draft in near)
        {
            if (!draft.TakesQuotation || (draft.Content.Count > 0 && !draft.IsTopic) || !IsOutside(draft, quotation) || draft.Cue is not { } cue)
                continue;
            var distance = cue.Start >= quotation.Span.End ? cue.Start - quotation.Span.End : quotation.Span.Start - cue.End;
            if (distance < nearest && IsBeside(draft, cue, quotation))
                (best, nearest) = (draft, distance);
        }
        return best;
    }

    private bool IsBeside(SayingDraft draft, TextSpan cue, Quotation quotation)
    {
        var cueSentence = _index.At(cue.Start);
        if (cueSentence == _index.At(quotation.Span.Start) || cueSentence == _index.At(quotation.Span.End - 1))
            return true;
        return cue.End <= quotation.Span.Start ? EndsWithColon(draft.Tree) : draft.Content.Count == 0 && StartsWithCue(draft, cue) && _trees[cueSentence].Sentence.Paragraph == _trees[_index.At(quotation.Span.Start)].Sentence.Paragraph;
    }

    private static bool EndsWithColon(SentenceTree tree) => tree.Tokens[^1].Text is ":" || (tree.Tokens.Length > 1 && tree.Tokens[^2].Text is ":");

    // '"Go!" he said.' cut after the exclamation mark.
    private static bool StartsWithCue(SayingDraft draft, TextSpan cue) => cue.Start - draft.Tree.Sentence.Span.Start <= 40;

    // A quotation that begins its sentence goes on with the last one where only its cue stands between, or where it begins the next paragraph.
    private bool CarriesOn(Quotation quotation, int sentence)
    {
        if (_last is null || _lastQuotation is not { } before || quotation.Span.Start - _trees[sentence].Sentence.Span.Start > 2)
            return false;
        var (last, own) = (_trees[_index.At(before.End - 1)].Sentence, _trees[sentence].Sentence);
        var next = own.Paragraph - last.Paragraph;
        return next == 0 && own.Index - last.Index <= 2 || next == 1;
    }
}
