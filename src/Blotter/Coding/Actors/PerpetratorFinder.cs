using System.Collections.Immutable;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Actors;

/// <summary>
/// Finds who did it: attackers named by a noun in a sentence that tells of the attack ("gunmen", "a suicide bomber"), suspected where the word
/// before says so; and groups that claim it. Who is accused by whom is left to the attribution step.
/// </summary>
internal sealed class PerpetratorFinder(SourceNamer namer)
{
    /// <summary>The perpetrators of an incident in text order, each name once for each standing.</summary>
    public ImmutableArray<Perpetrator> Find(IncidentDraft draft)
    {
        var found = new List<Perpetrator>();
        foreach (var mention in draft.Mentions.Where(mention => mention.Facts.Sentence.Section != SectionKind.Headline))
            foreach (var attacker in Unharmed(mention.Facts))
                found.Add(Individual(mention.Facts.Sentence, attacker));
        foreach (var facts in draft.Sentences)
            foreach (var claim in facts.Responsibility.Where(claim => claim.Value == Responsibility.Claimed))
                if (Claimant(facts, claim) is { } claimant)
                    found.Add(claimant);
        return [.. found.DistinctBy(perpetrator => (perpetrator.Standing, perpetrator.Name.ToUpperInvariant()))];
    }

    // Attackers in the phrase of those killed or injured are not told of as attacking.
    private static IEnumerable<PhraseHit<PeopleWord>> Unharmed(SentenceFacts facts)
    {
        var harmed = facts.Harms.SelectMany(harm => Enumerable.Range(harm.First, harm.Last - harm.First + 1)).ToHashSet();
        return facts.Attackers.Where(attacker => !harmed.Contains(attacker.First));
    }

    private static Perpetrator Individual(Sentence sentence, PhraseHit<PeopleWord> attacker)
    {
        var before = attacker.First > 0 ? sentence.Tokens[attacker.First - 1].Lower : "";
        var isSuspected = before is "suspected" or "alleged" or "presumed" || sentence.Tokens[attacker.First].Lower is "suspect";
        var standing = isSuspected ? Standing.Suspected : Standing.Fact;
        var span = sentence.SpanOf(attacker.First, attacker.Last);
        var name = Token.Join(sentence.Tokens, attacker.First, attacker.Last);
        return new Perpetrator(name, null, PerpetratorKind.Individual, null, standing, null, span);
    }

    private Perpetrator? Claimant(SentenceFacts facts, PhraseHit<Responsibility> claim)
    {
        var source = facts.Sources.FirstOrDefault(source => !source.IsPronoun && source.Cue >= claim.First && source.Cue <= claim.Last);
        if (source is null)
            return null;
        var (name, _) = namer.Name(facts.Sentence.Tokens, source.First, source.Last);
        var span = facts.Sentence.SpanOf(source.First, source.Last);
        return new Perpetrator(name, null, PerpetratorKind.Organisation, null, Standing.Claimed, PerpetratorResponse.Claims, span);
    }
}
