using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>
/// Reads acts that stand in no quotation and under no verb of saying: a communique in the group's own words ("our fighters attacked the barracks"), advice with its heading, and what a
/// source is said to call false. Immutable.
/// </summary>
internal sealed class BareActReader(ActContext context, WordLists words)
{
    private readonly FrozenSet<string> _advice = words["advice"];

    /// <summary>The act's kind and words, or <c>null</c> where the sentence only tells.</summary>
    public (StatementKind Kind, int First, int Last)? Of(ImmutableArray<Token> tokens)
    {
        var last = tokens.Length - 1;
        while (last > 0 && tokens.ItemRef(last).Kind == TokenKind.Mark)
            last--;
        if (last > 2 && tokens.ItemRef(1).Text == ":" && _advice.Contains(tokens.ItemRef(0).Lower))
            return (StatementKind.Warning, 2, UpTo(tokens, 2, last, ";"));
        for (var at = 0; at + 1 < tokens.Length; at++)
            if (At(tokens, at, last) is { } act)
                return act;
        return null;
    }

    private (StatementKind Kind, int First, int Last)? At(ImmutableArray<Token> tokens, int at, int last)
    {
        ref readonly var token = ref tokens.ItemRef(at);
        if (token.Lower == "according" && Refuted(tokens) is { } refuted)
            return (StatementKind.Denial, refuted.First, refuted.Last);
        if (token.Lower == "our" && token.Head > at && OwnVerb(tokens, token.Head) is { } verb)
            return (StatementKind.Claim, at, UpTo(tokens, Math.Max(at, verb), last, ","));
        if (token.Lower is "military" or "legitimate" && tokens.ItemRef(at + 1).Lower is "target" or "targets" && tokens.Any(other => other.Lower is "will" or "shall"))
            return (StatementKind.Threat, 0, last);
        return null;
    }

    // "The leaflet is a fake, according to the ministry."
    private (int First, int Last)? Refuted(ImmutableArray<Token> tokens)
    {
        for (var at = 1; at < tokens.Length; at++)
            if (tokens.ItemRef(at) is { Relation: "cop", Head: var head } && head > at && tokens.ItemRef(head).Relation == "root" && context.False.Contains(tokens.ItemRef(head).Lower) && !tokens.Any(token => token.Lower is "not" or "n't"))
                return (at, head);
        return null;
    }

    private int? OwnVerb(ImmutableArray<Token> tokens, int noun) =>
        tokens.ItemRef(noun) is { Relation: "nsubj", Head: >= 0 and var verb } subject && context.IsFighter(subject) && tokens.ItemRef(verb).Xpos == "VBD" && context.OwnViolence.Contains(tokens.ItemRef(verb).Lemma)
            ? verb
            : null;

    private static int UpTo(ImmutableArray<Token> tokens, int first, int last, string mark)
    {
        for (var at = first + 1; at <= last; at++)
            if (tokens.ItemRef(at).Text == mark || tokens.ItemRef(at).Text == ";")
                return at - 1;
        return Math.Max(first, last);
    }
}
