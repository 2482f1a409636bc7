using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Places;

/// <summary>
/// Finds the names of places in annotated sentences: names of the gazetteer that stand where places do, and what the tagger calls a place. Persons, groups,
/// firms, streets and common words are left out. Immutable and safe to share between threads.
/// </summary>
internal sealed class ToponymFinder(Gazetteer gazetteer, ToponymWords words)
{
    /// <summary>The most toponyms that are looked at in one report; those after them are left out.</summary>
    public const int MostMentions = 4096;

    private readonly MentionJudge _judge = new(gazetteer, words);
    private readonly PlacesOfName _places = new(gazetteer);
    private readonly ListHeadings _headings = new(gazetteer, words);
    private readonly FamilyNames _persons = new(new PlacesOfName(gazetteer), words);

    /// <summary>All names of places, in text order; none overlaps another.</summary>
    /// <param name="sentences">Annotated sentences of one report, in text order.</param>
    public ImmutableArray<PlaceMention> Find(ImmutableArray<Sentence> sentences)
    {
        var found = ImmutableArray.CreateBuilder<PlaceMention>();
        var hits = new List<NameHit>();
        var names = new List<int>();
        for (var at = 0; at < sentences.Length && found.Count < MostMentions; at++)
            FindIn(sentences[at], at, found, hits, names);
        var named = _headings.With(sentences, _persons.Without(sentences, found.DrainToImmutable()));
        return _persons.Without(sentences, new RepeatedPlaces(gazetteer, _judge, named).In(sentences));
    }

    /// <summary>The mention at a stretch of tokens that is known to name a place.</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="index">The sentence's position among those given.</param>
    /// <param name="first">Index of the first token.</param>
    /// <param name="last">Index of the last token, included.</param>
    public PlaceMention At(Sentence sentence, int index, int first, int last)
    {
        var hits = new List<NameHit>();
        gazetteer.Find(sentence.Tokens, first, NameSearch.Typos, hits);
        var end = last > first && sentence.Tokens[last].Lower == "." && !hits.Exists(candidate => candidate.Last == last) ? last - 1 : last;
        var hit = hits.Where(candidate => candidate.Last == end).OrderBy(candidate => candidate.Match).FirstOrDefault(new NameHit(first, last, NameMatch.Exact, 0, 0));
        var names = new List<int>();
        Number(sentence, names);
        if (hit.Count > 0 && _judge.Judge(new NamedSentence(sentence, index, names), hit) is { } mention)
            return mention with { Last = last };
        var use = hit.Count > 0 && _places.IsAdjective(hit) ? ToponymUse.Adjective : ToponymUse.Place;
        return new PlaceMention(index, first, last, hit, use, _judge.Wish(sentence.Tokens, first, last));
    }

    /// <summary>Names of the gazetteer that are not taken for places, each token once.</summary>
    /// <param name="sentences">The sentences of one report.</param>
    /// <param name="toponyms">Those that were read in them, in text order.</param>
    public ImmutableArray<RefusedName> Refused(ImmutableArray<Sentence> sentences, ImmutableArray<Toponym> toponyms)
    {
        var refused = ImmutableArray.CreateBuilder<RefusedName>();
        var (hits, names) = (new List<NameHit>(), new List<int>());
        var next = 0;
        for (var index = 0; index < sentences.Length; index++)
        {
            Number(sentences[index], names);
            AddRefused(new NamedSentence(sentences[index], index, names), sentences[index], toponyms, ref next, hits, refused);
        }
        return refused.DrainToImmutable();
    }

    private void AddRefused(NamedSentence named, Sentence sentence, ImmutableArray<Toponym> toponyms, ref int next, List<NameHit> hits, ImmutableArray<RefusedName>.Builder refused)
    {
        for (var at = 0; at < named.Tokens.Length; at++)
        {
            while (next < toponyms.Length && (toponyms[next].Sentence < named.Index || (toponyms[next].Sentence == named.Index && toponyms[next].Last < at)))
                next++;
            var end = next < toponyms.Length && toponyms[next].Sentence == named.Index ? toponyms[next].First : named.Tokens.Length;
            hits.Clear();
            if (named.Tokens[at].Upos != Upos.Propn || at >= end)
                continue;
            gazetteer.Find(named.Tokens, at, NameSearch.Exact, hits);
            if (hits is not [var hit, ..] || hit.Last >= end)
                continue;
            refused.Add(new RefusedName(sentence.SpanOf(hit.First, hit.Last), Token.Join(named.Tokens, hit.First, hit.Last), _judge.Refusal(named, hit)));
            at = hit.Last;
        }
    }

    private void FindIn(Sentence sentence, int index, ImmutableArray<PlaceMention>.Builder found, List<NameHit> hits, List<int> names)
    {
        Number(sentence, names);
        var tokens = sentence.Tokens;
        var lastFound = -1;
        for (var at = 0; at < tokens.Length && found.Count < MostMentions;)
        {
            var named = new NamedSentence(sentence, index, names, lastFound);
            var mention = MayStart(named, at) ? At(named, at, hits) : null;
            if (mention is { } one)
            {
                found.Add(one);
                lastFound = one.Use == ToponymUse.Place ? one.Last : -1;
            }
            at = mention is { } after ? after.Last + 1 : at + 1;
        }
    }

    // Which name each token is in, -1 outside.
    internal static void Number(Sentence sentence, List<int> names)
    {
        names.Clear();
        for (var at = 0; at < sentence.Tokens.Length; at++)
            names.Add(-1);
        for (var name = 0; name < sentence.Names.Length; name++)
            for (var at = sentence.Names[name].First; at <= sentence.Names[name].Last; at++)
                names[at] = name;
    }

    private bool MayStart(NamedSentence sentence, int at)
    {
        ref readonly var token = ref sentence.Tokens.ItemRef(at);
        return token.Kind == TokenKind.Word && !token.JoinsPrevious
            && (sentence.NameAt(at) is not null || token.Upos is Upos.Propn or Upos.Adj || (token.Upos is Upos.Noun or Upos.Verb && _judge.IsCalledSettlement(sentence, at)) || MentionJudge.MayStart(sentence, at));
    }

    private PlaceMention? At(NamedSentence sentence, int at, List<NameHit> hits)
    {
        hits.Clear();
        var name = sentence.NameAt(at);
        gazetteer.Find(sentence.Tokens, at, name is { Kind: NameKind.Location } own && own.First == at ? NameSearch.Typos : NameSearch.Exact, hits);
        foreach (var hit in hits)
            if (_judge.Judge(sentence, hit) is { } mention)
                return mention;
        if (name is null && _judge.CalledPlace(sentence, at) is >= 0 and var last)
            return new PlaceMention(sentence.Index, at, last, new NameHit(at, last, NameMatch.Exact, 0, 0), ToponymUse.Place, KindWish.Settlement);
        if (name is not { Kind: NameKind.Location } location || location.First != at)
            return null;
        if (Inside(sentence, location, hits) is { } inside)
            return inside;
        var end = _judge.LastOfName(sentence, location);
        return end >= at ? new PlaceMention(sentence.Index, at, end, new NameHit(at, end, NameMatch.Exact, 0, 0), ToponymUse.Place, KindWish.None) : null;
    }

    // "Northeast Georgia", "Metro Vancouver"
    private PlaceMention? Inside(NamedSentence sentence, Name location, List<NameHit> hits)
    {
        for (var at = location.First + 1; at <= location.Last && _judge.IsLoose(sentence, location.First, at); at++)
        {
            hits.Clear();
            gazetteer.Find(sentence.Tokens, at, NameSearch.Exact, hits);
            foreach (var hit in hits)
                if (_judge.Judge(sentence, hit) is { } mention)
                    return mention;
        }
        return null;
    }
}

/// <summary>A name of the gazetteer that is not taken for a place.</summary>
/// <param name="Span">Where it is in the stored text.</param>
/// <param name="Text">As written.</param>
/// <param name="Reason">Why not, for people.</param>
internal readonly record struct RefusedName(TextSpan Span, string Text, string Reason);
