using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Events;

/// <summary>Harm in one of an incident's sentences.</summary>
internal sealed record ToldHarm(Harm Harm, SentenceFacts Facts)
{
    /// <summary>The words that tell it: the people and the word of harm.</summary>
    public TextSpan Span => Facts.Sentence.SpanOf(Math.Min(Harm.First, Harm.Word), Math.Max(Harm.Last, Harm.Word));
}

/// <summary>All harm that an incident's sentences tell, and which of it gives the incident's numbers.</summary>
/// <param name="Told">In text order, the headline's last.</param>
/// <param name="Figures">For each kind the harm whose number is the incident's; kinds without a number are absent.</param>
internal sealed record IncidentHarms(ImmutableArray<ToldHarm> Told, ImmutableDictionary<HarmKind, ToldHarm> Figures)
{
    /// <summary>The harm that gives the number of <paramref name="kind"/>, or <c>null</c>.</summary>
    public ToldHarm? FigureOf(HarmKind kind) => Figures.GetValueOrDefault(kind);
}

/// <summary>
/// Chooses the numbers of an incident from the harm that its sentences tell: of each kind the first figure in the body that is no part of another
/// one and counts no attackers, but a total ("the toll rose to 11") before others of the same sentence; the headline's where the body gives none
/// (headlines round). Rule "lead-first" of <c>docs/codebook.md</c>; the range over all speakers waits for claims that are compared.
/// </summary>
internal static class CasualtyCounter
{
    /// <summary>
    /// All harm that the sentences tell, in text order, the headline's last. Whoever was shot or stabbed and not killed was injured: four shot and
    /// one killed are three injured; where the report counts the injured itself, or only the killed were shot, nothing is added.
    /// </summary>
    public static IncidentHarms Gather(IEnumerable<SentenceFacts> sentences)
    {
        var told = sentences.OrderBy(facts => facts.Sentence.Section == SectionKind.Headline)
            .SelectMany(facts => facts.Harms.Where(harm => !harm.IsAttackers).Select(harm => new ToldHarm(harm, facts)))
            .ToImmutableArray();
        var killed = First(told, HarmKind.Killed)?.Harm.Number;
        var counted = First(told, HarmKind.Injured) is not null;
        var resolved = told.Select(harm => harm.Harm.Kind == HarmKind.Hit ? Injured(harm, killed, counted) : harm).OfType<ToldHarm>().ToImmutableArray();
        var figures = Enum.GetValues<HarmKind>().Select(kind => First(resolved, kind)).OfType<ToldHarm>();
        return new IncidentHarms(resolved, figures.ToImmutableDictionary(figure => figure.Harm.Kind));
    }

    /// <summary>All numbers of an incident.</summary>
    public static Casualties Count(IncidentHarms harms) => new(
        harms.FigureOf(HarmKind.Killed)?.Harm.Number,
        harms.FigureOf(HarmKind.Injured)?.Harm.Number,
        harms.FigureOf(HarmKind.Abducted)?.Harm.Number,
        harms.FigureOf(HarmKind.Missing)?.Harm.Number);

    /// <summary>The victims named in the body, each phrase once for each effect.</summary>
    public static ImmutableArray<Victim> Victims(IncidentHarms harms) =>
    [
        .. harms.Told.Where(harm => harm.Facts.Sentence.Section != SectionKind.Headline)
            .Where(harm => EffectOf(harm.Harm.Kind) is not null && harm.Harm.Number is not { High: 0 })
            .Select(Victim)
            .DistinctBy(victim => (victim.Effect, victim.Text.ToUpperInvariant())),
    ];

    private static ToldHarm? First(ImmutableArray<ToldHarm> told, HarmKind kind)
    {
        var figures = told.Where(harm => harm.Harm.Kind == kind && harm.Harm is { Number: not null, IsPart: false }).ToImmutableArray();
        // "one of them was killed" counts where nobody says how many were killed in all
        var first = figures.FirstOrDefault(harm => !harm.Harm.IsAmong) ?? figures.FirstOrDefault();
        return figures.FirstOrDefault(harm => harm.Harm.IsTotal && ReferenceEquals(harm.Facts, first!.Facts)) ?? first;
    }

    private static ToldHarm? Injured(ToldHarm hit, NumberRange? killed, bool counted) => (hit.Harm.Number, killed) switch
    {
        _ when counted => null,
        (_, null) => hit with { Harm = hit.Harm with { Kind = HarmKind.Injured } },
        ({ Best: { } shot, High: not null }, { Best: { } dead, High: not null }) when shot > dead =>
            hit with { Harm = hit.Harm with { Kind = HarmKind.Injured, Number = NumberRange.Exactly(shot - dead) } },
        _ => null,
    };

    private static Victim Victim(ToldHarm told)
    {
        var (harm, sentence) = (told.Harm, told.Facts.Sentence);
        var text = Token.Join(sentence.Tokens, harm.First, harm.Last);
        return new Victim(text, harm.Name, harm.People?.Kind, harm.Number, EffectOf(harm.Kind), sentence.SpanOf(harm.First, harm.Last));
    }

    private static VictimEffect? EffectOf(HarmKind kind) => kind switch
    {
        HarmKind.Killed => VictimEffect.Killed,
        HarmKind.Injured => VictimEffect.Injured,
        HarmKind.Abducted => VictimEffect.Abducted,
        _ => null,
    };
}
