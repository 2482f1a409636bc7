using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Time;
using Blotter.Language;

namespace Blotter.Coding.Views.Muc4;

/// <summary>Lists what may be an incident's date: the dates that the report names, and all days up to the report's own.</summary>
internal sealed class Muc4DayCandidates
{
    private const int MostMentions = 60;

    private readonly DateOnly _anchor;
    private readonly ILookup<int, TimeExpression> _bySentence;

    /// <summary>Reads the dates of a report.</summary>
    /// <param name="sentences">Its sentences, annotated, numbered from 0.</param>
    /// <param name="anchor">The report's day.</param>
    public Muc4DayCandidates(ImmutableArray<Sentence> sentences, DateOnly anchor)
    {
        _anchor = anchor;
        Sentences = sentences;
        var times = ReportTimes.Find(sentences, anchor);
        var found = sentences.SelectMany((sentence, index) => EventDates.Of(times[index], anchor).Where(mention => mention.Start is not null).Select(mention => (Sentence: sentence, Mention: mention))).ToArray();
        Mentions = [.. found];
        _bySentence = found.ToLookup(pair => pair.Sentence.Index, pair => pair.Mention);
    }

    /// <summary>The report's sentences.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The dates in text order.</summary>
    public ImmutableArray<(Sentence Sentence, TimeExpression Mention)> Mentions { get; }

    /// <summary>The report's day.</summary>
    public DateOnly Anchor => _anchor;

    /// <summary>The dates that a sentence names, in text order.</summary>
    public IEnumerable<TimeExpression> In(int sentence) => _bySentence[sentence];

    /// <summary>The candidates, the nearest mention of each, in the order of nearness, then the default.</summary>
    public IEnumerable<Muc4DayCandidate> For(Muc4Nearness nearness)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { Default.Written };
        var mentions = Mentions.OrderBy(pair => nearness.Rank(pair.Sentence.Index)).ThenBy(pair => pair.Mention.First);
        foreach (var candidate in mentions.Take(MostMentions).SelectMany(pair => Of(pair.Sentence, pair.Mention)))
            if (seen.Add(candidate.Written))
                yield return candidate;
        yield return Default;
    }

    private Muc4DayCandidate Default => new(Muc4DayForm.Default, null, _anchor, null, null);

    private IEnumerable<Muc4DayCandidate> Of(Sentence sentence, TimeExpression mention)
    {
        var (first, last) = (mention.Start!.Value.FirstDay, mention.End!.Value.LastDay);
        if (first > _anchor)
            yield break;
        if (first == last)
        {
            yield return new Muc4DayCandidate(Muc4DayForm.Day, first, first, mention, sentence);
            yield return new Muc4DayCandidate(Muc4DayForm.Open, null, first, mention, sentence);
            var before = mention.First > 0 ? sentence.Tokens[mention.First - 1].Lower : "";
            if (before is "since" or "from" && first < _anchor)
                yield return new Muc4DayCandidate(Muc4DayForm.Range, first, _anchor, mention, sentence);
        }
        else
            yield return new Muc4DayCandidate(Muc4DayForm.Range, first, last < _anchor ? last : _anchor, mention, sentence);
        foreach (var other in In(sentence.Index).Where(other => other.First > mention.Last && other.Precision == DatePrecision.Day && mention.Precision == DatePrecision.Day))
            if (other.Start!.Value.FirstDay is var end && end > first && end <= _anchor)
                yield return new Muc4DayCandidate(Muc4DayForm.Range, first, end, mention, sentence);
    }
}
