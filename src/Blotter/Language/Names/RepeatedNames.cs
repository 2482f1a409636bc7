using Blotter.Language.Morphology;

namespace Blotter.Language.Names;

/// <summary>
/// Carries what one sentence of a report says of a name to its others (Ratinov and Roth 2009): the family name of a person who is named in full somewhere
/// is that person's wherever it stands alone, and an acronym found as a name once is one throughout. Linear in the number of tokens.
/// </summary>
internal static class RepeatedNames
{
    private const int ShortestFamilyName = 3;
    private const int ShortestAcronym = 2;

    /// <summary>Renames and adds names in the sentences of one report.</summary>
    public static void Complete(ReadOnlySpan<ParsedSentence> sentences)
    {
        var families = new HashSet<string>(StringComparer.Ordinal);
        var acronyms = new Dictionary<string, KindCounts>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
            Gather(sentence, families, acronyms);
        if (families.Count == 0 && acronyms.Count == 0)
            return;
        foreach (var sentence in sentences)
            Complete(sentence, families, acronyms);
    }

    private static void Gather(ParsedSentence sentence, HashSet<string> families, Dictionary<string, KindCounts> acronyms)
    {
        var isInCapitals = IsInCapitals(sentence);
        foreach (var name in sentence.Names)
        {
            ref readonly var last = ref sentence.Tokens[name.Last];
            if (name.Kind == NameKind.Person && name.Last > name.First && IsFamilyName(last))
                families.Add(last.Lower);
            else if (name.First == name.Last && !isInCapitals && IsAcronym(last))
            {
                acronyms.TryAdd(last.Lower, new KindCounts());
                acronyms[last.Lower].Add(name.Kind);
            }
        }
    }

    private static void Complete(ParsedSentence sentence, HashSet<string> families, Dictionary<string, KindCounts> acronyms)
    {
        var (names, isInCapitals) = (sentence.Names.ToArray(), IsInCapitals(sentence));
        sentence.Names.Clear();
        var next = 0;
        for (var at = 0; at < sentence.Tokens.Length; at++)
        {
            ref readonly var token = ref sentence.Tokens[at];
            if (next < names.Length && names[next].First == at)
            {
                var name = names[next++];
                var isPerson = name.Last == at && IsFamily(token, families) && !NameLists.Shipped.IsCountry(token.Lower);
                sentence.Names.Add(isPerson ? name with { Kind = NameKind.Person } : name);
                at = name.Last;
            }
            else if (KindOf(token, isInCapitals, families, acronyms) is { } kind)
                sentence.Names.Add(new Name(sentence.Sentence.SpanOf(at, at), at, at, kind));
        }
    }

    private static NameKind? KindOf(in Token token, bool isInCapitals, HashSet<string> families, Dictionary<string, KindCounts> acronyms)
    {
        if (!token.IsCapitalised || token.Upos != Upos.Propn)
            return null;
        if (IsFamily(token, families))
            return NameKind.Person;
        return !isInCapitals && IsAcronym(token) && acronyms.TryGetValue(token.Lower, out var kinds) ? kinds.Most : null;
    }

    // Where all letters are capitals they tell nothing.
    private static bool IsInCapitals(ParsedSentence sentence) => LetterCases.OfSentence(sentence.Tokens) == LetterCase.CapitalSentence;

    private static bool IsFamily(in Token token, HashSet<string> families) => IsFamilyName(token) && families.Contains(token.Lower);

    private static bool IsFamilyName(in Token token) => token.Text.Length >= ShortestFamilyName && token.IsCapitalised && !token.Text.EndsWith('.');

    private static bool IsAcronym(in Token token) => token.Text.Length >= ShortestAcronym && token.Text.All(char.IsUpper);

    private sealed class KindCounts
    {
        private readonly int[] _counts = new int[Enum.GetValues<NameKind>().Length];

        /// <summary>The most frequent kind; of several the first of the enumeration.</summary>
        public NameKind Most => (NameKind)Array.IndexOf(_counts, _counts.Max());

        public void Add(NameKind kind) => _counts[(int)kind]++;
    }
}
