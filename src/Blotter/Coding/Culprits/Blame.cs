using Blotter.Coding.Contract;

namespace Blotter.Coding.Culprits;

/// <summary>What a sentence says about who did a deed.</summary>
internal enum BlameKind
{
    /// <summary>Somebody does it: the subject of its verb, the "by" of its noun.</summary>
    Does,

    /// <summary>Somebody owns up to it.</summary>
    Claims,

    /// <summary>Somebody denies having done it.</summary>
    Denies,

    /// <summary>Somebody is said to have done it.</summary>
    Accused,

    /// <summary>Nobody has owned up to it.</summary>
    NoneYet,
}

/// <summary>One thing that a sentence says about who did a deed. Indexes are of tokens.</summary>
/// <param name="Facts">The sentence.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Culprit">The head of the words for whoever did it, a pronoun perhaps; -1 where nobody is named.</param>
/// <param name="Word">The word that says so: the verb or noun.</param>
/// <param name="Deed">The word for the deed, or -1.</param>
/// <param name="First">The first token of the words that say it.</param>
/// <param name="Last">The last.</param>
/// <param name="Stance">How sure the words themselves are.</param>
internal sealed record Blame(SentenceFacts Facts, BlameKind Kind, int Culprit, int Word, int Deed, int First, int Last, Stance Stance)
{
    /// <summary>Whether it names no culprit by its very words: nobody owns up, or somebody does who is not named.</summary>
    public bool IsOfNobody => Kind == BlameKind.NoneYet || (Kind == BlameKind.Claims && Culprit < 0);

    /// <summary>Whether it is a mere possibility ("it could be bandits"), less than a suspicion.</summary>
    public bool IsPossible { get; init; }

    /// <summary>Whether it denies a charge that somebody else has made, not a part in the deed by its own words: it counts only for whoever was accused.</summary>
    public bool IsOfCharge { get; init; }

    /// <summary>Whether it is an accusation by its own words ("was blamed for"), which somebody makes and the writer only tells.</summary>
    public bool IsByOthers { get; init; }

    /// <summary>Whether the words for the accusation or for whoever makes it are those of authorities ("police suspect", "was charged with").</summary>
    public bool IsByAuthorities { get; init; }

    /// <summary>Whether a court has found it so.</summary>
    public bool IsProved { get; init; }

    /// <summary>Whether the words show that whoever owns up is a group ("its men").</summary>
    public bool IsGroup { get; init; }
}
