namespace Blotter.Evaluation.Language;

/// <summary>
/// What is measured of an annotated text, as the CoNLL 2018 shared task defines it (https://universaldependencies.org/conll18/evaluation.html).
/// From <see cref="Upos"/> on, a word counts as right when it is aligned with a gold word and agrees with it.
/// </summary>
internal enum UdMeasure
{
    /// <summary>Orthographic tokens with the right first and last character.</summary>
    Tokens,

    /// <summary>Sentences with the right first and last character.</summary>
    Sentences,

    /// <summary>Syntactic words that are aligned with a gold word.</summary>
    Words,

    /// <summary>The universal part of speech.</summary>
    Upos,

    /// <summary>The treebank's own part of speech.</summary>
    Xpos,

    /// <summary>All universal features; others are left out.</summary>
    UFeats,

    /// <summary>All three of these.</summary>
    AllTags,

    /// <summary>The lemma; any is right where the gold gives none.</summary>
    Lemmas,

    /// <summary>The head.</summary>
    Uas,

    /// <summary>The head and the relation without its subtype.</summary>
    Las,

    /// <summary>The same, of content words alone.</summary>
    Clas,
}

/// <summary>What tables call the measures.</summary>
internal static class UdMeasureName
{
    /// <summary>The shared task's name of the measure.</summary>
    public static string Of(UdMeasure measure) => measure switch
    {
        UdMeasure.Tokens or UdMeasure.Sentences or UdMeasure.Words or UdMeasure.AllTags or UdMeasure.UFeats or UdMeasure.Lemmas => measure.ToString(),
        _ => measure.ToString().ToUpperInvariant(),
    };
}
