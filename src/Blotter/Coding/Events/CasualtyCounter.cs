using System.Collections.Immutable;
using Blotter.Coding.Actors;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Events;

/// <summary>Harm in one of an incident's sentences.</summary>
internal sealed record ToldHarm(Harm Harm, SentenceFacts Facts)
{
    // A claim quotes no more words than these between the people and the word of harm.
    private const int Longest = 6;

    /// <summary>The words that tell it: the people and the word of harm; of those that stand far apart, the latter with what leads to it ("was shot", "rose to 17").</summary>
    public TextSpan Span
    {
        get
        {
            var tokens = Facts.Sentence.Tokens;
            var (first, last) = (Math.Min(Harm.First, Harm.Word), Math.Max(Harm.Last, Harm.Word));
            if (Math.Abs(Harm.First - Harm.Word) <= Longest || !(Harm.IsTotal || Harm.Number is { High: 1 }))
                return Facts.Sentence.SpanOf(first, last);
            var lead = Math.Max(Harm.First, Harm.Word);
            while (lead - 1 > first && tokens[lead - 1].Upos is Upos.Aux or Upos.Adv or Upos.Adp or Upos.Verb)
                lead--;
            return Facts.Sentence.SpanOf(lead, last);
        }
    }
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
/// Chooses the numbers of an incident from the harm that its sentences tell, attackers left out: of each kind what a toll rose to in the body; else the first count of several that is no part
/// of another one, in the body or else in the headline (headlines round), but a total ("a toll of 11") before others of the same sentence; else the
/// first person told alone, before nobody, and last a pronoun. Rule "lead-first" of <c>docs/codebook.md</c>; the range over all speakers waits for claims that are compared.
/// </summary>
internal static class CasualtyCounter
{
    /// <summary>
    /// All harm that the sentences tell, in text order, the headline's last. Whoever was shot or stabbed and not killed was injured: four shot and
    /// one killed are three injured, unless the report counts as many injured itself.
    /// </summary>
    /// <param name="sentences">The incident's sentences.</param>
    /// <param name="countsFighters">Whether fighters are among the victims: both sides of a clash fight, and the dead of both count.</param>
    public static IncidentHarms Gather(IEnumerable<SentenceFacts> sentences, bool countsFighters)
    {
        var told = sentences.OrderBy(facts => facts.Sentence.Section == SectionKind.Headline)
            .SelectMany(facts => facts.Harms.Select(harm => countsFighters ? harm : WithoutFighters(harm)).Where(harm => countsFighters || !harm.IsAttackers).Select(harm => new ToldHarm(harm, facts)))
            .ToImmutableArray();
        var killed = First(told, HarmKind.Killed)?.Harm.Number;
        if (First(told, HarmKind.Killed) is { Harm.Number.High: 1 } dead)
            told = [.. told.Where(harm => harm.Harm.Kind != HarmKind.Injured || !IsSame(harm, dead))];
        var injured = First(told, HarmKind.Injured)?.Harm.Number;
        var resolved = told.Select(harm => harm.Harm.Kind == HarmKind.Hit ? Injured(harm, killed, injured) : harm).OfType<ToldHarm>().ToImmutableArray();
        var figures = Enum.GetValues<HarmKind>().Select(kind => First(resolved, kind)).OfType<ToldHarm>();
        return new IncidentHarms(resolved, figures.ToImmutableDictionary(figure => figure.Harm.Kind));
    }

    // "two soldiers and five militants were killed": of those joined, the victims alone.
    private static Harm WithoutFighters(Harm harm)
    {
        var victims = harm.Parts.Where(part => part.People is not { IsAttacker: true }).ToImmutableArray();
        if (victims.IsEmpty || victims.Length == harm.Parts.Length)
            return harm;
        var first = victims[0];
        return victims.Length > 1 ? harm : harm with { First = first.First, Last = first.Last, Number = first.Number, People = first.People, Name = first.Name, Parts = [] };
    }

    /// <summary>All numbers of an incident.</summary>
    public static Casualties Count(IncidentHarms harms) => new(
        harms.FigureOf(HarmKind.Killed)?.Harm.Number,
        harms.FigureOf(HarmKind.Injured)?.Harm.Number,
        harms.FigureOf(HarmKind.Abducted)?.Harm.Number,
        harms.FigureOf(HarmKind.Missing)?.Harm.Number);

    /// <summary>
    /// The victims named in the body, each phrase once for each effect and joined ones apart. A number without a word for people is a victim where nobody else is told to be harmed in that way:
    /// other sources count the same people again.
    /// </summary>
    public static ImmutableArray<Victim> Victims(IncidentHarms harms)
    {
        var told = harms.Told.Where(harm => harm.Facts.Sentence.Section != SectionKind.Headline && EffectOf(harm.Harm.Kind) is not null && harm.Harm is { Number: not { High: 0 }, IsReference: false }).ToImmutableArray();
        var named = told.Where(harm => !IsBare(harm)).Select(harm => harm.Harm.Kind).ToHashSet();
        var bare = told.Where(harm => IsBare(harm) && !named.Contains(harm.Harm.Kind)).DistinctBy(harm => harm.Harm.Kind).ToHashSet();
        return [.. told.Where(harm => !IsBare(harm) || bare.Contains(harm)).SelectMany(Victims).DistinctBy(victim => (victim.Effect, victim.Text.ToUpperInvariant()))];
    }

    private static bool IsBare(ToldHarm told) => told.Harm is { People: null, Name: null, IsFurther: false };

    // A count of several, of the body or else of the headline, says how many there were in all; one person told alone may be one of them, and a pronoun
    // is one of those told before. "One of them was killed" counts where nobody says how many were killed in all.
    private static ToldHarm? First(ImmutableArray<ToldHarm> told, HarmKind kind)
    {
        var figures = Current(told.Where(harm => harm.Harm.Kind == kind && harm.Harm is { Number: not null, IsPart: false }).ToImmutableArray());
        var first = figures.FirstOrDefault(harm => harm.Harm is { IsAmong: false, Number: not { High: 0 or 1 } })
            ?? Single(figures)
            ?? figures.FirstOrDefault();
        return figures.FirstOrDefault(IsRisen) ?? figures.FirstOrDefault(harm => harm.Harm.IsTotal && ReferenceEquals(harm.Facts, first!.Facts)) ?? first;
    }

    // What is told of one town beside others; without what was said at first, where the report knows better, and without the headline's "dozens", where the body counts.
    private static ImmutableArray<ToldHarm> Current(ImmutableArray<ToldHarm> figures)
    {
        if (figures.Any(harm => harm.Harm.IsShare))
            return [.. figures.Where(harm => harm.Harm.IsShare)];
        var lasting = figures.Where(harm => !harm.Harm.IsEarlier).ToImmutableArray();
        if (lasting.IsEmpty)
            return figures;
        return lasting.Any(harm => harm.Facts.Sentence.Section != SectionKind.Headline && harm.Harm.Number is { Best: > 0 })
            ? [.. lasting.Where(harm => harm.Facts.Sentence.Section != SectionKind.Headline || harm.Harm.Number is { Best: not null })]
            : lasting;
    }

    // One person, or nobody; who tells of one after others told of nobody knows better.
    private static ToldHarm? Single(ImmutableArray<ToldHarm> figures)
    {
        var single = figures.Where(harm => harm.Harm is { IsAmong: false, IsReference: false }).ToImmutableArray();
        return single.FirstOrDefault() is { Harm.Number.High: 0 } nobody ? single.FirstOrDefault(harm => harm.Harm.Number is not { High: 0 }) ?? nobody : single.FirstOrDefault();
    }

    // "rose to 17", "brings the number of dead to two", "a twelfth victim died": who says so knows the earlier counts.
    private static bool IsRisen(ToldHarm told) =>
        told.Harm.IsOrdinal || told is { Harm: { IsTotal: true, First: > 0 }, Facts.Sentence: { Section: not SectionKind.Headline, Tokens: var tokens } } && tokens[told.Harm.First - 1].Lower is "to";

    // "the boy was wounded" where one person died tells of that person: only somebody else is introduced by "a", "another", "his".
    private static bool IsSame(ToldHarm injured, ToldHarm dead) => injured.Harm switch
    {
        { Number: not { High: 1 } } or { IsFurther: true } => false,
        { IsReference: true } => true,
        { Name: { } name } => dead.Harm.Name is { } other && name == other,
        var harm => !IsIntroduced(injured) || LastWord(injured) == LastWord(dead) || harm.IsAmong,
    };

    private static bool IsIntroduced(ToldHarm told) =>
        told.Facts.Sentence.Tokens[told.Harm.First].Lower is "a" or "an" or "another" or "one" or "his" or "her" or "their";

    private static string LastWord(ToldHarm told) => told.Facts.Sentence.Tokens[told.Harm.Last].Lower;

    private static ToldHarm? Injured(ToldHarm hit, NumberRange? killed, NumberRange? injured)
    {
        if (Survivors(hit.Harm, killed) is not { } survivors)
            return null;
        var isMore = injured is null || (survivors is { Best: { } one, High: not null } && injured is { Best: { } other } && one > other);
        return isMore ? hit with { Harm = hit.Harm with { Kind = HarmKind.Injured, Number = survivors } } : null;
    }

    private static NumberRange? Survivors(Harm hit, NumberRange? killed) => (hit.Number, killed) switch
    {
        ({ } shot, null or { High: 0 }) => shot,
        ({ } shot, _) when hit.IsFurther => shot,
        ({ Best: { } shot, High: not null }, { Best: { } dead, High: not null }) when shot > dead => NumberRange.Exactly(shot - dead),
        _ => null,
    };

    private static IEnumerable<Victim> Victims(ToldHarm told)
    {
        var (harm, sentence) = (told.Harm, told.Facts.Sentence);
        if (!harm.Parts.IsEmpty)
            return harm.Parts.Select(part => Victim(part.First, part.Last, part.Name, part.People, part.Number));
        // "19 wounded": the word of harm says what the number counts.
        return IsBare(told) && harm.Word == harm.Last + 1 ? [Victim(harm.First, harm.Word, null, null, harm.Number)] : [Victim(harm.First, harm.Last, harm.Name, harm.People, harm.Number)];

        Victim Victim(int first, int last, string? name, PeopleWord? people, NumberRange? number) =>
            new(Token.Join(sentence.Tokens, first, last), name, people?.Kind, number, EffectOf(harm.Kind), sentence.SpanOf(first, last));
    }

    private static VictimEffect? EffectOf(HarmKind kind) => kind switch
    {
        HarmKind.Killed => VictimEffect.Killed,
        HarmKind.Injured => VictimEffect.Injured,
        HarmKind.Abducted => VictimEffect.Abducted,
        _ => null,
    };
}
