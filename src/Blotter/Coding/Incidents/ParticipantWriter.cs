using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Coding.Fills;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Incidents;

/// <summary>
/// Adds to an incident of the contract whoever and whatever learned models see taking part in the sentences that tell of it. What the lexicons found stays as it is; of a
/// participant whose words they cover nothing is added.
/// </summary>
/// <param name="fills">What is said of participants.</param>
/// <param name="targets">What is told to be hit.</param>
internal sealed class ParticipantWriter(FillReader fills, TargetReader targets)
{
    /// <summary>The incident with its participants.</summary>
    /// <param name="incident">The incident as the lexicons have it.</param>
    /// <param name="draft">The sentences that it comes from.</param>
    /// <param name="reading">What learned models see in the report.</param>
    /// <param name="participants">Whoever takes part in any incident of the report.</param>
    public Incident Add(Incident incident, IncidentDraft draft, IncidentReading reading, ParticipantIndex participants)
    {
        var telling = participants.SentencesOf(draft);
        if (telling.IsEmpty)
            return incident;
        var context = new FillContext(reading.Report.Sentences, telling, incident.Type, incident.Stage, incident.Place?.Country)
        {
            Opening = participants.Opening,
        };
        var own = participants.In(telling);
        return incident with
        {
            Confidence = Math.Round(telling.Max(at => (double)reading.Clues.Telling(at)), 2),
            Targets = Targets(draft, own, reading, participants, context),
            Victims = Victims(incident, own, context),
            Perpetrators = Perpetrators(incident, own, context),
            Weapons = Weapons(incident, own, context),
        };
    }

    // What sentences that tell of the attack say to be hit, each thing once; where they say of none, what learned models see.
    private ImmutableArray<Target> Targets(IncidentDraft draft, ImmutableArray<Participant> own, IncidentReading reading, ParticipantIndex participants, FillContext context)
    {
        var hit = participants.MentionsOf(draft).SelectMany(sentence => participants.PhrasesIn(sentence)).Where(named => targets.IsTarget(named.Phrase)).DistinctBy(named => named.Entity);
        var told = hit.Select(named => Target(named.Phrase, reading.Report.Entities[named.Entity], context)).ToImmutableArray();
        return [.. (told.IsEmpty ? Of(own, Role.Target).Select(participant => Target(participant.Text, participant.Span, participant.Mentions, context)) : told).OrderBy(target => target.Span)];
    }

    private Target Target(NounPhrase phrase, Entity entity, FillContext context)
    {
        var words = TargetReader.Words(phrase);
        return Target(words.Text, words.Span, [phrase, .. entity.Phrases.Where(other => !ReferenceEquals(other, phrase)).Take(Participant.MostMentions)], context);
    }

    private Target Target(string text, TextSpan span, ImmutableArray<NounPhrase> mentions, FillContext context)
    {
        var details = fills.ReadTarget(mentions, context);
        return new Target(text, details.ContractKind, details.Number is { Low: { } low, High: { } high } && low == high ? low : null, details.ContractEffect, span);
    }

    private ImmutableArray<Victim> Victims(Incident incident, ImmutableArray<Participant> own, FillContext context)
    {
        var victims = incident.Victims.ToBuilder();
        var known = new Known(victims.Select(victim => (victim.Text, (TextSpan?)victim.Span)));
        foreach (var participant in own.Where(participant => participant.Role is Role.Victim or Role.NamedVictim))
        {
            if (!known.Add(participant))
                continue;
            var details = fills.ReadVictim(participant.Mentions, context);
            // Who is told to be harmed is described again in other words; only names and counts tell of others.
            if (participant.Role == Role.Victim && !incident.Victims.IsEmpty && details.Number is not { Low: >= 2, High: not null })
                continue;
            var name = participant.Role == Role.NamedVictim ? participant.Text : null;
            victims.Add(new Victim(participant.Text, name, details.ContractKind, details.Number, details.ContractEffect(incident.Type), participant.Span));
        }
        return victims.DrainToImmutable();
    }

    private ImmutableArray<Perpetrator> Perpetrators(Incident incident, ImmutableArray<Participant> own, FillContext context)
    {
        var perpetrators = incident.Perpetrators.ToBuilder();
        var known = new Known(perpetrators.Select(perpetrator => (perpetrator.Name, perpetrator.Span)));
        foreach (var participant in own.Where(participant => participant.Role is Role.Individual or Role.Organisation))
        {
            var isTold = incident.Perpetrators.Any(perpetrator => participant.Role == Role.Individual || perpetrator.Kind != PerpetratorKind.Individual);
            if (isTold || !known.Add(participant))
                continue;
            var kind = participant.Role == Role.Organisation ? PerpetratorKind.Organisation : PerpetratorKind.Individual;
            var standing = fills.ReadStanding(participant.Mentions, context).Standing;
            perpetrators.Add(new Perpetrator(participant.Text, null, kind, null, standing, null, participant.Span));
        }
        return perpetrators.DrainToImmutable();
    }

    private ImmutableArray<Weapon> Weapons(Incident incident, ImmutableArray<Participant> own, FillContext context)
    {
        var weapons = incident.Weapons.ToBuilder();
        var known = new Known(weapons.Select(weapon => (weapon.Text, (TextSpan?)weapon.Span)));
        foreach (var participant in Of(own, Role.Weapon))
            if (known.Add(participant))
                weapons.Add(new Weapon(participant.Text, fills.ReadWeapon(participant.Mentions, context).ContractKind, participant.Span));
        return weapons.DrainToImmutable();
    }

    private static IEnumerable<Participant> Of(ImmutableArray<Participant> participants, Role role) => participants.Where(participant => participant.Role == role);

    // What an incident holds already: by its words, and by the place of any of its phrases.
    private sealed class Known
    {
        private readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<int> _units = [];

        public Known(IEnumerable<(string Text, TextSpan? Span)> items)
        {
            foreach (var (text, span) in items)
                Add(text, span);
        }

        // Whether it was not there before.
        public bool Add(Participant participant)
        {
            if (_texts.Contains(participant.Text) || participant.Mentions.Any(phrase => Units(phrase.Span).Any(_units.Contains)))
                return false;
            Add(participant.Text, participant.Span);
            return true;
        }

        private void Add(string text, TextSpan? span)
        {
            _texts.Add(text);
            if (span is { } known)
                _units.UnionWith(Units(known));
        }

        private static IEnumerable<int> Units(TextSpan span) => Enumerable.Range(span.Start, span.End - span.Start);
    }
}
