using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>
/// A sentence as the rules of time see it: its tokens without the hyphens inside words ("third-quarter"), with what each means, and the anchor as it moves
/// from date to date. Indexes are those of slots; outside of the sentence there is nothing.
/// </summary>
internal sealed class TimeSlots
{
    private readonly ImmutableArray<Token> _tokens;
    private readonly Slot[] _slots;

    private TimeSlots(ImmutableArray<Token> tokens, Slot[] slots, int count, TimeAnchor anchor)
    {
        (_tokens, _slots) = (tokens, slots);
        (Count, Anchor) = (count, anchor);
    }

    /// <summary>How many slots there are.</summary>
    public int Count { get; }

    /// <summary>What relative times count from here.</summary>
    public TimeAnchor Anchor { get; set; }

    /// <summary>The report's day as a period, or <c>null</c>.</summary>
    public CalendarPeriod? Today => Anchor.Published is { } day ? new CalendarPeriod(Granularity.Day, day) : null;

    /// <summary>Reads a sentence; <c>null</c> when no word of it tells a time.</summary>
    public static TimeSlots? Of(ImmutableArray<Token> tokens, TimeAnchor anchor)
    {
        var some = false;
        foreach (var token in tokens)
            if (TimeWords.Of(token.Lower).Kind is not (TimeWordKind.None or TimeWordKind.Article or TimeWordKind.Approx) || IsPrefixed(token.Lower))
            {
                some = true;
                break;
            }
        if (!some)
            return null;
        var slots = new Slot[tokens.Length];
        var count = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (IsInnerHyphen(tokens, at))
                continue;
            slots[count] = new Slot(at, Meaning(tokens[at]), count > 0 && slots[count - 1].Token < at - 1);
            count++;
        }
        return new TimeSlots(tokens, slots, count, anchor);
    }

    /// <summary>What the slot means.</summary>
    public TimeWordKind Kind(int at) => Has(at) ? _slots[at].Word.Kind : TimeWordKind.None;

    /// <summary>The number of what it means.</summary>
    public int Number(int at) => Has(at) ? _slots[at].Word.Number : 0;

    /// <summary>Whether it is a unit in the plural.</summary>
    public bool IsPlural(int at) => Has(at) && _slots[at].Word.IsPlural;

    /// <summary>Whether it does that, or one of those things, beside a time.</summary>
    public bool Does(int at, WordRole role) => Has(at) && (_slots[at].Word.Roles & role) != WordRole.None;

    /// <summary>Whether it lies outside of the sentence.</summary>
    public bool IsOutside(int at) => !Has(at);

    /// <summary>Place in <see cref="Holidays"/>, from 1, of the first holiday whose name it may begin; else 0.</summary>
    public int Holiday(int at) => Has(at) ? _slots[at].Word.Holiday : 0;

    /// <summary>Its word in lower case.</summary>
    public string Lower(int at) => Has(at) ? _tokens[_slots[at].Token].Lower : "";

    /// <summary>Its part of speech, or <see cref="Upos.None"/>.</summary>
    public Upos Upos(int at) => Has(at) ? _tokens[_slots[at].Token].Upos : Language.Upos.None;

    /// <summary>Whether a hyphen joins it to the slot before.</summary>
    public bool IsJoined(int at) => Has(at) && _slots[at].IsJoined;

    /// <summary>Whether it starts with a small letter.</summary>
    public bool IsSmall(int at) => Has(at) && char.IsLower(_tokens[_slots[at].Token].Text[0]);

    /// <summary>Whether it is written as a name is: a capital, then small letters.</summary>
    public bool IsTitled(int at) => Has(at) && _tokens[_slots[at].Token].Text is [var first, var second, ..] && char.IsUpper(first) && char.IsLower(second);

    /// <summary>Whether "mid-" stands before it in one word.</summary>
    public bool IsMid(int at) => IsPrefixed(Lower(at));

    /// <summary>Index of its token.</summary>
    public int Token(int at) => _slots[at].Token;

    /// <summary>All tokens of the sentence, hyphens too.</summary>
    public ImmutableArray<Token> Tokens => _tokens;

    /// <summary>Whether it has that kind and number.</summary>
    public bool Is(int at, TimeWordKind kind) => Kind(at) == kind;

    /// <summary>Whether it is that word in lower case.</summary>
    public bool Is(int at, string lower) => string.Equals(Lower(at), lower, StringComparison.Ordinal);

    private static bool IsPrefixed(string lower) => lower.StartsWith("mid-", StringComparison.Ordinal);

    private static TimeWord Meaning(Token token) => IsPrefixed(token.Lower) ? TimeWords.AfterPrefix(token.Lower, 4) : TimeWords.Of(token.Lower);

    private static bool IsInnerHyphen(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Mark && at > 0 && at + 1 < tokens.Length && tokens[at].Text is "-" or "‑" or "–"
        && tokens[at - 1].Span.End == tokens[at].Span.Start && tokens[at].Span.End == tokens[at + 1].Span.Start;

    private bool Has(int at) => at >= 0 && at < Count;

    private readonly record struct Slot(int Token, TimeWord Word, bool IsJoined);
}
