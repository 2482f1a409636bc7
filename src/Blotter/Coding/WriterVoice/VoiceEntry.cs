using System.Collections.Frozen;
using Blotter.Language;

namespace Blotter.Coding.WriterVoice;

/// <summary>What a word or phrase of the lexicons says about the voice of a text.</summary>
/// <param name="Sign">What it is a sign of.</param>
/// <param name="Strength">4 where it judges in any report, 3 where it does in a report that judges elsewhere too, 2 and 1 where it only colours, 0 where it says nothing; points where it is a sign of something else.</param>
/// <param name="Classes">The classes of words that it may be; empty for phrases.</param>
/// <param name="Unless">Words within two words of it that give it a plain sense.</param>
/// <param name="OnlyAtStart">Whether it must open the sentence.</param>
internal sealed record VoiceEntry(VoiceSign Sign, int Strength, string Classes, FrozenSet<string> Unless, bool OnlyAtStart)
{
    /// <summary>Whether a word may be meant: its class fits, however a headline may have it.</summary>
    /// <param name="token">The word.</param>
    /// <param name="isTagged">Whether the sentence has parts of speech that can be trusted.</param>
    public bool Fits(in Token token, bool isTagged)
    {
        if (Classes.Length == 0 || !isTagged || token.Upos == Upos.None)
            return true;
        foreach (var letter in Classes)
            if (Fits(letter, token))
                return true;
        return false;
    }

    private static bool Fits(char letter, in Token token) => letter switch
    {
        'n' => token.Upos is Upos.Noun or Upos.Propn,
        'v' => token.Upos is Upos.Verb,
        'a' => token.Upos is Upos.Adj or Upos.Adv || token.Upos is Upos.Verb && token.Relation is "amod" or "compound" || token.Upos is Upos.Noun && token.Relation is "compound",
        _ => token.Upos is Upos.Adv or Upos.Adj or Upos.Intj,
    };
}

/// <summary>What a word or phrase is a sign of.</summary>
internal enum VoiceSign
{
    /// <summary>Nothing: it takes its words out of the lexicon.</summary>
    Plain,

    /// <summary>A judgement on what is told.</summary>
    Loaded,

    /// <summary>A judgement in favour of somebody.</summary>
    Praise,

    /// <summary>A name that judges those who bear it.</summary>
    NameCalling,

    /// <summary>A plain name for people or a group, which words beside it may make one that judges.</summary>
    People,

    /// <summary>A view of the writer's own.</summary>
    Opinion,

    /// <summary>A call to subscribe, give, share or buy.</summary>
    Promotion,

    /// <summary>A note about the article itself.</summary>
    Disclaimer,
}

/// <summary>A word or phrase found from token <paramref name="First"/> to token <paramref name="Last"/>, both included.</summary>
internal readonly record struct VoiceHit(int First, int Last, VoiceSign Sign, int Strength);
