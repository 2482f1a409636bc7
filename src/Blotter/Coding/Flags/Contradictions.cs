using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;
using Blotter.Coding.Events;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Flags;

/// <summary>Finds what the writer says twice and differently of the main incident: how many died, when it was, where, and who did it. Speakers who differ are no contradiction. Immutable.</summary>
/// <param name="words">Words of flags.</param>
/// <param name="labels">Tells groups from other names.</param>
internal sealed class Contradictions(WordLists words, Labels labels)
{
    // A day farther off is that of another deed.
    private const int NearDays = 6;

    // No report counts more of them one by one.
    private const int MostMunitions = 10_000;

    // Two towns nearer than that may stand for one place.
    private const double ApartKilometres = 40;

    /// <summary>The flags: numbers, days, places, culprits.</summary>
    public IEnumerable<Flag> Find(FlagContext context) =>
        context.Main is var (incident, _) ? [.. Numbers(context, incident), .. Munitions(context, incident), .. Days(context, incident), .. Places(context, incident), .. Culprits(context)] : [];

    // "the three guards killed" where four were: a definite count that no figure or sum of the text gives.
    private static IEnumerable<Flag> Numbers(FlagContext context, Incident incident)
    {
        var told = context.In(SectionKind.Body).SelectMany(facts => facts.Harms.Where(harm => !harm.IsAttackers && harm.Number is { Best: not null }).Select(harm => (Facts: facts, Harm: harm))).ToImmutableArray();
        var first = told.FirstOrDefault(each => each.Harm is { Kind: HarmKind.Killed, IsPart: false, Number.Best: > 1 });
        if (first.Harm is null || incident.Casualties.Killed is not { Best: { } killed } || first.Harm.Number!.Best != killed)
            yield break;
        var figures = told.Select(each => each.Harm.Number!.Best!.Value).ToHashSet();
        foreach (var facts in context.In(SectionKind.Body).Where(facts => facts.Sentence.Index > first.Facts.Sentence.Index))
            foreach (var (at, count) in DefiniteDead(facts))
                if (count != killed && !figures.Where(figure => figure != count).Any(figure => figure + count == killed || figure + killed == count) && context.IsWriters(facts.Sentence.SpanOf(at, at)) && !told.Any(each => each.Facts != facts && each.Harm.Number!.Best == count))
                {
                    var (one, other) = (first.Harm.Span(first.Facts), facts.Sentence.SpanOf(at, Math.Min(at + 3, facts.Sentence.Tokens.Length - 1)));
                    yield return Flag(incident, $"{killed.ToString(CultureInfo.InvariantCulture)} were killed in one place (\"{context.Words(one)}\"), {count.ToString(CultureInfo.InvariantCulture)} in another (\"{context.Words(other)}\").", one, other);
                    yield break;
                }
    }

    // "the three dead watchmen", "the 52 victims", "the three guards killed": "the", a count, and dead people.
    private static IEnumerable<(int At, int Count)> DefiniteDead(SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        for (var at = 0; at + 2 < tokens.Length; at++)
            if (tokens[at].Lower is "the" && facts.Numbers.StartingAt(at + 1) is { Qualifier: Qualifier.Exact, Range.Best: > 1 and { } count } number && IsDead(tokens, number.Last + 1))
                yield return (at, count);
    }

    private static bool IsDead(ImmutableArray<Token> tokens, int at) =>
        at < tokens.Length && (tokens[at].Lower is "victims" or "dead" or "fatalities" or "bodies" or "martyrs" or "slain" or "murdered"
        || (tokens[at].Upos == Upos.Noun && at + 1 < tokens.Length && tokens[at + 1].Lower is "killed" or "slain" or "murdered"));

    // "The 22 shells" where fourteen fell: more than all counts before, and told nowhere else.
    private static IEnumerable<Flag> Munitions(FlagContext context, Incident incident)
    {
        var told = new Dictionary<string, (int Sum, TextSpan First)>(StringComparer.Ordinal);
        foreach (var facts in context.In(SectionKind.Body))
            foreach (var (what, count, isDefinite, span) in CountedWeapons(facts).Where(counted => context.IsWriters(counted.Span)))
            {
                if (!isDefinite)
                    told[what] = told.TryGetValue(what, out var before) ? (before.Sum + count, before.First) : (count, span);
                else if (told.TryGetValue(what, out var all) && count > all.Sum)
                {
                    yield return Flag(incident, $"It is \"{context.Words(all.First)}\" in one place and \"{context.Words(span)}\" in another.", all.First, span);
                    yield break;
                }
            }
    }

    private static IEnumerable<(string What, int Count, bool IsDefinite, TextSpan Span)> CountedWeapons(SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        foreach (var weapon in facts.Weapons)
            if (weapon.First > 0 && tokens[weapon.Last].Relation is not "compound" && facts.Numbers.EndingAt(weapon.First - 1) is { Qualifier: Qualifier.Exact, Range.Best: > 0 and <= MostMunitions and { } count } number)
            {
                var isDefinite = number.First > 0 && tokens[number.First - 1].Lower is "the" or "all";
                yield return (tokens[weapon.Last].Lemma, count, isDefinite, facts.Sentence.SpanOf(isDefinite ? number.First - 1 : number.First, weapon.Last));
            }
    }

    // "since Sunday's shooting" of what was on Monday.
    private static IEnumerable<Flag> Days(FlagContext context, Incident incident)
    {
        if (incident is not { Date: { Precision: DatePrecision.Day, Start: { } day, Span: { } dated } })
            yield break;
        foreach (var facts in context.In(SectionKind.Body))
            foreach (var time in facts.Times)
                if (time is { Granularity: Time.Granularity.Day, Interval: { } days } && days.Start == days.Last && DeedOf(facts, time) is >= 0 and var deed
                    && Math.Abs(days.Start.DayNumber - day.FirstDay.DayNumber) is > 0 and <= NearDays && !context.Coded.Incidents.Any(other => other.Date is { Start: { } start, End: { } end } && start.FirstDay <= days.Start && days.Start <= end.LastDay)
                    && context.IsWriters(facts.Sentence.SpanOf(deed, deed)))
                {
                    var other = facts.Sentence.SpanOf(Math.Min(time.First, deed), Math.Max(time.Last, deed));
                    yield return Flag(incident, $"The deed is dated \"{context.Words(dated)}\" in one place and \"{context.Words(other)}\" in another.", dated, other);
                    yield break;
                }
    }

    // The attack noun that a time owns and nothing else tells apart: "Sunday's shooting", not "Sunday's shooting of a motorist".
    private static int DeedOf(SentenceFacts facts, Time.TimeExpression time)
    {
        var tokens = facts.Sentence.Tokens;
        var head = TreePath.HeadOf(tokens, time.First, time.Last);
        return tokens[head].Relation is "nmod:poss" && tokens[head].Head is >= 0 and var deed && facts.Triggers.Any(trigger => trigger.First <= deed && deed <= trigger.Last)
            && !tokens.Any(token => token.Head == deed && token.Relation is "nmod" or "acl" or "acl:relcl" or "amod" or "compound") ? deed : -1;
    }

    // "Kemise, where the killing took place" of what was in Debre Sina.
    private IEnumerable<Flag> Places(FlagContext context, Incident incident)
    {
        if (incident is not { Place: { Lat: { } lat, Lon: { } lon, Span: { } placed, Precision: PlacePrecision.Exact or PlacePrecision.Near } })
            yield break;
        foreach (var facts in context.In(SectionKind.Body))
            foreach (var toponym in facts.Toponyms)
                if (toponym.Best is { Probability: > 0.5f, Place.Kind: Coding.Places.PlaceKind.City } best && Takes(facts, toponym.Last + 1) is >= 0 and var last && Coding.Places.EarthPoint.Of(best.Place.Lat, best.Place.Lon).Kilometres(Coding.Places.EarthPoint.Of(lat, lon)) > ApartKilometres
                    && !context.Coded.Incidents.Any(other => other.Place?.Name == best.Place.Name))
                {
                    var other = facts.Sentence.SpanOf(toponym.First, last);
                    yield return Flag(incident, $"The deed is in {incident.Place!.Name} in one place, and \"{context.Words(other)}\" in another.", placed, other);
                    yield break;
                }
    }

    private int Takes(SentenceFacts facts, int at)
    {
        var tokens = facts.Sentence.Tokens;
        for (; at < tokens.Length && tokens[at].Lower is "," or "where"; at++)
            if (tokens[at].Lower is "where" && facts.Triggers.FirstOrDefault(trigger => trigger.First > at && trigger.First <= at + 3) is { } trigger && trigger.Last + 1 < tokens.Length && words["took-place"].Contains(tokens[trigger.Last + 1].Lemma))
                return Math.Min(trigger.Last + 2, tokens.Length - 1);
        return -1;
    }

    // Two groups of which the writer says in two sentences that each did it.
    private IEnumerable<Flag> Culprits(FlagContext context)
    {
        for (var each = 0; each < context.Culprits.Length; each++)
        {
            var stated = context.Culprits[each].Told
                .Where(told => !told.IsHeadline && told.Blame.Kind == BlameKind.Does && told.Stance == Stance.Asserts && labels.IsGroup(told.Culprit!) && context.IsWriters(told.Clause)).ToImmutableArray();
            if (stated.FirstOrDefault(told => told.Culprit != stated[0].Culprit && told.Blame.Facts.Sentence.Index != stated[0].Blame.Facts.Sentence.Index) is { } other)
                yield return Flag(context.Coded.Incidents[each], $"It is the work of {stated[0].Culprit!.Name.Name} in one sentence and of {other.Culprit!.Name.Name} in another.", stated[0].Clause, other.Clause);
        }
    }

    private static Flag Flag(Incident incident, string why, TextSpan one, TextSpan other) => new(FlagKind.SelfContradiction, [incident.Id], why, [one, other]);
}
