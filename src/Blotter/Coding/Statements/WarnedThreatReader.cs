using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Tells a threat that is worded as a warning ("warned that traders who opened would suffer the same fate") from a warning of harm by others. Immutable.</summary>
internal sealed class WarnedThreatReader(WordLists words, SpokenActReader spoken)
{
    private readonly FrozenSet<string> _harmful = words["harmful"];
    private readonly FrozenSet<string> _threateners = words["threatener"];

    /// <summary>Whether who warns, by the verb, is who would do the harm: the words are a threat's, or an armed group says what will happen.</summary>
    public bool Threatens(SentenceTree tree, int verb, int subject, int last)
    {
        if (spoken.ByPhrase(tree, new WordsSpoken(verb, subject, verb, verb + 1, last)) == StatementKind.Threat)
            return true;
        if (subject < 0 || !ActContext.IsIn(tree, subject, _threateners) || ActVerb.Complement(tree, verb) is not (>= 0 and var clause) || !OwnClauseReader.HasFuture(tree, clause))
            return false;
        return ActContext.HasAny(tree, tree.Reach(clause).First, last, _harmful);
    }
}
