using System.Collections.Immutable;
using Blotter.Coding.Actors;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Coding.Numbers;
using Blotter.Coding.Places;
using Blotter.Coding.Time;
using Blotter.Language;

namespace Blotter.Coding;

/// <summary>All that the finders saw in one sentence. Token indexes refer to <see cref="Sentence"/>; lists are in text order.</summary>
internal sealed record SentenceFacts(
    Sentence Sentence,
    ImmutableArray<Trigger> Triggers,
    NumberPhrases Numbers,
    ImmutableArray<TimeExpression> Dates,
    ImmutableArray<CountryMention> Countries,
    ImmutableArray<Toponym> Toponyms,
    ImmutableArray<PhraseHit<WeaponKind>> Weapons,
    ImmutableArray<PhraseHit<PeopleWord>> Attackers,
    ImmutableArray<Harm> Harms,
    ImmutableArray<SourceMention> Sources,
    ImmutableArray<PhraseHit<Responsibility>> Responsibility,
    bool IsHedged)
{
    /// <summary>How likely the sentence tells of an attack, as learned models see it, from 0; 0 outside of the body.</summary>
    public float Telling { get; init; }
}
