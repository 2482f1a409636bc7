using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Coding.Events;

/// <summary>The sentences that tell of one incident, before its facets are derived.</summary>
/// <param name="Mentions">Sentences that tell of the attack itself, in text order.</param>
/// <param name="Sentences">All sentences that belong to it, in text order.</param>
/// <param name="IsMain">Whether it is what the report is about.</param>
internal sealed record IncidentDraft(ImmutableArray<EventMention> Mentions, ImmutableArray<SentenceFacts> Sentences, bool IsMain)
{
    /// <summary>The day and the place of sentences that follow those that tell of it, where they tell none.</summary>
    public FollowingSetting Following { get; init; } = new(null, null);

    /// <summary>The harm that its sentences tell.</summary>
    public IncidentHarms Harms { get; } = CasualtyCounter.Gather(Sentences);

    /// <summary>The first day told, with its sentence, the body's before the headline's; where no day is told the first other date.</summary>
    public DateChoice? Date
    {
        get
        {
            DateChoice? coarse = null;
            foreach (var mention in Mentions.OrderBy(mention => mention.InHeadline))
                if (mention.Date is { Time.Start: not null } date)
                    if (date.Time.Precision == DatePrecision.Day)
                        return date;
                    else
                        coarse ??= date;
            return coarse ?? Following.Date;
        }
    }

    /// <summary>
    /// The first type told in the body that says more than "an attack", else the headline's; a suicide bombing is one wherever that is told.
    /// </summary>
    public IncidentType Type
    {
        get
        {
            var types = Mentions.OrderBy(mention => mention.InHeadline).Select(mention => mention.Type).ToImmutableArray();
            var telling = types.Where(type => type is not (IncidentType.ArmedAttack or IncidentType.Other)).ToImmutableArray();
            if (telling.IsEmpty)
                return types.Contains(IncidentType.ArmedAttack) ? IncidentType.ArmedAttack : types[0];
            return telling[0] == IncidentType.Bombing && telling.Contains(IncidentType.SuicideBombing) ? IncidentType.SuicideBombing : telling[0];
        }
    }
}

/// <summary>A day and a place that sentences after an attack tell.</summary>
internal sealed record FollowingSetting(DateChoice? Date, PlaceChoice? Place);
