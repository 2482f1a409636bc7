using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Incidents;

/// <summary>What says whether two sentences that tell of an attack of one type tell of the same incident.</summary>
internal sealed class PairFeatures
{
    /// <summary>The model's name.</summary>
    public const string ModelName = "same";

    private const float Likely = 0.15f;

    private readonly ReportView _view;
    private readonly EventType _type;
    private readonly ImmutableArray<int> _telling;
    private readonly ILookup<int, int> _entities;
    private readonly Dictionary<(int Sentence, Role Role), HashSet<string>> _heads = [];
    private readonly string _number;
    private readonly string _places;
    private readonly string _days;

    public PairFeatures(ReportView view, EventType type, ImmutableArray<int> telling)
    {
        (_view, _type, _telling) = (view, type, telling);
        _entities = Enumerable.Range(0, view.Roles.Length).SelectMany(entity => view.Report.Entities[entity].Phrases.Select(phrase => (phrase.Sentence.Index, entity)).Distinct())
            .ToLookup(pair => pair.Index, pair => pair.entity);
        _number = Few(telling.Length);
        _places = Few(telling.SelectMany(sentence => view.Setting.Places[sentence]).Distinct(StringComparer.Ordinal).Count());
        _days = Few(telling.SelectMany(sentence => view.Setting.Days[sentence]).Distinct().Count());
    }

    /// <summary>The features of two sentences, the first of which stands before the other.</summary>
    public FeatureList Of(int first, int second, bool withNames = false)
    {
        var list = new FeatureList(withNames);
        list.Add("bias");
        list.Add("type", _type.ToString());
        list.Add("number", _number);
        list.Add("places", _places);
        list.Add("days", _days);
        Gauge.Add(list, "relevance", _view.Clues.Relevance);
        OfOrder(list, first, second);
        OfSetting(list, first, second);
        OfEntities(list, first, second);
        OfWords(list, first, second);
        return list;
    }

    private void OfOrder(FeatureList list, int first, int second)
    {
        Gauge.Count(list, "apart", second - first);
        Gauge.Count(list, "between", _telling.Count(sentence => sentence > first && sentence < second));
        list.Add("apart.number", Few(second - first), _number);
        list.Add("paragraph", _view.Report.Sentences[first].Paragraph == _view.Report.Sentences[second].Paragraph ? "same" : "other", Few(second - first));
        list.Add("first", first == _telling[0] ? "first" : "later", Few(first), Few(second));
        var (one, other) = (_view.Clues.Events[first][(int)_type], _view.Clues.Events[second][(int)_type]);
        Gauge.Add(list, "one", one);
        Gauge.Add(list, "other", other);
        Gauge.Add(list, "least", Math.Min(one, other));
        var difference = Enumerable.Range(1, _view.Clues.Events[first].Length - 1).Sum(type => Math.Abs(_view.Clues.Events[first][type] - _view.Clues.Events[second][type]));
        Gauge.Add(list, "difference", difference / 2);
    }

    private void OfSetting(FeatureList list, int first, int second)
    {
        var places = Compare(_view.Setting.Places[first], _view.Setting.Places[second]);
        var days = Compare(_view.Setting.Days[first], _view.Setting.Days[second]);
        list.Add("where", places);
        list.Add("when", days);
        list.Add("where.when", places, days);
        list.Add("where.apart", places, Few(second - first));
        list.Add("when.apart", days, Few(second - first));
        list.Add("lands", Compare(_view.Setting.Lands[first], _view.Setting.Lands[second]));
        if (!_view.Setting.Days[first].IsEmpty && !_view.Setting.Days[second].IsEmpty)
            list.Add("ago", RelevanceFeatures.Ago(_view.Setting.Days[first][0]), RelevanceFeatures.Ago(_view.Setting.Days[second][0]));
    }

    private void OfEntities(FeatureList list, int first, int second)
    {
        var shared = _entities[first].Intersect(_entities[second]).ToArray();
        for (var role = Role.Individual; role <= Role.Weapon; role++)
        {
            var (one, other) = (Heads(first, role), Heads(second, role));
            var name = role.ToString();
            var isShared = shared.Any(entity => _view.Roles[entity][(int)role] >= Likely);
            var relation = isShared ? "shared" : one.Count == 0 ? other.Count == 0 ? "none" : "second" : other.Count == 0 ? "first" : one.Overlaps(other) ? "heads" : "other";
            list.Add("role", name, relation);
            list.Add("role.apart", name, relation, Few(second - first));
        }
        list.Add("shared", Few(shared.Length));
        list.Add("shared.names", Few(shared.Count(entity => _view.Report.Entities[entity].Phrases.Any(phrase => phrase.Name is not null))));
    }

    private void OfWords(FeatureList list, int first, int second)
    {
        var (one, other) = (_view.Triggers(first).ToArray(), _view.Triggers(second).ToArray());
        list.Add("triggers", Compare(one, other));
        foreach (var trigger in one)
            foreach (var next in other)
                list.Add("trigger", trigger, next);
        var tokens = _view.Report.Sentences[second].Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Upos is Upos.Adv or Upos.Det or Upos.Adj or Upos.Sconj)
                list.Add("word", tokens[at].Lower);
            if (at < 3)
                list.Add("start", tokens[at].Lower);
            if (SentenceClues.IsTrigger(tokens[at]))
                list.Add("determiner", Determiner(tokens, at), tokens[at].Upos.ToString());
        }
        foreach (var token in _view.Report.Sentences[first].Tokens)
            if (token.Upos is Upos.Adv or Upos.Det or Upos.Adj || SentenceClues.IsTrigger(token))
                list.Add("before", token.Lower);
        var words = Words(first);
        var common = Words(second).Count(words.Contains);
        Gauge.Count(list, "common", common);
    }

    private HashSet<string> Heads(int sentence, Role role)
    {
        if (!_heads.TryGetValue((sentence, role), out var heads))
            _heads[(sentence, role)] = heads =
            [
                .. _entities[sentence].Where(entity => _view.Roles[entity][(int)role] >= Likely).SelectMany(entity => _view.Report.Entities[entity].Phrases)
                    .Where(phrase => phrase.Sentence.Index == sentence).Select(phrase => phrase.HeadToken.Lemma.ToLowerInvariant()),
            ];
        return heads;
    }

    private HashSet<string> Words(int sentence) =>
        [.. _view.Report.Sentences[sentence].Tokens.Where(token => token.Upos is Upos.Noun or Upos.Propn or Upos.Verb).Select(token => token.Lemma.ToLowerInvariant())];

    private static string Determiner(ImmutableArray<Token> tokens, int head)
    {
        for (var at = head - 1; at >= 0 && head - at < 6; at--)
            if (tokens[at].Head == head && tokens[at].Upos == Upos.Det)
                return tokens[at].Lower;
        return "-";
    }

    private static string Compare<T>(IReadOnlyCollection<T> one, IReadOnlyCollection<T> other) =>
        one.Count == 0 ? other.Count == 0 ? "none" : "second" : other.Count == 0 ? "first" : one.Intersect(other).Any() ? "shared" : "other";

    private static string Few(int number) => number < 6 ? number.ToString(CultureInfo.InvariantCulture) : number < 11 ? "6" : "11";
}
