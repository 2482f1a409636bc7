using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Places;

/// <summary>
/// Finds names again that a report has as those of places: "the town of Tank" makes "Tank" a place in the sentences after it, where nothing else says so.
/// Used by one thread, for one report.
/// </summary>
internal sealed class RepeatedPlaces
{
    private readonly Gazetteer _gazetteer;
    private readonly MentionJudge _judge;
    private readonly ImmutableArray<PlaceMention> _found;
    private readonly HashSet<int> _entries = [];
    private readonly List<NameHit> _hits = [];
    private readonly List<int> _names = [];

    /// <summary>Takes note of what was found.</summary>
    /// <param name="gazetteer">The gazetteer.</param>
    /// <param name="judge">Says what may be a place's name.</param>
    /// <param name="found">The mentions of a report, in text order.</param>
    public RepeatedPlaces(Gazetteer gazetteer, MentionJudge judge, ImmutableArray<PlaceMention> found)
    {
        (_gazetteer, _judge, _found) = (gazetteer, judge, found);
        foreach (var mention in found)
            if (mention is { IsKnown: true, Use: ToponymUse.Place, Hit.Match: NameMatch.Exact })
                _entries.Add(mention.Hit.Entry);
    }

    /// <summary>All mentions, those found again among them, in text order.</summary>
    public ImmutableArray<PlaceMention> In(ImmutableArray<Sentence> sentences)
    {
        if (_entries.Count == 0 || _found.Length >= ToponymFinder.MostMentions)
            return _found;
        var all = ImmutableArray.CreateBuilder<PlaceMention>(_found.Length);
        var next = 0;
        for (var index = 0; index < sentences.Length; index++)
            AddOf(sentences[index], index, ref next, all);
        return all.DrainToImmutable();
    }

    private void AddOf(Sentence sentence, int index, ref int next, ImmutableArray<PlaceMention>.Builder all)
    {
        ToponymFinder.Number(sentence, _names);
        var named = new NamedSentence(sentence, index, _names);
        for (var at = 0; at < sentence.Tokens.Length; at++)
        {
            var isFound = next < _found.Length && _found[next].Sentence == index;
            if (isFound && _found[next].First <= at)
            {
                at = Math.Max(at, _found[next].Last);
                all.Add(_found[next++]);
            }
            else if (all.Count < ToponymFinder.MostMentions && Again(named, at, isFound ? _found[next].First : sentence.Tokens.Length) is { } mention)
            {
                all.Add(mention);
                at = mention.Last;
            }
        }
    }

    private PlaceMention? Again(NamedSentence sentence, int at, int end)
    {
        ref readonly var token = ref sentence.Tokens.ItemRef(at);
        if (token.Kind != TokenKind.Word || token.Upos is not (Upos.Propn or Upos.Noun))
            return null;
        _hits.Clear();
        _gazetteer.Find(sentence.Tokens, at, NameSearch.Exact, _hits);
        if (_hits is not [var hit, ..] || hit.Last >= end || !_entries.Contains(hit.Entry) || !_judge.MayRepeat(sentence, hit))
            return null;
        return new PlaceMention(sentence.Index, at, hit.Last, hit, MentionJudge.UseAgain(sentence, hit), _judge.Wish(sentence.Tokens, at, hit.Last)) { IsShort = NameKeys.IsShort(token.Lower) };
    }
}
