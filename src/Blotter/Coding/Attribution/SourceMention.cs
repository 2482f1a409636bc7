using Blotter.Coding.Contract;

namespace Blotter.Coding.Attribution;

/// <summary>A source in a sentence, with the word that attributes and how it stands to what it says.</summary>
/// <param name="First">Index of the first token of the source's name or description; -1 for a pronoun, which repeats the last source.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Cue">Index of the first token of the attributing word.</param>
/// <param name="Stance">How it stands to what it says.</param>
internal sealed record SourceMention(int First, int Last, int Cue, Stance Stance)
{
    /// <summary>Whether the text has only a pronoun here ("he added").</summary>
    public bool IsPronoun => First < 0;
}

/// <summary>A word that attributes, from <c>attribution-cues.tsv</c>.</summary>
internal sealed record AttributionCue(SourceSide Side, Stance Stance)
{
    /// <summary>Reads the lexicon into a table by phrase.</summary>
    public static PhraseTable<AttributionCue> Table(DataFile file) => new(file.Rows.SelectMany(row =>
    {
        var cue = new AttributionCue(SetList.Parse<SourceSide>(row["side"]), SetList.Parse<Stance>(row["stance"]));
        return row.Values("words").Select(phrase => (phrase, cue));
    }));
}

/// <summary>Where the source stands.</summary>
internal enum SourceSide { Subject, After }
