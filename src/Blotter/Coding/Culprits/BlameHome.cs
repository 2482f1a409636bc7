using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Language;

namespace Blotter.Coding.Culprits;

/// <summary>Says of which incidents a sentence speaks when it says who did something.</summary>
internal sealed class BlameHome
{
    // What speaks for an incident: its sentence, one before in the paragraph, being the main one, a deed of its type, and words that few incidents have.
    private const float OwnSentence = 3;
    private const float SameParagraph = 2;
    private const float Main = 1;
    private const float SameType = 1.5f;
    private const float OtherType = -1;
    private const float SharedWord = 1.1f;
    private const float MostShared = 2.2f;

    // A word that more incidents have tells none from the others, and one so short is seldom a name or a thing.
    private const int MostSharing = 2;
    private const int ShortestWord = 4;

    // "Both attacks": those of the same days.
    private const int NearDays = 2;

    private readonly ImmutableArray<IncidentDraft> _drafts;
    private readonly ILookup<int, (int Incident, EventMention Mention)> _mentions;
    private readonly ILookup<int, int> _sentences;
    private readonly Dictionary<int, Told[]> _paragraphs;
    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);

    public BlameHome(ImmutableArray<IncidentDraft> drafts)
    {
        _drafts = drafts;
        _mentions = drafts.SelectMany((draft, index) => draft.Mentions.Select(mention => (index, mention))).ToLookup(pair => pair.mention.Facts.Sentence.Index);
        _sentences = drafts.SelectMany((draft, index) => draft.Sentences.Select(facts => (facts.Sentence.Index, index))).ToLookup(pair => pair.Index, pair => pair.index);
        _paragraphs = drafts.SelectMany((draft, index) => draft.Mentions.Select(mention => new Told(mention.Facts.Sentence.Index, mention.Facts.Sentence.Paragraph, index))).GroupBy(told => told.Paragraph)
            .ToDictionary(paragraph => paragraph.Key, paragraph => paragraph.OrderBy(told => told.Sentence).ToArray());
        foreach (var (index, draft) in drafts.Index())
            foreach (var word in draft.Sentences.SelectMany(Words).Distinct(StringComparer.Ordinal))
                if (_words.TryGetValue(word, out var known))
                    known.Add(index);
                else
                    _words[word] = [index];
    }

    /// <summary>The attack words of a sentence that tell of incidents.</summary>
    public ImmutableArray<Trigger> Telling(SentenceFacts facts) =>
        _mentions.Contains(facts.Sentence.Index) ? [.. _mentions[facts.Sentence.Index].SelectMany(pair => pair.Mention.Facts.Triggers).Distinct()] : [];

    /// <summary>Whether a sentence tells of an incident.</summary>
    public bool Tells(SentenceFacts facts) => _sentences.Contains(facts.Sentence.Index);

    /// <summary>The indexes of the incidents; none where the deed is none of them.</summary>
    public ImmutableArray<int> Of(Blame blame)
    {
        var sentence = blame.Facts.Sentence;
        if (_mentions.Contains(sentence.Index))
        {
            var place = blame.Deed >= 0 ? blame.Deed : blame.Word;
            return [_mentions[sentence.Index].MinBy(pair => Math.Abs(pair.Mention.Trigger.First - place)).Incident];
        }
        if (blame.Kind == BlameKind.Does)
            return [.. _sentences[sentence.Index].Take(1)];
        if (IsOfMany(blame))
            return [];
        var best = Best(blame);
        // Who is accused of robbing houses is not accused of the bombing.
        if (TypeOf(blame) is (IncidentType.Robbery or IncidentType.Hijacking) and var type && type != _drafts[best].Type)
            return [];
        return IsOfAll(blame) ? [.. All(best)] : [best];
    }

    private int Best(Blame blame)
    {
        var scores = new Dictionary<int, float> { [0] = Main };
        var sentence = blame.Facts.Sentence;
        if (_sentences[sentence.Index].Select(index => (int?)index).FirstOrDefault() is { } own)
            Add(scores, own, OwnSentence);
        if (ToldBefore(sentence) is { } before)
            Add(scores, before.Incident, SameParagraph);
        var shared = new Dictionary<int, float>();
        foreach (var word in Words(blame.Facts).Except(OfCulprit(blame), StringComparer.Ordinal).Distinct(StringComparer.Ordinal))
            if (_words.TryGetValue(word, out var sharing) && sharing.Count <= MostSharing && sharing.Count < _drafts.Length)
                foreach (var index in sharing)
                    shared[index] = Math.Min(MostShared, shared.GetValueOrDefault(index) + SharedWord);
        foreach (var (index, score) in shared)
            Add(scores, index, score);
        if (TypeOf(blame) is { } type)
            foreach (var index in scores.Keys.ToArray())
                scores[index] += TypeFamily.Coarse(_drafts[index].Type) == TypeFamily.Coarse(type) ? SameType : OtherType;
        return scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
    }

    // The first mention of the last sentence before this one in its paragraph that has any.
    private Told? ToldBefore(Sentence sentence)
    {
        if (!_paragraphs.TryGetValue(sentence.Paragraph, out var told) || FirstFrom(told, sentence.Index) is not (> 0 and var next))
            return null;
        return told[FirstFrom(told, told[next - 1].Sentence)];
    }

    private static int FirstFrom(Told[] told, int sentence)
    {
        var (low, high) = (0, told.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = told[middle].Sentence < sentence ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static void Add(Dictionary<int, float> scores, int index, float score) => scores[index] = scores.GetValueOrDefault(index) + score;

    // Those of the days of one.
    private IEnumerable<int> All(int best)
    {
        var day = _drafts[best].Date?.Time.Start?.FirstDay.DayNumber;
        return _drafts.Index().Where(draft => draft.Index == best || (day is { } near && draft.Item.Date?.Time.Start?.FirstDay.DayNumber is { } other && Math.Abs(near - other) <= NearDays)).Select(draft => draft.Index);
    }

    // What kind of deed the blame is for, where its word says so.
    private static IncidentType? TypeOf(Blame blame)
    {
        foreach (var trigger in blame.Facts.Triggers)
            if ((blame.Deed < 0 ? trigger.First > blame.Word : blame.Deed >= trigger.First && blame.Deed <= trigger.Last) && trigger.Word.Type is not (IncidentType.Other or IncidentType.ArmedAttack))
                return trigger.Word.Type;
        return null;
    }

    private static IEnumerable<string> Words(SentenceFacts facts) =>
        facts.Sentence.Tokens.Where(token => token.Upos is Upos.Noun or Upos.Propn && token.Text.Length >= ShortestWord).Select(token => token.Lemma.ToLowerInvariant());

    // The culprit's own name tells no deed from another: a group is named for many.
    private static IEnumerable<string> OfCulprit(Blame blame)
    {
        if (blame.Culprit < 0)
            return [];
        var tokens = blame.Facts.Sentence.Tokens;
        var names = blame.Facts.Sentence.Names.Where(name => Enumerable.Range(name.First, name.Last - name.First + 1).Any(at => at == blame.Culprit || tokens[at].Head == blame.Culprit));
        return names.SelectMany(name => Enumerable.Range(name.First, name.Last - name.First + 1)).Append(blame.Culprit).Select(at => tokens[at].Lemma.ToLowerInvariant());
    }

    // "has claimed several such attacks": attacks in general, none of the report's.
    private static bool IsOfMany(Blame blame) => IsPlural(blame) && Determiner(blame) is not ("the" or "these" or "those" or "both" or "either" or "all");

    // "both attacks", "these bombings", "the two fires".
    private static bool IsOfAll(Blame blame) => (IsPlural(blame) && Determiner(blame) is "both" or "these" or "all") || (IsPlural(blame) && IsCounted(blame));

    private static bool IsPlural(Blame blame) => blame.Deed >= 0 && blame.Facts.Sentence.Tokens[blame.Deed] is { Upos: Upos.Noun, Features.Number: Number.Plural };

    private static bool IsCounted(Blame blame) => blame.Facts.Sentence.Tokens.Any(token => token.Head == blame.Deed && token.Relation is "nummod");

    private static string? Determiner(Blame blame)
    {
        foreach (var token in blame.Facts.Sentence.Tokens)
            if (token.Head == blame.Deed && token.Relation.StartsWith("det", StringComparison.Ordinal))
                return token.Lower;
        return null;
    }

    private sealed record Told(int Sentence, int Paragraph, int Incident);
}
