using System.Collections.Immutable;
using Blotter.Coding.Actors;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Events;

/// <summary>How people were harmed.</summary>
internal enum HarmKind
{
    Killed,
    Injured,
    Abducted,

    /// <summary>Not an effect of the contract, but a count of it.</summary>
    Missing,

    /// <summary>Shot or stabbed: whether they lived, the rest of the report tells.</summary>
    Hit,

    /// <summary>Harmed in any way: nobody was, or those who were are injured.</summary>
    Any,
}

/// <summary>People harmed, as a sentence tells it.</summary>
/// <param name="Kind">What happened to them.</param>
/// <param name="Word">Index of the harm word's first token.</param>
/// <param name="First">Index of the first token of the phrase that names them; equals <see cref="Word"/> when nobody is named.</param>
/// <param name="Last">Index of that phrase's last token.</param>
/// <param name="Number">How many, or <c>null</c>.</param>
/// <param name="People">The noun for them, or <c>null</c>.</param>
/// <param name="Name">A person's name, or <c>null</c>.</param>
/// <param name="IsPart">Whether they are part of a number told elsewhere ("including two children").</param>
/// <param name="IsTotal">Whether the words say that the number is the whole toll so far.</param>
internal sealed record Harm(
    HarmKind Kind, int Word, int First, int Last, NumberRange? Number, PeopleWord? People, string? Name, bool IsPart, bool IsTotal)
{
    /// <summary>Whether the number is counted among people told before ("one of them"): a part of the whole, or all there is.</summary>
    public bool IsAmong { get; init; }

    /// <summary>Whether they come on top of people told before ("four others").</summary>
    public bool IsFurther { get; init; }

    /// <summary>Whether a pronoun or a family name stands for one person told before.</summary>
    public bool IsReference { get; init; }

    /// <summary>Whether an ordinal counts all so far: "a twelfth victim died".</summary>
    public bool IsOrdinal { get; init; }

    /// <summary>Whether it is the part of one town, told beside those of others.</summary>
    public bool IsShare { get; init; }

    /// <summary>Whether the words say that this was said at first: "first reports had put the injured at four".</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Where several are joined ("three officers and a girl"), each of them; else none.</summary>
    public ImmutableArray<PeoplePhrase> Parts { get; init; } = [];

    /// <summary>Whether those harmed are attackers, whose losses are not counted.</summary>
    public bool IsAttackers => People is { IsAttacker: true };

    /// <summary>Where the harm word and those harmed stand in the text.</summary>
    /// <param name="facts">The sentence that tells of it.</param>
    public TextSpan Span(SentenceFacts facts) => facts.Sentence.SpanOf(Math.Min(First, Word), Math.Max(Last, Word));
}

/// <summary>A word that tells of harm, from <c>harm-words.tsv</c>.</summary>
internal sealed record HarmWord(HarmKind Kind, HarmSide Side)
{
    /// <summary>Reads the lexicon into a table by phrase.</summary>
    public static PhraseTable<HarmWord> Table(DataFile file) => new(file.Rows.SelectMany(row =>
    {
        var word = new HarmWord(SetList.Parse<HarmKind>(row["effect"]), SetList.Parse<HarmSide>(row["side"]));
        return row.Values("words").Select(phrase => (phrase, word));
    }));
}

/// <summary>Where those harmed stand.</summary>
internal enum HarmSide
{
    Before,
    After,

    /// <summary>After it, if its next word opens a phrase that may name people: the word may be a noun too ("shooting").</summary>
    Object,
    Either,
    Toll,

    /// <summary>As <see cref="Toll"/>, if "at", "to" or "as" leads to the number: the word may stand for the people too ("put the wounded at nine").</summary>
    Put,

    /// <summary>Nowhere: the word itself says that somebody was, one at least unless it counts them ("a fatal shooting", "a double homicide").</summary>
    Self,
}
