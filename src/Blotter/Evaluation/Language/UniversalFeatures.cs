using System.Collections.Frozen;

namespace Blotter.Evaluation.Language;

/// <summary>The features that the CoNLL 2018 evaluation compares: those that Universal Dependencies define for all languages.</summary>
internal static class UniversalFeatures
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree", "VerbForm", "Mood", "Tense",
        "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite");

    /// <summary>The universal ones among features joined by bars, in ordinal order; empty for none.</summary>
    public static string Only(string features) => features is "_" or ""
        ? ""
        : string.Join('|', features.Split('|').Where(IsUniversal).Order(StringComparer.Ordinal));

    private static bool IsUniversal(string feature) => Names.Contains(feature.Split('=', 2)[0]);
}
