using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Roles;
using Blotter.Language.Network;

namespace Blotter.Coding.Network;

/// <summary>The names of a <see cref="ReportNetwork"/>'s matrices, and how many rows and columns each has.</summary>
internal static class NetworkMatrix
{
    /// <summary>The matrices' names.</summary>
    public const string
        Sentence = "network/sentence", SentenceBias = "network/sentence-bias",
        Own = "network/context-own", Before = "network/context-before", After = "network/context-after", First = "network/context-first", Mean = "network/context-mean",
        ContextBias = "network/context-bias", Edge = "network/edge",
        Event = "network/event", EventBias = "network/event-bias",
        Phrase = "network/phrase", PhraseBias = "network/phrase-bias", InSentence = "network/phrase-sentence", Signs = "network/signs",
        Hidden = "network/hidden", HiddenBias = "network/hidden-bias",
        Roles = "network/role", RoleBias = "network/role-bias";

    // Multiples of MatrixProduct.Lanes, so that rows of layers follow one another without padding.
    private const int SentenceHidden = 128;
    private const int PhraseHidden = 192;

    /// <summary>All of them, with vectors of so many numbers.</summary>
    public static ImmutableArray<(string Name, int Rows, int Columns)> Of(VectorTable vectors)
    {
        var (events, roles) = (Enum.GetValues<EventType>().Length, Enum.GetValues<Role>().Length);
        return
        [
            (Sentence, SentenceInput.Width(vectors), SentenceHidden), (SentenceBias, 1, SentenceHidden),
            (Own, SentenceHidden, SentenceHidden), (Before, SentenceHidden, SentenceHidden), (After, SentenceHidden, SentenceHidden), (First, SentenceHidden, SentenceHidden),
            (Mean, SentenceHidden, SentenceHidden), (ContextBias, 1, SentenceHidden), (Edge, 1, SentenceHidden),
            (Event, SentenceHidden, events), (EventBias, 1, events),
            (Phrase, PhraseInput.Width(vectors), PhraseHidden), (PhraseBias, 1, PhraseHidden), (InSentence, SentenceHidden, PhraseHidden), (Signs, PhraseInput.SignRows, PhraseHidden),
            (Hidden, PhraseHidden, PhraseHidden), (HiddenBias, 1, PhraseHidden),
            (Roles, PhraseHidden, roles), (RoleBias, 1, roles),
        ];
    }
}
