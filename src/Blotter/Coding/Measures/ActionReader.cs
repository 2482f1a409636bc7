using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Measures;

/// <summary>Reads measures that a verb tells by what is done to whom: arrests, raids, votes, bans, closures, withdrawals. Immutable.</summary>
internal sealed class ActionReader(MeasureWords verbs, WordLists words, FrozenSet<string> people)
{
    private readonly FrozenSet<string> _people = words["person"].Concat(people).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _noArrest = words["no-arrest"];
    private readonly FrozenSet<string> _lawful = words["lawful"];
    private readonly FrozenSet<string> _premises = words["premises"];
    private readonly FrozenSet<string> _force = words["force"];
    private readonly FrozenSet<string> _places = words["place"];
    private readonly FrozenSet<string> _things = words["thing"];
    private readonly FrozenSet<string> _bills = words["bill"];
    private readonly FrozenSet<string> _bodies = words["body"];
    private readonly FrozenSet<string> _groups = words["group"];
    private readonly FrozenSet<string> _laws = words["law"];
    private readonly FrozenSet<string> _purposes = words["purpose"];
    private readonly FrozenSet<string> _speakers = words["speaker"];
    private readonly FrozenSet<string> _units = words["unit"];
    private readonly FrozenSet<string> _announced = words["announced"];

    /// <summary>Whether the token may tell of a measure.</summary>
    public bool CanTell(in Token token) => token.Upos is Upos.Verb or Upos.Adj && !verbs.Verb(token).IsEmpty;

    /// <summary>The measure that the verb tells, or <c>null</c>.</summary>
    public MeasureMention? At(SentenceFacts facts, int verb)
    {
        var tree = facts.Tree;
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        if (Clause.IsNegated(tree, verb) || Clause.IsUnreal(tree, verb) || IsOnlyMeant(tree, verb))
            return null;
        foreach (var word in verbs.Verb(token))
            if ((word.Second is null || HasWord(tree, verb, word.Second)) && Mention(facts, verb, word) is { } mention)
                return mention;
        return null;
    }

    private MeasureMention? Mention(SentenceFacts facts, int verb, MeasureWord word)
    {
        var tree = facts.Tree;
        var (agent, patient) = (Clause.Agent(tree, verb), Clause.Patient(tree, verb));
        if (patient < 0 && tree.Tokens.ItemRef(verb).Upos == Upos.Adj)
            patient = Clause.Subject(tree, verb);
        var fits = word.Way switch
        {
            MeasureWay.Person => IsArrest(tree, verb, agent, ref patient, word),
            MeasureWay.Police => IsArrest(tree, verb, agent, ref patient, word) && (agent < 0 ? Clause.IsPassive(tree, verb) : Is(tree, agent, _lawful)),
            MeasureWay.Vote => agent >= 0 && Is(tree, agent, _bodies),
            MeasureWay.Unit => patient >= 0 && Is(tree, patient, _force) && (tree.Child(patient, "nummod") < 0 || _units.Contains(tree.Tokens.ItemRef(patient).Lemma)) && facts.Harms.IsEmpty,
            MeasureWay.Lawful => agent >= 0 && patient >= 0 && Is(tree, agent, _lawful) && !IsPerson(tree, patient) && facts.Harms.IsEmpty,
            MeasureWay.Premises => agent >= 0 && patient >= 0 && Is(tree, agent, _lawful) && Is(tree, patient, _premises) && facts.Harms.IsEmpty,
            MeasureWay.Force => IsLeaving(tree, agent, patient, word),
            MeasureWay.Bill => IsVote(tree, agent, patient),
            MeasureWay.Group => patient >= 0 && Is(tree, patient, _groups),
            MeasureWay.Place => patient >= 0 && Is(tree, patient, _places) && !(agent >= 0 && Is(tree, agent, _noArrest)),
            _ => patient >= 0 && Is(tree, patient, _things) && (word.Outcome != "offered" || HasPurpose(tree, verb)),
        };
        if (!fits)
            return null;
        var kind = word.Way == MeasureWay.Bill && Is(tree, patient, _laws) ? MeasureKind.Law : word.Kind;
        if (agent < 0 && word.Kind is MeasureKind.Arrest or MeasureKind.Raid)
            agent = Speaker(tree, verb);
        var (first, last) = (MeasureExtent.First(tree, verb, agent, patient), MeasureExtent.Last(tree, verb, word.Outcome));
        var release = MeasureExtent.Release(tree, verb, patient);
        if (release >= 0)
            last = Math.Max(last, ClauseExtent.Last(tree, release));
        var outcome = release >= 0 ? $"{word.Outcome}, released" : word.Outcome;
        return new MeasureMention(facts, kind, outcome, agent, word.Way == MeasureWay.Vote ? -1 : patient, first, last) { Cue = verb };
    }

    // "..., police said": who says it did it, where that is a force of the law.
    private int Speaker(SentenceTree tree, int verb)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        var saying = token.Relation == "ccomp" ? token.Head : tree.Child(verb, "parataxis");
        return saying >= 0 && tree.Tokens.ItemRef(saying).Upos == Upos.Verb && tree.Child(saying, "nsubj") is var who and >= 0 && Is(tree, who, _speakers) ? who : -1;
    }

    private bool IsArrest(SentenceTree tree, int verb, int agent, ref int patient, MeasureWord word)
    {
        if (patient >= 0 && tree.Tokens.ItemRef(patient).Lower is "who" or "whom" or "that" or "which" && tree.Tokens.ItemRef(verb) is { Relation: "acl:relcl", Head: >= 0 and var antecedent })
            patient = antecedent;
        if (word.Second is not null && patient < 0)
            patient = Clause.Subject(tree, verb);
        if (patient < 0 || !IsPerson(tree, patient) || (agent >= 0 && agent != patient && Is(tree, agent, _noArrest)))
            return false;
        if (word.Outcome == "charged" && HasPrice(tree, verb))
            return false;
        return word.Outcome != "captured" || (agent >= 0 ? Is(tree, agent, _lawful) : !Is(tree, patient, _lawful));
    }

    private bool IsLeaving(SentenceTree tree, int agent, int patient, MeasureWord word)
    {
        if (patient >= 0 && Is(tree, patient, _force))
            return true;
        return agent >= 0 && Is(tree, agent, _force) && (patient < 0 ? word.Outcome == "withdrawn" : tree.Tokens.ItemRef(patient).Upos == Upos.Propn || Is(tree, patient, _places));
    }

    private bool IsVote(SentenceTree tree, int agent, int patient) => patient >= 0 && Is(tree, patient, _bills) && (agent < 0 || Is(tree, agent, _bodies));

    // "charged customers $5"
    private static bool HasPrice(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Tokens.ItemRef(child).Text is "$" or "£" or "€")
                return true;
        return false;
    }

    // "offers $5,000 for information"
    private bool HasPurpose(SentenceTree tree, int verb)
    {
        for (var at = verb; at <= tree.Reach(verb).Last; at++)
            if (Is(tree, at, _purposes))
                return true;
        return false;
    }

    private bool IsPerson(SentenceTree tree, int at)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(at);
        return token.Upos is Upos.Propn || (token.Upos == Upos.Pron && token.Lower is not ("it" or "this" or "that" or "which" or "what")) || token.Upos is Upos.Num || _people.Contains(token.Lemma) || _people.Contains(token.Lower);
    }

    private static bool Is(SentenceTree tree, int at, FrozenSet<string> list) => list.Contains(tree.Tokens.ItemRef(at).Lemma) || list.Contains(tree.Tokens.ItemRef(at).Lower);

    // "plans to arrest", "will be charged"; a closure and a withdrawal count from their announcement.
    private bool IsOnlyMeant(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Tokens.ItemRef(child) is { Relation: "mark", Lower: "to" })
                return true;
            if (tree.Tokens.ItemRef(child) is { Relation: "aux", Lower: "will" or "'ll" or "shall" })
                return !_announced.Contains(tree.Tokens.ItemRef(verb).Lemma);
        }
        return false;
    }

    private static bool HasWord(SentenceTree tree, int verb, string word)
    {
        foreach (var child in tree.Children(verb))
        {
            ref readonly var token = ref tree.Tokens.ItemRef(child);
            if (child > verb && (token.Lemma == word || token.Lower == word))
                return true;
        }
        return false;
    }
}
