using System.Collections.Frozen;
using System.Globalization;
using Blotter.Language.Names;
using Blotter.Training.Corpora;

namespace Blotter.Training.Names;

/// <summary>
/// Drops what is rarely a name in text of any letter case: common words, unless many persons bear them; towns that are called like persons, unless they
/// are great. The bounds were chosen by looking at the matches in EWT's train part.
/// </summary>
/// <param name="common">How common words are.</param>
/// <param name="persons">Who bears which name.</param>
/// <param name="great">Capitals and great cities.</param>
/// <param name="places">Places that a dictionary has.</param>
internal sealed class ListFilter(CommonWords common, PersonNames persons, IReadOnlySet<string> great, IReadOnlySet<string> places)
{
    // Ranks by frequency, below which a word counts as: a function word; frequent; known, where no or a dictionary has it; known to readers of news.
    private const int FunctionRank = 300;
    private const int FrequentRank = 3_000;
    private const int UnknownRank = 1_000;
    private const int KnownRank = 12_000;
    private const int DictionaryRank = 20_000;

    // Counts of uses as a common word, and of persons who bear a word as a name.
    private const int RareUses = 2;
    private const int CommonUses = 15;
    private const int OrganisationUses = 5;
    private const int UsesPerBearer = 3;
    private const int ManyBearers = 8;

    private const NameCategories OfPersons = NameCategories.Given | NameCategories.Family;
    private const NameCategories OfTowns = NameCategories.City | NameCategories.Town;

    // Other codes of two letters are too often something else.
    private static readonly FrozenSet<string> Unions = FrozenSet.Create(StringComparer.Ordinal, "un", "eu");

    private static readonly FrozenSet<string> Calendar =
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Concat(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames)
            .Concat(CultureInfo.InvariantCulture.DateTimeFormat.DayNames).Concat(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Filters in place.</summary>
    public void Apply(ListPhrases phrases)
    {
        foreach (var (phrase, categories) in phrases.All.ToList())
        {
            var unwanted = categories & (phrase.Contains(' ', StringComparison.Ordinal) ? OfWords(phrase, categories) : OfWord(phrase, categories));
            if (unwanted != NameCategories.None)
                phrases.Remove(phrase, unwanted);
        }
    }

    // "high level", "cut off", "gon na"
    private NameCategories OfWords(string phrase, NameCategories categories)
    {
        var words = phrase.Split(' ');
        var unwanted = NameCategories.None;
        if (Array.TrueForAll(words, word => word.Length < 3))
            unwanted |= OfPersons | OfTowns | NameCategories.Place;
        if (words[^1].Length < 3 || (!great.Contains(phrase) && !places.Contains(phrase) && Array.TrueForAll(words, IsOrdinary)))
            unwanted |= OfPersons | OfTowns;
        if (common.Uses(words[^1]) > CommonUses && persons.BearersOf(words[^1]) < ManyBearers)
            unwanted |= NameCategories.Person;
        if (categories.HasFlag(NameCategories.Person))
            unwanted |= NameCategories.Organisation;
        return unwanted;
    }

    private NameCategories OfWord(string word, NameCategories categories)
    {
        var (rank, uses, bearers) = (common.Rank(word), common.Uses(word), persons.BearersOf(word));
        var isCommon = common.IsInDictionary(word) && rank < DictionaryRank;
        var isShort = word.Length < 4;
        var (isCountry, isGreat, isPlace) = (categories.HasFlag(NameCategories.Country), great.Contains(word), places.Contains(word));
        if (Calendar.Contains(word) || Countries.IsPeople(word))
            return ~NameCategories.Country;
        var unwanted = NameCategories.None;
        if (rank < FunctionRank || word.Length < 3 || isCountry || (isGreat && bearers < ManyBearers) || (isCommon && uses > RareUses && uses > bearers * UsesPerBearer)
            || (bearers < 2 && rank < (common.IsInDictionary(word) ? KnownRank : UnknownRank)))
            unwanted |= OfPersons;
        var isOfPerson = bearers > 1 || (categories & ~unwanted & OfPersons) != NameCategories.None;
        if (isCountry || isShort || (isGreat ? uses > CommonUses : isCommon || isOfPerson || rank < (isPlace ? FunctionRank : FrequentRank)))
            unwanted |= NameCategories.City;
        if (isCountry || isShort || isOfPerson || rank < DictionaryRank || common.IsInDictionary(word))
            unwanted |= NameCategories.Town;
        if (word.Length < 3 || uses > RareUses || (isPlace ? isCommon && !isGreat : isCommon || isOfPerson || rank < FrequentRank))
            unwanted |= NameCategories.Place;
        if (rank < FunctionRank || isCountry || isGreat || (isCommon && uses > OrganisationUses) || bearers > (word.Length > 4 ? 0 : 1)
            || (word.Length < 3 && !Unions.Contains(word)))
            unwanted |= NameCategories.Organisation;
        if (isCountry && word.Length <= 3 && (isCommon || rank < FunctionRank))
            unwanted |= NameCategories.Country;
        return unwanted;
    }

    private bool IsOrdinary(string word) => common.Rank(word) < FrequentRank || common.Uses(word) > RareUses || word.Length < 3;
}
