using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Events;

/// <summary>Whether the text says that something happened, was tried, is threatened, or did not happen.</summary>
internal enum Factuality
{
    /// <summary>It happened.</summary>
    Happened,

    /// <summary>It was tried and came to nothing.</summary>
    Attempted,

    /// <summary>It may happen, somebody wants it or fears it, or it is spoken of in general.</summary>
    NotReal,

    /// <summary>The text says that it did not happen.</summary>
    Denied,
}

/// <summary>
/// Reads the words before an attack word within its clause: negation, modality, attempt (after the factuality profiles of Saurí and
/// Pustejovsky 2009, reduced to cue words). Immutable.
/// </summary>
internal sealed class FactualityReader
{
    // A cue reaches over a few words; further off it belongs to another verb.
    private const int Reach = 5;

    private readonly FrozenDictionary<string, Factuality> _cues;

    public FactualityReader(DataFile cues) =>
        _cues = cues.Rows.ToFrozenDictionary(row => row["cue"], row => SetList.Parse<Factuality>(row["factuality"]), StringComparer.Ordinal);

    /// <summary>The reading of the attack word at token <paramref name="first"/>.</summary>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="first">Index of the attack word's first token.</param>
    /// <param name="form">The attack word's form.</param>
    /// <param name="inHeadline">In headlines the present tense tells of the past.</param>
    public Factuality Read(ImmutableArray<Token> tokens, int first, WordForm form, bool inHeadline)
    {
        for (var at = first - 1; at >= 0 && at >= first - Reach; at--)
        {
            if (EndsClause(tokens[at].Lower))
                break;
            if (_cues.TryGetValue(tokens[at].Lower, out var cue) && !IsMonth(tokens, at) && !(IsNominal(form) && cue == Factuality.NotReal && tokens[at].Lower is "to" or "can" or "will"))
                return IsTriedTo(tokens, at) ? Factuality.Attempted : cue;
        }
        return form switch
        {
            WordForm.Base or WordForm.Third when !inHeadline => Factuality.NotReal,
            WordForm.Plural when !IsCounted(tokens, first) && !inHeadline => Factuality.NotReal,
            _ => Factuality.Happened,
        };
    }

    // "no group claimed the bombing" denies the claim, not the bombing.
    private static bool EndsClause(string lower) =>
        lower is "," or ";" or ":" or "." or "(" or ")" or "\"" or "“" or "”" or "but" or "and" or "claimed" or "claim" or "responsibility" or "involvement";

    private bool IsTriedTo(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower is "to" && at > 0 && _cues.GetValueOrDefault(tokens[at - 1].Lower) == Factuality.Attempted;

    // "On 5 May gunmen attacked": the month says nothing of what may happen.
    private static bool IsMonth(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower is "may" && tokens[at].IsCapitalised
        && ((at > 0 && (tokens[at].Text is "May" || tokens[at - 1].Kind == TokenKind.Number || tokens[at - 1].Lower is "in" or "of" or "last" or "since" or "early" or "late"))
            || tokens[at + 1].Kind == TokenKind.Number);

    private static bool IsNominal(WordForm form) => form is WordForm.Singular or WordForm.Plural;

    // "two attacks", "the attacks", "Monday's bombings" are instances; "attacks have resumed" is not.
    private static bool IsCounted(ImmutableArray<Token> tokens, int first)
    {
        for (var at = first - 1; at >= 0 && at >= first - 3; at--)
            if (tokens[at].Lower is "the" or "these" or "those" or "two" or "three" or "four" or "five" or "six" or "'s" or "both" or "twin" || tokens[at].Kind == TokenKind.Number)
                return true;
        return false;
    }
}
