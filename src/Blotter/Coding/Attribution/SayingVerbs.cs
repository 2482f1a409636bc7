using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Attribution;

/// <summary>What of a sentence a verb of saying may say; the values are those of the column <c>frames</c> of <c>saying-verbs.tsv</c>.</summary>
[Flags]
internal enum SayingFrames
{
    None = 0,
    Clause = 1,
    Quote = 2,
    Infinitive = 4,
    Gerund = 8,
    Object = 16,
    About = 32,
    For = 64,
    Addressee = 128,
    Target = 256,
    Label = 512,
    Put = 1024,
    Beside = 2048,
}

/// <summary>How a verb may attribute.</summary>
/// <param name="Class">Its class in the lexicon ("say", "believe", "deny").</param>
/// <param name="Stance">How its subject stands to what is said.</param>
/// <param name="Frames">What of the sentence is said.</param>
internal sealed record SayingVerb(string Class, Stance Stance, SayingFrames Frames)
{
    /// <summary>Whether something is said aloud or in writing.</summary>
    public bool IsSpoken { get; } = Class is not ("know" or "believe" or "hope" or "predict" or "recall" or "show" or "cite" or "refer" or "agree" or "put" or "ask");
}

/// <summary>The verbs that attribute, by lemma; of one verb the strongest use stands first. Immutable.</summary>
internal sealed class SayingVerbs
{
    private readonly FrozenDictionary<string, ImmutableArray<SayingVerb>> _verbs;

    /// <summary>Reads the lexicon.</summary>
    public SayingVerbs(DataFile file) => _verbs = file.Rows
        .SelectMany(row => row.Values("verbs").Select(verb => (Verb: verb, Use: new SayingVerb(row["class"], SetList.Parse<Stance>(row["stance"]), Frames(row)))))
        .GroupBy(entry => entry.Verb, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Use).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The uses of a verb; empty for one that does not attribute.</summary>
    public ImmutableArray<SayingVerb> Of(string lemma) => _verbs.TryGetValue(lemma, out var uses) ? uses : [];

    private static SayingFrames Frames(DataRow row) =>
        row.Values("frames").Aggregate(SayingFrames.None, (frames, name) => frames | Enum.Parse<SayingFrames>(name, ignoreCase: true)) is var read && read.HasFlag(SayingFrames.Clause) ? read | SayingFrames.Beside : read;
}
