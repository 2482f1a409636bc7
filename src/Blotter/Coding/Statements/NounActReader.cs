using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Reads acts that a noun names and a verb performs: "issued a denial", "sent condolences", "a warning from the governor". Immutable.</summary>
internal sealed class NounActReader(StatementWords words, ActContext context)
{
    /// <summary>Whether the token may name an act.</summary>
    public bool CanTell(in Token token) => token.Upos == Upos.Noun && KindOf(token) is not null;

    /// <summary>The act that the noun names, or <c>null</c> where nobody performs it.</summary>
    public Act? At(SentenceFacts facts, int noun)
    {
        var tree = facts.Tree;
        ref readonly var token = ref tree.Tokens.ItemRef(noun);
        if (KindOf(token) is not { } kind || token.Head < 0 || Clause.IsNone(tree, noun))
            return null;
        if (token.Relation is "obj" or "nsubj:pass" && IsGiving(tree.Tokens.ItemRef(token.Head)) && !Clause.IsNegated(tree, token.Head) && !Clause.IsUnreal(tree, token.Head))
        {
            if (tree.Tokens.ItemRef(token.Head).Features.VerbForm is VerbForm.Gerund || tree.Child(token.Head, "mark") is var of and >= 0 && tree.Tokens.ItemRef(of).Lower == "of")
                return null;
            if (kind == StatementKind.Claim && !ActContext.HasLemma(tree, noun, "responsibility"))
                return null;
            var (verb, subject) = (token.Head, Clause.Agent(tree, token.Head));
            var (first, last) = (Math.Min(verb, tree.Reach(noun).First), Math.Max(tree.Reach(noun).Last, ActExtent.Last(tree, verb, context)));
            return subject < 0 ? null : new Act(facts, kind, verb, subject, first, last);
        }
        foreach (var child in tree.Children(noun))
            if (child > noun && kind is StatementKind.Warning or StatementKind.Appeal or StatementKind.Threat or StatementKind.Condemnation && tree.Child(child, "case") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower is "from" or "by")
                return new Act(facts, kind, noun, child, tree.Reach(noun).First, tree.Reach(child).Last);
        return null;
    }

    private StatementKind? KindOf(in Token token)
    {
        foreach (var word in words.Of(token))
            if (word.Frame == ActFrame.Noun)
                return word.Kind;
        return null;
    }

    private bool IsGiving(in Token token)
    {
        foreach (var word in words.Of(token))
            if (word.Frame == ActFrame.Give)
                return true;
        return false;
    }
}
