using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Events;

/// <summary>
/// Reads the words before an attack word within its clause: negation, modality, attempt (after the factuality profiles of Saurí and
/// Pustejovsky 2009, reduced to cue words). Immutable.
/// </summary>
internal sealed class FactualityReader
{
    // A cue reaches over a few words; further off it belongs to another verb.
    private const int Reach = 5;

    private readonly FrozenDictionary<string, Factuality> _cues;
    private readonly FrozenSet<string> _endsClause;
    private readonly FrozenSet<string> _instance;
    private readonly FrozenSet<string> _mentioning;

    public FactualityReader(DataFile cues, WordLists context)
    {
        _cues = cues.Rows.ToFrozenDictionary(row => row["cue"], row => SetList.Parse<Factuality>(row["factuality"]), StringComparer.Ordinal);
        (_endsClause, _instance, _mentioning) = (context["ends-clause"], context["instance"], context["mentioning"]);
    }

    /// <summary>The reading of the attack word at token <paramref name="first"/>.</summary>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="first">Index of the attack word's first token.</param>
    /// <param name="form">The attack word's form.</param>
    /// <param name="inHeadline">In headlines the present tense tells of the past.</param>
    public Factuality Read(ImmutableArray<Token> tokens, int first, WordForm form, bool inHeadline)
    {
        if (OfGovernor(tokens, first) is { } governed)
            return governed;
        for (var at = first - 1; at >= 0 && at >= first - Reach; at--)
        {
            if (_endsClause.Contains(tokens[at].Lower))
                break;
            if (_cues.TryGetValue(tokens[at].Lower, out var cue) && !IsMonth(tokens, at) && !IsOfMention(tokens, at, cue) && !IsBeforeNoun(tokens[at], cue, form))
                return OfVerbBeforeTo(tokens, at) ?? cue;
        }
        return form switch
        {
            WordForm.Base or WordForm.Third when !inHeadline && !IsTold(tokens, first, form) => Factuality.NotReal,
            WordForm.Plural when !IsCounted(tokens, first) && !inHeadline => Factuality.NotReal,
            _ => Factuality.Happened,
        };
    }

    // "Bomb kills a soldier", "gunmen kill eleven": somebody or something named once is hit, as headlines and terse lists tell it.
    private static bool IsTold(ImmutableArray<Token> tokens, int verb, WordForm form)
    {
        if (form == WordForm.Third ? tokens[verb].Head >= 0 : tokens[verb].Xpos is not "VBP" || (tokens[verb].Head >= 0 && tokens[verb].Relation is not "advcl"))
            return false;
        for (var at = verb + 1; at < tokens.Length; at++)
            if (tokens[at].Head == verb && tokens[at].Relation is "obj")
                return form == WordForm.Third ? HasCount(tokens, at) : tokens[at].Upos is Upos.Num || HasNumber(tokens, at);
        return false;
    }

    private static bool HasNumber(ImmutableArray<Token> tokens, int noun)
    {
        for (var at = noun - 1; at >= 0; at--)
            if (tokens[at].Head == noun && tokens[at].Relation is "nummod")
                return true;
        return false;
    }

    private static bool HasCount(ImmutableArray<Token> tokens, int noun)
    {
        for (var at = noun - 1; at >= 0; at--)
            if (tokens[at].Head == noun && (tokens[at].Relation is "nummod" || (tokens[at].Relation is "det" && tokens[at].Lower is "a" or "an")))
                return true;
        return false;
    }

    /// <summary>Whether a word right after an attack word says that nobody and nothing was hit: "killed no civilians".</summary>
    public bool DeniesObject(ImmutableArray<Token> tokens, int at) =>
        at < tokens.Length && tokens[at].Relation is "det" or "obj" && _cues.TryGetValue(tokens[at].Lower, out var cue) && cue == Factuality.Denied;

    // "foiled an attempt by six men to hijack": what an infinitive hangs on decides, however far it stands.
    private Factuality? OfGovernor(ImmutableArray<Token> tokens, int first)
    {
        if (tokens[first].Head is not (var head and >= 0) || tokens[first].Relation is not ("acl" or "xcomp" or "advcl") || tokens[first].Xpos is not "VB")
            return null;
        return _cues.TryGetValue(tokens[head].Lower, out var cue) && cue is Factuality.Attempted or Factuality.Happened ? cue : null;
    }

    // "made no mention of an attack", "did not comment on the raid"
    private bool IsOfMention(ImmutableArray<Token> tokens, int at, Factuality cue) =>
        cue == Factuality.Denied && (_mentioning.Contains(tokens[at + 1].Lower) || _mentioning.Contains(tokens[at + 1].Lemma));

    // "to attack" is wanted, but "led to the attack" tells of one.
    private static bool IsBeforeNoun(Token token, Factuality cue, WordForm form) =>
        (IsNominal(form) && cue == Factuality.NotReal && token.Lower is "to" or "can" or "will") || (form == WordForm.Ing && token.Lower is "to");

    // "tried to bomb", "managed to kidnap": what stands before "to" decides.
    private Factuality? OfVerbBeforeTo(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower is "to" && at > 0 && _cues.TryGetValue(tokens[at - 1].Lower, out var verb) && verb is Factuality.Attempted or Factuality.Happened
            ? verb
            : null;

    // "On 5 May gunmen attacked": the month says nothing of what may happen.
    private static bool IsMonth(ImmutableArray<Token> tokens, int at)
    {
        if (tokens[at].Lower is not "may" || !tokens[at].IsCapitalised)
            return false;
        return tokens[at + 1].Kind == TokenKind.Number
            || (at > 0 && (tokens[at].Text is "May" || tokens[at - 1].Kind == TokenKind.Number || CalendarWords.IsBeforeMonth(tokens[at - 1].Lower)));
    }

    private static bool IsNominal(WordForm form) => form is WordForm.Singular or WordForm.Plural;

    // "two attacks", "the attacks", "Monday's bombings" are instances; "attacks have resumed" is not.
    private bool IsCounted(ImmutableArray<Token> tokens, int first)
    {
        for (var at = first - 1; at >= 0 && at >= first - 3; at--)
            if (_instance.Contains(tokens[at].Lower) || tokens[at].Kind == TokenKind.Number)
                return true;
        return false;
    }
}
