using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Views.Muc4;

/// <summary>What speaks for a place or against it being where an incident happened.</summary>
internal sealed class Muc4PlaceFeatures
{
    private const string Alone = "country";
    private const string Assumed = "assumed";
    private const string Nowhere = "nowhere";

    private readonly Muc4PlaceReading _reading;
    private readonly Muc4PlaceCandidates _places;
    private readonly Muc4Nearness _nearness;
    private readonly string _nearest;
    private readonly int _nearestRank;
    private readonly string _number;
    private readonly ImmutableArray<string> _words;
    private readonly ImmutableArray<string> _names;
    private readonly ImmutableArray<string> _lemmas;
    private readonly Dictionary<string, (Muc4CountryMention? Nearest, bool HasPlace)> _ofCountry = new(StringComparer.Ordinal);

    public Muc4PlaceFeatures(Muc4PlaceReading reading, Muc4PlaceCandidates places, Muc4Nearness nearness)
    {
        (_reading, _places, _nearness) = (reading, places, nearness);
        Candidates = [.. places.For(nearness)];
        var nearest = reading.Places.Where(mention => mention.Sentence.Index >= 0).MinBy(mention => nearness.Rank(mention.Sentence.Index));
        _nearest = nearest is null ? Nowhere : nearness.Word(nearest.Sentence.Index);
        _nearestRank = nearest is null ? int.MaxValue : nearness.Rank(nearest.Sentence.Index);
        _names = [.. nearness.Telling.Take(3).SelectMany(NamesIn).Distinct(StringComparer.Ordinal)];
        _words = [.. nearness.Telling.Take(2).SelectMany(sentence => IncidentWords.In(reading.Sentences[sentence]))];
        _lemmas = [.. nearness.Telling.Take(2).SelectMany(LemmasIn).Distinct(StringComparer.Ordinal)];
        _number = Few(nearness.Telling.Sum(sentence => places.In(sentence).Count()));
    }

    /// <summary>What may be the incident's place.</summary>
    public ImmutableArray<Muc4PlaceCandidate> Candidates { get; }

    /// <summary>The features of one of them.</summary>
    public FeatureList Of(Muc4PlaceCandidate candidate)
    {
        var list = new FeatureList();
        list.Add("bias");
        OfCountry(list, candidate.Country, candidate.Area is null ? Alone : candidate.Mention is null ? Assumed : "place");
        if (candidate.Mention is { } mention)
            OfPlace(list, candidate, mention);
        OfWords(list, candidate);
        return list;
    }

    // What of the words that tell of the incident says where: an embassy stands in a capital, and whom the keys know was attacked in one place.
    private void OfWords(FeatureList list, Muc4PlaceCandidate candidate)
    {
        var area = candidate.Area;
        var what = area is null ? Alone : candidate.Mention is null ? Assumed : area.Name == _reading.DatelinePlace ? "here" : _reading.Gazetteer.CapitalOf(candidate.Country)?.Name == area.Name ? "capital" : area.Kind;
        foreach (var lemma in _lemmas)
            list.Add("what.lemma", what, lemma);
    }

    private IEnumerable<string> LemmasIn(int sentence) =>
        _reading.Sentences[sentence].Tokens.Where(token => token.Upos is Upos.Noun or Upos.Propn or Upos.Verb).Select(token => token.Lemma.ToLowerInvariant());

    // Organisations and peoples tell of a country.
    private IEnumerable<string> NamesIn(int sentence) =>
        _reading.Sentences[sentence].Tokens.Where(token => token.Upos == Upos.Propn || token.Upos == Upos.Adj).Select(token => token.Lower);

    // Where the country is named nearest, and whether the sentences that tell of the incident name a place in it; asked for by each of its places.
    private (Muc4CountryMention? Nearest, bool HasPlace) NearestOf(string country)
    {
        if (!_ofCountry.TryGetValue(country, out var known))
            _ofCountry[country] = known = (
                _reading.Countries.Where(mention => mention.Country == country).MinBy(mention => _nearness.Rank(mention.Sentence.Index)),
                _reading.Places.Any(mention => _nearness.Rank(mention.Sentence.Index) < 1000 && mention.Areas.Any(area => area.Country == country)));
        return known;
    }

    private void OfCountry(FeatureList list, string country, string kind)
    {
        var share = _reading.Share(country) switch { < 0.05f => "0", < 0.15f => "1", < 0.3f => "2", < 0.5f => "3", < 0.7f => "4", < 0.9f => "5", _ => "6" };
        var isFiledThere = country == _reading.DatelineCountry ? "filed" : _reading.DatelineCountry is null ? "unknown" : "elsewhere";
        list.Add("country", country, kind);
        list.Add("country.filed", country, isFiledThere);
        foreach (var name in _names)
            list.Add("country.name", country, name);
        list.Add("share", share, kind);
        list.Add("filed", isFiledThere, kind);
        list.Add("share.filed", share, isFiledThere, kind);
        list.Add("rank", Few(_reading.Ranked.IndexOf(country)), kind);
        var (nearest, hasPlace) = NearestOf(country);
        var word = nearest is null ? Nowhere : _nearness.Word(nearest.Sentence.Index) + (nearest.IsName ? "n" : "p");
        list.Add("named", word, kind);
        list.Add("named.filed", word, isFiledThere, kind);
        if (nearest is { IsName: true })
            list.Add("named.prep", word, Before(nearest.Sentence.Tokens, nearest.First), kind);
        list.Add("hasplace", hasPlace ? "1" : "0", kind, isFiledThere);
        if (kind is not (Alone or Assumed))
            return;
        list.Add(kind + ".nearest", _nearest);
        list.Add(kind + ".nearest.number", _nearest, _number);
        list.Add(kind + ".nearest.filed", _nearest, isFiledThere, share);
        list.Add(kind + ".nearest.named", _nearest, word);
    }

    private void OfPlace(FeatureList list, Muc4PlaceCandidate candidate, Muc4PlaceMention mention)
    {
        var tokens = mention.Sentence.Tokens;
        var area = candidate.Area!;
        var word = _nearness.Word(mention.Sentence.Index);
        var (preposition, levels) = (Before(tokens, mention.Begin), Few(candidate.Levels.Length));
        var governor = Governor.Of(tokens, Head(mention));
        var lemma = governor.Token < 0 ? "-" : tokens[governor.Token].Lemma.ToLowerInvariant();
        list.Add("word", word);
        list.Add("word.kind", word, area.Kind);
        list.Add("word.levels", word, levels);
        list.Add("word.prep", word, preposition);
        list.Add("prep.kind", preposition, area.Kind);
        list.Add("gov", lemma, governor.Relation);
        list.Add("gov.word", lemma, word);
        list.Add("gov.incident", governor.Token >= 0 && IncidentWords.Has(tokens[governor.Token]) ? "1" : "0", governor.Relation, word);
        list.Add("climb", IncidentWords.Climb(tokens, Head(mention)), word);
        list.Add("shared", IncidentWords.In(mention.Sentence).Any(_words.Contains) ? "1" : "0", word);
        list.Add("distance", IncidentWords.Distance(tokens, mention.First), word);
        list.Add("rel.word", governor.Relation, word);
        list.Add("left", Lower(tokens, mention.Begin - 1), Lower(tokens, mention.Begin - 2));
        list.Add("left1", Lower(tokens, mention.Begin - 1), word);
        list.Add("right", Lower(tokens, mention.End + 1));
        list.Add("name", NameKind(mention), word);
        var listed = (mention.IsListed ? "1" : "0") + (mention.IsOfGazetteer ? "g" : "");
        list.Add("listed", listed, area.Kind, mention.Cue);
        list.Add("listed.word", listed, word);
        list.Add("nearest", _nearness.Rank(mention.Sentence.Index) == _nearestRank ? "1" : "0", word);
        list.Add("number", _number, word);
        list.Add("often", Few(_reading.ByDistinctName.GetValueOrDefault(area.Name)), word);
        list.Add("dateline", area.Name == _reading.DatelinePlace ? "1" : "0", word);
        list.Add("dateline.prep", area.Name == _reading.DatelinePlace ? "1" : "0", word, preposition);
        list.Add("order", Few(_places.In(mention.Sentence.Index).TakeWhile(other => other != mention).Count()), word);
        list.Add("telling", Few(_nearness.Telling.Count(sentence => _places.In(sentence).Any(other => other.Areas.Any(named => named.Name == area.Name)))), levels);
        OfReach(list, area, mention, word);
        OfKind(list, candidate, mention);
        OfLinks(list, candidate, mention, word);
    }

    // How near the tree puts it to what tells of the attack, by itself and beside the other places of these sentences.
    private void OfReach(FeatureList list, Muc4Area area, Muc4PlaceMention mention, string word)
    {
        var own = _reading.ReachOf(mention);
        list.Add("reach", own.Word, word);
        list.Add("reach.prep", own.Word, Before(mention.Sentence.Tokens, mention.Begin));
        list.Add("use", own.Use, word);
        list.Add("use.kind", own.Use, area.Kind);
        var best = _nearness.Telling.Take(4).SelectMany(_places.In).Where(other => other.Areas.Any(named => named.Name == area.Name)).Select(_reading.ReachOf).DefaultIfEmpty(Muc4Reach.Nowhere).MinBy(reach => reach.Cost);
        list.Add("best.reach", best.Word, word);
        list.Add("better", Few(_nearness.Telling.Take(4).SelectMany(_places.In).Where(other => _reading.ReachOf(other).Cost < best.Cost - 0.2f && !other.Areas.Any(named => named.Name == area.Name)).Select(other => other.Areas[0].Name).Distinct(StringComparer.Ordinal).Count()), best.Word);
    }

    // Of places of one name and country: a department, its capital.
    private static void OfKind(FeatureList list, Muc4PlaceCandidate candidate, Muc4PlaceMention mention)
    {
        var area = candidate.Area!;
        var others = string.Join('/', mention.Areas.Where(other => other.Country == area.Country || !mention.IsListed).Select(other => other.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        list.Add("kinds", area.Kind, others, mention.Cue);
        list.Add("kinds.prep", area.Kind, others, Before(mention.Sentence.Tokens, mention.Begin));
        list.Add("area", area.Name, area.Kind);
    }

    private void OfLinks(FeatureList list, Muc4PlaceCandidate candidate, Muc4PlaceMention mention, string word)
    {
        var area = candidate.Area!;
        var holder = candidate.Levels.Length > 1 ? candidate.Levels[^2].Kind : "";
        list.Add("link", candidate.Link.ToString(), area.Kind, holder);
        list.Add("link.word", candidate.Link.ToString(), word, Few(candidate.Levels.Length));
        list.Add("holder", candidate.Levels.Length > 1 ? candidate.Levels[^2].Written : "-", area.Kind);
        var longer = Candidates.Where(other => other.Mention == mention && other.Levels.Length > candidate.Levels.Length && other.Area!.Is(area)).ToArray();
        foreach (var link in longer.Select(other => other.Link).Distinct().Order())
            list.Add("longer", link.ToString(), candidate.Link.ToString(), area.Kind);
        if (longer.Length == 0)
            list.Add("longest", candidate.Link.ToString(), area.Kind, Few(candidate.Levels.Length));
        foreach (var inner in Candidates.Where(other => other.Levels.Length > 1 && other.Levels[^2].Is(area)))
        {
            list.Add("holds", _nearness.Word(inner.Mention!.Sentence.Index), word, inner.Link.ToString());
            list.Add("holds.kind", inner.Area!.Kind, area.Kind, inner.Mention.Sentence == mention.Sentence ? "same" : "other");
        }
    }

    private static int Head(Muc4PlaceMention mention)
    {
        var tokens = mention.Sentence.Tokens;
        for (var at = mention.Begin; at <= mention.End; at++)
            if (tokens[at].Head < mention.Begin || tokens[at].Head > mention.End)
                return at;
        return mention.First;
    }

    // The preposition before a place, articles and parts of it aside.
    private static string Before(ImmutableArray<Token> tokens, int first)
    {
        for (var at = first - 1; at >= 0 && first - at <= 4; at--)
        {
            if (tokens[at].Upos == Upos.Adp)
                return tokens[at].Lower;
            if (tokens[at].Upos is not (Upos.Det or Upos.Adj or Upos.Propn or Upos.Noun))
                return tokens[at].Lower is "," or "and" ? tokens[at].Lower : "-";
        }
        return "-";
    }

    private static string NameKind(Muc4PlaceMention mention)
    {
        foreach (var name in mention.Sentence.Names)
            if (name.First <= mention.First && name.Last >= mention.Last)
                return name.Kind.ToString();
        return "-";
    }

    private static string Lower(ImmutableArray<Token> tokens, int at) => at < 0 || at >= tokens.Length ? "-" : tokens[at].Kind == TokenKind.Number ? "#" : tokens[at].Lower;

    private static string Few(int number) => number switch { <= 0 => "0", 1 => "1", 2 => "2", 3 => "3", <= 5 => "4", <= 9 => "6", _ => "10" };
}
