using Blotter.Language;

namespace Blotter.Coding.Places;

/// <summary>
/// Finds names that can only be those of places by what stands beside them, however common their words are and whatever the tagger takes them for: "HIGH POINT, N.C.", "in Three Rivers", "Hope Mills police". Immutable.
/// </summary>
/// <param name="gazetteer">The gazetteer.</param>
/// <param name="words">Words about toponyms.</param>
internal sealed class CertainPlaces(Gazetteer gazetteer, ToponymWords words)
{
    // A longer name may hold a town's: "in High Point University Hospital".
    private const int MostOfName = 4;

    // Letters of a name in capitals that opens a sentence, before a mark as filing places have it and before another word; shorter ones are acronyms.
    private const int ShortestMarked = 4;
    private const int ShortestOpening = 5;

    private readonly PlacesOfName _places = new(gazetteer);

    /// <summary>How a name is used that surely is a place's, or <c>null</c> where that isn't sure.</summary>
    public ToponymUse? Use(NamedSentence sentence, NameHit hit)
    {
        if (hit.Match != NameMatch.Exact || !IsCapitalised(sentence, hit) || !HasTown(hit) || IsInsideName(sentence, hit))
            return null;
        if (IsInItsRegion(sentence, hit) || IsOpening(sentence, hit))
            return ToponymUse.Place;
        if (hit.First == hit.Last)
            return IsAloneAfterPreposition(sentence, hit.First) ? ToponymUse.Place : null;
        if (words.Police.Contains(sentence.WordAt(hit.Last + 1)) && !IsCapitalisedAt(sentence, hit.First - 1))
            return ToponymUse.Metonym;
        return words.FirmlyBeforePlaces.Contains(sentence.WordAt(hit.First - 1)) && !GoesOn(sentence, hit.Last + 1) ? ToponymUse.Place : null;
    }

    /// <summary>Whether a token may begin such a name though it isn't tagged as one.</summary>
    public static bool MayStart(NamedSentence sentence, int at)
    {
        ref readonly var token = ref sentence.Tokens.ItemRef(at);
        return token.IsCapitalised && ((token.Upos is Upos.Num && token.Kind == TokenKind.Word) || IsCapitalisedAt(sentence, at + 1) || (sentence.WordAt(at + 1) == "," && IsCapitalisedAt(sentence, at + 2)));
    }

    // "FOREST, Miss.": one of its places lies in what the name after the comma stands for.
    private bool IsInItsRegion(NamedSentence sentence, NameHit hit)
    {
        if (sentence.WordAt(hit.Last + 1) != "," || !IsCapitalisedAt(sentence, hit.Last + 2))
            return false;
        var around = new List<NameHit>();
        gazetteer.Find(sentence.Tokens, hit.Last + 2, NameSearch.Exact, around);
        foreach (var outer in around)
            foreach (var wider in gazetteer.Places(outer))
                if (!wider.IsAdjective && gazetteer.KindOf(wider.Id) is PlaceKind.Country or PlaceKind.Region or PlaceKind.District or PlaceKind.Area)
                    foreach (var place in gazetteer.Places(hit))
                        if (!place.IsAdjective && gazetteer.LiesIn(place.Id, wider.Id))
                            return true;
        return false;
    }

    // "STRABANE came to a standstill", "TANK: The number of ...": capitals that open a sentence in other letters.
    private bool IsOpening(NamedSentence sentence, NameHit hit)
    {
        if (hit.First > 0 || IsOther(sentence, hit.First) || hit.Last + 1 >= sentence.Tokens.Length)
            return false;
        var letters = 0;
        for (var at = hit.First; at <= hit.Last; at++)
            foreach (var unit in sentence.Tokens.ItemRef(at).Text)
                if (char.IsLower(unit))
                    return false;
                else
                    letters += char.IsLetter(unit) ? 1 : 0;
        var isMarked = sentence.Tokens.ItemRef(hit.Last + 1).Lower is ":" or "(" or "-" or "–" or "—";
        return letters >= (isMarked ? ShortestMarked : ShortestOpening) && (isMarked || sentence.NameAt(hit.First) is { Kind: NameKind.Location or NameKind.Organisation }) && (sentence.IsDateline || IsMixed(sentence));
    }

    // "in Tank late on Thursday": no common noun has a capital there.
    private bool IsAloneAfterPreposition(NamedSentence sentence, int at) =>
        (at > 1 || (at == 1 && IsWritten(sentence.Tokens.ItemRef(at)))) && words.Inside.Contains(sentence.WordAt(at - 1)) && sentence.WordAt(at - 1) != "of" && !IsOther(sentence, at) && (sentence.Tokens.ItemRef(at).Upos is Upos.Noun or Upos.Propn || IsWritten(sentence.Tokens.ItemRef(at)))
        && !IsCapitalisedAt(sentence, at + 1) && !IsCapitalisedAt(sentence, at - 1) && (at + 1 >= sentence.Tokens.Length || sentence.Tokens.ItemRef(at + 1).Upos is not (Upos.Noun or Upos.Propn)) && IsMixed(sentence);

    // A name that the tagger takes for one, or, since it knows no such word, for a number.
    private static bool IsWritten(in Token token) => token.IsCapitalised && token.Kind == TokenKind.Word && token.Upos is Upos.Propn or Upos.Num;

    private bool IsOther(NamedSentence sentence, int at) => words.IsGeneric(sentence.WordAt(at)) || words.Common.Contains(sentence.WordAt(at)) || words.Nouns.Contains(sentence.WordAt(at));

    // Most words of the sentence begin with small letters, as they don't in headlines.
    private static bool IsMixed(NamedSentence sentence)
    {
        int small = 0, capital = 0;
        foreach (var token in sentence.Tokens)
            if (token.Kind == TokenKind.Word)
                (small, capital) = token.IsCapitalised ? (small, capital + 1) : (small + 1, capital);
        return small > capital;
    }

    private bool HasTown(NameHit hit)
    {
        if (_places.IsAdjective(hit))
            return false;
        foreach (var place in gazetteer.Places(hit))
            if (!place.IsAdjective && gazetteer.KindOf(place.Id) is PlaceKind.City)
                return true;
        return false;
    }

    // Part of a name that begins before it or goes on behind it.
    private static bool IsInsideName(NamedSentence sentence, NameHit hit) =>
        sentence.NameAt(hit.First) is { Kind: NameKind.Person } name && (name.First < hit.First || name.Last > hit.Last);

    // "in Big Rapids Township", "in Central High School".
    private bool GoesOn(NamedSentence sentence, int next)
    {
        for (var at = next; at < next + MostOfName && IsCapitalisedAt(sentence, at); at++)
            if (sentence.Tokens[at].Upos is Upos.Propn && !words.Common.Contains(sentence.WordAt(at)))
                return true;
        return false;
    }

    private static bool IsCapitalised(NamedSentence sentence, NameHit hit)
    {
        for (var at = hit.First; at <= hit.Last; at++)
            if (sentence.Tokens.ItemRef(at) is { Kind: TokenKind.Word, IsCapitalised: false })
                return false;
        return true;
    }

    private static bool IsCapitalisedAt(NamedSentence sentence, int at) =>
        at >= 0 && at < sentence.Tokens.Length && sentence.Tokens.ItemRef(at) is { Kind: TokenKind.Word, IsCapitalised: true };
}
