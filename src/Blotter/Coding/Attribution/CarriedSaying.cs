using System.Collections.Frozen;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Through whom a saying is heard.</summary>
/// <param name="Phrase">The words for it.</param>
/// <param name="IsSource">Whether it passes the saying on as a source does ("quoted by the radio"), whatever kind it is; else it must be an outlet or a carrier.</param>
/// <param name="Message">What the words stood in ("in a letter to the Courier"), where the phrase says whom it was sent to or where it was published; else <c>null</c>.</param>
internal sealed record Passage(SourcePhrase Phrase, bool IsSource, SourcePhrase? Message = null)
{
    /// <summary>Whether it is who was told, so that a name that nothing else is known of is an outlet's.</summary>
    public bool IsTold { get; init; }

    /// <summary>What else the sentence says of how it is heard, for where these words turn out to name nobody ("on Monday", "told reporters").</summary>
    public Passage? Next { get; init; }
}

/// <summary>
/// Finds through whom a saying reaches the report: who is told ("told the Courier"), where it is published ("in a statement on Telegram"), who carries it ("in a message relayed by
/// an elder"), who got hold of it ("a letter seen by AFP"). Immutable.
/// </summary>
internal sealed class CarriedSaying(WordLists words)
{
    private const int MostSteps = 3;

    private readonly FrozenSet<string> _messages = words["message"];
    private readonly FrozenSet<string> _carrying = words["carrying"];
    private readonly FrozenSet<string> _gotten = words["gotten"];
    private readonly FrozenSet<string> _calling = words["calling"];
    private readonly FrozenSet<string> _speaking = words["speaking"];

    /// <summary>Through whom the verb's saying is heard, or <c>null</c>.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="verb">The cue's verb.</param>
    /// <param name="use">What the lexicon says of it.</param>
    /// <param name="subject">Who says it.</param>
    public Passage? Through(SentenceTree tree, int verb, SayingVerb use, VerbSubject subject)
    {
        var other = subject is { Word: >= 0, Agent: true } && OfSource(tree, subject.Word) is { } ofSource ? ofSource : Called(tree, verb) ?? Placed(tree, verb) ?? Speaking(tree, verb);
        return use.Class is "tell" or "warn" && Told(tree, verb) is >= 0 and var told ? new Passage(SourcePhrase.Of(tree, told), IsSource: false) { IsTold = true, Next = other } : other;
    }

    /// <summary>Through whom a source is heard by what stands in its phrase ("residents cited by Radio Litoral", "a letter seen by AFP"), or <c>null</c>.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="source">The head of the source's phrase.</param>
    public Passage? OfSource(SentenceTree tree, int source)
    {
        foreach (var clause in tree.Children(source))
            if (clause > source && tree.Has(clause, "acl") && !tree.Tokens.ItemRef(clause).Relation.EndsWith("relcl", StringComparison.Ordinal))
            {
                var lemma = tree.Tokens.ItemRef(clause).Lemma;
                if (_gotten.Contains(lemma) && Oblique(tree, clause, "by", "in", "on") is >= 0 and var by)
                    return new Passage(SourcePhrase.Of(tree, by), IsSource: true);
                if (_carrying.Contains(lemma) && tree.Tokens.ItemRef(clause).Xpos is "VBN" or "VBD" or "VBG" && Carrier(tree, clause) is { } carrier)
                    return carrier;
                if (_speaking.Contains(lemma) && Placed(tree, clause) is { } place)
                    return place;
            }
        return null;
    }

    // Whom the verb tells it; in the passive its subject ("the mayor was told by shepherds").
    private static int Told(SentenceTree tree, int verb)
    {
        if (VerbSubjects.IsPassive(tree, verb))
            return -1;
        var iobj = tree.Child(verb, "iobj");
        return iobj >= 0 ? iobj : tree.Child(verb, "obj");
    }

    // "phoned the newspaper to say"
    private Passage? Called(SentenceTree tree, int verb)
    {
        var at = verb;
        for (var step = 0; step < MostSteps && at >= 0; step++, at = tree.Tokens.ItemRef(at).Head)
        {
            if (_calling.Contains(tree.Tokens.ItemRef(at).Lemma) && tree.Child(at, "obj") is >= 0 and var called && called > at)
                return new Passage(SourcePhrase.Of(tree, called), IsSource: false) { IsTold = true };
            if (!tree.Has(at, "xcomp") && !tree.Has(at, "advcl") && !tree.Has(at, "conj"))
                return null;
        }
        return null;
    }

    // "said on Telegram", "said in a statement on Telegram"; of several the first that names an outlet or a carrier.
    private Passage? Placed(SentenceTree tree, int verb)
    {
        Passage? found = null;
        for (var child = tree.Extent(verb).Last; child >= 0; child--)
            if (tree.Tokens.ItemRef(child).Head == verb && tree.Has(child, "obl") && Preposition(tree, child) is "to" or "on" or "in" or "through" or "via" or "over" or "with")
                found = PlacedIn(tree, verb, child) is { } place ? place with { Next = found } : found;
        return found;
    }

    private Passage? PlacedIn(SentenceTree tree, int verb, int place)
    {
        if (tree.Tokens.ItemRef(place).Lower is "which" or "whom")
            return Antecedent(tree, verb) is { } carrier ? new Passage(carrier, IsSource: false) : null;
        return _messages.Contains(tree.Tokens.ItemRef(place).Lemma.ToLowerInvariant()) && Inner(tree, place) is { } inner
            ? inner with { Message = SourcePhrase.Of(tree, place) }
            : new Passage(SourcePhrase.Of(tree, place), IsSource: false) { IsTold = Preposition(tree, place) is "to" };
    }

    // "a leaflet in which the group says"
    private static SourcePhrase? Antecedent(SentenceTree tree, int verb) =>
        tree.Has(verb, "acl") && tree.Tokens.ItemRef(verb).Head is >= 0 and var noun && noun < verb ? new SourcePhrase(tree, tree.Extent(noun).First, noun, noun) : null;

    // "Speaking on national television, the president said"
    private Passage? Speaking(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Has(child, "advcl") && tree.Tokens.ItemRef(child).Xpos is "VBG" && _speaking.Contains(tree.Tokens.ItemRef(child).Lemma) && Placed(tree, child) is { } place)
                return place;
        return null;
    }

    // "a statement on Telegram", "an interview with the Courier", "a statement read out on television", "a message passed on by an elder"
    private Passage? Inner(SentenceTree tree, int message)
    {
        Passage? found = null;
        foreach (var child in tree.Children(message))
        {
            if (child < message)
                continue;
            if (tree.Has(child, "nmod") && Preposition(tree, child) is "on" or "over" or "with" or "through" or "via" or "to")
                found ??= new Passage(SourcePhrase.Of(tree, child), IsSource: false) { IsTold = Preposition(tree, child) is "with" };
            else if (tree.Has(child, "acl") && tree.Tokens.ItemRef(child).Xpos is "VBN" or "VBD" && (_carrying.Contains(tree.Tokens.ItemRef(child).Lemma) || _gotten.Contains(tree.Tokens.ItemRef(child).Lemma)))
                found = Carrier(tree, child) ?? found;
        }
        return found;
    }

    // Who passes it on counts before where it is heard.
    private static Passage? Carrier(SentenceTree tree, int verb)
    {
        if (Oblique(tree, verb, "by", "through", "via") is >= 0 and var by)
            return new Passage(UpToSubject(tree, by), IsSource: false);
        return Oblique(tree, verb, "on", "over", "in", "to") is >= 0 and var place ? new Passage(SourcePhrase.Of(tree, place), IsSource: false) : null;
    }

    private static int Oblique(SentenceTree tree, int verb, params ReadOnlySpan<string> prepositions)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Has(child, "obl") && prepositions.Contains(Preposition(tree, child)))
                return child;
        return -1;
    }

    // The parser may hang a preposition on a word within the phrase.
    private static string Preposition(SentenceTree tree, int noun) =>
        tree.Child(noun, "case") is >= 0 and var own ? tree.Tokens.ItemRef(own).Lower : tree.Tokens.ItemRef(tree.Extent(noun).First) is { Upos: Upos.Adp } first ? first.Lower : "";

    // "relayed by an elder, the group denies": what follows the comma is the subject of the verb after it.
    private static SourcePhrase UpToSubject(SentenceTree tree, int head)
    {
        var phrase = SourcePhrase.Of(tree, head);
        if (phrase.Last + 1 < tree.Tokens.Length && tree.Tokens.ItemRef(phrase.Last + 1).Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            for (var at = head + 1; at < phrase.Last; at++)
                if (tree.Tokens.ItemRef(at).Text is ",")
                    return phrase with { Last = at - 1 };
        return phrase;
    }
}
