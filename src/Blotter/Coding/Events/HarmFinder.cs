using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Numbers;
using Blotter.Language;

namespace Blotter.Coding.Events;

/// <summary>
/// Finds who was killed, injured, abducted or is missing, by the word that tells of it and the phrase beside it: before it in the passive
/// ("13 people, two policemen among them, were killed"), after it in the active ("killing two night watchmen"). Immutable.
/// </summary>
internal sealed class HarmFinder(PhraseTable<HarmWord> words, PeoplePhraseReader people, WordLists phrases, NumberWords numberWords)
{
    // How many tokens a phrase that names people may be long; more is another clause.
    private const int PhraseReach = 12;

    // The same for the figure of a toll, which may follow what the toll is of.
    private const int TollReach = 24;

    // How long a member of a list may be.
    private const int MemberReach = 8;

    // How many phrases of place and the like may stand between the people and the word of harm.
    private const int MostAdjuncts = 3;

    // The ordinals that count those who died: "a second man" may be the only one of whom that is told. In figures they number units: "a 16th Brigade soldier".
    private const int LeastOrdinal = 3;
    private const int MostOrdinal = 20;

    private readonly FrozenSet<string> _adjuncts = phrases["opens-adjunct"];
    private readonly FrozenSet<string> _opensPeople = phrases["opens-people"];
    private readonly FrozenSet<string> _endsPeople = phrases["ends-people"];
    private readonly FrozenSet<string> _startsClause = phrases["starts-clause"];
    private readonly FrozenSet<string> _auxiliaries = phrases["auxiliary"];
    private readonly FrozenSet<string> _earlier = phrases["earlier"];

    /// <summary>All harm told in a sentence, in text order of the harm words.</summary>
    public ImmutableArray<Harm> Find(ImmutableArray<Token> tokens, NumberPhrases numbers)
    {
        var found = ImmutableArray.CreateBuilder<Harm>();
        var hits = words.Find(tokens);
        for (var i = 0; i < hits.Length; i++)
        {
            var hit = hits[i];
            var limit = i + 1 < hits.Length ? hits[i + 1].First : tokens.Length;
            if (hit.First > 0 && tokens[hit.First - 1].Lower is "not" or "never" or "n't" or "to" or "be" or "attempted" && hit.Value.Side != HarmSide.Before)
                continue;
            var phrase = hit.Value.Side switch
            {
                HarmSide.Toll => Toll(tokens, hit.Last, numbers),
                HarmSide.Put => Put(tokens, hit.Last, numbers),
                HarmSide.Self => Self(hit, numbers),
                HarmSide.After => After(tokens, hit.Last, limit, numbers),
                HarmSide.Before => Before(tokens, hit.First, numbers),
                HarmSide.Object => OpensPeople(tokens, hit.Last + 1, numbers) ? After(tokens, hit.Last, limit, numbers) : null,
                _ => StartsPhrase(tokens, hit, numbers) ? After(tokens, hit.Last, limit, numbers) : Before(tokens, hit.First, numbers),
            };
            phrase ??= hit.Value.Side is HarmSide.Before or HarmSide.Either ? OfSharedSubject(tokens, hit.First, numbers) : null;
            if (phrase is not null)
                found.AddRange(Harms(hit, phrase).Select(harm => Counted(tokens, harm) with { IsEarlier = IsEarlier(tokens, hit.First) }));
        }
        return found.DrainToImmutable();
    }

    // "A driver was shot and died at the scene": verbs that are joined have one subject.
    private PeoplePhrase? OfSharedSubject(ImmutableArray<Token> tokens, int word, NumberPhrases numbers) =>
        tokens[word] is { Upos: Upos.Verb, Relation: "conj", Head: >= 0 and var verb } && verb < word && tokens[verb].Upos is Upos.Verb ? Before(tokens, verb, numbers) : null;

    // "a twelfth victim died", "a third body was found": so many in all.
    private Harm Counted(ImmutableArray<Token> tokens, Harm harm)
    {
        if (harm is not { Kind: HarmKind.Killed, Number: { High: 1 } or null })
            return harm;
        for (var at = harm.First; at < harm.Last; at++)
            if (tokens[at].Upos is Upos.Adj && char.IsLetter(tokens[at].Text[0]) && numberWords.TryOrdinal(tokens[at], out var count) && count is >= LeastOrdinal and <= MostOrdinal)
                return harm with { Number = NumberRange.Exactly(count), IsOrdinal = true };
        return harm;
    }

    // What was said at first: the words stand before the word of harm, in its clause.
    private bool IsEarlier(ImmutableArray<Token> tokens, int word)
    {
        for (var at = word - 1; at >= 0 && at >= word - PhraseReach && tokens[at].Lower is not (";" or "." or "but"); at--)
            if (_earlier.Contains(tokens[at].Lower) || (at > 0 && _earlier.Contains($"{tokens[at - 1].Lower} {tokens[at].Lower}")))
                return true;
        return false;
    }

    // "nobody was hurt", "no casualties": neither killed nor injured.
    private static IEnumerable<Harm> Harms(PhraseHit<HarmWord> hit, PeoplePhrase phrase) => (hit.Value, phrase.Number) switch
    {
        ({ Kind: HarmKind.Any, Side: HarmSide.Self }, _) => [Unharmed(hit, phrase, HarmKind.Killed), Unharmed(hit, phrase, HarmKind.Injured)],
        ({ Kind: HarmKind.Any }, { High: 0 }) => [Harm(hit, phrase, HarmKind.Killed), Harm(hit, phrase, HarmKind.Injured)],
        ({ Kind: HarmKind.Any, Side: HarmSide.Before }, _) => [], // "12 casualties" may be dead or hurt
        ({ Kind: HarmKind.Any }, _) => [Harm(hit, phrase, HarmKind.Injured)],
        ({ Kind: var kind }, _) => [Harm(hit, phrase, kind)],
    };

    // "the rider was unhurt": nobody, as far as that tells.
    private static Harm Unharmed(PhraseHit<HarmWord> hit, PeoplePhrase phrase, HarmKind kind) => Harm(hit, phrase with { Number = NumberRange.Exactly(0) }, kind);

    private static Harm Harm(PhraseHit<HarmWord> hit, PeoplePhrase phrase, HarmKind kind) =>
        new(kind, hit.First, phrase.First, phrase.Last, phrase.Number, phrase.People, phrase.Name, phrase.IsPart, IsTotal: hit.Value.Side is HarmSide.Toll or HarmSide.Put)
        {
            IsAmong = phrase.IsAmong,
            IsFurther = phrase.IsFurther,
            IsReference = phrase.IsReference,
            Parts = phrase.Parts,
        };

    // "killed 13 people", "killed a trader": active, unless a form of "be" stands before ("was killed two days later").
    private bool StartsPhrase(ImmutableArray<Token> tokens, PhraseHit<HarmWord> hit, NumberPhrases numbers)
    {
        for (var at = hit.First - 1; at >= 0 && at >= hit.First - 3; at--)
            if (_auxiliaries.Contains(tokens[at].Lower) && tokens[at].Lower is not ("has" or "have" or "had"))
                return false;
        return OpensPeople(tokens, hit.Last + 1, numbers)
            || (hit.First > 0 && tokens[hit.First - 1].Upos is Upos.Noun or Upos.Propn && hit.Last + 1 < tokens.Length && people.StartsAt(tokens, hit.Last + 1)); // "gunmen killed lawyer Anne Lark"
    }

    private bool OpensPeople(ImmutableArray<Token> tokens, int next, NumberPhrases numbers) =>
        next < tokens.Length
        && (_opensPeople.Contains(tokens[next].Lower) || numbers.StartingAt(next) is not null || tokens[next].Lower.EndsWith("year-old", StringComparison.Ordinal)
            || (tokens[next].IsCapitalised && tokens[next].Kind == TokenKind.Word && tokens[next].Text.Any(char.IsLower)));

    // Up to the next word of harm, over commas before another number ("a soldier, two policemen and three civilians"; "killed a ranger and wounded 14 people" are two phrases).
    private PeoplePhrase? After(ImmutableArray<Token> tokens, int word, int limit, NumberPhrases numbers)
    {
        var end = numbers.StartingAt(word + 1)?.Last ?? word;
        while (end + 1 < limit && end + 1 - word <= PhraseReach && !EndsPhrase(tokens, end + 1, numbers))
            end++;
        while (end > word && tokens[end].Lower is "and" or "or")
            end--;
        return end > word ? people.Read(tokens, word + 1, end, numbers) : null;
    }

    private bool EndsPhrase(ImmutableArray<Token> tokens, int at, NumberPhrases numbers) =>
        (_endsPeople.Contains(tokens[at].Lower) && !(tokens[at].Lower is "," && (numbers.StartingAt(at + 1) is not null || GoesOn(tokens, at + 1))))
        || (tokens[at].Lower is "and" && at + 1 < tokens.Length && tokens[at + 1].Lower.EndsWith("ing", StringComparison.Ordinal));

    // "a retiree, his wife and a cook": an "and" follows before any verb; not "wounding 14 others, an official and two officers said", where the subject of another verb begins.
    private static bool GoesOn(ImmutableArray<Token> tokens, int at)
    {
        if (at >= tokens.Length || tokens[at].Lower is not ("a" or "an" or "his" or "her" or "their"))
            return false;
        for (var next = at + 1; next < tokens.Length && next <= at + MemberReach && tokens[next].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Cconj or Upos.Det or Upos.Pron || (next < tokens.Length && tokens[next].Lower is "," or "of"); next++)
            if (tokens[next].Relation.StartsWith("nsubj", StringComparison.Ordinal))
                return false;
            else if (tokens[next].Lower is "and")
                return true;
        return false;
    }

    // What stands right before the word may be a place or a wound: "two men in Gafsa were shot", "a man was taken to the clinic with a gunshot wound".
    private PeoplePhrase? Before(ImmutableArray<Token> tokens, int word, NumberPhrases numbers)
    {
        PeoplePhrase? place = null;
        for (var (last, turn) = (word - 1, 0); last >= 0 && turn < MostAdjuncts; turn++)
        {
            var first = StartOfPhrase(tokens, ref last, numbers);
            var found = last >= first && first >= 0 && !_startsClause.Contains(tokens[last].Lower) ? people.Read(tokens, first, last, numbers) : null;
            var before = last >= 0 && _startsClause.Contains(tokens[last].Lower) ? last : first - 1;
            var isPart = before > 0 && tokens[before].Lower is "including" && tokens[before - 1].Lower is not ",";
            if (found is not (null or { People: null, Name: not null } or { IsReference: true }) && !isPart)
                return found;
            place ??= isPart ? null : found;
            if (before < 0 || !_adjuncts.Contains(tokens[before].Lower))
                break;
            last = before - 1;
        }
        return place;
    }

    private int StartOfPhrase(ImmutableArray<Token> tokens, ref int last, NumberPhrases numbers)
    {
        while (last >= 0 && (_auxiliaries.Contains(tokens[last].Lower) || tokens[last].LooksLikeAdverb))
            last--;
        if (last >= 1 && tokens[last].Lower is "," or "-" or "--" or "–" or "—")
            last = BeforeAside(tokens, last);
        var first = last;
        while (first > 0 && last - first < PhraseReach && (numbers.Holding(first - 1) is not null || !_startsClause.Contains(tokens[first - 1].Lower)))
            first--;
        return first;
    }

    // "13 people, two policemen among them, were": steps back over the aside.
    private static int BeforeAside(ImmutableArray<Token> tokens, int close)
    {
        for (var back = close - 1; back >= 0; back--)
            if (tokens[back].Lower == tokens[close].Lower)
                return back - 1;
        return close - 1;
    }

    private static PeoplePhrase Self(PhraseHit<HarmWord> hit, NumberPhrases numbers)
    {
        var number = numbers.FirstFrom(hit.First, hit.Last + 1) ?? numbers.EndingAt(hit.First - 1);
        return new PeoplePhrase(hit.First, hit.Last, number?.Range ?? NumberRange.AtLeast(1), null, null, IsPart: false) { IsReference = true };
    }

    // "the toll of the attack on two villages rose to 17": the number that "to", "of" or "at" leads to, or one that counts nothing else.
    private PeoplePhrase? Toll(ImmutableArray<Token> tokens, int word, NumberPhrases numbers)
    {
        NumberPhrase? alone = null;
        for (var number = numbers.FirstFrom(word + 1, word + TollReach + 1); number is not null; number = numbers.FirstFrom(number.Last + 1, word + TollReach + 1))
        {
            var counts = CountsOther(tokens, number, numbers);
            if (!counts && tokens[number.First - 1].Lower is "to" or "at" || (number.First == word + 2 && tokens[word + 1].Lower is "of"))
                return Told(number);
            if (!counts && number.First <= word + PhraseReach)
                alone ??= number;
        }
        return alone is null ? null : Told(alone);
    }

    // "two villages", "two small villages"; not "11 people", "11 on Monday".
    private bool CountsOther(ImmutableArray<Token> tokens, NumberPhrase number, NumberPhrases numbers)
    {
        var last = number.Last;
        while (last + 1 < tokens.Length && last < number.Last + 3 && tokens[last + 1].Upos is Upos.Noun or Upos.Adj or Upos.Propn)
            last++;
        return last > number.Last && people.Read(tokens, number.First, last, numbers) is null;
    }

    private static PeoplePhrase Told(NumberPhrase number) => new(number.First, number.Last, number.Range, null, null, IsPart: false);

    private static PeoplePhrase? Put(ImmutableArray<Token> tokens, int word, NumberPhrases numbers) =>
        word + 2 < tokens.Length && tokens[word + 1].Lower is "at" or "to" or "as" && numbers.StartingAt(word + 2) is { } number
            ? Told(number)
            : null;
}
