using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Numbers;
using Blotter.Coding.Time;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Events;

/// <summary>
/// Says which attack words of a sentence tell of attacks: a strong word does; a weak one or a word of harm needs a weapon, an attacker or harm to people in the same sentence, or learned models that hold it to tell of one. Words that are negated, wanted, feared or general
/// tell of none, nor do counts over a time and what the lawful do. Immutable.
/// </summary>
/// <param name="context">Words about attack words.</param>
internal sealed class TellingWords(WordLists context)
{
    // How sure learned models must be of a sentence where a weak word, or a word of harm, stands alone.
    private const float WeakTelling = 0.12f;
    private const float HarmTelling = 0.15f;
    private const float SureTelling = 0.3f;

    // How many days an attack may last that is told as one, and how many attacks are not told one by one.
    private const int LongestAction = 7;
    private const int LeastCounted = 6;
    private const int WordsToCount = 3;

    // Sentences that tell of more attacks are no prose; the first are read.
    private const int MostInSentence = 12;

    private readonly FrozenSet<string> _measures = context["measure"];
    private readonly FrozenSet<string> _lawful = context["lawful"];
    private readonly FrozenSet<string> _policeWork = context["police-work"];
    private readonly FrozenSet<string> _tallySince = context["tally-since"];
    private readonly FrozenSet<string> _counting = context["counting"];
    private readonly FrozenSet<string> _tallyRange = context["tally-range"];
    private readonly FrozenSet<string> _rangeJoints = context["range-joint"];
    private readonly FrozenSet<string> _tallyPeriod = context["tally-period"];

    /// <summary>The words that tell of attacks, in text order.</summary>
    public ImmutableArray<Trigger> Of(SentenceFacts facts)
    {
        if (facts.Triggers.IsEmpty || !facts.IsText)
            return [];
        var harmed = IsHarmed(facts);
        var isReal = facts.Triggers.Any(IsReal);
        var (tally, lawful) = (TallyOf(facts), LawfulDeeds(facts.Sentence.Tokens));
        return
        [
            .. facts.Triggers.Where(trigger => (IsReal(trigger) || (!isReal && trigger.Factuality == Factuality.Threatened)) && Suffices(trigger, facts, harmed)
                && !IsTally(trigger, facts.Sentence.Tokens, tally) && !IsOverPeriod(trigger, facts) && !IsThing(trigger, facts) && !IsCounted(trigger, facts) && !((lawful.Contains(trigger.First) || IsPoliceWork(trigger, facts.Sentence.Tokens)) && _measures.Contains(trigger.Word.Lemma))).Take(MostInSentence),
        ];
    }

    /// <summary>Whether learned models alone, and not surely, say that these words of a sentence tell of an attack.</summary>
    public static bool AreFaint(SentenceFacts facts, ImmutableArray<Trigger> telling) =>
        facts.Telling < SureTelling && !telling.Any(trigger => trigger.Word.Strength == Strength.Strong || facts.IsArmed || (trigger.Word.Strength == Strength.Weak && IsHarmed(facts)));

    private static bool Suffices(Trigger trigger, SentenceFacts facts, bool harmed) => trigger.Factuality == Factuality.Threatened || trigger.Word.Strength switch
    {
        Strength.Strong or Strength.Learned => true,
        Strength.Weak => facts.IsArmed || harmed || facts.Telling > WeakTelling || IsTitle(trigger, facts.Sentence),
        Strength.Armed => facts.IsArmed,
        _ => (facts.IsArmed || facts.Telling > HarmTelling) && !facts.Harms.Any(harm => harm.Word == trigger.First && harm.Number is { High: 0 }),
    };

    // "Clash between two armed groups.", "Attack on a convoy.": what an entry of a list is about, said without a verb.
    private static bool IsTitle(Trigger trigger, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (sentence.Section != SectionKind.Body || tokens[trigger.Last] is not { Upos: Upos.Noun, Xpos: "NN", Head: < 0 } || tokens.Any(token => token.Upos is Upos.Verb or Upos.Aux))
            return false;
        return tokens.Any(token => token.Head == trigger.Last && token.Relation is "nmod");
    }

    // The words that the police and soldiers are the subject of: "police raided a farm" tells of the police.
    private HashSet<int> LawfulDeeds(ImmutableArray<Token> tokens) =>
        [.. tokens.Where(token => token.Relation is "nsubj" or "compound" or "nmod:poss" or "amod" && _lawful.Contains(token.Lower)).Select(token => token.Head)];

    // "a pistol was seized in raids", "seven men detained in a raid"
    private bool IsPoliceWork(Trigger trigger, ImmutableArray<Token> tokens) =>
        tokens[trigger.Last] is { Upos: Upos.Noun, Relation: "obl" or "nmod", Head: >= 0 and var verb } && _policeWork.Contains(tokens[verb].Lemma);

    // "More than 30 civilians have been killed since 20 October": the count, where a sentence counts over a time and tells no day.
    private NumberPhrase? TallyOf(SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        var spans = facts.Dates.Where(date => IsSpan(tokens, date)).Concat(Ranges(facts)).ToHashSet();
        if (spans.Count == 0 || facts.Dates.Any(date => EventDates.IsNarrow(date) && !spans.Contains(date)))
            return null;
        for (var count = facts.Numbers.FirstFrom(0, tokens.Length); count is not null; count = facts.Numbers.FirstFrom(count.Last + 1, tokens.Length))
            if (!spans.Any(date => date.First <= count.First && count.Last <= date.Last))
                return count;
        return null;
    }

    // Both dates of "between January and April", where they are more than days apart.
    private IEnumerable<TimeExpression> Ranges(SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        foreach (var (first, last) in facts.Dates.Zip(facts.Dates.Skip(1)))
            if (first.First > 0 && _tallyRange.Contains(tokens[first.First - 1].Lower) && last.First == first.Last + 2 && _rangeJoints.Contains(tokens[last.First - 1].Lower)
                && first.Start is { } start && last.End is { } end && end.FirstDay.DayNumber - start.FirstDay.DayNumber > LongestAction)
                foreach (var date in (TimeExpression[])[first, last])
                    yield return date;
    }

    // "At least 40 ships were hijacked off Somalia last year", "58 units have been burned since December"
    private bool IsOverPeriod(Trigger trigger, SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        if (tokens[trigger.First].Upos is not Upos.Verb || facts.Dates.IsEmpty)
            return false;
        var ranges = Ranges(facts).ToHashSet();
        if (facts.Dates.Any(date => !IsSpan(tokens, date) && !ranges.Contains(date) && date.Granularity is < Granularity.Quarter or Granularity.Days))
            return false;
        for (var at = 0; at < tokens.Length; at++)
            if (tokens[at].Head == trigger.First && (tokens[at].Relation is "nsubj:pass" || tokens[at].Lower is "times") && facts.Numbers.EndingAt(at - 1) is { Range.Low: >= LeastCounted })
                return true;
        return false;
    }

    // "a stolen taxi", "police seized a pistol": taken things that tell of no attack.
    private static bool IsThing(Trigger trigger, SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        return trigger.Word.Type switch
        {
            IncidentType.Robbery => tokens[trigger.First].Relation is "amod",
            IncidentType.Kidnapping => trigger.Word.Strength == Strength.Weak && facts.Weapons.Any(weapon => tokens[TreePath.HeadOf(tokens, weapon.First, weapon.Last)] is { Relation: "obj" or "nsubj:pass", Head: var verb } && verb == trigger.First),
            _ => false,
        };
    }

    // "recorded 19 attacks"
    private bool IsCounted(Trigger trigger, SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        if (!IsPlural(trigger, tokens) || facts.Numbers.EndingAt(trigger.First - 1) is not { Range.Low: >= LeastCounted } count)
            return false;
        for (var at = count.First - 1; at >= 0 && at >= count.First - WordsToCount; at--)
            if (_counting.Contains(tokens[at].Lemma))
                return true;
        return false;
    }

    private static bool IsPlural(Trigger trigger, ImmutableArray<Token> tokens) =>
        trigger.Word.Form is WordForm.Plural || (trigger.Word is { NounForm: not null } && tokens[trigger.Last] is { Upos: Upos.Noun, Xpos: "NNS" });

    private bool IsSpan(ImmutableArray<Token> tokens, TimeExpression date) =>
        (date.First > 0 && _tallySince.Contains(tokens[date.First - 1].Lower)) || (_tallyPeriod.Contains(tokens[date.First].Lower) && date.Granularity > Granularity.Day);

    private static bool IsTally(Trigger trigger, ImmutableArray<Token> tokens, NumberPhrase? tally) =>
        tally is not null && (IsPlural(trigger, tokens) ? tally.First < trigger.First : trigger.Word.Strength == Strength.Harm);

    private static bool IsReal(Trigger trigger) => trigger.Factuality is Factuality.Happened or Factuality.Attempted;

    private static bool IsHarmed(SentenceFacts facts) => facts.Harms.Any(harm => harm.Kind != HarmKind.Missing && harm.Number is not { High: 0 });
}
