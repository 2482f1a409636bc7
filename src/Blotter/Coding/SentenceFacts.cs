using System.Collections.Immutable;
using Blotter.Coding.Actors;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Coding.Numbers;
using Blotter.Coding.Places;
using Blotter.Coding.Time;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding;

/// <summary>All that the finders saw in one sentence, with its tree, which is read once for all that ask it. Token indexes refer to <see cref="Sentence"/>; lists are in text order.</summary>
internal sealed record SentenceFacts(
    SentenceTree Tree,
    ImmutableArray<Trigger> Triggers,
    NumberPhrases Numbers,
    ImmutableArray<TimeExpression> Dates,
    ImmutableArray<CountryMention> Countries,
    ImmutableArray<Toponym> Toponyms,
    ImmutableArray<PhraseHit<WeaponKind>> Weapons,
    ImmutableArray<PhraseHit<PeopleWord>> Attackers,
    ImmutableArray<Harm> Harms,
    ImmutableArray<SourceMention> Sources,
    ImmutableArray<PhraseHit<Responsibility>> Responsibility)
{
    /// <summary>The sentence.</summary>
    public Sentence Sentence => Tree.Sentence;

    /// <summary>Whether it is of the report's own text, where incidents are told: headline, standfirst or body.</summary>
    public bool IsText => Sentence.Section is SectionKind.Headline or SectionKind.Standfirst or SectionKind.Body;

    /// <summary>Whether it names a weapon or an attacker.</summary>
    public bool IsArmed => !Weapons.IsEmpty || !Attackers.IsEmpty;

    /// <summary>How likely the sentence tells of an attack, as learned models see it, from 0; 0 outside of the body.</summary>
    public float Telling { get; init; }

    /// <summary>All times in it, also those that date no event: periods, repeated times, durations.</summary>
    public ImmutableArray<TimeExpression> Times { get; init; } = [];
}
