using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Language;

namespace Blotter.Coding.Roles;

/// <summary>All words that may stand for one entity, and how each stands among them: how often they are said, whether first, where, how the phrase hangs.</summary>
internal sealed class FillerContext
{
    private readonly Dictionary<string, int> _phrases;
    private readonly Dictionary<object, int> _order;
    private readonly int _longest;

    /// <summary>Collects the words of an entity.</summary>
    public FillerContext(Entity entity)
    {
        Candidates = [.. entity.Phrases.SelectMany(phrase => FillerSpans.Candidates(phrase))];
        _order = entity.Phrases.Select((phrase, at) => (phrase, at)).ToDictionary(pair => (object)pair.phrase, pair => pair.at, ReferenceEqualityComparer.Instance);
        _phrases = Candidates.GroupBy(Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(span => _order[span.Phrase]).Distinct().Count(), StringComparer.Ordinal);
        _longest = entity.Phrases.Max(phrase => phrase.Last - phrase.First);
    }

    /// <summary>The words that may stand for it, phrase by phrase.</summary>
    public ImmutableArray<FillerSpan> Candidates { get; }

    /// <summary>The words that most likely stand for it in a role, and how likely the same words, wherever they are said, are the right ones among all that might.</summary>
    public (FillerSpan Words, float Probability) Choose(LinearModel spans, Role role)
    {
        var features = new FeatureList();
        var odds = new Dictionary<string, float>(StringComparer.Ordinal);
        var best = default(FillerSpan);
        var (most, sum) = (0f, 0f);
        foreach (var span in Candidates)
        {
            features.Clear();
            AddFeatures(features, span, role);
            var probability = spans.Read(features.Distinct())[1];
            var own = Math.Max(probability, float.Epsilon) / Math.Max(1 - probability, 1e-7f);
            odds[Text(span)] = odds.GetValueOrDefault(Text(span)) + own;
            sum += own;
            if (own > most)
                (best, most) = (span, own);
        }
        return (best, odds[Text(best)] / sum);
    }

    /// <summary>Adds what speaks for or against one of the candidates.</summary>
    public void AddFeatures(FeatureList list, FillerSpan span, Role role)
    {
        FillerSpans.AddFeatures(list, span, role);
        var tokens = span.Phrase.Sentence.Tokens;
        var own = role.ToString();
        var kind = span.Phrase.Name?.Kind.ToString() ?? span.Phrase.HeadToken.Upos.ToString();
        var said = _phrases[Text(span)];
        list.Add("c.said", Bin(said), Bin(_order.Count), kind);
        list.Add("c.order", Bin(_order[span.Phrase]), own);
        list.Add("c.place", SentenceClues.PlaceOf(span.Phrase.Sentence.Index), own);
        var governor = Governor.Of(tokens, span.Phrase.Head);
        list.Add("c.gov", governor.Relation, own);
        list.Add("c.trigger", governor.Token >= 0 && SentenceClues.IsTrigger(tokens[governor.Token]) ? governor.Relation : "-", own);
        list.Add("c.short", Bin(_longest - (span.Last - span.First)), own, kind);
        list.Add("c.det", tokens[span.Phrase.First].Upos == Upos.Det ? tokens[span.Phrase.First].Lower : "-", own, kind);
    }

    private static string Text(FillerSpan span) => span.Text.ToLowerInvariant();

    private static string Bin(int number) => number < 0 ? "-" : Math.Min(number, 4).ToString(CultureInfo.InvariantCulture);
}
