using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Coding.Time;

namespace Blotter.Coding.Events;

/// <summary>The sentences that tell of one incident, before its facets are derived.</summary>
/// <param name="Mentions">Sentences that tell of the attack itself, in text order.</param>
/// <param name="Sentences">All sentences that belong to it, in text order.</param>
internal sealed record IncidentDraft(ImmutableArray<EventMention> Mentions, ImmutableArray<SentenceFacts> Sentences)
{
    private const float GeneralWeight = 0.2f;

    /// <summary>Whether it is what the report is about: the first of those that are incidents.</summary>
    public bool IsMain { get; init; }

    /// <summary>The day and the place of sentences that follow those that tell of it, where they tell none.</summary>
    public ToldSetting Following { get; init; } = new(null, null);

    /// <summary>The harm that its sentences tell.</summary>
    public IncidentHarms Harms { get; } = CasualtyCounter.Gather(Sentences, countsFighters: Mentions.OrderBy(mention => mention.InHeadline).FirstOrDefault()?.Type == IncidentType.Clash);

    /// <summary>The first day told, with its sentence, the body's before the headline's; where no day is told the first other date.</summary>
    public DateChoice? Date
    {
        get
        {
            DateChoice? coarse = null, weak = null;
            foreach (var mention in Mentions.OrderBy(mention => mention.InHeadline))
                if (mention.Date is { Time.Start: not null } date)
                    if (date.IsWeak)
                        weak ??= date;
                    else if (date.Time.Precision == DatePrecision.Day)
                        return date;
                    else
                        coarse ??= date;
            return coarse ?? Following.Date ?? weak;
        }
    }

    /// <summary>
    /// The type that most speaks for: what is told first weighs most, and general words ("attack", "killed") weigh little beside those that say how. A suicide bombing is one wherever that is told.
    /// </summary>
    public IncidentType Type
    {
        get
        {
            var weights = new float[Enum.GetValues<IncidentType>().Length];
            var mentions = Mentions.OrderBy(mention => mention.InHeadline).ToArray();
            var isDeadly = mentions[0].Type == IncidentType.ArmedAttack && Harms.FigureOf(HarmKind.Killed)?.Harm.Number is { High: null or > 1 };
            foreach (var (rank, mention) in mentions.Index())
                weights[(int)mention.Type] += (IsGeneral(mention) || (isDeadly && IsSide(mention.Type)) ? GeneralWeight : 1) / (rank + 1);
            var most = (IncidentType)Array.IndexOf(weights, weights.Max());
            if (most == IncidentType.Arson && IsRaid(mentions[0]))
                return IncidentType.ArmedAttack;
            return most == IncidentType.Bombing && weights[(int)IncidentType.SuicideBombing] > 0 ? IncidentType.SuicideBombing : most;
        }
    }

    // What raiders do beside killing: they carry people and cattle off and burn houses.
    private static bool IsSide(IncidentType type) => type is IncidentType.Kidnapping or IncidentType.Robbery or IncidentType.Arson;

    // "Gunmen stormed the town and burned part of its market": several were killed, and what is told first is no fire.
    private bool IsRaid(EventMention first) =>
        Harms.FigureOf(HarmKind.Killed) is { Harm.Number.Low: > 1 }
        && first.Facts.Triggers.Any(trigger => trigger.First < first.Trigger.First && trigger.Word is { Type: IncidentType.ArmedAttack, Strength: not Strength.Harm });

    private static bool IsGeneral(EventMention mention) =>
        mention.IsFaint || mention.Type == IncidentType.Other || (mention.Type == IncidentType.ArmedAttack && mention.Trigger.Word.Strength != Strength.Strong);
}

/// <summary>A day and a place that a sentence tells of something.</summary>
internal sealed record ToldSetting(DateChoice? Date, PlaceChoice? Place);
