using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Coding.Events;

/// <summary>
/// Chooses the numbers of an incident from the harm that its sentences tell: of each kind the first figure in the body that is no part of another
/// one and counts no attackers; the headline's where the body gives none (headlines round). Rule "lead-first" of <c>docs/codebook.md</c>.
/// </summary>
internal static class CasualtyCounter
{
    /// <summary>The harm that gives the number of <paramref name="kind"/>, with its sentence, or <c>null</c>.</summary>
    public static (Harm Harm, SentenceFacts Facts)? Find(IncidentDraft draft, HarmKind kind)
    {
        foreach (var facts in draft.Sentences.OrderBy(facts => facts.Sentence.Section == SectionKind.Headline))
            foreach (var harm in facts.Harms)
                if (harm.Kind == kind && harm.Number is not null && !harm.IsPart && !harm.IsAttackers)
                    return (harm, facts);
        return null;
    }

    /// <summary>All numbers of an incident.</summary>
    public static Casualties Count(IncidentDraft draft) => new(
        Find(draft, HarmKind.Killed)?.Harm.Number,
        Find(draft, HarmKind.Injured)?.Harm.Number,
        Find(draft, HarmKind.Abducted)?.Harm.Number,
        Find(draft, HarmKind.Missing)?.Harm.Number);

    /// <summary>The victims named in an incident's sentences, each phrase once.</summary>
    public static ImmutableArray<Victim> Victims(IncidentDraft draft)
    {
        var victims = ImmutableArray.CreateBuilder<Victim>();
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var facts in draft.Sentences.Where(facts => facts.Sentence.Section != SectionKind.Headline))
            foreach (var harm in facts.Harms.Where(harm => !harm.IsAttackers && harm.Kind != HarmKind.Missing && harm.Number is not { High: 0 }))
            {
                var span = facts.Sentence.SpanOf(harm.First, harm.Last);
                var text = Text(facts, harm);
                if (told.Add($"{harm.Kind} {text}"))
                    victims.Add(new Victim(text, harm.Name, harm.People?.Kind, harm.Number, EffectOf(harm.Kind), span));
            }
        return victims.DrainToImmutable();
    }

    private static string Text(SentenceFacts facts, Harm harm) =>
        string.Join(' ', facts.Sentence.Tokens[harm.First..(harm.Last + 1)].Select(token => token.Text));

    private static VictimEffect EffectOf(HarmKind kind) => kind switch
    {
        HarmKind.Killed => VictimEffect.Killed,
        HarmKind.Injured => VictimEffect.Injured,
        _ => VictimEffect.Abducted,
    };
}
