using System.Collections.Immutable;
using Blotter.Coding.Places;
using Blotter.Language;

namespace Blotter.Coding.Views.Muc4;

/// <summary>A place in a sentence.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="First">Index of the first token of its name.</param>
/// <param name="Last">Index of its last.</param>
/// <param name="Begin">Index of the first token of the phrase that says what it is ("the town of").</param>
/// <param name="End">Index of that phrase's last token.</param>
/// <param name="Cue">The kind of place that words beside it tell; empty where none do.</param>
/// <param name="Areas">What it may be.</param>
/// <param name="IsListed">Whether the list has it; else its kind is what words say, or a guess.</param>
internal sealed record Muc4PlaceMention(
    Sentence Sentence, int First, int Last, int Begin, int End, string Cue, ImmutableArray<Muc4Area> Areas, bool IsListed)
{
    /// <summary>Whether only the gazetteer of all the world knows it.</summary>
    public bool IsOfGazetteer { get; init; }
}

/// <summary>A country in a sentence.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last.</param>
/// <param name="Country">The country as templates write it.</param>
/// <param name="IsName">Whether it is the country's name rather than an adjective or its people.</param>
internal sealed record Muc4CountryMention(Sentence Sentence, int First, int Last, string Country, bool IsName);

/// <summary>Finds the places that a sentence names: listed ones, and names of places that no list has. Letter case says nothing. Immutable.</summary>
internal sealed class Muc4PlaceFinder(Muc4Gazetteer gazetteer)
{
    private const int LongestName = 5;

    /// <summary>The places in text order.</summary>
    public ImmutableArray<Muc4PlaceMention> Find(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var taken = new bool[tokens.Length];
        var countries = gazetteer.Countries(tokens).ToArray();
        foreach (var (first, last, _, _) in countries)
            Array.Fill(taken, true, first, last - first + 1);
        var found = new List<Muc4PlaceMention>();
        foreach (var hit in gazetteer.Find(tokens))
        {
            var isCountry = countries.Any(country => country.First <= hit.First && country.Last >= hit.Last);
            if (isCountry || GoesOn(sentence, hit.Last) || !IsPlace(sentence, hit.First, hit.Last))
                continue;
            Array.Fill(taken, true, hit.First, hit.Last - hit.First + 1);
            found.Add(Mention(sentence, hit.First, hit.Last, hit.Value));
        }
        found.AddRange(Unlisted(sentence, taken));
        return Shared([.. found.OrderBy(mention => mention.First)]);
    }

    // "San Francisco Javier" is not San Francisco.
    private bool GoesOn(Sentence sentence, int last) =>
        last + 1 < sentence.Tokens.Length && (IsNameWord(sentence.Tokens[last + 1]) || JoinsNames(sentence.Tokens, last + 1))
        && sentence.Names.Any(name => name.First <= last && name.Last > last && name.Kind is NameKind.Location or NameKind.Facility);

    /// <summary>The places among a sentence's toponyms that are none of those found already.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="found">What <see cref="Find(Sentence)"/> found.</param>
    /// <param name="toponyms">Its toponyms.</param>
    public IEnumerable<Muc4PlaceMention> Others(Sentence sentence, ImmutableArray<Muc4PlaceMention> found, IEnumerable<Toponym> toponyms)
    {
        foreach (var toponym in toponyms)
        {
            if (toponym.Use == ToponymUse.Adjective || toponym.Best is not { Place: { Kind: PlaceKind.City or PlaceKind.Quarter or PlaceKind.Region or PlaceKind.District } place })
                continue;
            if (found.Any(mention => mention.First <= toponym.Last && mention.Last >= toponym.First) || gazetteer.CountryOf(place) is not { } country)
                continue;
            var name = NameOf(sentence, toponym.First, toponym.Last);
            if (gazetteer.Nowhere.Contains(name.ToLowerInvariant()) || !(IsPlace(sentence, toponym.First, toponym.Last) || IsHeld(sentence.Tokens, toponym.Last + 1)))
                continue;
            var known = gazetteer.Named(place.Name).Where(area => area.Country == country).ToImmutableArray();
            var mention = Mention(sentence, toponym.First, toponym.Last, known);
            var areas = known.IsEmpty ? [.. gazetteer.KindsOf(place.Kind, country).Select(kind => new Muc4Area(name, mention.Cue.Length > 0 ? mention.Cue : kind, country, [])).Distinct()] : mention.Areas;
            yield return mention with { Areas = areas, IsListed = !known.IsEmpty, IsOfGazetteer = true };
        }
    }

    /// <summary>The countries in text order.</summary>
    public ImmutableArray<Muc4CountryMention> Countries(Sentence sentence) =>
        [.. gazetteer.Countries(sentence.Tokens).Select(found => new Muc4CountryMention(sentence, found.First, found.Last, found.Country, found.IsName))];

    // Names that the language layer takes for places, and names beside a word for a kind of place.
    private IEnumerable<Muc4PlaceMention> Unlisted(Sentence sentence, bool[] taken)
    {
        var tokens = sentence.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (taken[at] || NameAt(sentence, at, taken) is not { } last)
                continue;
            if (Unlisted(sentence, at, last) is { } mention)
                yield return mention;
            at = last;
        }
    }

    private Muc4PlaceMention? Unlisted(Sentence sentence, int first, int last)
    {
        var isLocation = sentence.Names.Any(name => name.First <= first && name.Last >= last && name.Kind == NameKind.Location);
        var mention = Mention(sentence, first, last, []);
        if ((mention.Cue.Length == 0 && !isLocation) || !IsPlace(sentence, first, last))
            return null;
        var name = NameOf(sentence, first, last);
        if (gazetteer.Others.Contains(sentence.Tokens[last].Lower) || gazetteer.Others.Contains(sentence.Tokens[first].Lower))
            return null;
        if (gazetteer.Nowhere.Contains(name.ToLowerInvariant()))
            return null;
        ImmutableArray<Muc4Area> areas = mention.Cue.Length > 0
            ? [new Muc4Area(name, mention.Cue, "", [])]
            : [new Muc4Area(name, "CITY", "", []), new Muc4Area(name, "TOWN", "", [])];
        return mention with { Areas = areas, IsListed = false };
    }

    private static string NameOf(Sentence sentence, int first, int last) =>
        string.Join(' ', sentence.Tokens.Skip(first).Take(last - first + 1).Select(token => token.Text)).ToUpperInvariant();

    // The last token of a proper name that begins here, or nothing.
    private int? NameAt(Sentence sentence, int first, bool[] taken)
    {
        var tokens = sentence.Tokens;
        if (!IsNameWord(tokens[first]) || (first > 0 && IsNameWord(tokens[first - 1]) && !taken[first - 1]))
            return null;
        var last = first;
        while (last + 1 < tokens.Length && last - first < LongestName && !taken[last + 1] && (IsNameWord(tokens[last + 1]) || JoinsNames(tokens, last + 1)))
            last++;
        return tokens[last].Upos == Upos.Adp || tokens[last].Upos == Upos.Det ? null : last;
    }

    private bool IsNameWord(in Token token) =>
        token.Upos == Upos.Propn && token.Kind == TokenKind.Word && gazetteer.KindOf(token.Lower) is null && !gazetteer.Parts.Contains(token.Lower);

    private static bool JoinsNames(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower is "de" or "del" or "la" or "las" or "los" or "el" && at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Word;

    private bool IsPlace(Sentence sentence, int first, int last)
    {
        var tokens = sentence.Tokens;
        if (last + 1 < tokens.Length && gazetteer.Others.Contains(tokens[last + 1].Lower))
            return false;
        foreach (var name in sentence.Names)
        {
            if (name.Last < first || name.First > last || name.Kind is not (NameKind.Person or NameKind.Organisation))
                continue;
            if ((name.First < first || name.Last > last) && !IsWithKind(tokens, name, first, last) && !NamesKind(tokens, first, last))
                return false;
        }
        return first == last && tokens[first].Upos is not (Upos.Propn or Upos.X)
            ? sentence.Names.Any(name => name.First <= first && name.Last >= last && name.Kind is NameKind.Location or NameKind.Facility)
            : true;
    }

    // "The Antioquia governor" is of Antioquia and may be attacked there.
    private bool IsHeld(ImmutableArray<Token> tokens, int after) => after < tokens.Length && gazetteer.Holders.Contains(tokens[after].Lower);

    // A longer name that only adds the kind of place: "the San Carlos neighborhood".
    private bool IsWithKind(ImmutableArray<Token> tokens, Name name, int first, int last)
    {
        for (var at = name.First; at <= name.Last; at++)
            if ((at < first || at > last) && gazetteer.KindOf(tokens[at].Lower) is null && tokens[at].Lower is not ("the" or "of"))
                return false;
        return true;
    }

    // "Central American University" is one, whatever else the university's name says.
    private bool NamesKind(ImmutableArray<Token> tokens, int first, int last) => last > first && gazetteer.KindOf(tokens[last].Lower) is not null;

    private Muc4PlaceMention Mention(Sentence sentence, int first, int last, ImmutableArray<Muc4Area> areas)
    {
        var tokens = sentence.Tokens;
        var (begin, end, cue) = (first, last, "");
        if (last + 1 < tokens.Length && gazetteer.KindOf(tokens[last + 1].Lower) is { } after && IsSingular(tokens[last + 1]))
            (end, cue) = (last + 1, after);
        else if (first > 1 && tokens[first - 1].Lower == "of" && gazetteer.KindOf(tokens[first - 2].Lower) is { } before)
            (begin, cue) = (first - 2, before);
        else if (first > 0 && gazetteer.KindOf(tokens[first - 1].Lower) is { } apposed && IsSingular(tokens[first - 1]))
            (begin, cue) = (first - 1, apposed);
        return new Muc4PlaceMention(sentence, first, last, begin, end, cue, Fitting(areas, cue), true);
    }

    private static bool IsSingular(in Token token) => !token.Lower.EndsWith('s') || token.Lower is "barrios";

    // What a word for a kind leaves of the places of a name; if none is of that kind nor as large, it is one more.
    private ImmutableArray<Muc4Area> Fitting(ImmutableArray<Muc4Area> areas, string cue)
    {
        if (areas.IsEmpty)
            return areas;
        if (cue.Length == 0)
            return Settled(areas);
        var same = areas.Where(area => area.Kind == cue).ToImmutableArray();
        if (!same.IsEmpty)
            return same;
        var size = gazetteer.Size(cue);
        var near = areas.Where(area => gazetteer.Size(area.Kind) == size).ToImmutableArray();
        return [.. near, .. areas.DistinctBy(area => area.Country, StringComparer.Ordinal).Select(area => area with { Kind = cue, Within = near.IsEmpty ? [] : area.Within })];
    }

    // A mountain or base of a town's name needs a word that says so.
    private ImmutableArray<Muc4Area> Settled(ImmutableArray<Muc4Area> areas)
    {
        var settled = areas.Where(area => gazetteer.Size(area.Kind) > 1).ToImmutableArray();
        return settled.IsEmpty ? areas : settled;
    }

    // "A and B departments", "the towns of A, B and C": the kind is that of all.
    private ImmutableArray<Muc4PlaceMention> Shared(Muc4PlaceMention[] mentions)
    {
        for (var at = 1; at < mentions.Length; at++)
        {
            var (left, right) = (mentions[at - 1], mentions[at]);
            if (right.Cue.Length == 0 && left.Cue.Length > 0 && left.Begin < left.First && !IsSingular(left.Sentence.Tokens[left.Begin]) && AreJoined(left, right))
                mentions[at] = right with { Cue = left.Cue, Areas = Recast(right, left.Cue), Begin = left.Begin };
        }
        for (var at = mentions.Length - 1; at >= 0; at--)
        {
            var mention = mentions[at];
            var tokens = mention.Sentence.Tokens;
            var cue = mention.Cue.Length > 0 || mention.Last + 1 >= tokens.Length ? null : gazetteer.KindOf(tokens[mention.Last + 1].Lower);
            if (cue is not null)
                mentions[at] = mention with { Cue = cue, Areas = Recast(mention, cue), End = mention.Last + 1 };
            else if (mention.Cue.Length == 0 && at + 1 < mentions.Length && mentions[at + 1] is var next && next.End > next.Last && !IsSingular(next.Sentence.Tokens[next.End]) && AreJoined(mention, next))
                mentions[at] = mention with { Cue = next.Cue, Areas = Recast(mention, next.Cue), End = next.End };
        }
        return [.. mentions];
    }

    private ImmutableArray<Muc4Area> Recast(Muc4PlaceMention mention, string cue) =>
        mention.IsListed ? Fitting(mention.Areas, cue) : [mention.Areas[0] with { Kind = cue }];

    private static bool AreJoined(Muc4PlaceMention left, Muc4PlaceMention right)
    {
        for (var at = left.Last + 1; at < right.First; at++)
            if (left.Sentence.Tokens[at].Lower is not ("," or "and"))
                return false;
        return right.First - left.Last <= 3;
    }
}
