using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Measures;

/// <summary>Reads measures that a noun names and a verb puts into force or ends: "declared a curfew", "a truce took effect", "the law passed in May". Immutable.</summary>
internal sealed class NamedMeasureReader(MeasureWords words, WordLists context)
{
    private readonly FrozenSet<string> _inForce = context["in-force"];
    private readonly FrozenSet<string> _starting = context["starting"];
    private readonly FrozenSet<string> _ofRaid = context["of-raid"];
    private readonly FrozenSet<string> _peace = context["peace"];
    private readonly FrozenSet<string> _operations = context["operation-kind"];
    private readonly FrozenSet<string> _searching = context["searching"];

    /// <summary>Whether the token may name a measure.</summary>
    public bool CanTell(in Token token) => token.Upos is Upos.Noun or Upos.Propn && words.Noun(token) is not null;

    /// <summary>The measure that the noun names, or <c>null</c> where nothing is said to be done with it.</summary>
    public MeasureMention? At(SentenceFacts facts, int noun)
    {
        var tree = facts.Tree;
        ref readonly var token = ref tree.Tokens.ItemRef(noun);
        if (words.Noun(token) is not { } kind || token.Relation is "compound" || !IsOne(tree, noun))
            return null;
        var head = token.Lemma is "emergency" or "siege" && token.Head >= 0 && tree.Tokens.ItemRef(token.Head).Lemma == "state" ? token.Head : noun;
        foreach (var done in Doing(tree, head))
        {
            if (Outcome(tree, done, kind) is not { } outcome || Clause.IsNegated(tree, done) || Clause.IsNone(tree, head) || IsOpen(tree, done))
                continue;
            if (kind == MeasureKind.Raid && !IsLawful(facts, token.Lemma))
                continue;
            var agent = Clause.Agent(tree, done) is var who && who != head && !IsWithin(tree, who, head) ? who : -1;
            var first = head < done ? MeasurePhrase.First(tree, head) : agent >= 0 && agent < done && done - MeasurePhrase.First(tree, agent) <= 4 ? MeasurePhrase.First(tree, agent) : done;
            return new MeasureMention(facts, kind, outcome, agent, head, kind == MeasureKind.Raid ? MeasurePhrase.First(tree, head) : first, LastOf(tree, head, done)) { Cue = noun };
        }
        return null;
    }

    // "A law passed on 28 February doubled the sentences."
    private static int LastOf(SentenceTree tree, int head, int done)
    {
        var last = Math.Max(ClauseExtent.Last(tree, head), ClauseExtent.Last(tree, done));
        return tree.Tokens.ItemRef(head) is { Relation: "nsubj", Head: >= 0 and var verb } && verb > head && tree.Tokens.ItemRef(done).Head == head ? Math.Max(last, ClauseExtent.Last(tree, verb)) : last;
    }

    // A raid is one of the law where police, arrests or what was found are told with it, and nobody is hurt.
    private bool IsLawful(SentenceFacts facts, string noun)
    {
        if (!facts.Harms.IsEmpty)
            return false;
        if (_searching.Contains(noun))
            return true;
        foreach (var token in facts.Sentence.Tokens)
            if (_ofRaid.Contains(token.Lemma))
                return true;
        return false;
    }

    // "a state of emergency", "an asset freeze", "a travel ban": of words that mean much else only these.
    private bool IsOne(SentenceTree tree, int noun)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(noun);
        return token.Lemma switch
        {
            "emergency" or "siege" => token.Head >= 0 && tree.Tokens.ItemRef(token.Head).Lemma == "state",
            "agreement" or "accord" or "deal" or "pact" => noun > 0 && _peace.Contains(tree.Tokens.ItemRef(noun - 1).Lemma),
            "operation" => HasKind(tree, noun),
            "pause" => noun > 0 && tree.Tokens.ItemRef(noun - 1).Lower is "humanitarian" or "unilateral" or "tactical",
            "freeze" => noun > 0 && tree.Tokens.ItemRef(noun - 1).Lemma is "asset" or "assets",
            "law" => noun == 0 || tree.Tokens.ItemRef(noun - 1).Lower is not "in",
            _ => true,
        };
    }

    private bool HasKind(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child < noun && _operations.Contains(tree.Tokens.ItemRef(child).Lower))
                return true;
        return false;
    }

    // The words that may say what is done: those that the noun hangs on, and those that describe it.
    private static IEnumerable<int> Doing(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Tokens.ItemRef(child).Relation is "acl" or "acl:relcl" or "nmod" or "amod" or "appos")
                yield return child;
        var at = noun;
        for (var steps = 0; steps < 3 && tree.Tokens.ItemRef(at).Head is >= 0 and var head; steps++)
        {
            if (tree.Tokens.ItemRef(at).Relation is not ("nsubj" or "nsubj:pass" or "obj" or "obl" or "conj" or "xcomp"))
                yield break;
            at = head;
            yield return at;
        }
    }

    private string? Outcome(SentenceTree tree, int done, MeasureKind kind)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(done);
        foreach (var outcome in words.Outcomes(token))
            if (Fits(tree, done, kind, outcome))
                return outcome;
        return null;
    }

    private bool Fits(SentenceTree tree, int done, MeasureKind kind, string outcome)
    {
        if (kind == MeasureKind.Raid || outcome == "raided")
            return kind == MeasureKind.Raid && outcome == "raided";
        if (kind == MeasureKind.Law && outcome is not ("passed" or "extended" or "lifted") && !IsInForce(tree, done))
            return false;
        return outcome != "in force" || _starting.Contains(tree.Tokens.ItemRef(done).Lemma) || IsInForce(tree, done);
    }

    // "is in force", "took effect", "came into force", "stays in place"
    private bool IsInForce(SentenceTree tree, int done)
    {
        if (_inForce.Contains(tree.Tokens.ItemRef(done).Lemma))
            return tree.Child(done, "case") >= 0;
        foreach (var child in tree.Children(done))
            if (child > done && _inForce.Contains(tree.Tokens.ItemRef(child).Lemma))
                return true;
        return false;
    }

    private static bool IsOpen(SentenceTree tree, int done)
    {
        foreach (var child in tree.Children(done))
            if (tree.Tokens.ItemRef(child) is { Relation: "aux", Lower: "may" or "might" or "could" or "should" or "can" } or { Relation: "mark", Lower: "if" or "unless" or "whether" })
                return true;
        return false;
    }

    private static bool IsWithin(SentenceTree tree, int at, int head) => at >= 0 && tree.Reach(head).First <= at && at <= tree.Reach(head).Last;
}
