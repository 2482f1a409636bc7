using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Reads what somebody is asked, told or warned to do: "urged shops to close", "ordered residents to leave", "gave them two days to go". Immutable.</summary>
internal sealed class AddressReader(ActContext context, WordLists words)
{
    // Whoever asks not to be named says so this near to the verb.
    private const int NameReach = 14;

    private readonly FrozenSet<string> _noName = words["no-name"];
    private readonly FrozenSet<string> _robbers = words["robber"];
    private readonly FrozenSet<string> _captors = words["captor"];
    private readonly FrozenSet<string> _toldActs = words["told-act"];
    private readonly FrozenSet<string> _loot = words["loot"];
    private readonly FrozenSet<string> _orderGivers = words["order-giver"];
    private readonly FrozenSet<string> _public = words["public"];
    private readonly FrozenSet<string> _timeLimits = words["time-limit"];
    private readonly FrozenSet<string> _ultimatum = words["ultimatum"];

    /// <summary>Whether somebody is told to do something.</summary>
    public bool Does(SentenceTree tree, int verb, ActWord word)
    {
        var task = ActVerb.Task(tree, verb);
        if (task < 0 || Clause.Subject(tree, verb) < 0 || ActContext.HasLemma(tree, verb, "guilty") || AsksNotToBeNamed(tree, verb) || !IsAddressed(tree, verb, word.Kind))
            return false;
        if (word.Kind == StatementKind.Order)
            return !IsOnTheSpot(tree, verb, task) && (tree.Tokens.ItemRef(verb).Lemma != "tell" || IsGiver(tree, verb, task));
        return word.Kind != StatementKind.Appeal || ActVerb.Patient(tree, verb) is not (>= 0 and var asked) || !ActContext.IsIn(tree, asked, context.JudgePeople);
    }

    /// <summary>Whether robbers, officers at the scene or a court give the order: that is part of what happened and no statement.</summary>
    public bool IsOnTheSpot(SentenceTree tree, int verb, int task = -1)
    {
        var subject = Clause.Agent(tree, verb);
        if (subject >= 0 && (ActContext.IsIn(tree, subject, context.JudgePeople) || (ActContext.IsIn(tree, subject, _robbers) && !ActContext.IsIn(tree, subject, _captors))))
            return true;
        if (ActVerb.Patient(tree, verb) is var thing and >= 0 && ActContext.IsIn(tree, thing, _loot))
            return true;
        return task >= 0 && ActContext.IsIn(tree, task, _toldActs) && tree.Tokens.ItemRef(verb).Lemma is "order" or "tell" or "command" or "instruct";
    }

    /// <summary>Whether somebody gives a time to do something: "gave the villagers three days to leave".</summary>
    public bool GivesTime(SentenceTree tree, int verb)
    {
        var (addressee, time) = (-1, -1);
        foreach (var child in tree.Children(verb))
            if (child > verb && ActContext.IsIn(tree, child, _timeLimits))
                time = child;
            else if (child > verb && tree.Tokens.ItemRef(child).Relation is "obj" or "iobj")
                addressee = child;
        return addressee >= 0 && time > addressee && ActContext.HasAny(tree, time + 1, tree.Reach(verb).Last, _ultimatum);
    }

    // In the passive the public is told: "residents were urged to stay indoors".
    private bool IsAddressed(SentenceTree tree, int verb, StatementKind kind)
    {
        if (!Clause.IsPassive(tree, verb) || Clause.Agent(tree, verb) >= 0)
            return true;
        var told = Clause.Patient(tree, verb);
        return told >= 0 && ActContext.IsIn(tree, told, _public) && (kind != StatementKind.Order || tree.Tokens.ItemRef(verb).Lemma == "order");
    }

    private bool IsGiver(SentenceTree tree, int verb, int task) =>
        Clause.Agent(tree, verb) is var giver and >= 0 && ActContext.IsIn(tree, giver, _orderGivers) && tree.Tokens.ItemRef(task).Features.VerbForm == VerbForm.Infinitive;

    private bool AsksNotToBeNamed(SentenceTree tree, int verb) => ActContext.HasAny(tree, verb, Math.Min(tree.Reach(verb).Last, verb + NameReach), _noName);
}
