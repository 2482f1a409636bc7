using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Events;
using Blotter.Coding.Roles;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Places;

/// <summary>A place that may be where an attack took place.</summary>
/// <param name="Toponym">Its name in the text.</param>
/// <param name="Score">How much the sentence speaks for it, from -0.9 to 1.5; 0 for a heading's.</param>
internal sealed record PlaceChoice(Toponym Toponym, float Score);

/// <summary>Says from the tree of a sentence how likely a toponym is where an attack took place that the sentence tells of. Immutable.</summary>
/// <param name="context">Words that say how a place stands to what a sentence tells.</param>
/// <param name="words">Words about toponyms.</param>
/// <param name="reach">Says how near words stand to attack words.</param>
/// <param name="gazetteer">Knows what lies in what.</param>
internal sealed class PlaceAttachment(WordLists context, ToponymWords words, EventReach reach, Gazetteer gazetteer)
{
    // Less speaks for no place at all.
    private const float LeastScore = -0.9f;

    // What lies in the best may be chosen before it when it is not much worse.
    private const float Margin = 1;

    // Towns nearer to each other may be two names for one place.
    private const double SamePlaceKm = 10;

    private const int MostWordsOfDistance = 10;
    private const int WordsBeforeNoun = 3;

    private const float Elsewhere = -1;
    private const float Bare = -0.4f;
    private const float InNoun = 0.5f;
    private const float OfSite = 0.8f;

    private readonly FrozenSet<string> _at = context["at"];
    private readonly FrozenSet<string> _elsewhere = context["elsewhere"];
    private readonly FrozenSet<string> _police = context["police"];
    private readonly FrozenSet<string> _placeNouns = context["place-noun"];
    private readonly FrozenSet<string> _here = context["here"];
    private readonly FrozenSet<string> _toldBefore = context["told-before"];
    private readonly FrozenSet<string> _inTown = context["in-town"];
    private readonly FrozenSet<string> _bodies = context["body"];
    private readonly FrozenSet<string> _sites = context["site"];
    private readonly FrozenSet<string> _same = context["same"];
    private readonly FrozenSet<string> _again = context["again"];
    private readonly FrozenSet<string> _townParts = context["town-part"];
    private readonly PlaceBearers _bearers = new(context);

    /// <summary>The likeliest place of an attack among the toponyms of its sentence, or <c>null</c>.</summary>
    /// <param name="facts">The sentence.</param>
    /// <param name="trigger">Index of the word that tells of the attack.</param>
    /// <param name="telling">All words of the sentence that tell of attacks; what stands nearer to another of them is not this one's.</param>
    public PlaceChoice? Best(SentenceFacts facts, int trigger, ImmutableArray<Trigger> telling)
    {
        var tokens = facts.Sentence.Tokens;
        var (first, last) = facts.Sentence.Section == SectionKind.Headline ? HeadlineAround(tokens, trigger) : (0, tokens.Length - 1);
        PlaceChoice? best = null;
        var choices = new List<PlaceChoice>();
        foreach (var toponym in facts.Toponyms)
        {
            if (toponym.Use != ToponymUse.Place || toponym.First < first || toponym.First > last || IsNoTown(tokens, toponym) || _bearers.IsOfPeople(tokens, toponym) || _bearers.IsOfCare(tokens, toponym) || reach.CostOf(tokens, toponym.First, toponym.Last, trigger, telling) is not { } cost)
                continue;
            var choice = new PlaceChoice(toponym, Preposition(tokens, toponym) - cost + KindScore(toponym.Best?.Place.Kind));
            if (choice.Score < LeastScore)
                continue;
            choices.Add(choice);
            if (best is null || choice.Score > best.Score)
                best = choice;
        }
        if (best is { Toponym.Relation: not null } && Described(tokens, choices, best) is { } described)
            best = described;
        foreach (var choice in choices.OrderByDescending(choice => choice.Score))
            if (choice.Score >= best!.Score - Margin && LiesIn(choice.Toponym, best.Toponym))
                best = choice;
        return best;
    }

    /// <summary>The town that a pronoun stands for which an attack is done to, "residents of Bria fled after gunmen stormed it", or <c>null</c>.</summary>
    public static PlaceChoice? OfPronoun(SentenceFacts facts, int trigger)
    {
        var tokens = facts.Sentence.Tokens;
        for (var at = 0; at < tokens.Length; at++)
            if (tokens[at] is { Lower: "it", Relation: "obj" or "nsubj:pass" } pronoun && pronoun.Head == trigger
                && facts.Toponyms.LastOrDefault(toponym => toponym.Last < at && toponym is { Use: ToponymUse.Place, Relation: null, Best.Place.Kind: PlaceKind.City }) is { } town)
                return new PlaceChoice(town, 0);
        return null;
    }

    /// <summary>Whether a town may be what a report is about: not the one in the page's title beside the headline, nor that of a hospital.</summary>
    public bool MayBeMain(SentenceFacts facts, Toponym toponym) =>
        (facts.Sentence.Section != SectionKind.Headline || HeadlineAround(facts.Sentence.Tokens, 0).Last >= toponym.First) && !_bearers.IsOrigin(facts.Sentence.Tokens, toponym) && !_bearers.IsOfCare(facts.Sentence.Tokens, toponym);

    // "Teen dies after shooting - WBTV Charlotte | News": the tokens of a headline without the page's title beside it. Before a dash may stand where a report was filed.
    private static (int First, int Last) HeadlineAround(ImmutableArray<Token> tokens, int word)
    {
        var (first, last) = (word, word);
        while (first > 0 && tokens[first - 1].Text is not ("|" or "»"))
            first--;
        while (last + 1 < tokens.Length && !EndsHeadline(tokens, last + 1))
            last++;
        return (first, last);
    }

    private static bool EndsHeadline(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Text is "|" or "»"
        || (tokens[at].Text is "-" or "–" or "—" && at + 1 < tokens.Length && tokens[at - 1].Span.End < tokens[at].Span.Start && tokens[at].Span.End < tokens[at + 1].Span.Start);

    // "Malanje, 380 km east of Luanda": the distance says where the town before it lies.
    private static PlaceChoice? Described(ImmutableArray<Token> tokens, List<PlaceChoice> choices, PlaceChoice relative)
    {
        var before = choices.Where(choice => choice.Toponym.Best is not null && choice.Toponym.Last < relative.Toponym.First).MaxBy(choice => choice.Toponym.Last);
        if (before is null || relative.Toponym.First - before.Toponym.Last > MostWordsOfDistance || tokens[before.Toponym.Last + 1].Lower is not ("," or "("))
            return null;
        for (var at = before.Toponym.Last + 1; at < relative.Toponym.First; at++)
            if (tokens[at].Upos is Upos.Verb or Upos.Aux or Upos.Cconj)
                return null;
        return before;
    }

    /// <summary>Whether one toponym lies in what another names.</summary>
    public bool LiesIn(Toponym inner, Toponym outer) =>
        inner.Best is { } one && outer.Best is { } other && Narrowness(one.Place.Kind) > Narrowness(other.Place.Kind) && gazetteer.LiesIn(one.Place.Id, other.Place.Id);

    /// <summary>Whether both are known and exclude each other: different towns or areas of which neither lies in the other.</summary>
    public bool AreApart(PlaceChoice? one, PlaceChoice? other)
    {
        if (one is not { Toponym.Best.Place: { } left } || other is not { Toponym.Best.Place: { } right } || left.Id == right.Id)
            return false;
        if (LiesIn(one.Toponym, other.Toponym) || LiesIn(other.Toponym, one.Toponym))
            return false;
        if (Math.Min(Narrowness(left.Kind), Narrowness(right.Kind)) < Narrowness(PlaceKind.District))
            return left.Country is not null && right.Country is not null && left.Country != right.Country;
        return gazetteer.Kilometres(left.Id, right.Id) > SamePlaceKm;
    }

    /// <summary>How narrow a place of a kind is, from 0 (a country) to 4. Areas are as wide as regions, facilities as narrow as quarters.</summary>
    public static int Narrowness(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => 0,
        PlaceKind.Region or PlaceKind.Area => 1,
        PlaceKind.District => 2,
        PlaceKind.City => 3,
        _ => 4,
    };

    // A country that the sentence names says less about where than a town.
    private static float KindScore(PlaceKind? kind) => kind switch
    {
        PlaceKind.City or PlaceKind.Quarter or PlaceKind.Facility => 0.5f,
        null => -0.5f,
        PlaceKind.District => 0.3f,
        PlaceKind.Region => 0.1f,
        _ => 0,
    };

    /// <summary>Whether it is a street or a building that the gazetteer doesn't know: part of a town, and no name by which others would find it.</summary>
    public bool IsNoTown(ImmutableArray<Token> tokens, Toponym toponym) =>
        toponym.Best is null
        && (tokens[toponym.First].Kind == TokenKind.Number || words.Streets.Contains(tokens[toponym.Last].Lower) || words.Buildings.Contains(tokens[toponym.Last].Lower)
            || tokens[toponym.Last].Upos is Upos.Noun || words.Features.Contains(tokens[toponym.Last].Lower) || words.BeforeStreets.Contains(tokens[toponym.First].Lower)
            || (toponym.Last + 1 < tokens.Length && words.Streets.Contains(tokens[toponym.Last + 1].Lower)));

    /// <summary>The word by which a sentence points to a place that was told before, "in the town", "there"; -1 where it does not.</summary>
    public int PlaceBefore(ImmutableArray<Token> tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
            if (_toldBefore.Contains(tokens[at].Lower) && (tokens[at].Upos is Upos.Adv ? tokens[at].Relation is not "expl" : tokens[at].Upos is not Upos.Pron && IsDefinite(tokens, at)))
                return at;
            else if (_townParts.Contains(tokens[at].Lower) && tokens[at].Relation is not "compound" && Determiner(tokens, at) is "its")
                return at;
        return -1;
    }

    /// <summary>Whether a sentence says that it tells of the site of something told before: "on the same road", "in the same quarter".</summary>
    public bool TellsOfSameSite(ImmutableArray<Token> tokens)
    {
        for (var at = 1; at < tokens.Length; at++)
            if ((_sites.Contains(tokens[at].Lower) || _townParts.Contains(tokens[at].Lower) || _toldBefore.Contains(tokens[at].Lower)) && tokens[at].Upos is Upos.Noun && _again.Contains(Determiner(tokens, at)))
                return true;
        return false;
    }

    // What says which one is meant: "its" of "its vegetable market", "same" of "the same mountain road"; empty where nothing does.
    private string Determiner(ImmutableArray<Token> tokens, int noun)
    {
        for (var at = noun - 1; at >= 0 && at >= noun - WordsBeforeNoun; at--)
            if (tokens[at].Relation is "nmod:poss" or "det" || _again.Contains(tokens[at].Lower))
                return tokens[at].Lower;
            else if (tokens[at].Upos is not (Upos.Adj or Upos.Noun))
                return "";
        return "";
    }

    // "the town", "the same village", "the border town"; not "a town", and not "Mexico City".
    private bool IsDefinite(ImmutableArray<Token> tokens, int noun)
    {
        for (var at = noun - 1; at >= 0 && at >= noun - WordsBeforeNoun; at--)
            if (_same.Contains(tokens[at].Lower))
                return true;
            else if (tokens[at].Upos is not (Upos.Adj or Upos.Noun))
                return false;
        return false;
    }

    /// <summary>Whether a sentence speaks of where the report was filed.</summary>
    public bool TellsOfHere(ImmutableArray<Token> tokens) => tokens.Any(token => _here.Contains(token.Lower));

    /// <summary>Whether a sentence tells of a street or a part of a town and need not name the town: "in the 1500 block of Napoleon Avenue".</summary>
    public bool TellsOfTown(ImmutableArray<Token> tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
            if (_inTown.Contains(tokens[at].Lower) || (at > 0 && tokens[at] is { Upos: Upos.Propn, IsCapitalised: true } && words.Streets.Contains(tokens[at].Lower) && tokens[at - 1].Kind != TokenKind.Mark))
                return true;
        return false;
    }

    /// <summary>Whether the name stands before those who look into what happens there: "Baghdad police".</summary>
    public bool IsOfPolice(ImmutableArray<Token> tokens, Toponym toponym)
    {
        for (var at = toponym.Last + 1; at < tokens.Length && at <= toponym.Last + 2 && tokens[at].Kind == TokenKind.Word; at++)
            if (_police.Contains(tokens[at].Lower))
                return true;
        return false;
    }

    // "in a Bellflower barbershop" is there as far as its preposition says, "the Kiev regime" is not.
    private float BeforeNoun(ImmutableArray<Token> tokens, int noun)
    {
        if (_bodies.Contains(tokens[noun].Lower) || (tokens[noun].Relation is "nsubj" && tokens[noun - 1].Lower is "'s" or "’s"))
            return Elsewhere;
        var preposition = Governor.Preposition(tokens, noun);
        if (preposition.Length == 0 && tokens[noun] is { Relation: "compound", Head: >= 0 and var outer } && outer > noun)
            preposition = Governor.Preposition(tokens, outer);
        return _at.Contains(preposition) ? InNoun : Bare;
    }

    private float Preposition(ImmutableArray<Token> tokens, Toponym toponym)
    {
        if (toponym.Relation is not null)
            return 1;
        var head = TreePath.HeadOf(tokens, toponym.First, toponym.Last);
        var preposition = Governor.Preposition(tokens, head);
        if (preposition.Length == 0 && tokens[head] is { Relation: "compound" or "nmod:poss" or "amod" or "nmod", Head: >= 0 and var named } && named > toponym.Last)
            return BeforeNoun(tokens, named);
        if (preposition is "of" && tokens[head].Head is >= 0 and var site && _sites.Contains(tokens[site].Lower))
            return OfSite;
        if (preposition is "of" && tokens[head].Head is >= 0 and var noun && _placeNouns.Contains(tokens[noun].Lower) && Governor.Preposition(tokens, noun) is { Length: > 0 } outer)
            preposition = outer;
        return _at.Contains(preposition) ? 1 : _elsewhere.Contains(preposition) ? Elsewhere : Bare;
    }
}
