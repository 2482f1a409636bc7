namespace Blotter.Language.Morphology;

/// <summary>
/// Finds the lemma of a word from its spelling and part of speech, as English Web Treebank writes it ("said" say, "them" they, "Iraqis" Iraqi). Of the
/// decisions learned for its endings the one for the longest ending is taken; the whole word counts as the longest. Nothing but a cache in it changes;
/// safe to share between threads; linear in the word's length.
/// </summary>
internal sealed class Lemmatizer(DecisionTable decisions, LemmaScript[] scripts)
{
    private const int CacheSize = 1 << 12;
    private const int LongestCached = 40;

    // Lemmas that had to be made; whoever comes last keeps the place. An entry never changes, so threads may race.
    private readonly CachedLemma?[] _made = new CachedLemma?[CacheSize];

    /// <summary>The lemma; the word itself in lower case when nothing is known of its part of speech.</summary>
    /// <param name="written">As written.</param>
    /// <param name="lower">In lower case, with a straight apostrophe.</param>
    /// <param name="upos">Universal part of speech.</param>
    /// <param name="xpos">Part of speech of the Penn Treebank.</param>
    /// <param name="letterCase">How it is written.</param>
    public string Lemma(string written, string lower, Upos upos, string xpos, LetterCase letterCase)
    {
        var script = -1;
        var word = 0UL;
        foreach (var key in new LemmaKeys(lower, upos, xpos, letterCase))
        {
            script = decisions.Find(key, script);
            word = key;
        }
        if (script < 0)
            return lower;
        return scripts[script].MakesNothing || written.Length > LongestCached ? scripts[script].Apply(written, lower) : Make(scripts[script], word, written, lower);
    }

    private string Make(LemmaScript script, ulong word, string written, string lower)
    {
        ref var place = ref _made[(int)(word >> 40) & (CacheSize - 1)];
        if (place is { } cached && cached.Word == word && cached.Written == written)
            return cached.Lemma;
        var lemma = script.Apply(written, lower);
        place = new CachedLemma(word, written, lemma);
        return lemma;
    }

    private sealed record CachedLemma(ulong Word, string Written, string Lemma);
}
