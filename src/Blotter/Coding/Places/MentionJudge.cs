using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Places;

/// <summary>Says whether a name of the gazetteer names a place where it stands, and how it is used there. Immutable.</summary>
internal sealed class MentionJudge(Gazetteer gazetteer, ToponymWords words)
{
    private readonly PlacesOfName _places = new(gazetteer);
    private readonly CertainPlaces _certain = new(gazetteer, words);
    private readonly StreetsAndStations _others = new(words);

    private readonly FrozenDictionary<string, int> _shortCities = words.ShortCities.Distinct(StringComparer.Ordinal).Select(name => (Name: name, Ids: gazetteer.Named(name))).Where(city => !city.Ids.IsEmpty)
        .ToFrozenDictionary(city => city.Name, city => city.Ids[0], StringComparer.Ordinal);

    /// <summary>The mention, or <c>null</c> where the name is none of a place.</summary>
    public PlaceMention? Judge(NamedSentence sentence, NameHit hit)
    {
        if (Use(sentence, hit) is not { } use)
            return null;
        var city = CityOf(sentence, hit);
        if (city.Count > 0 && hit.Match != NameMatch.Exact)
            return null;
        return new PlaceMention(sentence.Index, hit.First, LastOf(sentence.Tokens, hit), hit, use, use == ToponymUse.Adjective ? KindWish.None : Wish(sentence.Tokens, hit.First, hit.Last))
        {
            IsShort = NameKeys.IsShort(sentence.WordAt(hit.First)),
            City = city,
            ShortOf = ShortOf(sentence, hit),
            IsAfterPart = words.IsPart(sentence.WordAt(hit.First - 1)),
        };
    }

    // "north Baltimore" may be a part of Baltimore.
    private NameHit CityOf(NamedSentence sentence, NameHit hit)
    {
        if (hit.First == hit.Last || !words.IsPart(sentence.WordAt(hit.First)))
            return default;
        var hits = new List<NameHit>();
        gazetteer.Find(sentence.Tokens, hit.First + 1, NameSearch.Exact, hits);
        return hits is [var city, ..] && city.Last == hit.Last ? city : default;
    }

    // "D.C.", but not in "Washington, D.C."
    private int? ShortOf(NamedSentence sentence, NameHit hit) =>
        hit.First == hit.Last && words.ShortCity(sentence.WordAt(hit.First)) is { } name && !words.Opening.Contains(sentence.WordAt(hit.First - 1)) && _shortCities.TryGetValue(name, out var city)
            && sentence.LastFound != hit.First - 1 ? city : null;

    /// <summary>Index of the last token of a place's name in a location of the tagger that the gazetteer doesn't know: without "hotel" and "mosque"; -1 where it names none.</summary>
    public int LastOfName(NamedSentence sentence, Name location)
    {
        var last = location.Last;
        while (last > location.First && sentence.Tokens[last].Upos == Upos.Noun)
            last--;
        if (_others.IsCompass(sentence, location.First, last) || _others.IsCrossing(sentence, last) || _others.IsOfStation(sentence, location.First) || (last == location.First && _others.IsCallSign(sentence, last)) || IsAged(sentence, last) || sentence.Tokens[last].Upos is not (Upos.Propn or Upos.Num) || words.Buildings.Contains(sentence.WordAt(last)))
            return -1;
        var isName = last > location.First || (!words.IsGeneric(sentence.WordAt(last)) && (last < location.Last || words.BeforePlaces.Contains(sentence.WordAt(location.First - 1))));
        return isName ? last : -1;
    }

    /// <summary>Whether the words beside a name say that a place is named, whatever the tagger says: "the town of X", "in X, Pakistan".</summary>
    public bool IsCalledSettlement(NamedSentence sentence, int first) =>
        (words.Genitive.Contains(sentence.WordAt(first - 1)) && words.Before(sentence.WordAt(first - 2)) == KindWish.Settlement)
        || (words.FirmlyBeforePlaces.Contains(sentence.WordAt(first - 1)) && sentence.IsBeforeLocation(first));

    /// <summary>Whether a token that isn't tagged as part of a name may begin one that surely is a place's.</summary>
    public static bool MayStart(NamedSentence sentence, int at) => CertainPlaces.MayStart(sentence, at);

    /// <summary>Whether a name that the report has elsewhere as a place's may be that place's again here, where nothing else speaks for it.</summary>
    public bool MayRepeat(NamedSentence sentence, NameHit hit)
    {
        if (IsCalled(sentence, hit.First) || IsCut(sentence.Tokens, hit) || _others.IsStreet(sentence, hit) || (hit.Last > hit.First && sentence.Tokens[hit.Last].JoinsPrevious))
            return false;
        if (hit.First == hit.Last && sentence.Tokens[hit.First].Upos != Upos.Propn && !IsBare(sentence, hit.First))
            return false;
        return sentence.NameAt(hit.First) switch
        {
            null => !IsBesideName(sentence, hit) || hit.Last > hit.First,
            { Kind: not NameKind.Nationality } name => name.First == hit.First && name.Last == hit.Last && !words.Titles.Contains(sentence.WordAt(hit.First - 1)),
            _ => false,
        };
    }

    /// <summary>How a name is used that is found again: for who is there where the tagger calls it an organisation and no preposition stands before it.</summary>
    public static ToponymUse UseAgain(NamedSentence sentence, NameHit hit) =>
        sentence.NameAt(hit.First) is { Kind: NameKind.Organisation } && (hit.First == 0 || sentence.Tokens[hit.First - 1].Upos != Upos.Adp) ? ToponymUse.Metonym : ToponymUse.Place;

    // A noun without article, adjective or number, as names stand: "Rebels took Sake".
    private static bool IsBare(NamedSentence sentence, int at)
    {
        ref readonly var token = ref sentence.Tokens.ItemRef(at);
        if (token.Upos != Upos.Noun || !string.Equals(token.Lemma, token.Lower, StringComparison.Ordinal))
            return false;
        return (at == 0 || sentence.Tokens[at - 1].Upos is Upos.Adp or Upos.Verb or Upos.Punct or Upos.Cconj or Upos.Sconj)
            && (at + 1 >= sentence.Tokens.Length || sentence.Tokens[at + 1].Upos is not (Upos.Noun or Upos.Propn or Upos.Part));
    }

    // What stands in a place whose name it has: "Kismayo hotel gate".
    private bool IsThing(NamedSentence sentence, int at) => sentence.Tokens[at].Upos == Upos.Noun || words.Things.Contains(sentence.WordAt(at));

    private bool IsBeforeThings(NamedSentence sentence, int last, Name name, bool areNouns = false)
    {
        for (var at = last + 1; at <= name.Last; at++)
            if (areNouns ? sentence.Tokens[at].Upos != Upos.Noun : !IsThing(sentence, at))
                return false;
        return name.Last > last;
    }

    /// <summary>Index of the last token of a name that the words before call a place ("the village of Gumsuri"), whatever the tagger says; -1 where they don't.</summary>
    public int CalledPlace(NamedSentence sentence, int first)
    {
        if (sentence.Tokens[first].Upos != Upos.Propn || !IsCalledSettlement(sentence, first) || words.IsGeneric(sentence.WordAt(first)))
            return -1;
        var last = first;
        while (last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1] is { Upos: Upos.Propn, Kind: TokenKind.Word })
            last++;
        return last;
    }

    // "Jordan Smith, 24, of Austin"
    private static bool IsAged(NamedSentence sentence, int last) =>
        sentence.WordAt(last + 1) == "," && last + 3 < sentence.Tokens.Length && sentence.Tokens[last + 2] is { Kind: TokenKind.Number, Text.Length: 1 or 2 } && sentence.WordAt(last + 3) == ",";

    /// <summary>Whether words before a name may be part of it without being so here: "north", "Metro", "greater".</summary>
    public bool IsLoose(NamedSentence sentence, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (sentence.Tokens[at].Kind != TokenKind.Mark && !words.Loose.Contains(sentence.WordAt(at)) && !words.IsPart(sentence.WordAt(at)))
                return false;
        return true;
    }

    /// <summary>What kind of place the words beside a name call it.</summary>
    public KindWish Wish(ImmutableArray<Token> tokens, int first, int last)
    {
        if (last + 1 < tokens.Length && words.After(tokens.ItemRef(last + 1).Lower) is not KindWish.None and var after)
            return after;
        if (first == 0)
            return KindWish.None;
        var before = first - 1;
        if (words.Genitive.Contains(tokens.ItemRef(before).Lower) && before > 0)
            before--;
        return words.Before(tokens.ItemRef(before).Lower);
    }

    /// <summary>Why a name is not taken for a place, for people.</summary>
    public string Refusal(NamedSentence sentence, NameHit hit)
    {
        if (IsGeneric(sentence, hit) || words.Common.Contains(sentence.WordAt(hit.First)))
            return "mostly another word or name";
        if (_others.IsStreet(sentence, hit))
            return "in the name of a street";
        if (_others.IsOfStation(sentence, hit.First) || (hit.First == hit.Last && _others.IsCallSign(sentence, hit.First)))
            return "in the name of a station";
        return sentence.NameAt(hit.First) switch
        {
            { Kind: NameKind.Person } => "in the name of a person",
            { Kind: NameKind.Organisation } => "in the name of a group, firm or institution that tells no place",
            { Kind: NameKind.Location } => "in a longer name of a place",
            { } name => $"in a name of kind {name.Kind.ToString().ToLowerInvariant()}",
            null => "little known, and nothing beside it speaks for a place",
        };
    }

    private ToponymUse? Use(NamedSentence sentence, NameHit hit)
    {
        if (!_others.IsOfStation(sentence, hit.First) && _certain.Use(sentence, hit) is { } certain)
            return certain;
        if (IsCalled(sentence, hit.First) || IsCut(sentence.Tokens, hit) || IsLinked(sentence, hit.First) || IsGeneric(sentence, hit) || IsUnsure(sentence, hit) || _others.IsCompass(sentence, hit.First, hit.Last) || _others.IsOfStation(sentence, hit.First) || (hit.First == hit.Last && _others.IsCallSign(sentence, hit.First) && !_places.IsKnown(hit)) || (IsAged(sentence, hit.Last) && !IsFirm(sentence, hit)))
            return null;
        if (_places.HasAdjective(hit) && UseOfAdjective(sentence, hit) is { } adjective)
            return adjective;
        if (_places.IsAdjective(hit) || _others.IsStreet(sentence, hit))
            return null;
        return sentence.NameAt(hit.First) switch
        {
            { Kind: NameKind.Location } name => UseInLocation(sentence, hit, name),
            { Kind: NameKind.Organisation or NameKind.Facility } name => UseInOrganisation(sentence, hit, name),
            { Kind: NameKind.Person } name => UseInPerson(sentence, hit, name),
            { Kind: NameKind.Nationality } => IsFirm(sentence, hit) ? ToponymUse.Place : null,
            null => IsPlain(sentence, hit) ? UseOfPlace(sentence, hit) : null,
            _ => IsCalledSettlement(sentence, hit.First) ? ToponymUse.Place : null,
        };
    }

    // The full stop of an abbreviation at the end of a sentence is a token of its own ("Kan.").
    private int LastOf(ImmutableArray<Token> tokens, NameHit hit)
    {
        if (hit.Last + 1 >= tokens.Length || tokens.ItemRef(hit.Last + 1) is not { Lower: "." } stop || stop.Span.Start != tokens.ItemRef(hit.Last).Span.End)
            return hit.Last;
        var word = tokens.ItemRef(hit.Last).Lower;
        return word.Contains('.', StringComparison.Ordinal) || (word.Length > 2 && _places.IsAbbreviation(hit)) ? hit.Last + 1 : hit.Last;
    }

    // A spelling that is not listed counts for all of a name of the tagger alone.
    private bool IsUnsure(NamedSentence sentence, NameHit hit) => hit.Match != NameMatch.Exact
        && (sentence.Tokens[hit.Last].Kind != TokenKind.Word || sentence.NameAt(hit.First) is not { Kind: NameKind.Location } name || name.First != hit.First
            || (name.Last != hit.Last && !IsBeforeThings(sentence, hit.Last, name, areNouns: hit.Match != NameMatch.Variant)));

    // "the Center", "a home", "Israel's": an entry of that name is not meant.
    private bool IsGeneric(NamedSentence sentence, NameHit hit)
    {
        if (hit.Last > hit.First && sentence.Tokens[hit.Last].JoinsPrevious && words.Possessive.Contains(sentence.WordAt(hit.Last)))
            return true;
        var isAdjective = sentence.Tokens[hit.First].Upos == Upos.Adj && (_places.HasAdjective(hit) || sentence.NameAt(hit.First) is { Kind: NameKind.Location });
        var isOfPart = sentence.NameAt(hit.First) is { Kind: NameKind.Location } && words.IsPart(sentence.WordAt(hit.First - 1));
        if (sentence.Tokens[hit.First].Upos != Upos.Propn && !isAdjective && !isOfPart && !IsCutShort(sentence, hit) && sentence.NameAt(hit.First) is not { Kind: NameKind.Nationality } && !IsCalledSettlement(sentence, hit.First))
            return true;
        if (hit.First < hit.Last)
            return false;
        return (words.IsGeneric(sentence.WordAt(hit.First)) && !IsTownOfPolice(sentence, hit)) || (words.Nouns.Contains(sentence.WordAt(hit.First)) && !IsFirm(sentence, hit));
    }

    // "Canton police": the tagger holds it for a place as well.
    private bool IsTownOfPolice(NamedSentence sentence, NameHit hit) =>
        sentence.NameAt(hit.First) is { Kind: NameKind.Location } name && name.First == hit.First && name.Last == hit.Last && words.Police.Contains(sentence.WordAt(hit.Last + 1));

    // "Mt. Vernon": what is cut short may have any tag.
    private static bool IsCutShort(NamedSentence sentence, NameHit hit) =>
        hit.Last > hit.First && sentence.Tokens[hit.Last].Upos == Upos.Propn && NameKeys.IsShort(sentence.WordAt(hit.First)) == true;

    // "the farm La Esperanza": what is called after a place.
    private bool IsCalled(NamedSentence sentence, int first) => first > 0 && words.Called.Contains(sentence.WordAt(first - 1)) && sentence.Tokens[first - 1].Upos == Upos.Noun;

    private bool IsCommon(NamedSentence sentence, NameHit hit) => hit.First == hit.Last && words.Common.Contains(sentence.WordAt(hit.First));

    // "Lashkar-i-Gomal": the name of a group.
    private bool IsLinked(NamedSentence sentence, int first) => first > 2 && sentence.WordAt(first - 1) == "-" && sentence.WordAt(first - 3) == "-" && words.Linking.Contains(sentence.WordAt(first - 2));

    // The name goes on in a token that is written to it ("Mali-born" goes on in none).
    private static bool IsCut(ImmutableArray<Token> tokens, NameHit hit) =>
        hit.Last + 1 < tokens.Length && tokens.ItemRef(hit.Last + 1) is { Kind: not TokenKind.Mark, JoinsPrevious: false } next && next.Span.Start == tokens.ItemRef(hit.Last).Span.End;

    private ToponymUse? UseOfAdjective(NamedSentence sentence, NameHit hit) => sentence.NameAt(hit.First) switch
    {
        { Kind: NameKind.Person } => null,
        { Kind: NameKind.Location } name when name.Last == hit.Last && !_places.IsAdjective(hit) => null,
        { Kind: NameKind.Organisation or NameKind.Facility } name when name.First < hit.First || name.Last > hit.Last => IsOffice(sentence, hit, name) ? ToponymUse.Adjective : null,
        _ => words.Common.Contains(sentence.WordAt(hit.First)) && sentence.NameAt(hit.First) is null ? null : ToponymUse.Adjective,
    };

    private ToponymUse? UseInLocation(NamedSentence sentence, NameHit hit, Name name)
    {
        if (hit.Last >= name.Last)
            return hit.First == name.First || sentence.LastFound >= name.First || IsLoose(sentence, name.First, hit.First) ? UseOfPlace(sentence, hit) : null;
        // "Monongahela National Forest" is not Monongahela.
        var next = sentence.WordAt(hit.Last + 1);
        if (hit.First == name.First && IsBeforeThings(sentence, hit.Last, name))
            return UseOfPlace(sentence, hit);
        if (words.Features.Contains(sentence.WordAt(name.Last)) || words.Streets.Contains(sentence.WordAt(name.Last)))
            return null;
        var goesOn = sentence.Tokens[hit.Last + 1].Upos == Upos.Propn && words.After(next) == KindWish.None && !words.Organisations.Contains(next);
        return goesOn && !_places.IsRegion(sentence, hit.Last + 1, name.Last) ? null : UseOfPlace(sentence, hit);
    }

    private ToponymUse? UseInOrganisation(NamedSentence sentence, NameHit hit, Name name)
    {
        if (hit.First == name.First && hit.Last >= name.Last)
            return IsFirm(sentence, hit) ? ToponymUse.Place : _places.IsKnown(hit) || (IsBeforeResident(sentence, hit) && !IsCommon(sentence, hit)) ? ToponymUse.Metonym : null;
        if (IsOffice(sentence, hit, name))
            return ToponymUse.Metonym;
        return hit.Last == name.Last && hit.First > name.First && !IsElsewhere(sentence, hit, name) && words.FirmlyBeforePlaces.Contains(sentence.WordAt(hit.First - 1)) ? ToponymUse.Place : null;
    }

    // An office or institution that is where its name says ("Berea Police Department", "University of Nebraska").
    private bool IsOffice(NamedSentence sentence, NameHit hit, Name name)
    {
        if (IsElsewhere(sentence, hit, name))
            return false;
        if (hit.First == name.First)
            return _places.IsCountry(hit) || (hit.Last > hit.First && words.After(sentence.WordAt(hit.Last)) != KindWish.None) || words.Organisations.Contains(sentence.WordAt(hit.Last + 1)) || words.Organisations.Contains(sentence.WordAt(name.Last));
        return words.Genitive.Contains(sentence.WordAt(hit.First - 1)) && words.Organisations.Contains(sentence.WordAt(hit.First - 2)) && _places.IsKnown(hit);
    }

    private bool IsElsewhere(NamedSentence sentence, NameHit hit, Name name)
    {
        for (var at = name.First; at <= name.Last; at++)
            if ((at < hit.First || at > hit.Last) && !IsShortCounty(sentence, hit, at, name) && (words.Elsewhere.Contains(sentence.WordAt(at)) || words.Groups.Contains(sentence.WordAt(at))))
                return true;
        return false;
    }

    // "Burke Co. Sheriff's Office", "Burke Co., Georgia"; but not "Ford Motor Co."
    private bool IsShortCounty(NamedSentence sentence, NameHit hit, int at, Name name) =>
        at == hit.Last + 1 && words.ShortCounties.Contains(sentence.WordAt(at)) && (at < name.Last || sentence.IsBeforeLocation(at));

    private ToponymUse? UseInPerson(NamedSentence sentence, NameHit hit, Name name) =>
        hit.First == name.First && hit.Last >= name.Last && (IsFirm(sentence, hit) || IsBeforeResident(sentence, hit))
            && (!IsCommon(sentence, hit) || IsCalledSettlement(sentence, hit.First)) && !words.Titles.Contains(sentence.WordAt(hit.First - 1)) ? ToponymUse.Place : null;

    // "Berea police", "a Winona man"
    private bool IsBeforeResident(NamedSentence sentence, NameHit hit) =>
        words.Residents.Contains(sentence.WordAt(hit.Last + 1)) && (hit.First == 0 || sentence.Tokens[hit.First - 1].Upos != Upos.Propn);

    // Much speaks for a place.
    private bool IsFirm(NamedSentence sentence, NameHit hit) =>
        words.FirmlyBeforePlaces.Contains(sentence.WordAt(hit.First - 1)) || sentence.IsBeforeLocation(hit.Last) || IsListed(sentence, hit)
        || (words.Comitative.Contains(sentence.WordAt(hit.First - 1)) && words.Border.Contains(sentence.WordAt(hit.First - 2)))
        || words.Strikes.Contains(sentence.WordAt(hit.First - 1)) || IsMeasuredFrom(sentence, hit.First)
        || (words.Undergoing.Contains(sentence.WordAt(hit.Last + 1)) && sentence.WordAt(hit.Last + 2) is "under")
        || (words.Genitive.Contains(sentence.WordAt(hit.First - 1)) && words.Before(sentence.WordAt(hit.First - 2)) is not KindWish.None);

    // "6 km east of Bria", "S of Bria", "40 miles from Bria"
    private bool IsMeasuredFrom(NamedSentence sentence, int first) =>
        words.Away.Contains(sentence.WordAt(first - 1)) && sentence.WordAt(first - 2) is { Length: > 0 } word
        && ((words.Genitive.Contains(sentence.WordAt(first - 1)) && words.Direction(word) is not null) || words.Kilometres.Contains(word) || words.Miles.Contains(word));

    // "Kano, Kaduna and Zaria"
    private bool IsListed(NamedSentence sentence, NameHit hit) =>
        sentence.LastFound >= 0 && sentence.LastFound == hit.First - 2 && words.Listing.Contains(sentence.WordAt(hit.First - 1));

    private bool IsPlain(NamedSentence sentence, NameHit hit)
    {
        for (var at = hit.First; at <= hit.Last; at++)
            if (sentence.NameAt(at) is { Kind: not NameKind.Location })
                return false;
        if (IsFirm(sentence, hit) || IsBeforeResident(sentence, hit))
            return !IsCommon(sentence, hit) || IsCalledSettlement(sentence, hit.First);
        if (words.Common.Contains(sentence.WordAt(hit.First)) || IsBesideName(sentence, hit))
            return false;
        return _places.IsKnown(hit) && sentence.Tokens[hit.First].Upos == Upos.Propn;
    }

    // Part of a longer name that the tagger has not seen.
    private static bool IsBesideName(NamedSentence sentence, NameHit hit) =>
        (hit.First > 0 && sentence.Tokens[hit.First - 1] is { Upos: Upos.Propn, Kind: TokenKind.Word }) || (hit.Last + 1 < sentence.Tokens.Length && sentence.Tokens[hit.Last + 1] is { Upos: Upos.Propn, Kind: TokenKind.Word });

    private ToponymUse UseOfPlace(NamedSentence sentence, NameHit hit) =>
        (words.Speech.Contains(sentence.WordAt(hit.Last + 1)) && !words.BeforePlaces.Contains(sentence.WordAt(hit.First - 1))) || words.Beating.Contains(sentence.WordAt(hit.First - 1))
            ? ToponymUse.Metonym : ToponymUse.Place;
}
