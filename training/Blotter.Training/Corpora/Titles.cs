using System.Collections.Frozen;

namespace Blotter.Training.Corpora;

/// <summary>Words before a person's name that are no part of it in Universal NER: forms of address, ranks, offices.</summary>
internal static class Titles
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lady", "lord", "madam", "rev", "reverend", "fr", "father", "sister", "brother", "saint", "st",
        "president", "vice", "prime", "minister", "ministers", "premier", "chancellor", "king", "queen", "prince", "princess", "emperor", "sultan", "emir", "pope", "bishop", "archbishop",
        "cardinal", "ayatollah", "imam", "mullah", "rabbi", "secretary", "senator", "sen", "rep", "representative", "congressman", "congresswoman", "governor", "gov", "mayor",
        "ambassador", "envoy", "judge", "justice", "attorney", "general", "gen", "lieutenant", "lt", "colonel", "col", "major", "maj", "captain", "capt", "sergeant", "sgt", "corporal",
        "cpl", "private", "pvt", "admiral", "commander", "brigadier", "marshal", "chief", "staff", "commissioner", "inspector", "detective", "officer", "constable", "sheriff", "director",
        "chairman", "chairwoman", "spokesman", "spokeswoman", "spokesperson", "advisor", "adviser", "foreign", "deputy", "assistant", "acting", "senior", "special", "defense",
        "defence", "state", "interior", "high", "presidential", "former", "coach", "he", "hon", "honourable", "honorable", "tsar", "emeritus", "commodore", "uncle", "aunt", "mum", "mom", "dad",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="word"/> is such a word, in any case, with or without a full stop.</summary>
    public static bool Contains(string word) => Words.Contains(word.ToLowerInvariant().TrimEnd('.'));
}
