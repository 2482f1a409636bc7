using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Measures;

/// <summary>A measure as one sentence tells it. Indexes refer to the sentence's tokens.</summary>
/// <param name="Facts">The sentence.</param>
/// <param name="Kind">Which measure.</param>
/// <param name="Outcome">How it stands.</param>
/// <param name="Actor">The head of whoever takes it, or -1.</param>
/// <param name="Object">The head of what or whom it is about, or -1.</param>
/// <param name="First">The first token that tells of it.</param>
/// <param name="Last">The last token that tells of it.</param>
internal sealed record MeasureMention(SentenceFacts Facts, MeasureKind Kind, string Outcome, int Actor, int Object, int First, int Last)
{
    /// <summary>The word that tells it: a verb, or the noun that names it.</summary>
    public required int Cue { get; init; }

    /// <summary>Why it is a measure of its kind.</summary>
    public Reason Why(string id)
    {
        ref readonly var cue = ref Facts.Tree.Tokens.ItemRef(Cue);
        var isNamed = Cue == Object || cue.Upos is Upos.Noun or Upos.Propn;
        var done = isNamed ? "" : $" {Part("done to", Object)}";
        return new Reason(id, isNamed ? "measure-noun" : "measure-verb", $"\"{cue.Lemma}\" (measure-words.tsv){done}{Part(" by", Actor)}: {SetList.Name(Kind)}, {Outcome}", cue.Span);
    }

    private string Part(string relation, int head) => head < 0 ? "" : $"{relation} \"{MeasurePhrase.Text(Facts.Tree, head)}\"";

    /// <summary>Whether it holds from its day on until somebody ends it.</summary>
    public bool IsLasting => Kind is MeasureKind.Ceasefire or MeasureKind.Sanction || (Kind == MeasureKind.Other && Outcome is "imposed" or "in force" or "closed");

    /// <summary>Where it is told.</summary>
    public TextSpan Span => Facts.Sentence.SpanOf(First, Last);
}
