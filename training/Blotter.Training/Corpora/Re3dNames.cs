using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Training.Corpora;

/// <summary>
/// Brings mentions of re3d to the conventions of Universal NER. Its mentions are noun phrases, pronouns too, often one inside another; what counts
/// here is the name inside: "the city of Mosul" gives "Mosul", "Minister Jane Doe" gives "Jane Doe", "the army" gives nothing. A country that acts
/// is a location, a people ("Syrians") a nationality.
/// </summary>
internal static class Re3dNames
{
    // Below this more of the crowd said something else.
    private const double LeastConfidence = 0.5;

    private static readonly FrozenSet<string> Joining = new[] { "of", "for", "and", "the", "al", "de", "bin", "ibn", "ul", "ad", "in", "&" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Determiners =
        new[] { "the", "a", "an", "this", "that", "these", "those", "such", "his", "her", "its", "their", "our", "my", "your", "some", "any", "all", "two", "three" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Pronouns = new[]
    {
        "i", "he", "she", "it", "we", "they", "you", "me", "him", "us", "them", "my", "his", "her", "our", "their", "myself", "himself", "herself", "everyone", "who", "one", "many",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names among the mentions of a sentence, in order.</summary>
    /// <param name="words">The sentence's words.</param>
    /// <param name="mentions">Mentions and the words that they touch, in file order.</param>
    public static ImmutableArray<TrainingName> Of(ImmutableArray<string> words, IReadOnlyList<(TrainingName Name, double Confidence)> mentions)
    {
        var trusted = mentions.Where(mention => mention.Confidence >= LeastConfidence).Select(mention => mention.Name).ToList();
        var derived = new List<(TrainingName Name, bool IsWhole)>();
        foreach (var (name, confidence) in mentions)
            if (confidence >= LeastConfidence || IsConfirmed(words, name, trusted))
                if (Core(words, name) is { } core)
                    derived.Add((core, core.Last == name.Last && AllDetermine(words, name.First, core.First)));
        return NameChoice.InOrder(derived.OrderByDescending(item => item.IsWhole).ThenByDescending(item => item.Name.Last - item.Name.First).Select(item => item.Name));
    }

    private static bool AllDetermine(ImmutableArray<string> words, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (!Determiners.Contains(words[at]))
                return false;
        return true;
    }

    // What only the automatic extraction found is kept where the experts marked something around it, and where it is a country or a people.
    private static bool IsConfirmed(ImmutableArray<string> words, TrainingName name, List<TrainingName> trusted) => name.Kind switch
    {
        NameKind.Nationality => true,
        _ => IsPlaceOrPeople(words, name) || trusted.Exists(other => other.First <= name.First && name.Last <= other.Last),
    };

    private static bool IsPlaceOrPeople(ImmutableArray<string> words, TrainingName name)
    {
        var text = string.Join(' ', words[name.First..(name.Last + 1)]);
        return Countries.IsCountry(text) || Countries.IsPeople(text);
    }

    private static TrainingName? Core(ImmutableArray<string> words, TrainingName name)
    {
        int first = name.First, last = name.Last;
        while (first <= last && !IsCapitalised(words[first]))
            first++;
        while (first <= last && (Determiners.Contains(words[first]) || (first < last && !IsCapitalised(words[first]))))
            first++;
        while (last >= first && !IsCapitalised(words[last]))
            last--;
        if (name.Kind == NameKind.Person)
            first = AfterTitles(words, first, last);
        return first <= last && IsName(words, first, last) ? Classify(words, name with { First = first, Last = last }, name) : null;
    }

    private static TrainingName? Classify(ImmutableArray<string> words, TrainingName core, TrainingName mention)
    {
        if (IsPlaceOrPeople(words, core))
            return core with { Kind = Countries.IsPeople(string.Join(' ', words[core.First..(core.Last + 1)])) ? NameKind.Nationality : NameKind.Location };

        // What is left of "Baghdad's mayor" or "the Assad regime" is a name, but not of the mention's kind.
        return core.Last == mention.Last || core.Kind == NameKind.Nationality ? core : null;
    }

    private static int AfterTitles(ImmutableArray<string> words, int first, int last)
    {
        for (var at = last; at >= first; at--)
            if (Titles.Contains(words[at]) || Countries.IsPeople(words[at]))
                return at + 1;
        return first;
    }

    private static bool IsName(ImmutableArray<string> words, int first, int last)
    {
        if (first == last && (Pronouns.Contains(words[first]) || Titles.Contains(words[first])))
            return false;
        for (var at = first; at <= last; at++)
            if (!IsCapitalised(words[at]) && !Joining.Contains(words[at]) && words[at] is not ("-" or "." or "'s" or "’s" or "'" or "’"))
                return false;
        return true;
    }

    private static bool IsCapitalised(string word) => char.IsUpper(word[0]);
}
