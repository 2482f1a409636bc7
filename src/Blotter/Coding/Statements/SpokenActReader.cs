using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Says what somebody does by the words themselves: "We will strike again" is a threat, "it had no hand in the blast" a denial, "our fighters ambushed the convoy" a claim. Immutable.</summary>
internal sealed class SpokenActReader
{
    // "no direct government involvement"
    private const int PartReach = 4;

    private readonly ActContext _context;
    private readonly OwnClauseReader _own;
    private readonly SpokenJudgementReader _judgements;
    private readonly ContradictionReader _contradictions;
    private readonly DutyReader _duties;
    private readonly PhraseTable<(StatementKind Kind, bool IsQuoted)> _phrases;
    private readonly FrozenSet<string> _noOwner;
    private readonly FrozenSet<string> _owningCues;
    private readonly FrozenSet<string> _imperatives;
    private readonly FrozenSet<string> _notRefuted;
    private readonly FrozenSet<string> _parts;

    public SpokenActReader(DataFile phrases, ActContext context, WordLists words)
    {
        (_context, _own) = (context, new OwnClauseReader(context, words));
        (_judgements, _contradictions, _duties) = (new SpokenJudgementReader(context, words), new ContradictionReader(context, words), new DutyReader(words));
        (_noOwner, _owningCues, _imperatives, _notRefuted) = (words["no-owner"], words["owning-cue"], words["imperative"], words["not-refuted"]);
        _parts = words["part"];
        _phrases = new(phrases.Rows.SelectMany(row => row.Values("phrases").Select(phrase => (phrase, (SetList.Parse<StatementKind>(row["kind"]), row["quoted"] == "yes")))));
    }

    /// <summary>What the words do, or <c>null</c> where they only tell.</summary>
    public StatementKind? Of(SentenceTree tree, WordsSpoken said)
    {
        if (said.Speaker >= 0 && Clause.IsNone(tree, said.Speaker))
            return null;
        return OfClauses(tree, said) ?? ByPhrase(tree, said) ?? (said.IsQuoted ? OfQuotedWords(tree, said) : _judgements.Of(tree, said));
    }

    /// <summary>What a phrase among the words does, or <c>null</c>.</summary>
    public StatementKind? ByPhrase(SentenceTree tree, WordsSpoken said)
    {
        for (var at = said.First; at <= said.Last; at++)
            if (_phrases.MatchAt(tree.Tokens, at) is { } hit && hit.Last <= said.Last && (said.IsQuoted || !hit.Value.IsQuoted)
                && !(hit.Value.Kind == StatementKind.Claim && _context.HasDenial(tree, said.First, said.Last)))
                return hit.Value.Kind;
            else if (tree.Tokens.ItemRef(at).Lower == "no" && ActContext.HasAny(tree, at + 1, Math.Min(said.Last, at + PartReach), _parts))
                return StatementKind.Denial;
        return null;
    }

    private StatementKind? OfClauses(SentenceTree tree, WordsSpoken said)
    {
        for (var at = said.First; at <= said.Last; at++)
        {
            ref readonly var token = ref tree.Tokens.ItemRef(at);
            if (token.Upos is not (Upos.Verb or Upos.Noun or Upos.Adj or Upos.Propn or Upos.Pron) || !IsMain(tree, at, said))
                continue;
            if (IsRefuted(tree, at, said) || _contradictions.Is(tree, at, said))
                return StatementKind.Denial;
            if (_duties.Asks(tree, at))
                return StatementKind.Appeal;
            var subject = tree.Child(at, "nsubj") is var own and >= 0 ? own : ActContext.IsBehind(tree, at) ? tree.Child(at, "expl") : -1;
            if (subject >= 0 && _context.IsOwnSide(tree, subject, said.IsQuoted) && IsSpeakers(tree, subject, said) && _own.Of(tree, at, said.IsQuoted) is { } kind)
                return kind;
        }
        return null;
    }

    // A clause of the speech itself: its head, or one joined to it.
    private static bool IsMain(SentenceTree tree, int at, WordsSpoken said)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(at);
        if (said.IsQuoted)
            return tree.Child(at, "nsubj") >= 0 && token.Relation is not ("advcl" or "acl:relcl" or "acl");
        return at == said.Head || (token.Relation == "conj" && token.Head == said.Head);
    }

    // "no bus was blown up"; "the reports were false"
    private bool IsRefuted(SentenceTree tree, int at, WordsSpoken said)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(at);
        var isNegated = Clause.IsNegated(tree, at);
        if (isNegated && Clause.IsPassive(tree, at) && !OwnClauseReader.HasFuture(tree, at) && !_notRefuted.Contains(token.Lemma))
            return _context.StrongViolence.Contains(token.Lemma) || _context.Deeds.Contains(token.Lemma);
        return !said.IsQuoted && !isNegated && tree.Child(at, "cop") >= 0 && _context.False.Contains(token.Lower);
    }

    // In reported speech a pronoun is the speaker's where it can be: "it" of a group, "they" of several, "he" of nobody who tells of others.
    private bool IsSpeakers(SentenceTree tree, int subject, WordsSpoken said)
    {
        if (said.IsQuoted)
            return true;
        if (said.Speaker < 0)
            return false;
        ref readonly var speaker = ref tree.Tokens.ItemRef(said.Speaker);
        ref readonly var token = ref tree.Tokens.ItemRef(subject);
        var isPronoun = token.Upos == Upos.Pron;
        if (_noOwner.Contains(speaker.Lemma) && ((isPronoun && token.Lower != "it") || !speaker.Lemma.StartsWith("spokes", StringComparison.Ordinal)))
            return false;
        if (speaker.Lower is "he" or "she" or "i" && (isPronoun ? token.Lower is "they" or "it" : IsOwnedBy(tree, subject, "its")))
            return false;
        return token.Lower is not ("he" or "she") || speaker.Lower == token.Lower || _owningCues.Contains(tree.Tokens.ItemRef(said.Cue).Lemma) || Clause.IsNegated(tree, token.Head);
    }

    private static bool IsOwnedBy(SentenceTree tree, int noun, string owner) => tree.Child(noun, "nmod:poss") is var child and >= 0 && tree.Tokens.ItemRef(child).Lower == owner;

    // "a cowardly act", "pure invention", "release them now"
    private StatementKind? OfQuotedWords(SentenceTree tree, WordsSpoken said)
    {
        if (said.Last > said.First && tree.Tokens.ItemRef(said.First) is { Xpos: "VB" } first && _imperatives.Contains(first.Lemma) && tree.Child(said.First, "nsubj") < 0)
            return StatementKind.Appeal;
        if (_context.HasDenial(tree, said.First, said.Last))
            return null;
        for (var at = said.First; at <= said.Last; at++)
        {
            ref readonly var token = ref tree.Tokens.ItemRef(at);
            if (token.Upos is not (Upos.Adj or Upos.Noun))
                continue;
            if (_context.Condemning.Contains(token.Lower))
                return StatementKind.Condemnation;
            if (_context.False.Contains(token.Lower))
                return StatementKind.Denial;
        }
        return null;
    }
}
