using System.Collections.Immutable;
using Blotter.Coding.Events;
using Blotter.Language;

namespace Blotter.Coding.Culprits;

/// <summary>Says of which incidents a sentence speaks when it says who did something.</summary>
internal sealed class BlameHome
{
    private readonly ILookup<int, (int Incident, EventMention Mention)> _mentions;
    private readonly ILookup<int, int> _sentences;
    private readonly ImmutableArray<Told> _told;

    public BlameHome(ImmutableArray<IncidentDraft> drafts)
    {
        _mentions = drafts.SelectMany((draft, index) => draft.Mentions.Select(mention => (index, mention))).ToLookup(pair => pair.mention.Facts.Sentence.Index);
        _sentences = drafts.SelectMany((draft, index) => draft.Sentences.Select(facts => (facts.Sentence.Index, index))).ToLookup(pair => pair.Index, pair => pair.index);
        _told = [.. drafts.SelectMany((draft, index) => draft.Mentions.Select(mention => new Told(mention.Facts.Sentence.Index, mention.Facts.Sentence.Paragraph, index))).OrderBy(told => told.Sentence).ThenBy(told => told.Incident)];
    }

    /// <summary>The attack words of a sentence that tell of incidents.</summary>
    public ImmutableArray<Trigger> Telling(SentenceFacts facts) =>
        _mentions.Contains(facts.Sentence.Index) ? [.. _mentions[facts.Sentence.Index].SelectMany(pair => pair.Mention.Facts.Triggers).Distinct()] : [];

    /// <summary>The indexes of the incidents; none where the deed is none of them.</summary>
    public ImmutableArray<int> Of(Blame blame)
    {
        var sentence = blame.Facts.Sentence;
        if (_mentions.Contains(sentence.Index))
        {
            var place = blame.Deed >= 0 ? blame.Deed : blame.Word;
            return [_mentions[sentence.Index].MinBy(pair => Math.Abs(pair.Mention.Trigger.First - place)).Incident];
        }
        if (blame.Kind == BlameKind.Does || IsOfMany(blame))
            return [];
        if (_sentences.Contains(sentence.Index))
            return [.. _sentences[sentence.Index].Take(1)];
        var before = _told.LastOrDefault(told => told.Sentence < sentence.Index && told.Paragraph == sentence.Paragraph);
        return [before?.Incident ?? 0];
    }

    // "has claimed several such attacks": attacks in general, none of the report's.
    private static bool IsOfMany(Blame blame)
    {
        if (blame.Deed < 0)
            return false;
        var tokens = blame.Facts.Sentence.Tokens;
        return tokens[blame.Deed] is { Upos: Upos.Noun } deed && deed.Features.Number == Number.Plural && !tokens.Any(token => token.Head == blame.Deed && token.Relation == "det" && token.Lower is "the" or "these" or "both" or "either");
    }

    private sealed record Told(int Sentence, int Paragraph, int Incident);
}
