using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Coding.Statements;

/// <summary>
/// Gathers the acts of a report, each once: words within an act are no act of their own, a denial that a quotation of its speaker follows has the quotation's words, sentences of one
/// quotation that do the same are one act, and what the opening sums up is left to where it is told.
/// </summary>
internal sealed class ActList(QuotedStretches quotes, SpokenActReader spoken)
{
    private const int LeastQuotedWords = 4;

    private readonly List<Act> _acts = [];
    private int _firstSentence = -1;

    /// <summary>Adds the acts of a sentence, the sentences in text order.</summary>
    public void Add(SentenceFacts facts, List<Act> told, ImmutableArray<QuotedStretch> stretches)
    {
        if (_firstSentence < 0 && facts.Sentence.Section == SectionKind.Body)
            _firstSentence = facts.Sentence.Index;
        var before = _acts.Count;
        if (stretches.Length > 0)
            Continue(facts, told, stretches);
        foreach (var act in told.OrderBy(act => act.Cue < 0).ThenBy(act => act.First).ToList())
            if (!_acts.Skip(before).Any(other => other.Span.Overlaps(act.Span) || IsSaidBy(other, act)) && !IsContinued(act))
                _acts.Add(act);
        TakeColons(before, stretches);
        _acts.Sort(before, _acts.Count - before, Comparer<Act>.Create((left, right) => left.First.CompareTo(right.First)));
    }

    /// <summary>All acts in text order.</summary>
    public ImmutableArray<Act> Close() => [.. _acts.Where(act => !IsSummedUp(act))];

    // "rejects the charge: "Our hands are clean"": the denial has the quotation's words, and what else is done by saying them goes.
    private void TakeColons(int first, ImmutableArray<QuotedStretch> stretches)
    {
        var taken = new List<TextSpan>();
        for (var at = first; at < _acts.Count; at++)
            if (_acts[at] is { Kind: StatementKind.Denial, IsQuoted: false } denial && stretches.FirstOrDefault(quote => quote.First > denial.Last) is { First: > 0 } colon && colon.Last - colon.First + 1 >= LeastQuotedWords && IsAfterColon(denial.Facts, colon.First))
            {
                _acts[at] = denial with { First = colon.First, Last = colon.Last, IsQuoted = true };
                taken.Add(_acts[at].Span);
            }
        _acts.RemoveAll(act => act.Cue < 0 && taken.Exists(act.Span.Overlaps));
    }

    private static bool IsAfterColon(SentenceFacts facts, int quote) => quote > 1 && facts.Sentence.Tokens[quote - 2].Text == ":";

    // A quotation inside the words that another act's verb governs.
    private static bool IsSaidBy(Act other, Act act) => act.Cue < 0 && other.Cue >= 0 && act.First > other.Cue && act.Last <= other.Last && !other.IsQuoted;

    // "It denied any strike. "The Kiev regime is passing off ...," it said."
    private void Continue(SentenceFacts facts, List<Act> told, ImmutableArray<QuotedStretch> stretches)
    {
        if (_acts.Count == 0 || _acts[^1] is not { Kind: StatementKind.Denial, IsQuoted: false, Cue: >= 0 } denial || denial.Facts.Sentence.Index != facts.Sentence.Index - 1)
            return;
        var quote = stretches[0];
        if (quote.First > 1 || quote.Last - quote.First + 1 < LeastQuotedWords || denial.Facts.Sentence.Paragraph != facts.Sentence.Paragraph
            || spoken.Of(facts.Tree, new WordsSpoken(-1, -1, -1, quote.First, quote.Last)) is not (null or StatementKind.Denial))
            return;
        _acts.RemoveAt(_acts.Count - 1);
        told.RemoveAll(act => act.First >= quote.First && act.Last <= quote.Last);
        _acts.Add(new Act(facts, StatementKind.Denial, -1, -1, quote.First, quote.Last) { IsQuoted = true, Rule = ActRule.GoesOn });
    }

    // The next sentence of a quotation that does the same.
    private bool IsContinued(Act act)
    {
        if (!act.IsQuoted || act.Cue >= 0 || _acts.Count == 0 || _acts[^1] is not { IsQuoted: true, Cue: < 0 } before || before.Kind != act.Kind)
            return false;
        return before.Facts.Sentence.Index == act.Facts.Sentence.Index - 1 && act.First == 0 && before.Facts.Sentence.Paragraph == act.Facts.Sentence.Paragraph && quotes.Of(before.Facts.Sentence) is [.., var last] && last.Last == before.Last;
    }

    private bool IsSummedUp(Act act)
    {
        if (act.Facts.Sentence.Index != _firstSentence || act.IsQuoted)
            return false;
        foreach (var other in _acts)
            if (other.Facts.Sentence.Index > _firstSentence && other.Kind == act.Kind && act.Kind is StatementKind.Claim or StatementKind.Denial && other.IsQuoted)
                return true;
        return false;
    }
}
