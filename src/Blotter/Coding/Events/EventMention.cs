using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Coding.Time;
using Blotter.Reading;

namespace Blotter.Coding.Events;

/// <summary>A sentence, or a part of one, that tells of an attack.</summary>
/// <param name="Facts">The sentence with what belongs to this attack.</param>
/// <param name="Trigger">The attack word that decides the type.</param>
/// <param name="Type">The incident type that this sentence alone gives.</param>
/// <param name="Stage">Accomplished or attempted.</param>
/// <param name="Date">The first day told to one of its attack words, else the first other date, or <c>null</c>.</param>
/// <param name="Place">The place that most speaks for, of those told to its attack words, or <c>null</c>.</param>
internal sealed record EventMention(SentenceFacts Facts, Trigger Trigger, IncidentType Type, Stage Stage, DateChoice? Date, PlaceChoice? Place)
{
    /// <summary>Whether it stands in the headline.</summary>
    public bool InHeadline => Facts.Sentence.Section == SectionKind.Headline;

    /// <summary>Whether it points back to something told before: "the kidnapping", "Monday's raid".</summary>
    public bool IsDefinite { get; init; }

    /// <summary>Whether it tells of harm alone, and of nobody and nothing that did it: the wounded who die later, the dead of another source.</summary>
    public bool IsHarmAlone => Trigger.Word.Strength == Strength.Harm && !Facts.IsArmed;

    /// <summary>Whether its sentence tells that somebody died.</summary>
    public bool IsOfDeath { get; init; }

    /// <summary>Whether learned models alone, and not surely, say that its words tell of an attack, and neither day nor place: enough to be of an incident told elsewhere, not for one of its own.</summary>
    public bool IsFaint { get; init; }

    /// <summary>Whether the words say that it is another attack than those told before: "another", "in a separate incident".</summary>
    public bool IsSeparate { get; init; }

    /// <summary>Whether it is told only to say when another attack was: what follows does not go on with it.</summary>
    public bool IsAside { get; init; }
}
