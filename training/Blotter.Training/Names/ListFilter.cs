using Blotter.Language.Names;

namespace Blotter.Training.Names;

/// <summary>Drops what is rarely a name in text: words that are common, unless enough persons bear them or the place is a country, capital or great city.</summary>
internal sealed class ListFilter(CommonWords common, PersonNames persons, IReadOnlySet<string> great)
{
    private const int FrequentRank = 3_000;
    private const int DictionaryRank = 20_000;
    private const int ManyBearers = 8;
    private const NameCategories OfPersons = NameCategories.Given | NameCategories.Family;

    /// <summary>Filters in place.</summary>
    public void Apply(ListPhrases phrases)
    {
        foreach (var (phrase, categories) in phrases.All.ToList())
            if (Unwanted(phrase, categories) is var unwanted && unwanted != NameCategories.None)
                phrases.Remove(phrase, unwanted);
    }

    private NameCategories Unwanted(string phrase, NameCategories categories)
    {
        if (phrase.Contains(' ', StringComparison.Ordinal))
            return NameCategories.None;
        var rank = common.Rank(phrase);
        var inDictionary = common.IsInDictionary(phrase);
        var unwanted = NameCategories.None;
        if (phrase.Length < 3 || (inDictionary ? rank < DictionaryRank && persons.BearersOf(phrase) < ManyBearers : rank < 300))
            unwanted |= OfPersons;
        if (!great.Contains(phrase) && (phrase.Length < 3 || rank < FrequentRank || (inDictionary && rank < DictionaryRank)))
            unwanted |= NameCategories.City | NameCategories.Place | NameCategories.Organisation;
        if (rank < DictionaryRank || inDictionary || phrase.Length < 4)
            unwanted |= NameCategories.Town;
        return unwanted & categories;
    }
}
