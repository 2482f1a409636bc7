using System.Collections.Immutable;
using Blotter.Coding.Events;
using Blotter.Coding.Fills;
using Blotter.Coding.Mentions;

namespace Blotter.Coding.Incidents;

/// <summary>Finds the participants of a report by the sentences that name them, however many incidents ask for theirs. Immutable.</summary>
internal sealed class ParticipantIndex
{
    private readonly ImmutableArray<Participant> _participants;
    private readonly Dictionary<int, int> _sentences;
    private readonly ILookup<int, int> _bySentence;
    private readonly ILookup<int, (int Entity, NounPhrase Phrase)> _phrases;

    /// <summary>An index of these participants.</summary>
    /// <param name="report">The report.</param>
    /// <param name="participants">Its participants, in text order.</param>
    public ParticipantIndex(AnnotatedReport report, ImmutableArray<Participant> participants)
    {
        _participants = participants;
        _sentences = report.Sentences.ToDictionary(sentence => sentence.Span.Start, sentence => sentence.Index);
        _bySentence = participants.SelectMany((participant, at) => participant.Entity.Phrases.Select(phrase => (Sentence: phrase.Sentence.Index, At: at))).Distinct().ToLookup(pair => pair.Sentence, pair => pair.At);
        _phrases = report.Entities.SelectMany((entity, at) => entity.Phrases.Select(phrase => (Entity: at, Phrase: phrase))).ToLookup(named => named.Phrase.Sentence.Index);
        Opening = FillContext.OpeningOf(report.Document, report.Sentences);
    }

    /// <summary>The words of what opens the report before its body.</summary>
    public ImmutableArray<string> Opening { get; }

    /// <summary>The indexes of the draft's sentences in the report's body, ascending.</summary>
    public ImmutableArray<int> SentencesOf(IncidentDraft draft) => InBody(draft.Sentences);

    /// <summary>The same of those that tell of the attack itself.</summary>
    public ImmutableArray<int> MentionsOf(IncidentDraft draft) => InBody(draft.Mentions.Select(mention => mention.Facts));

    /// <summary>What a sentence of the body names: the index of the entity and the phrase for it.</summary>
    public IEnumerable<(int Entity, NounPhrase Phrase)> PhrasesIn(int sentence) => _phrases[sentence].OrderBy(named => named.Phrase.Head);

    /// <summary>The participants that one of the sentences names, in text order.</summary>
    public ImmutableArray<Participant> In(ImmutableArray<int> sentences) =>
        [.. sentences.SelectMany(sentence => _bySentence[sentence]).Distinct().Order().Select(at => _participants[at])];

    private ImmutableArray<int> InBody(IEnumerable<SentenceFacts> sentences) =>
        [.. sentences.Select(facts => _sentences.GetValueOrDefault(facts.Sentence.Span.Start, -1)).Where(at => at >= 0).Distinct().Order()];
}
