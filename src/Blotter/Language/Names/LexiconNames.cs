namespace Blotter.Language.Names;

/// <summary>
/// Adds names that lexicons tell to a sentence: nationalities, weapons, vehicles and facilities. Names that are there already win; a longer name of
/// a lexicon gives way to them, a shorter one that is left over stays. Immutable and safe to share between threads.
/// </summary>
internal sealed class LexiconNames(NationalityFinder nationalities, ThingFinder things)
{
    private static readonly Lazy<LexiconNames> Lazily = new(() => new LexiconNames(
        new NationalityFinder(DataFile.Load("Coding/Places/countries.tsv"), DataFile.Load("Language/Names/peoples.tsv")), new ThingFinder(DataFile.Load("Language/Names/thing-words.tsv"))));

    /// <summary>With the library's lexicons, loaded at first use.</summary>
    public static LexiconNames Shipped => Lazily.Value;

    /// <summary>The sentence with its names and those of the lexicons, in text order, none overlapping another.</summary>
    public Sentence Annotate(Sentence sentence)
    {
        var taken = new bool[sentence.Tokens.Length];
        var names = sentence.Names.ToList();
        foreach (var name in names)
            taken.AsSpan(name.First, name.Last - name.First + 1).Fill(true);
        foreach (var (first, last) in nationalities.Find(sentence.Tokens))
            Add(first, last, NameKind.Nationality);
        foreach (var (first, last, kind) in things.Find(sentence.Tokens))
            Add(first, last, kind);
        return names.Count == sentence.Names.Length ? sentence : sentence with { Names = [.. names.OrderBy(name => name.First)] };

        // What is taken is cut off at the front ("Bagram" before "air base"): the noun at the end says what it is.
        void Add(int first, int last, NameKind kind)
        {
            var free = last + 1;
            while (free > first && !taken[free - 1])
                free--;
            if (free > last)
                return;
            names.Add(new Name(sentence.SpanOf(free, last), free, last, kind));
            taken.AsSpan(free, last - free + 1).Fill(true);
        }
    }
}
