using Blotter.Language;

namespace Blotter.Coding.Places;

/// <summary>Knows names of streets and stations, and directions, that are spelled like places. Immutable.</summary>
/// <param name="words">Words about toponyms.</param>
internal sealed class StreetsAndStations(ToponymWords words)
{
    private const int MostOfCallSign = 4;
    private const int MostOfStation = 4;
    private const int MostOfStreet = 3;

    /// <summary>Whether the words name directions alone: "north east", "the northwest".</summary>
    public bool IsCompass(NamedSentence sentence, int first, int last)
    {
        for (var at = first; at <= last; at++)
            if (sentence.Tokens[at].Kind != TokenKind.Mark && words.Direction(sentence.WordAt(at)) is null)
                return false;
        return !sentence.IsBeforeLocation(last);
    }

    /// <summary>Whether a word is the call sign of a station ("WALA", "(WISH)"), where the text is not all in capitals; a filing place in capitals begins a sentence.</summary>
    public bool IsCallSign(NamedSentence sentence, int at)
    {
        ref readonly var token = ref sentence.Tokens.ItemRef(at);
        if (token is not { Kind: TokenKind.Word, Lower: ['w' or 'k', _, _, ..] } || token.Lower.Length > MostOfCallSign || !IsInCapitals(token) || words.FirmlyBeforePlaces.Contains(sentence.WordAt(at - 1)) || sentence.IsBeforeLocation(at))
            return false;
        return (at > 0 || words.Speech.Contains(sentence.WordAt(at + 1))) && sentence.Tokens.Any(other => other.Kind == TokenKind.Word && char.IsLower(other.Text[^1]));
    }

    private static bool IsInCapitals(in Token token)
    {
        foreach (var unit in token.Text)
            if (!char.IsUpper(unit))
                return false;
        return true;
    }

    /// <summary>Whether a name is that of a street.</summary>
    public bool IsStreet(NamedSentence sentence, NameHit hit)
    {
        if (IsCrossing(sentence, hit.Last))
            return true;
        if (hit.Last + 1 < sentence.Tokens.Length && words.Streets.Contains(sentence.WordAt(hit.Last + 1)) && sentence.Tokens[hit.Last + 1].Upos == Upos.Propn)
            return true;
        return hit.First > 0 && sentence.Tokens[hit.First - 1].Kind == TokenKind.Number && hit.Last + 2 < sentence.Tokens.Length && words.Streets.Contains(sentence.WordAt(hit.Last + 2));
    }

    /// <summary>Whether a name ends in a crossing of streets: "Pecos and East Gowan roads".</summary>
    public bool IsCrossing(NamedSentence sentence, int last)
    {
        if (!words.Conjunctions.Contains(sentence.WordAt(last + 1)))
            return words.CrossingStreets.Contains(sentence.WordAt(last + 1));
        for (var at = last + 2; at < sentence.Tokens.Length && at <= last + 2 + MostOfStreet; at++)
            if (words.CrossingStreets.Contains(sentence.WordAt(at)))
                return at > last + 2;
            else if (sentence.Tokens[at].Upos is not (Upos.Propn or Upos.Num or Upos.Adj))
                return false;
        return false;
    }

    /// <summary>Whether a name follows the name of a station: "KSLA News 12 Shreveport", "WBTV Charlotte".</summary>
    public bool IsOfStation(NamedSentence sentence, int first)
    {
        for (var at = first - 1; at >= 0 && at >= first - MostOfStation; at--)
            if (IsCallSign(sentence, at))
                return true;
            else if (sentence.Tokens[at].Kind == TokenKind.Word && !words.Stations.Contains(sentence.WordAt(at)))
                return false;
        return false;
    }
}
